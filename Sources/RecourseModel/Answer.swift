/// What a person answered to one question.
public enum Answer: Hashable, Sendable, Codable {
  /// One option of a choice or yes-no question.
  case option(OptionID)
  /// The chosen options of a several question; empty: none of these.
  case options([OptionID])
  /// Money.
  case amount(Money)
  /// A whole number.
  case count(Int)
  /// A day.
  case date(CivilDate)
  /// Free words.
  case text(String)
  /// *Don't know*: given, and not a value.
  case unknown
}

/// The answers of one case, by question.
public typealias Answers = [QuestionID: Answer]
