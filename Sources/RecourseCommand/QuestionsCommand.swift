internal import ArgumentParser
internal import RecourseModel
internal import StrictJSON
internal import TextLayout

/// `recourse questions`
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Ids, kinds, options and texts of all questions.",
    discussion: """
      Examples:
        recourse questions
        recourse --language zh-Hans questions --format json
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "text or json.")
  var format = PlanFormat.text

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let asked = workspace.edition.knowledge.questions.filter { !$0.told }
      switch format {
      case .json: try Console.write(json(asked, workspace.language))
      case .text:
        for question in asked {
          try Console.write("\(question.id)  (\(question.kind.rawValue))\n")
          let text = Wrapping(columns: 76, first: "    ").lines(
            of: question.text[workspace.language])
          try Console.write(text.joined(separator: "\n") + "\n")
          for option in question.options {
            try Console.write("    \(option.id)  \(option.text[workspace.language])\n")
          }
        }
      }
      return ExitStatus.fine
    }
  }

  private func json(_ questions: [Question], _ language: Language) -> String {
    let list = questions.map { question -> JSONValue in
      let options = question.options.map { option in
        JSONValue.object([
          JSONMember("id", .string(option.id.rawValue)),
          JSONMember("text", .string(option.text[language])),
        ])
      }
      return .object([
        JSONMember("id", .string(question.id.rawValue)),
        JSONMember("kind", .string(question.kind.rawValue)),
        JSONMember("text", .string(question.text[language])),
        JSONMember("help", question.help.map { .string($0[language]) } ?? .null),
        JSONMember("options", .array(options)),
      ])
    }
    let root = JSONValue.object([
      JSONMember("format", .int(1)), JSONMember("questions", .array(list)),
    ])
    return JSONWriter(style: .pretty).text(of: root) + "\n"
  }
}
