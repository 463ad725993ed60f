/// A kebab-case id of one kind of thing; ids of different kinds cannot be mixed up.
public struct Identifier<Kind>: RawRepresentable, Hashable, Sendable {
  /// The id as authors write it, such as `paid-by`.
  public let rawValue: String

  /// Wraps an id that was already checked, or that is only looked up.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps an id without a label.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Wraps a literal.
  public init(stringLiteral value: String) {
    self.init(rawValue: value)
  }
}

extension Identifier: Comparable {
  /// By the letters of the ids.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  /// The id itself.
  public var description: String { rawValue }
}

extension Identifier: Codable {
  /// Reads the id as one text.
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the id as one text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// Id of a question; also of the variable it sets.
public typealias QuestionID = Identifier<Question>
/// Id of one option of a choice or a several question.
public typealias OptionID = Identifier<Option>
/// Id of a named condition.
public typealias ConditionID = Identifier<NamedCondition>
/// Id of a plan item.
public typealias ItemID = Identifier<Item>
/// Id of a deadline rule.
public typealias DeadlineID = Identifier<Deadline>
/// Id of a channel: somebody to turn to.
public typealias ChannelID = Identifier<Channel>
/// Id of a cost rule.
public typealias CostID = Identifier<CostRule>
/// Id of a source: a passage of a seed document, a law fact, a channel fact.
public typealias SourceID = Identifier<Source>
/// Id of a property that the compiler proves.
public typealias PropertyID = Identifier<Property>
/// Id of a story: a persona with what must and must not be advised.
public typealias StoryID = Identifier<Story>
/// Id of a happening: what can occur after the plan.
public typealias HappeningID = Identifier<Happening>
