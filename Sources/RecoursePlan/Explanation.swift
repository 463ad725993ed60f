public import RecourseEngine
public import RecourseModel

/// Why an item stands where it stands, in words: the answers that alone decide it, the rules they
/// meet, what it rests on, and the nearest change that would bring it in.
public struct Explanation: Sendable, Hashable {
  /// An answer of the person that the state cannot do without.
  public struct Given: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// What the answer is called.
    public var label: String
    /// The answer.
    public var answer: String
    /// Rules that this answer decides, alone or with those before it.
    public var rules: [Meaning]
    /// True: nobody said it; it is so as long as nothing else is noted.
    public var isStart: Bool
  }

  /// A rule in words.
  public struct Meaning: Sendable, Hashable {
    /// The rule.
    public var condition: ConditionID
    /// What it means.
    public var words: String
    /// Whether it holds.
    public var holds: Bool
  }

  /// A question that is not answered, or answered with *don't know*.
  public struct Missing: Sendable, Hashable {
    /// The question.
    public var question: QuestionID
    /// What its answer is called.
    public var label: String
    /// True: it was asked, and the person does not know.
    public var isUnknown: Bool
  }

  /// One thing that would have to be otherwise.
  public struct Wanted: Sendable, Hashable {
    /// What the engine says of it.
    public var change: Change
    /// It in words: "label: answer".
    public var words: String
    /// What the person said instead; nil: nothing yet, or it need not be said.
    public var instead: String?
  }

  /// What the advice rests on.
  public struct Ground: Sendable, Hashable {
    /// The source.
    public var source: SourceID
    /// It as printed.
    public var citation: String
    /// The day on which it was last checked.
    public var checked: CivilDate
    /// How sure it is.
    public var confidence: Confidence
    /// True: practice that the guide was taught, not a rule.
    public var isPractice: Bool
  }

  /// The item.
  public var item: ItemID
  /// Step, finding or warning.
  public var kind: ItemKind
  /// A few words for it.
  public var title: String
  /// Where it stands.
  public var state: Standing.State
  /// For *later*: the first day on which it is due with the answers as they are.
  public var from: CivilDate?
  /// Why it is in the plan, as its author says it.
  public var because: String?
  /// Answers that alone force the state, none of which can be spared; empty for an open item, and
  /// where the state holds whatever is answered.
  public var reasons: [Given]
  /// For an open item: what it hangs on.
  public var missing: [Missing]
  /// What would bring it in; empty if it is in, nil if nothing would.
  public var changes: [Wanted]?
  /// For an item that the edition has only for other countries: such countries.
  public var elsewhere: String?
  /// True: it was done already, so that it cannot come in again.
  public var isTried: Bool
  /// Happenings that make all the moves among the changes, one after the other; empty where those
  /// that the edition knows do not.
  public var course: [String]
  /// What it rests on, surest rules first.
  public var grounds: [Ground]
}
