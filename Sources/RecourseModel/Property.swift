/// A rule that must hold for every set of answers, or the knowledge does not compile.
public struct Property: Hashable, Sendable, Codable {
  /// What is claimed of a plan.
  public enum Claim: Hashable, Sendable, Codable {
    /// The formula holds in no plan.
    case never(Formula)
    /// Wherever the first holds, the second holds.
    case implies(Formula, Formula)
    /// At least one of the items is *now*.
    case alwaysOne([ItemID])
    /// At most so many of the items are *now*.
    case atMost(Int, [ItemID])
  }

  /// A statement about one plan: facts and item states.
  public indirect enum Formula: Hashable, Sendable, Codable {
    /// A condition on the answers.
    case fact(Condition)
    /// The item is *now*.
    case now(ItemID)
    /// The item is *later*.
    case later(ItemID)
    /// The item is *now* or *later*.
    case inPlan(ItemID)
    /// Some item of the rung that is a step is *now*, those listed excepted.
    case rungNow(Rung, except: [ItemID])
    /// All hold.
    case all([Formula])
    /// One holds.
    case any([Formula])
    /// It does not hold.
    case not(Formula)
  }

  /// Its id, such as `terms-first`.
  public var id: PropertyID
  /// The rule in words.
  public var statement: LocalizedText
  /// The claim.
  public var claim: Claim
  /// Sources.
  public var sources: [SourceID]
  /// The topic for whose plans it must hold; its items are those of the topic.
  public var topic: Topic

  /// Makes a property.
  public init(
    id: PropertyID, statement: LocalizedText, claim: Claim, sources: [SourceID] = [],
    topic: Topic = .recourse
  ) {
    self.id = id
    self.statement = statement
    self.claim = claim
    self.sources = sources
    self.topic = topic
  }
}

/// A persona: facts in any order, and what must and must not be advised.
public struct Story: Hashable, Sendable, Codable {
  /// Its id.
  public var id: StoryID
  /// The language the persona speaks.
  public var language: Language
  /// Who it is and what happened.
  public var persona: String
  /// The day on which the persona asks.
  public var asOf: CivilDate
  /// The sentence that the persona types first; empty: none.
  public var says: String
  /// Everything that the persona knows; what the interview does not ask stays unused.
  public var facts: [QuestionID: Answer]
  /// Items that must be *now*.
  public var now: [ItemID]
  /// Items that must be *later*.
  public var later: [ItemID]
  /// Items that must be neither.
  public var not: [ItemID]
  /// Most questions that may be asked to the first plan; nil: not limited.
  public var mostToFirstPlan: Int?
  /// The topic of the persona's case.
  public var topic: Topic

  /// Makes a story.
  public init(
    id: StoryID, language: Language, persona: String, asOf: CivilDate, says: String = "",
    facts: [QuestionID: Answer], now: [ItemID] = [], later: [ItemID] = [], not: [ItemID] = [],
    mostToFirstPlan: Int? = nil, topic: Topic = .recourse
  ) {
    self.id = id
    self.language = language
    self.persona = persona
    self.asOf = asOf
    self.says = says
    self.facts = facts
    self.now = now
    self.later = later
    self.not = not
    self.mostToFirstPlan = mostToFirstPlan
    self.topic = topic
  }
}

/// Something that can occur after the plan.
public struct Happening: Hashable, Sendable, Codable {
  /// Its id, such as `supervisor-refused`.
  public var id: HappeningID
  /// What occurred, as offered in a list.
  public var text: LocalizedText
  /// When it can occur.
  public var when: Condition
  /// What it sets; only moves that the variables permit.
  public var sets: [QuestionID: OptionID]
  /// The date question that is set to the day of the happening, if any.
  public var dates: QuestionID?
  /// The topics of the cases in which it can occur.
  public var topics: [Topic]

  /// Makes a happening.
  public init(
    id: HappeningID, text: LocalizedText, when: Condition = .always,
    sets: [QuestionID: OptionID], dates: QuestionID? = nil, topics: [Topic] = [.recourse]
  ) {
    self.id = id
    self.text = text
    self.when = when
    self.sets = sets
    self.dates = dates
    self.topics = topics
  }
}
