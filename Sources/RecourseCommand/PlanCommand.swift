internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import StrictJSON

/// `recourse plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The plan for an answers file or a case, without a prompt.")

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "text or json.")
  var format = PlanFormat.text

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      try Console.write(workspace.text(of: subject, format: format == .json ? .json : .screen))
      return ExitStatus.fine
    }
  }
}

/// What `plan` prints.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// `recourse export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a case or an answers file as a paper.")

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "markdown, text or json.")
  var format: PaperFormat

  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      let text = try workspace.text(of: subject, format: format)
      if output == "-" {
        try Console.write(text)
      } else {
        try ExportFile.write(text, to: output, force: force)
      }
      return ExitStatus.fine
    }
  }
}

/// The papers there are.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, text, json
  /// The plan as on a screen; `plan` prints it.
  case screen

  static var allCases: [Self] { [.markdown, .text, .json] }
  static var allValueStrings: [String] { allCases.map(\.rawValue) }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }
}

/// What a plan is made for: a case, or the answers of a file.
struct Subject {
  /// The case, or one made of the answers alone.
  var state: CaseState
  /// The case's id.
  var caseID: String?
}

extension Workspace {
  /// Finds a case of that name, else reads an answers file.
  ///
  /// - Throws: ``Refusal``: no such input (66), or every finding of the file, a line each (65).
  func subject(_ name: String) throws -> Subject {
    if name != "-", !InputFile.exists(name), !options.isPrivate {
      let id = try telling { () throws(CasebookError) in try casebook.resolve(name) }
      let events = try telling { () throws(CasebookError) in try casebook.events(of: id) }
      var state = CaseState(folding: events, happenings: edition.knowledge.happenings)
      if let language = options.language { state.language = language }
      return Subject(state: state, caseID: id.description)
    }
    let bytes = try InputFile.bytes(of: name)
    do {
      let file = try AnswersFile(reading: bytes, path: name, knowledge: edition.knowledge)
      var state = CaseState()
      state.language = language
      state.answers = file.answers
      return Subject(state: state, caseID: nil)
    } catch {
      throw Refusal(
        line: error.describe(language: language).joined(separator: "\n"),
        status: ExitStatus.badData)
    }
  }

  /// A subject as a paper, ending in a newline.
  func text(of subject: Subject, format: PaperFormat) throws -> String {
    let request = request(
      of: subject.state, language: subject.state.language, caseID: subject.caseID)
    switch format {
    case .json: return PlanJSON(builder: builder).text(for: request) + "\n"
    case .screen:
      return PlanText(plan: builder.plan(for: request)).screen.joined(separator: "\n") + "\n"
    case .text:
      return PlanText(plan: builder.plan(for: request)).export.joined(separator: "\n") + "\n"
    case .markdown:
      return PlanMarkdown(plan: builder.plan(for: request)).text
    }
  }
}
