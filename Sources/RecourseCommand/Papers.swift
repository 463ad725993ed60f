internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan

/// The papers there are.
enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown, html, text, json, ics, csv
  /// The plan as on a screen; `plan` prints it.
  case screen

  static var allCases: [Self] { [.markdown, .html, .text, .json, .ics, .csv] }
  static var allValueStrings: [String] { allCases.map(\.rawValue) }

  /// All formats in one line, for the help.
  static var list: String {
    allValueStrings.dropLast().joined(separator: ", ") + " or " + (allValueStrings.last ?? "")
  }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }
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
  func papers(of subject: Subject, format: PaperFormat) throws -> [Paper] {
    let first = Paper(text: try text(of: subject, format: format))
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
  func text(of subject: Subject, format: PaperFormat) throws -> String {
    let desk = desk(for: subject)
    if format == .json { return PlanJSON(builder: desk.builder).text(for: desk.request) }
    let plan = desk.plan
    return switch format {
    case .screen: PlanText(plan: plan).screen.joined(separator: "\n") + "\n"
    case .text: PlanText(plan: plan).export.joined(separator: "\n") + "\n"
    case .markdown, .json: PlanMarkdown(plan: plan).text
    case .html: PlanHTML(plan: plan).text
    case .ics: PlanCalendar(plan: plan, key: subject.key).text
    case .csv: PlanTable(plan: plan).text
    }
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
