public import RecourseEngine
public import RecourseModel

/// What a plan is made from.
public struct PlanRequest: Sendable {
  /// All answers, told variables included.
  public var answers: Answers
  /// Where the case stands under these answers.
  public var position: Position
  /// The day for which the plan is made.
  public var asOf: CivilDate
  /// The language of the reader.
  public var language: Language
  /// What the case is called; nil: named after its aim.
  public var title: String?
  /// The case's id; nil: not kept.
  public var caseID: String?
  /// The client's code, where an adviser acts.
  public var client: String?
  /// Items done (true) or skipped (false).
  public var items: [ItemID: Bool]
  /// Questions in the order answered; those missing follow in the knowledge's order.
  public var order: [QuestionID]
  /// Questions whose answer was changed.
  public var changed: Set<QuestionID>
  /// What happened since, for the contacts.
  public var log: [CaseState.LogEntry]
  /// Remarks.
  public var notes: [String]
  /// What an hour is worth to the person; nil: not said, and nothing is made of it.
  public var hour: Money?
  /// What is kept of files that show something.
  public var evidence: [Evidence] = []

  /// Makes a request; only the answers, where they lead and the day are needed.
  public init(
    answers: Answers, position: Position, asOf: CivilDate, language: Language,
    title: String? = nil, caseID: String? = nil, client: String? = nil,
    items: [ItemID: Bool] = [:], order: [QuestionID] = [], changed: Set<QuestionID> = [],
    log: [CaseState.LogEntry] = [], notes: [String] = []
  ) {
    self.answers = answers
    self.position = position
    self.asOf = asOf
    self.language = language
    self.title = title
    self.caseID = caseID
    self.client = client
    self.items = items
    self.order = order
    self.changed = changed
    self.log = log
    self.notes = notes
  }

  /// Makes a request from a case.
  public init(
    state: CaseState, position: Position, asOf: CivilDate, title: String? = nil,
    caseID: String? = nil
  ) {
    self.init(
      answers: state.answers, position: position, asOf: asOf, language: state.language,
      title: title, caseID: caseID, client: state.start?.client, items: state.items,
      order: state.order, changed: state.changed, log: state.log, notes: state.notes)
    evidence = state.evidence
  }
}
