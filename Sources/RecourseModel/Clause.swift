/// One check of an agreement: what good looks like, the phrases by which it is found in a text,
/// and what a finding means for the agreement topic. A check without a number marks wording.
public struct Clause: Hashable, Sendable, Codable {
  /// Its id, such as `renewal`.
  public var id: ClauseID
  /// The number of the check, such as `CK-13`; nil: soft or one-sided wording, or words by which
  /// an agreement is known, which are no check.
  public var check: String?
  /// A few words.
  public var title: LocalizedText
  /// What good looks like, and what it is good for later.
  public var good: LocalizedText
  /// The finding of the agreement topic that says what a red flag means and what to ask for.
  public var item: ItemID?
  /// The answer that it suggests where it is found without a red flag.
  public var whenFound: Suggested?
  /// The answer that it suggests where it is found with one.
  public var whenFlagged: Suggested?
  /// Phrases of a clause as it should be.
  public var found: Phrases
  /// Phrases of a red flag.
  public var flag: Phrases
  /// Phrases that take a red flag back within the same sentence, and show a clause as it should be.
  public var unless: Phrases

  /// An option of a several question.
  public struct Suggested: Hashable, Sendable, Codable {
    /// The question.
    public var question: QuestionID
    /// Its option.
    public var option: OptionID

    /// Names an option.
    public init(question: QuestionID, option: OptionID) {
      self.question = question
      self.option = option
    }
  }

  /// Phrases per language of the agreement.
  public struct Phrases: Hashable, Sendable, Codable {
    /// English phrases.
    public var english: [String]
    /// Chinese phrases in simplified characters; traditional text is folded to them.
    public var chinese: [String]

    /// Makes a set of phrases.
    public init(english: [String] = [], chinese: [String] = []) {
      self.english = english
      self.chinese = chinese
    }
  }

  /// Makes a clause; see the properties.
  public init(
    id: ClauseID, check: String?, title: LocalizedText, good: LocalizedText, item: ItemID? = nil,
    whenFound: Suggested? = nil, whenFlagged: Suggested? = nil, found: Phrases = Phrases(),
    flag: Phrases = Phrases(), unless: Phrases = Phrases()
  ) {
    self.id = id
    self.check = check
    self.title = title
    self.good = good
    self.item = item
    self.whenFound = whenFound
    self.whenFlagged = whenFlagged
    self.found = found
    self.flag = flag
    self.unless = unless
  }
}

/// Id of a clause.
public typealias ClauseID = Identifier<Clause>

/// What an answer about the agreement suggests for the case that comes of it, to be confirmed.
public struct Carry: Hashable, Sendable, Codable {
  /// When it does.
  public var when: Condition
  /// The question.
  public var question: QuestionID
  /// The option suggested.
  public var option: OptionID

  /// Makes a suggestion.
  public init(when: Condition, question: QuestionID, option: OptionID) {
    self.when = when
    self.question = question
    self.option = option
  }
}
