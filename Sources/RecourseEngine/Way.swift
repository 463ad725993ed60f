public import RecourseModel

/// One way in which something comes to hold: each of its parts must.
public struct Way: Hashable, Sendable {
  /// What must be answered, in asking order; empty: nothing need be.
  public var parts: [Circumstance]
  /// Answers that lie on this way, as few prompts as any have.
  public var example: Answers

  /// Puts a way together.
  public init(parts: [Circumstance], example: Answers) {
    self.parts = parts
    self.example = example
  }
}

/// What the answer to one question must be: any of the values. The question is asked.
public struct Circumstance: Hashable, Sendable {
  /// Answers that are as good as each other.
  public enum Value: Hashable, Sendable {
    /// One of the options.
    case options([OptionID])
    /// The option of a several question is chosen.
    case chosen(OptionID)
    /// The option of a several question is left out.
    case leftOut(OptionID)
    /// A figure in a range, in hundredths or units; nil: no upper end.
    case figures(from: Int, through: Int?)
    /// A day that lies so long ago.
    case age(Change.Age)
    /// *Don't know*.
    case unknown
  }

  /// The question.
  public var question: QuestionID
  /// At least one.
  public var values: [Value]

  /// Puts a circumstance together.
  public init(question: QuestionID, values: [Value]) {
    self.question = question
    self.values = values
  }
}

/// Ways that together are all there are.
public struct Ways: Hashable, Sendable {
  /// The first of them, those with fewest questions first; if they are all, none can be spared.
  public var ways: [Way]
  /// How many more there are; 0: the ways are all.
  public var others: Int
  /// False: there are even more, which nobody counted.
  public var areAllCounted: Bool

  /// Puts ways together.
  public init(ways: [Way], others: Int = 0, areAllCounted: Bool = true) {
    self.ways = ways
    self.others = others
    self.areAllCounted = areAllCounted
  }
}
