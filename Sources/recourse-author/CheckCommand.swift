import ArgumentParser
import Casebook
import Glibc
import RecourseAuthoring
import RecourseModel
import StrictJSON
import TerminalProgress

/// `recourse-author check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds what is wrong, proves the properties, runs the stories.",
    discussion: """
      Examples:
        recourse-author check              the folder Knowledge
        recourse-author check --format json
        recourse-author check --timings
        recourse-author check --explain RK014
      """)

  @ArgumentParser.OptionGroup var knowledge: KnowledgeArgument

  @ArgumentParser.Option(help: "How to print the report: text or json.")
  var format = Format.text

  @ArgumentParser.Option(help: "Explain a finding, such as RK031.")
  var explain: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Write each counterexample as an answers file, for `recourse new --replay`.",
      valueName: "dir"))
  var counterexamples: String?

  @ArgumentParser.Flag(help: "Say on standard error how long each part took.")
  var timings = false

  func run() throws {
    if let explain { return try print(explanation(of: explain)) }
    let bar = ProgressBar("proofs and stories")
    let report = CheckReport(files: try knowledge.files(), progress: bar.show)
    bar.finish()
    print(format == .json ? report.json : report.text)
    if timings { printError(report.timings) }
    if let counterexamples { try write(report, to: counterexamples) }
    if report.fails { throw ExitCode(1) }
  }

  /// How the report is printed.
  enum Format: String, ExpressibleByArgument {
    case text
    case json
  }

  /// One file for each refuted property, named after it.
  private func write(_ report: CheckReport, to folder: String) throws {
    for (id, answers, day) in report.counterexamples {
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw cannotWrite(folder) }
      let json = AnswersFile(answers: answers).json(knowledge: Knowledge(edition: ""))
      let text = JSONWriter(style: .pretty).text(of: json) + "\n"
      let path = "\(folder)/\(id).json"
      try writeIfChanged(Array(text.utf8), to: path)
      printError("written: \(path); see it with `recourse new --replay \(path) --as-of \(day)`")
    }
  }

  private func explanation(of name: String) throws -> String {
    guard let code = FindingCode(rawValue: name.uppercased()) else {
      let first = FindingCode.allCases.first?.rawValue ?? ""
      let last = FindingCode.allCases.last?.rawValue ?? ""
      throw ValidationError("there is no finding `\(name)`; codes run from \(first) to \(last)")
    }
    let guide = code.guide
    func indented(_ text: String) -> String {
      text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    }
    return """
      \(code.rawValue)  \(guide.title)  (\(guide.severity.rawValue))
      \(guide.advice)

      Wrong:
      \(indented(guide.bad))
      Right:
      \(indented(guide.good))
      """
  }
}
