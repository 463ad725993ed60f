public import RecourseModel

/// What a person is advised to do, as values: filled texts and figures, nothing wrapped.
public struct Plan: Sendable, Hashable {
  /// The reader's language and the program's sentences in it.
  public var words: PlanWords
  /// The country, region, day and edition that the plan holds for.
  public var scope: Scope
  /// What is aimed at, one sentence; nil: not known yet.
  public var aim: String?
  /// What speaks most for the person; nil: nothing known.
  public var strongPoint: String?
  /// At most three steps to do now, lowest rung first.
  public var start: [PlanStep]
  /// The other steps that can be done now.
  public var then: [PlanStep]
  /// Steps to do now that were done or skipped already.
  public var handled: [PlanStep]
  /// The later rungs to tell first, at most four, in the order in which they come while nobody
  /// helps.
  public var later: [PlanStep]
  /// The other later rungs, in their order.
  public var further: [PlanStep]
  /// Later steps that hang on what the other side does: an offer, an agreement.
  public var ifAnswered: [PlanStep]
  /// What the answers show.
  public var findings: [PlanStep]
  /// What to mind.
  public var warnings: [PlanStep]
  /// Steps that are not decided yet.
  public var open: [PlanStep]
  /// Steps that somebody in this situation might expect, lowest rung first: one fact rules each
  /// out.
  public var leftOut: [LeftOut]
  /// The one of those that people ask for first.
  public var leftOutExample: LeftOut?
  /// Ways that were open once: the time of their rule is over.
  public var closed: [PlanStep]
  /// What to find out, dates first.
  public var findOut: [FindTask]
  /// Money and time against what is at stake.
  public var worth: Worth
  /// What the case rests on, in the order asked.
  public var told: [ToldAnswer]
  /// Answers that are kept and not used.
  public var parked: [ToldAnswer]
  /// Laws and rules by number, 1 first, numbered as they are printed.
  public var footnotes: [Footnote] = []
  /// Citations of what was checked more than 12 months before the day.
  public var oldFacts: [String] = []
  /// What happened so far, oldest first.
  public var contacts: [Contact]
  /// Remarks of the person or the adviser.
  public var notes: [String]
  /// Files that show something, as they were noted.
  public var evidence: [Evidence] = []
  /// What is still to be got to show.
  public var records = RecordsNeeded(missing: [], steps: [])
  /// The outer form of its papers.
  public var forms = PaperForms()

  /// The country, region, day and edition that a plan holds for.
  public struct Scope: Sendable, Hashable {
    /// The country option; nil: not known.
    public var country: OptionID?
    /// The country's name; nil: not known.
    public var countryName: String?
    /// The region's name; nil: not known or without meaning.
    public var regionName: String?
    /// The day for which the plan is made.
    public var asOf: CivilDate
    /// The day by which an answer to a message is asked for.
    public var replyBy: CivilDate
    /// The edition of the knowledge.
    public var edition: String
    /// What the case is called; nil: nothing typed.
    public var title: String?
    /// The case's id; nil: not kept.
    public var caseID: String?
    /// The client's code.
    public var client: String?
  }

  /// An unknown that decides something.
  public struct FindTask: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// What it is called.
    public var label: String
    /// Where to find it.
    public var help: String?
    /// Titles of what hangs on it.
    public var decides: [String]
    /// How many steps hang on it.
    public var steps: Int
    /// True: it is the date from which a deadline is counted.
    public var isDate: Bool
    /// True: the person does not know it; false: it was not asked yet.
    public var isUnknown: Bool
  }

  /// A step that is left out, and why.
  public struct LeftOut: Sendable, Hashable {
    /// The step.
    public var step: PlanStep
    /// The question whose answer alone rules it out.
    public var question: QuestionID
    /// The question's name and that answer.
    public var reason: String
  }

  /// A question and what was answered.
  public struct ToldAnswer: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// What the answer is called.
    public var label: String
    /// The answer in words.
    public var answer: String
    /// True: it was another answer first.
    public var isChanged: Bool
  }

  /// A source that the plan rests on.
  public struct Footnote: Sendable, Hashable {
    /// Its number, 1-based.
    public var number: Int
    /// The source.
    public var source: SourceID
    /// The citation.
    public var citation: String
    /// The day on which it was checked.
    public var checked: CivilDate
    /// How sure it is.
    public var confidence: Confidence
  }

  /// Something that happened.
  public struct Contact: Sendable, Hashable {
    /// The day.
    public var day: CivilDate
    /// What happened, in the knowledge's words; nil: only free words.
    public var what: String?
    /// Free words.
    public var words: String
  }

  /// The language of the reader.
  public var language: Language { words.language }

  /// All steps that are to be done now and are not handled, in order.
  public var now: [PlanStep] { start + then }

  /// True: stopping, or another desk, is advised.
  public var isEnding: Bool { now.contains { $0.rung == .stop } }

  /// Every later step, whatever brings it.
  public var allLater: [PlanStep] { laterOnPaper + furtherOnPaper + ifAnswered }

  /// The whole way up in its order: what is not told first stands before court all the same.
  var laterOnPaper: [PlanStep] {
    let rising = (later + further).filter { !$0.isEnd }
    return rising.filter { !$0.isPublicWord } + rising.filter(\.isPublicWord)
      + later.filter(\.isEnd)
  }

  /// The other ways to the end.
  var furtherOnPaper: [PlanStep] { further.filter(\.isEnd) }

  /// The step whose words are to be sent first; nil: nothing to send now.
  public var sending: PlanStep? { Self.sending(among: start) ?? Self.sending(among: then) }

  /// The words to send first.
  public var message: PlanMessage? { sending?.message }

  /// Words to the other side go before those to a bank.
  static func sending(among steps: [PlanStep]) -> PlanStep? {
    steps.first { $0.message != nil && $0.rung >= .talk } ?? steps.first { $0.message != nil }
  }

  /// The deadlines of what is in the plan, each once, the earliest first, those without a date last.
  public var deadlines: [DeadlineProof] {
    var seen: Set<DeadlineID> = []
    let all = (now + allLater + warnings).compactMap(\.deadline)
      .filter { seen.insert($0.id).inserted }
    let dated = all.filter { $0.dates != nil }
    return dated.sorted { earlier($0, $1) } + all.filter { $0.dates == nil }
  }

  private func earlier(_ left: DeadlineProof, _ right: DeadlineProof) -> Bool {
    guard let first = left.dates?.last, let second = right.dates?.last else { return false }
    return first != second ? first < second : left.id < right.id
  }
}

extension Plan {
  /// All that papers print with its sources, in the order of the print.
  var resting: [PlanStep] {
    warnings + now + ifAnswered + laterOnPaper + furtherOnPaper + findings + closed
  }

  /// Numbers the footnotes in that order.
  mutating func number(_ book: FootnoteBook) {
    var book = book
    book.number(&warnings)
    book.number(&start)
    book.number(&then)
    book.number(&ifAnswered)
    var rising = laterOnPaper + furtherOnPaper
    book.number(&rising)
    let numbered = Dictionary(rising.map { ($0.id, $0) }) { first, _ in first }
    later = later.map { numbered[$0.id] ?? $0 }
    further = further.map { numbered[$0.id] ?? $0 }
    // What speaks for the person stands in the head, without its sources.
    var others = findings.filter { !$0.isStrongPoint }
    book.number(&others)
    findings = findings.filter(\.isStrongPoint) + others
    book.numberDeadlines(of: &closed)
    footnotes = book.footnotes
  }
}
