internal import ArgumentParser
internal import TextLayout

/// `recourse cases timeline`
struct CasesTimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Contacts, letters and evidence by day, for a hearing.",
    discussion: """
      Examples:
        recourse cases timeline 2026-11-21-a --format markdown --output timeline.md
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The case: any unambiguous start of its name.")
  var name: String

  @ArgumentParser.Option(help: "text or markdown.")
  var format = Format.text

  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let (_, _, state) = try workspace.wholeCase(name)
      let timeline = CaseTimeline(workspace: workspace, state: state)
      let text = format == .text ? timeline.text : timeline.markdown
      let shown = Shown.safe(text, keeping: .newlines)
      try workspace.deliver(Array(shown.utf8), to: output, force: force)
      return ExitStatus.fine
    }
  }
}
