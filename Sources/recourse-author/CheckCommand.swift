import ArgumentParser
import RecourseAuthoring
import TerminalProgress

/// `recourse-author check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Finds what is wrong, proves the properties, runs the stories.",
    discussion: """
      Examples:
        recourse-author check              the folder Knowledge
        recourse-author check --format json
        recourse-author check --explain RK014
      """)

  @OptionGroup var knowledge: KnowledgeArgument

  @Option(help: "How to print the report: text or json.")
  var format = Format.text

  @Option(help: "Explain a finding, such as RK031.")
  var explain: String?

  func run() throws {
    if let explain { return try print(explanation(of: explain)) }
    let bar = ProgressBar("stories")
    let report = CheckReport(files: try knowledge.files(), progress: bar.show)
    bar.finish()
    print(format == .json ? report.json : report.text)
    if report.fails { throw ExitCode(1) }
  }

  /// How the report is printed.
  enum Format: String, ExpressibleByArgument {
    case text
    case json
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

      Wrong:
      \(indented(guide.bad))
      Right:
      \(indented(guide.good))
      """
  }
}
