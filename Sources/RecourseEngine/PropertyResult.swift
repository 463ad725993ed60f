public import RecourseModel

/// What became of a property.
public struct PropertyResult: Hashable, Sendable {
  /// How a check ended.
  public enum Outcome: String, Hashable, Sendable {
    /// It holds for every set of answers, every day and every unknown.
    case proved
    /// It does not: the counterexample was evaluated again, directly.
    case refuted
    /// A violation was found in the diagrams that direct evaluation does not confirm.
    case bounded
    /// The work went past its limit, or the property names what does not exist.
    case gaveUp = "gave-up"
  }

  /// The property.
  public var id: PropertyID
  /// How it ended.
  public var outcome: Outcome
  /// For a refuted property: a shortest interview, counted in prompts, that breaks it.
  public var counterexample: Answers?
  /// The day for which the dates of the counterexample were chosen.
  public var asOf: CivilDate

  /// For a proof past its limits: the two neighbouring questions between which it is widest, which
  /// asked together would cure it; else empty.
  public var askTogether: [QuestionID]

  /// Puts a result together.
  public init(
    id: PropertyID, outcome: Outcome, counterexample: Answers?, asOf: CivilDate,
    askTogether: [QuestionID] = []
  ) {
    self.id = id
    self.outcome = outcome
    self.counterexample = counterexample
    self.asOf = asOf
    self.askTogether = askTogether
  }
}
