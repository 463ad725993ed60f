/// Where something stands in a text: line and column, both 1-based, the column in characters
/// (Unicode scalars).
public struct JSONPlace: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Makes a place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A JSON value that knows where it was read.
///
/// Two values are equal if they say the same, byte for byte and members in the same order; where
/// they stood does not matter.
public struct JSONValue: Sendable {
  /// What a value can be.
  public enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it was written.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object, its members in the order of the text.
    case object([JSONMember])
  }

  /// What it is.
  public var content: Content
  /// Where it was read; nil for a value made by a program.
  public var place: JSONPlace?

  /// Makes a value.
  public init(_ content: Content, at place: JSONPlace? = nil) {
    self.content = content
    self.place = place
  }
}

/// One name and its value in an object.
public struct JSONMember: Hashable, Sendable {
  /// The name.
  public var key: String
  /// Where the name was read.
  public var keyPlace: JSONPlace?
  /// The value.
  public var value: JSONValue

  /// Makes a member.
  public init(_ key: String, _ value: JSONValue, keyPlace: JSONPlace? = nil) {
    self.key = key
    self.value = value
    self.keyPlace = keyPlace
  }

  /// Equal in every byte.
  public static func == (left: Self, right: Self) -> Bool {
    left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
  }

  /// Hashes the content, not the place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Array(key.utf8))
    hasher.combine(value)
  }
}

extension JSONValue: Hashable {
  /// Equal in every byte.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left.content, right.content) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    // Swift's own comparison takes different spellings of é for equal; bytes are not.
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Hashes the content, not the place.
  public func hash(into hasher: inout Hasher) {
    switch content {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let value): hasher.combine(value)
    case .string(let value): hasher.combine(Array(value.utf8))
    case .array(let value): hasher.combine(value)
    case .object(let value): hasher.combine(value)
    }
  }
}
