public import RecourseModel

/// Where a case stands: what the engine makes of the knowledge, the answers and the as-of date.
public struct Position: Sendable, Equatable {
  /// How far the interview is.
  public enum Phase: Sendable, Hashable {
    /// The first steps are not decided yet.
    case firstSteps
    /// The first steps are decided, later ones are not.
    case laterSteps
    /// Nothing is left to ask.
    case complete
  }

  /// How far the interview is.
  public var phase: Phase
  /// The next prompt; nil when nothing is left to ask.
  public var next: Prompt?
  /// Every item's standing, in the knowledge's order.
  public var items: [Standing]
  /// Answers that count.
  public var active: [QuestionID]
  /// Answers whose question is not on the path any more: kept, shown, never used.
  public var parked: [QuestionID]
  /// Unknowns that decide steps: one "find this out" task each.
  public var findOut: [FindOut]

  /// Puts a position together.
  public init(
    phase: Phase, next: Prompt?, items: [Standing], active: [QuestionID],
    parked: [QuestionID], findOut: [FindOut]
  ) {
    self.phase = phase
    self.next = next
    self.items = items
    self.active = active
    self.parked = parked
    self.findOut = findOut
  }
}

/// A question that can be put now.
public struct Prompt: Sendable, Equatable {
  /// The question.
  public var question: QuestionID
  /// The options that can be true, in the authors' order; empty for figures, dates and text. For a
  /// several question: the options that can still matter.
  public var options: [OptionID]
  /// The wording to use: index into the question's variants, nil for its own.
  public var variant: Int?
  /// The items that hang on this question, lowest rung first.
  public var decides: [ItemID]

  /// Makes a prompt.
  public init(question: QuestionID, options: [OptionID], variant: Int?, decides: [ItemID]) {
    self.question = question
    self.options = options
    self.variant = variant
    self.decides = decides
  }
}

/// An item and its state.
public struct Standing: Sendable, Equatable {
  /// What an item's condition makes of it.
  public enum State: String, Sendable, Hashable {
    /// To be done now (findings and warnings: shown).
    case now
    /// Can become *now* by permitted moves.
    case later
    /// Cannot.
    case notForYou = "not-for-you"
    /// Not decided: questions are left, or an unknown decides it.
    case open
  }

  /// The item.
  public var item: ItemID
  /// Its state.
  public var state: State
  /// For *later*: the first day after as-of on which it is *now* with the answers as they are.
  public var from: CivilDate?
  /// For *open* with nothing left to ask: the unknowns that decide it.
  public var waitsFor: [QuestionID]
  /// For *now*: the message variant to use; nil: the item's own.
  public var sayVariant: Int?

  /// Makes a standing.
  public init(
    item: ItemID, state: State, from: CivilDate? = nil, waitsFor: [QuestionID] = [],
    sayVariant: Int? = nil
  ) {
    self.item = item
    self.state = state
    self.from = from
    self.waitsFor = waitsFor
    self.sayVariant = sayVariant
  }
}

/// An unknown that decides steps.
public struct FindOut: Sendable, Equatable {
  /// What to find out.
  public var question: QuestionID
  /// How many steps it decides.
  public var steps: Int

  /// Makes a task.
  public init(question: QuestionID, steps: Int) {
    self.question = question
    self.steps = steps
  }
}

/// How many prompts are left.
public struct Forecast: Sendable, Equatable {
  /// Fewest that can be left.
  public var fewest: Int
  /// Most that can be left.
  public var most: Int
  /// The mean, every answer being as likely as any other.
  public var mean: Double
  /// False: `fewest` and `most` are bounds.
  public var isExact: Bool

  /// Makes a forecast.
  public init(fewest: Int, most: Int, mean: Double, isExact: Bool) {
    self.fewest = fewest
    self.most = most
    self.mean = mean
    self.isExact = isExact
  }
}

/// A question whose answer counts towards a verdict.
public struct Reason: Sendable, Equatable {
  /// The question.
  public var question: QuestionID
  /// The answer given.
  public var answer: Answer

  /// Makes a reason.
  public init(question: QuestionID, answer: Answer) {
    self.question = question
    self.answer = answer
  }
}
