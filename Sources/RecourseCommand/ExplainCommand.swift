internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession

/// `recourse explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a step is in the plan, or why not and the nearest change.",
    discussion: """
      Examples:
        recourse explain --answers 2026-11-21-a --item small-claims
        recourse explain --answers answers.json --item small-claims --format json
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "The step's id, as `plan --format json` lists them.")
  var item: String

  @ArgumentParser.Option(help: "text or json.")
  var format = PlanFormat.text

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      let language = subject.state.language
      let desk = workspace.desk(for: subject)
      let builder = desk.builder
      guard let explanation = builder.explanation(of: ItemID(item), for: desk.request) else {
        throw workspace.noSuchItem(item, language)
      }
      switch format {
      case .json: try Console.write(builder.json(of: explanation))
      case .text:
        let renderer = BlockRenderer(
          columns: BlockRenderer.widestProse, language: language, usesColour: false,
          isPlain: workspace.settings.isPlain, interface: workspace.edition.knowledge.interface)
        let lines = Block.blocks(of: builder.lines(of: explanation, in: language))
          .flatMap { renderer.lines(of: $0) }.drop(while: \.isEmpty)
        try Console.write(lines.joined(separator: "\n") + "\n")
      }
      return ExitStatus.fine
    }
  }
}

extension Workspace {
  /// The refusal of an id that is no item's, with the nearest ids.
  fileprivate func noSuchItem(_ written: String, _ language: Language) -> Refusal {
    let nearest = Nearest.words(
      to: written, among: edition.knowledge.items.map(\.id.rawValue), most: 3)
    let sentence: ExplanationSentence = nearest.isEmpty ? .noItem : .noItemNearest
    let words = sentence.words(
      edition.knowledge.interface, language,
      ["item": written, "nearest": nearest.joined(separator: ", ")])
    return Refusal(line: "recourse: " + words, status: ExitStatus.badData)
  }
}
