internal import ArgumentParser
internal import Casebook
internal import RecourseModel

/// `recourse plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "The plan for an answers file or a case, without a prompt.",
    discussion: """
      Examples:
        recourse plan --answers 2026-11-21-a
        recourse plan --answers answers.json --format json
        recourse --as-of 2026-12-24 plan --answers -    the plan of that day
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "text or json.")
  var format = PlanFormat.text

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      let text = try workspace.text(of: subject, format: format == .json ? .json : .screen)
      try workspace.page(text)
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
    commandName: "export", abstract: "Write a case or an answers file as a paper.",
    discussion: """
      Examples:
        recourse export --answers 2026-11-21-a --format markdown
        recourse export --answers answers.json --format html --output plan.html
        recourse export --answers 2026-11-21-a --format ics > days.ics
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "\(PaperFormat.list).")
  var format: PaperFormat

  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  @Flag(help: "Both languages: html side by side, markdown and text one behind the other.")
  var bothLanguages = false

  func validate() throws {
    guard bothLanguages, !format.takesBothLanguages else { return }
    throw ValidationError("--both-languages is for markdown, html and text.")
  }

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      let papers = try workspace.papers(
        of: subject, format: format, inBothLanguages: bothLanguages)
      if output == "-" {
        try Console.write(papers.map(\.text).joined(separator: "\n---\n\n"))
      } else {
        _ = try workspace.write(papers, to: output, force: force)
      }
      return ExitStatus.fine
    }
  }
}

/// What a plan is made for: a case, or the answers of a file.
struct Subject {
  /// The case, or one made of the answers alone.
  var state: CaseState
  /// The case's id.
  var caseID: String?
  /// The case's random number; nil: it is not kept.
  var caseNumber: String?
  /// What was written into the case; empty: only answers are known.
  var entries: [CaseEntry] = []
}

extension Workspace {
  /// Finds a case of that name, else reads an answers file.
  ///
  /// - Throws: ``Refusal``: no such input (66), or every finding of the file, a line each (65).
  func subject(_ name: String) throws -> Subject {
    // What is called as answers files are is one, also where there is none.
    if name != "-", !name.hasSuffix(".json"), !InputFile.exists(name), !options.isPrivate {
      let id = try telling { () throws(CasebookError) in try casebook.resolve(name) }
      let contents = try telling { () throws(CasebookError) in try casebook.read(id) }
      var state = CaseState(
        folding: contents.events, happenings: edition.knowledge.happenings)
      if let language = options.language { state.language = language }
      return Subject(
        state: state, caseID: id.description, caseNumber: contents.caseNumber,
        entries: contents.entries)
    }
    let bytes = try InputFile.bytes(of: name, in: language)
    do {
      let file = try AnswersFile(reading: bytes, path: name, knowledge: edition.knowledge)
      var state = CaseState()
      state.language = language
      state.answers = file.answers
      state.start = file.topic.flatMap(Topic.init).map {
        CaseStart(
          topic: $0.rawValue, language: language, client: nil,
          edition: edition.knowledge.edition)
      }
      return Subject(state: state, caseID: nil)
    } catch {
      throw Refusal(
        line: error.describe(language: language).joined(separator: "\n"),
        status: ExitStatus.badData)
    }
  }
}
