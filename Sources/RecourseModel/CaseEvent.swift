/// Something that was written into a case. State is the fold of these; nothing is ever removed.
public enum CaseEvent: Hashable, Sendable {
  /// The case began.
  case started(CaseStart)
  /// A question was answered for the first time.
  case answered(QuestionID, Answer, AnswerOrigin)
  /// An answer was given anew.
  case changed(QuestionID, Answer)
  /// Answers that something suggests; not used until confirmed.
  case suggested(Answers)
  /// What was typed as the story, in the person's own words.
  case story(String)
  /// A remark of the person or the adviser.
  case note(String)
  /// Something happened after the plan, on a day, with free words.
  case logged(HappeningID?, CivilDate, String)
  /// An item was done (true) or skipped (false).
  case item(ItemID, Bool)
  /// A blank of letters was filled; *don't know* empties it.
  case filled(BlankID, Answer)
  /// A letter was kept, as a new version of it.
  case letter(LetterVersion)
  /// A letter went out.
  case sent(SentLetter)
  /// The language was switched.
  case language(Language)
  /// The record with this number does not count any more; where that is an `undone` itself, what
  /// that one took back counts again.
  case undone(Int)
  /// A plan was shown: what it advised, where that is not what was kept last.
  case advised(Advice)
  /// The case was exported in a format.
  case exported(String)
  /// A file that shows something was noted: never the file itself.
  case evidence(Evidence)
  /// The case was closed.
  case closed(CaseClosing)
  /// A closed case was opened again.
  case reopened
}

/// How an answer came about.
public enum AnswerOrigin: String, Hashable, Sendable, CaseIterable {
  /// The person answered the question.
  case person
  /// Understood from the story and confirmed.
  case story
  /// Set before the interview: first screen, settings, command line.
  case preset
}

/// The head of a case.
public struct CaseStart: Hashable, Sendable {
  /// `recourse` or `agreement`.
  public var topic: String
  /// The language of the conversation.
  public var language: Language
  /// The client's code; nil: one's own case.
  public var client: String?
  /// The edition that the case began with.
  public var edition: String

  /// Makes a head.
  public init(topic: String, language: Language, client: String?, edition: String) {
    self.topic = topic
    self.language = language
    self.client = client
    self.edition = edition
  }
}

/// What a case amounts to: the fold of its events.
public struct CaseState: Hashable, Sendable {
  /// The head; nil before the first event.
  public var start: CaseStart?
  /// Answers given, told variables included.
  public var answers: Answers = [:]
  /// In which order questions were answered, the latest last.
  public var order: [QuestionID] = []
  /// Questions whose answer was changed at least once.
  public var changed: Set<QuestionID> = []
  /// Answers to confirm.
  public var toConfirm: Answers = [:]
  /// The story as typed.
  public var story: String?
  /// Notes in order.
  public var notes: [String] = []
  /// Log entries in order.
  public var log: [LogEntry] = []
  /// Items done (true) or skipped (false).
  public var items: [ItemID: Bool] = [:]
  /// Versions of letters, in the order in which they were kept.
  public var letters: [LetterVersion] = []
  /// Letters that went out, in order.
  public var sent: [SentLetter] = []
  /// What was typed for blanks, in any letter.
  public var blanks: [BlankID: Answer] = [:]
  /// The language of the conversation.
  public var language: Language = .english
  /// What is kept of files that show something, in order.
  public var evidence: [Evidence] = []
  /// What was advised last; nil: no plan was shown, or by a program that did not keep it.
  public var advice: Advice?
  /// The answers that ``advice`` was given on.
  public var adviceAnswers: Answers = [:]
  /// How it ended; nil while the case is open.
  public var closing: CaseClosing?

  /// One thing that happened.
  public struct LogEntry: Hashable, Sendable {
    /// The knowledge's happening, if it was one of them.
    public var happening: HappeningID?
    /// The day.
    public var day: CivilDate
    /// Free words.
    public var words: String
  }

  /// The state before anything happened.
  public init() {}

  /// Folds events, undone ones left out. Event numbers are 1-based positions.
  ///
  /// - Parameter happenings: the knowledge's happenings, so that a log entry sets what it sets.
  public init(folding events: [CaseEvent], happenings: [Happening]) {
    for (event, counts) in zip(events, CaseState.counting(events)) where counts {
      apply(event, happenings: happenings)
    }
  }

  /// Which events count: all but those that a counting `undone` behind them names. The head of a
  /// case always counts.
  public static func counting(_ events: [CaseEvent]) -> [Bool] {
    var counts = [Bool](repeating: true, count: events.count)
    // From the end: whatever can take an event back is decided before the event is looked at.
    for index in events.indices.reversed() where counts[index] {
      guard case .undone(let number) = events[index], number >= 1, number <= index else { continue }
      if case .started = events[number - 1] { continue }
      counts[number - 1] = false
    }
    return counts
  }

  /// Takes one event in.
  public mutating func apply(_ event: CaseEvent, happenings: [Happening]) {
    switch event {
    case .started(let start):
      self.start = start
      language = start.language
    case .answered(let question, let answer, _):
      set(question, answer)
    case .changed(let question, let answer):
      set(question, answer)
      changed.insert(question)
    case .suggested(let answers):
      toConfirm.merge(answers) { _, new in new }
    case .story(let words): story = words
    case .note(let words): notes.append(words)
    case .logged(let id, let day, let words):
      log.append(LogEntry(happening: id, day: day, words: words))
      guard let happening = happenings.first(where: { $0.id == id }) else { return }
      for (question, option) in happening.sets { answers[question] = .option(option) }
      if let date = happening.dates { answers[date] = .date(day) }
    case .item(let item, let done): items[item] = done
    case .filled(let blank, let answer): blanks[blank] = answer == .unknown ? nil : answer
    case .letter(let version): letters.append(version)
    case .sent(let letter): sent.append(letter)
    case .language(let language): self.language = language
    case .evidence(let evidence): self.evidence.append(evidence)
    case .advised(let advice):
      self.advice = advice
      adviceAnswers = answers
    case .undone, .exported: break
    case .closed(let closing): self.closing = closing
    case .reopened: closing = nil
    }
  }

  private mutating func set(_ question: QuestionID, _ answer: Answer) {
    order.removeAll { $0 == question }
    order.append(question)
    answers[question] = answer
    toConfirm[question] = nil
  }
}
