internal import ArgumentParser
internal import Casebook
internal import TextLayout

/// `recourse cases timeline`
struct CasesTimelineCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Contacts, letters and evidence by day, for a hearing.",
    discussion: """
      Examples:
        recourse cases timeline 2026-11-21-a --format markdown --output timeline.md
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  @ArgumentParser.Option(help: "text or markdown.")
  var format = Format.text

  @OptionGroup var file: OutputOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run(in workspace: Workspace) throws -> Int32 {
    let whole = try workspace.wholeCase(name)
    let timeline = CaseTimeline(
      workspace: workspace, state: whole.state, written: whole.contents.entries)
    let text = format == .text ? timeline.text : timeline.markdown
    let shown = Shown.safe(text, keeping: .newlines)
    try workspace.deliver(Array(shown.utf8), to: file)
    return ExitStatus.fine
  }
}
