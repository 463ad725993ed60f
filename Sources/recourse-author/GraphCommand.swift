import ArgumentParser
import Casebook
import RecourseAuthoring
import RecourseModel

/// `recourse-author graph`
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draws the interview: an overview, then a part for each subject.",
    discussion: """
      Examples:
        recourse-author graph --format svg > interview.svg
        recourse-author graph --format dot --part payment --language zh-Hans
        recourse-author graph --format svg --answers answers.json > one-way.svg
      """)

  @OptionGroup var knowledge: KnowledgeArgument

  @ArgumentParser.Option(help: "dot, mermaid or svg.")
  var format: Format

  @ArgumentParser.Option(help: "An answers file (JSON): that person's way stands out.")
  var answers: String?

  @ArgumentParser.Option(help: "Only this part: overview, or a subject; may be repeated.")
  var part: [String] = []

  @OptionGroup var labels: LabelLanguage

  /// The form of the picture.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, mermaid, svg
  }

  func run() throws {
    let edition = try knowledge.edition()
    let given = try answers.map { try AnswersArgument.read($0, edition.knowledge, labels.language) }
    var graph = InterviewGrapher(
      edition, language: labels.language, answers: given, asOf: edition.knowledge.lastChecked
    ).graph()
    if !part.isEmpty {
      let known = graph.parts.map(\.id)
      if let wrong = part.first(where: { !known.contains($0) }) {
        throw ValidationError(
          "there is no part `\(wrong)`; there are \(known.joined(separator: ", "))")
      }
      graph = graph.only(Set(part))
    }
    switch format {
    case .dot: print(graph.dot, terminator: "")
    case .mermaid: print(graph.mermaid, terminator: "")
    case .svg: print(graph.svg, terminator: "")
    }
  }
}

/// An answers file on the command line.
enum AnswersArgument {
  /// Its answers; leaves with code 65 and a line for each finding, or 66 if it cannot be read.
  static func read(
    _ path: String, _ knowledge: Knowledge, _ language: Language
  ) throws -> Answers {
    guard let bytes = KnowledgeFolder.bytes(of: path) else {
      printError("recourse-author: there is no file `\(path)` that can be read")
      throw ExitCode(66)
    }
    do {
      return try AnswersFile(reading: bytes, path: path, knowledge: knowledge).answers
    } catch {
      for line in error.describe(language: language) { printError(line) }
      throw ExitCode(65)
    }
  }
}

/// The language that labels and conditions are told in.
struct LabelLanguage: ParsableArguments {
  @ArgumentParser.Option(
    help: "The language of the labels: en or zh-Hans.",
    transform: { (text: String) throws -> Language in
      guard let language = Language(rawValue: text) else {
        throw ValidationError("write en or zh-Hans")
      }
      return language
    })
  var language = Language.english
}
