public import RecourseModel

/// One change of an answer that would bring an item in.
public struct Change: Sendable, Hashable {
  /// What kind of change it is.
  public enum Kind: Sendable, Hashable {
    /// Something that can still be done or can still happen.
    case move
    /// A fact that would have to be another: cannot be done.
    case fact
    /// A question still to be answered.
    case answer
  }

  /// Between which lengths of time after its day something must lie.
  public struct Age: Sendable, Hashable {
    /// The longest span that must have passed; nil: none must.
    public var past: Span?
    /// The shortest span that must not have passed; nil: all may have.
    public var within: Span?

    /// Puts both ends together.
    public init(past: Span? = nil, within: Span? = nil) {
      self.past = past
      self.within = within
    }
  }

  /// The question.
  public var question: QuestionID
  /// The option it would have; nil for figures and dates.
  public var option: OptionID?
  /// For a several question: whether the option would have to be chosen, or left out.
  public var isChosen: Bool
  /// Other options that would do as well, at the same cost.
  public var alternatives: [OptionID]
  /// The lowest and highest figure of the cell it would have, in hundredths; nil for options.
  public var figures: ClosedRange<Int>?
  /// For a date: how long ago it would have to be.
  public var age: Age?
  /// What kind of change.
  public var kind: Kind

  /// Makes a change.
  public init(
    question: QuestionID, option: OptionID? = nil, isChosen: Bool = true,
    alternatives: [OptionID] = [], figures: ClosedRange<Int>? = nil, age: Age? = nil, kind: Kind
  ) {
    self.question = question
    self.option = option
    self.isChosen = isChosen
    self.alternatives = alternatives
    self.figures = figures
    self.age = age
    self.kind = kind
  }
}
