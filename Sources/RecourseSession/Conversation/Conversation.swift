public import RecourseEngine
public import RecourseModel

/// The interview as a value: what a person types goes in, what is to be done comes out.
///
/// It knows no clock, file or terminal. What must last is in ``state``, which is the fold of the
/// events it asked to record; so a conversation made from a case's events goes on where it was.
public struct Conversation: Sendable {
  /// Says where the case stands: for the topic of the case.
  public private(set) var advisor: Advisor
  /// What the command knows.
  public let settings: SessionSettings
  /// The case as recorded so far.
  public private(set) var state: CaseState
  /// The events of the case, those undone included; an `undone` names a position among them,
  /// 1-based.
  public private(set) var history: [CaseEvent]
  /// The language spoken now.
  public internal(set) var language: Language

  /// The advisor for every topic.
  private let whole: Advisor
  let interface: [String: LocalizedText]
  /// SHA-256 of a text, for letters that went out.
  let digest: @Sendable (String) -> String
  var stage = Stage.firstScreen
  var events: [Event] = []
  /// Where the case stands; made when answers are recorded, nil before the first.
  private var knownPosition: Position?
  /// True: later questions are asked, too, since `/more` was typed.
  var wantsMore = false
  /// True: Ctrl-C was pressed on an empty line, and nothing was typed since.
  var wasInterrupted = false
  /// Lines read so far, for naming a line of a pipe.
  var lineNumber = 0
  /// The answers that the plan on screen was made of.
  var shownPlan: Answers?
  /// True: the case was taken up again, and what changed since its last plan is not told yet.
  var owesDifference = false
  /// Suggestions that were turned down; not offered with Enter again.
  var declined: Set<QuestionID> = []
  /// Facts that were told.
  var toldFacts: Set<String> = []

  /// Makes a conversation about a case.
  ///
  /// - Parameters:
  ///   - state: the case so far; empty for a new one.
  ///   - history: the events whose fold that is; without them nothing of it can be undone.
  ///   - interface: the program's own sentences; nil: those of the advisor's edition.
  ///   - digest: SHA-256 of a text, in hexadecimal digits.
  public init(
    advisor: Advisor, state: CaseState = CaseState(), history: [CaseEvent] = [],
    settings: SessionSettings, interface: [String: LocalizedText]? = nil,
    digest: @escaping @Sendable (String) -> String
  ) {
    whole = advisor
    self.advisor = advisor.restricted(to: state.start?.caseTopic ?? settings.topic)
    self.state = state
    self.history = history
    self.settings = settings
    self.digest = digest
    self.interface = interface ?? advisor.edition.knowledge.interface
    language = state.start == nil ? settings.language : state.language
    // The first screen needs none: it stands at once.
    if state.start != nil { locate() }
  }

  /// Shows the first screen, or where the case was left. Called once, before any ``send(_:)``.
  public mutating func start() -> [Event] {
    if state.start != nil {
      let count = state.answers.count { isListed($0.key) }
      if count > 0 {
        show(
          .paragraph(
            count == 1 ? speech(.resumedOne) : speech(.resumed, ["count": String(count)])))
      }
      comeBack()
      proceed()
    } else if let replay = settings.replay {
      begin(replay)
      proceed()
    } else if settings.client != nil {
      begin(.client)
      proceed()
    } else if settings.topic == .agreement {
      begin(.signing)
      proceed()
    } else {
      showFirstScreen()
    }
    return take()
  }

  /// Takes what was typed and says what is to be done.
  public mutating func send(_ input: Input) -> [Event] {
    switch input {
    case .line(let line):
      lineNumber += 1
      wasInterrupted = false
      take(line)
    case .paste(let text, let lines):
      lineNumber += 1
      wasInterrupted = false
      takePaste(text, lines: lines)
    case .interrupt(let onEmptyLine): interrupt(onEmptyLine: onEmptyLine)
    case .end: end()
    case .edited(let outcome): take(outcome)
    }
    return take()
  }

  /// The events so far, taken away.
  mutating func take() -> [Event] {
    defer { events = [] }
    return events
  }

  // MARK: - Doing

  /// Records events and takes them into the state; the position is made once, after the last.
  mutating func record(_ recorded: CaseEvent...) { record(recorded) }

  /// See ``record(_:)-(CaseEvent...)``.
  mutating func record(_ recorded: [CaseEvent]) {
    let before = state.answers
    for event in recorded {
      events.append(.record(event))
      take(event)
      if case .started(let start) = event {
        advisor = whole.restricted(to: start.caseTopic)
        knownPosition = nil
      }
    }
    guard state.answers != before || knownPosition == nil else { return }
    wantsMore = false
    locate()
  }

  /// Takes in an event that the command recorded itself, as the export that it wrote.
  public mutating func noteRecorded(_ event: CaseEvent) { take(event) }

  private mutating func take(_ event: CaseEvent) {
    history.append(event)
    if case .undone = event {
      state = CaseState(folding: history, happenings: knowledge.happenings)
    } else {
      state.apply(event, happenings: knowledge.happenings)
    }
  }

  private mutating func locate() {
    knownPosition = advisor.position(of: state.answers, asOf: settings.today)
  }

  mutating func show(_ block: Block) {
    events.append(.show(block))
  }

  mutating func leave(code: Int32) {
    let words: SessionSentence =
      state.start == nil ? .leftEmpty : settings.isPrivate ? .leftPrivate : .leftSaved
    show(.paragraph(speech(words)))
    events.append(.leave(code: code))
  }

  // MARK: - Knowing

  /// Where the case stands.
  var position: Position {
    knownPosition ?? advisor.position(of: state.answers, asOf: settings.today)
  }

  var knowledge: Knowledge { advisor.edition.knowledge }

  var speech: Speech { Speech(sentences: interface, language: language) }

  func question(_ id: QuestionID) -> Question? {
    knowledge.questions.first { $0.id == id }
  }

  /// An item as it reads in the country of the case.
  func item(_ id: ItemID) -> Item? {
    let item = knowledge.items.first { $0.id == id }
    guard case .option(let country)? = state.answers["country"] else { return item }
    return item?.adapted(to: country)
  }

  func verdicts(_ conditions: [Condition]) -> [Bool?] {
    advisor.verdicts(of: conditions, answers: state.answers, asOf: settings.today)
  }

  func verdict(_ condition: Condition) -> Bool? {
    advisor.verdict(of: condition, answers: state.answers, asOf: settings.today)
  }

  /// The currency of a bare figure.
  var currency: String {
    guard case .option(let country)? = state.answers["country"] else {
      return Money.unknownCurrency
    }
    return knowledge.currencies[country] ?? Money.unknownCurrency
  }

  /// Whether an answer stands in the list of answers: not what happenings told.
  func isListed(_ id: QuestionID) -> Bool {
    question(id).map { !$0.told } ?? false
  }

  /// Whether the latest answer was given when the first steps were already decided: then the
  /// person had asked for more, and resuming goes on with questions.
  var isInLaterSteps: Bool {
    guard position.phase == .laterSteps, let latest = state.order.last else { return false }
    var answers = state.answers
    answers[latest] = nil
    return advisor.position(of: answers, asOf: settings.today).phase == .laterSteps
  }
}
