import ArgumentParser
import RecourseAuthoring
import RecourseModel

/// `recourse-author compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Tells which answers get different advice.",
    discussion: """
      Exact, by the diagrams of both; a sample interview stands with each condition.

      Examples:
        recourse-author compare ../old/Knowledge Knowledge
        recourse-author compare ../old/Knowledge Knowledge --format json
      """)

  @Argument(help: "The folder of the old knowledge.")
  var old: String

  @Argument(help: "The folder of the new knowledge.")
  var new: String

  @ArgumentParser.Option(help: "How to print the report: text or json.")
  var format = CheckCommand.Format.text

  @OptionGroup var labels: LabelLanguage

  func run() throws {
    let before = try KnowledgeArgument.edition(of: old)
    let after = try KnowledgeArgument.edition(of: new)
    do {
      let report = try EditionReport(from: before, to: after)
      print(format == .json ? report.json(labels.language) : report.text(labels.language))
    } catch {
      printError("recourse-author: the editions cannot be compared: \(error.words)")
      throw ExitCode(1)
    }
  }
}
