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

extension Workspace {
  /// A subject as a paper.
  func text(of subject: Subject, format: PaperFormat) throws -> String {
    let request = request(
      of: subject.state, language: subject.state.language, caseID: subject.caseID)
    if format == .json { return PlanJSON(builder: builder).text(for: request) }
    let plan = builder.plan(for: request)
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

extension Subject {
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
