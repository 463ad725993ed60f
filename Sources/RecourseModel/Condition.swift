/// When something holds, as a closed language over the answers; never code.
///
/// In a world where every variable has a known value a condition is true or false. An atom on a
/// question is false where the question's guard is false: an unasked question cannot matter.
public indirect enum Condition: Hashable, Sendable, Codable {
  /// Holds in every world.
  case always
  /// Holds in no world.
  case never
  /// The question is asked and its answer is one of the options (choice, yes-no).
  ///
  /// With `orUnknown` the atom is also true where the answer is *don't know*.
  case isIn(QuestionID, [OptionID], orUnknown: Bool)
  /// The question is asked, known, and its answer is none of the options.
  case isNot(QuestionID, [OptionID], orUnknown: Bool)
  /// A several question in which the option is chosen.
  case has(QuestionID, OptionID, orUnknown: Bool)
  /// A several question in which the option is not chosen.
  case lacks(QuestionID, OptionID, orUnknown: Bool)
  /// An amount (hundredths) or a count that is more than a figure.
  case over(QuestionID, Int, orUnknown: Bool)
  /// An amount (hundredths) or a count that is at most a figure.
  case atMost(QuestionID, Int, orUnknown: Bool)
  /// A date from which the span has not passed yet: as-of ≤ end of the span.
  case within(QuestionID, Span, orUnknown: Bool)
  /// A date from which the span has passed: as-of > end of the span.
  case past(QuestionID, Span, orUnknown: Bool)
  /// A condition that has a name of its own.
  case named(ConditionID)
  /// All of them hold.
  case all([Condition])
  /// At least one of them holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)
}

/// A condition with a name, so that a rule is written once.
public struct NamedCondition: Hashable, Sendable, Codable {
  /// Its id.
  public var id: ConditionID
  /// What it means, in words a person understands.
  public var meaning: LocalizedText
  /// The condition.
  public var condition: Condition

  /// Makes a named condition.
  public init(id: ConditionID, meaning: LocalizedText, condition: Condition) {
    self.id = id
    self.meaning = meaning
    self.condition = condition
  }
}
