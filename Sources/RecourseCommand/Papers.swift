internal import ArgumentParser
internal import Casebook
internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan
internal import TextLayout

/// The papers there are.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, html, text, json, ics, csv
  /// What was asked, answered and advised, and when.
  case transcript
  /// The plan as on a screen; `plan` prints it.
  case screen

  static var allCases: [Self] { [.markdown, .html, .text, .json, .ics, .csv, .transcript] }
  static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// All formats in one line, for the help.
  static var list: String {
    allValueStrings.dropLast().joined(separator: ", ") + " or " + (allValueStrings.last ?? "")
  }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }

  /// True: it can hold two languages.
  var takesBothLanguages: Bool { [.markdown, .html, .text].contains(self) }
}

/// One file of an export.
struct Paper {
  /// What is added to the name given, before its ending; empty for the first.
  var suffix = ""
  /// The contents.
  var text: String

  /// `plan.md` with the suffix `-adviser`: `plan-adviser.md`.
  func path(beside path: String) -> String {
    guard !suffix.isEmpty else { return path }
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    guard let dot = path[start...].lastIndex(of: "."), dot > start else { return path + suffix }
    return path[..<dot] + suffix + path[dot...]
  }
}

extension Workspace {
  /// What an export of a subject writes: a client's case as Markdown is two papers, the client's
  /// checklist and the adviser's sheet.
  ///
  /// - Parameter inBothLanguages: beside each other on a page, else one behind the other.
  /// - Throws: ``Refusal`` if there is no such paper of the subject.
  func papers(
    of subject: Subject, format: PaperFormat, inBothLanguages: Bool = false
  ) throws -> [Paper] {
    let first = Paper(
      text: try text(of: subject, format: format, inBothLanguages: inBothLanguages))
    guard format == .markdown, subject.isClients else { return [first] }
    let sheet = AdviserSheet(plan: desk(for: subject).plan).text
    return [first, Paper(suffix: "-adviser", text: sheet)]
  }

  /// Writes papers, none of them if one of the names is taken.
  ///
  /// - Returns: the names.
  /// - Throws: ``Refusal`` with one line.
  func write(_ papers: [Paper], to path: String, force: Bool) throws -> [String] {
    let paths = papers.map { $0.path(beside: path) }
    if !force, let taken = paths.first(where: InputFile.exists) {
      throw Refusal(
        line: "recourse: \(taken): there already; --force replaces it",
        status: ExitStatus.cannotCreate)
    }
    for (paper, path) in zip(papers, paths) {
      try telling { () throws(CasebookError) in
        try exclusiveExport(to: path, Array(paper.text.utf8), force: force)
      }
    }
    return paths
  }

  /// A subject as a paper.
  ///
  /// - Parameter inBothLanguages: beside each other on a page, else one behind the other.
  /// - Throws: ``Refusal`` if there is no such paper of the subject.
  func text(
    of subject: Subject, format: PaperFormat, inBothLanguages: Bool = false
  ) throws -> String {
    let own = subject.state.language
    func desk(_ language: Language) -> Desk {
      self.desk(for: subject.state, language: language, caseID: subject.caseID)
    }
    let here = desk(own)
    if format == .json { return PlanJSON(builder: here.builder).text(for: here.request) }
    if format == .transcript { return try transcript(of: subject, by: here.builder) }
    let plan = here.plan
    let other = inBothLanguages ? Language.allCases.first { $0 != own }.map { desk($0).plan } : nil
    return switch format {
    case .text: PlanText(plan: plan).file(beside: other)
    case .markdown: PlanMarkdown(plan: plan, beside: other).text
    case .html: PlanHTML(plan: plan, beside: other).text
    case .ics: PlanCalendar(plan: plan, key: subject.key, revision: subject.entries.count).text
    case .csv: PlanTable(plan: plan).text
    case .screen, .json, .transcript:
      (PlanText(plan: plan).screen + stillOpen(here)).joined(separator: "\n") + "\n"
    }
  }

  /// What is still to be asked; no lines once the plan is complete.
  private func stillOpen(_ desk: Desk) -> [String] {
    let position = desk.request.position
    guard let next = position.next,
      let question = desk.builder.edition.knowledge.questions.first(where: {
        $0.id == next.question
      })
    else { return [] }
    let left = desk.builder.advisor.forecast(of: desk.request.answers, asOf: asOf)
    let isFirst = position.phase == .firstSteps
    let count = Int((isFirst ? left.toFirstPlan : left.inAll).mean.rounded())
    let language = desk.request.language
    let line = words(
      isFirst ? .planOpenFirst : .planOpenLater,
      ["count": String(max(1, count)), "question": question.text[language]], in: language)
    return Wrapping(columns: 76, ambiguous: language == .english ? .narrow : .wide).lines(of: line)
  }

  private func transcript(of subject: Subject, by builder: PlanBuilder) throws -> String {
    guard let id = subject.caseID else {
      throw Refusal(
        line: words(.noTranscript, in: subject.state.language), status: ExitStatus.badData)
    }
    let entries = subject.entries.map {
      CaseTranscript.Entry(at: $0.at?.text, event: $0.event)
    }
    return CaseTranscript(
      builder: builder, entries: entries, caseID: id, language: subject.state.language
    ).text
  }

  /// A name that no paper has yet: `plan.md`, then `plan-2.md` and so on.
  func freePath(_ name: String, _ ending: String, for papers: [Paper]) -> String {
    var path = "\(name).\(ending)"
    var number = 1
    while papers.contains(where: { InputFile.exists($0.path(beside: path)) }) {
      number += 1
      path = "\(name)-\(number).\(ending)"
    }
    return path
  }
}

extension Workspace {
  /// Puts a subject on the desk.
  func desk(for subject: Subject) -> Desk {
    desk(for: subject.state, language: subject.state.language, caseID: subject.caseID)
  }
}

extension Subject {
  /// True: an adviser acts for a client.
  var isClients: Bool {
    state.start?.client != nil || state.answers["acting-for"] == .option("client")
  }

  /// What names the case in other programs: its random number, else a digest of its answers.
  var key: String {
    if let caseNumber { return caseNumber }
    let lines = state.answers.map { "\($0.key.rawValue)=\(Self.spelled($0.value))" }.sorted()
    return String(sha256Text(Array(lines.joined(separator: "\n").utf8)).prefix(32))
  }

  /// An answer as it will always be spelled here.
  private static func spelled(_ answer: Answer) -> String {
    switch answer {
    case .option(let option): option.rawValue
    case .options(let options): options.map(\.rawValue).sorted().joined(separator: ",")
    case .amount(let money): "\(money.minorUnits) \(money.currency)"
    case .count(let count): String(count)
    case .date(let day): day.iso
    case .text(let text): text
    case .unknown: "?"
    }
  }
}
