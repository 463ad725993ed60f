import RecourseEngine
import RecourseModel
import RecoursePlan

@testable import RecourseSession

/// A conversation as a test holds it: lines go in; screens, records and the end are kept.
struct Rehearsal {
  var conversation: Conversation
  /// What the last line gave.
  private(set) var last: [Event] = []
  /// Everything recorded so far.
  private(set) var records: [CaseEvent] = []
  /// How often a plan page was asked for.
  private(set) var plans: [PlanView] = []

  init(
    language: Language = .english, country: OptionID? = "us", client: String? = nil,
    isPrivate: Bool = false, isPiped: Bool = false, replay: Answers? = nil,
    resuming records: [CaseEvent] = [], with advisor: Advisor = TinyKnowledge.advisor,
    today: CivilDate = TinyKnowledge.today
  ) {
    let settings = SessionSettings(
      language: language, country: country, today: today, client: client,
      isPrivate: isPrivate, isPiped: isPiped, dataFolder: "~/.local/share/recourse",
      replay: replay)
    conversation = Conversation(
      advisor: advisor,
      state: CaseState(folding: records, happenings: advisor.edition.knowledge.happenings),
      history: records, settings: settings,
      digest: { "sha256 of \($0.utf8.count) bytes" })
    self.records = records
    keep(conversation.start())
  }

  /// Types lines, one after the other.
  mutating func type(_ lines: String...) {
    for line in lines { keep(conversation.send(.line(line))) }
  }

  mutating func send(_ input: Input) {
    keep(conversation.send(input))
  }

  /// Tells what was found of files.
  mutating func find(_ found: EvidenceFound) {
    keep(conversation.send(found))
  }

  private mutating func keep(_ events: [Event]) {
    last = events
    for event in events {
      if case .record(let record) = event { records.append(record) }
      if case .plan(let view) = event { plans.append(view) }
    }
  }

  // MARK: - Looking

  /// All words that the last line showed, one block a line.
  var words: String {
    last.compactMap { event -> String? in
      guard case .show(let block) = event else { return nil }
      return Rehearsal.words(of: block)
    }.joined(separator: "\n")
  }

  var question: QuestionID? { ask?.question }

  /// The last record that the person gave rise to: not what was kept of a plan.
  var lastRecord: CaseEvent? {
    records.last { if case .advised = $0 { false } else { true } }
  }

  /// What was kept of plans, in order.
  var advice: [Advice] {
    records.compactMap { if case .advised(let advice) = $0 { advice } else { nil } }
  }

  var ask: Ask? {
    guard case .ask(let ask)? = last.last else { return nil }
    return ask
  }

  var leftWith: Int32? {
    guard case .leave(let code)? = last.last else { return nil }
    return code
  }

  var answers: Answers { conversation.state.answers }

  static func words(of block: Block) -> String {
    switch block {
    case .gap: ""
    case .title(let text, let right), .heading(let text, let right): text + " | " + right
    case .paragraph(let text), .note(let text), .understood(let text), .fact(let text),
      .warning(let text), .hint(let text), .verdict(let text), .point(let text),
      .below(let text):
      text
    case .question(let text, _): text
    case .letter(let page): LetterText(page: page).text
    case .terms(let terms), .help(let terms):
      terms.map { $0.name + " " + $0.lines.joined(separator: " ") }.joined(separator: "\n")
    case .options(let choices), .menu(let choices):
      choices.map { "\($0.number) \($0.text)" }.joined(separator: "\n")
    case .answers(let lines):
      lines.map { "\($0.number) \($0.label): \($0.answer) \($0.remark)" }.joined(separator: "\n")
    case .difference(let lines):
      lines.map { "\($0.sign.rawValue) \($0.title) (\($0.place))" }.joined(separator: "\n")
    }
  }
}

extension Rehearsal {
  /// At the plan of a gym that charged twice, told by phone.
  static func atPlan(with advisor: Advisor = TinyKnowledge.advisor) -> Rehearsal {
    var it = Rehearsal(with: advisor)
    it.type("my gym charged me twice", "", "1")
    while let question = it.question {
      switch question {
      case "amount": it.type("40")
      case "statement-date": it.type("nov 5")
      case "contacted": it.type("2")
      default: it.type("1")
      }
    }
    return it
  }
}
