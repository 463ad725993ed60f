/// Why a text is not JSON as we take it, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// One cause each; words are made elsewhere.
  public enum Cause: Hashable, Sendable {
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// Nothing but white space.
    case empty
    /// A byte order mark in front.
    case byteOrderMark
    /// Bytes that are not UTF-8.
    case notUTF8
    /// The text ends inside a value.
    case unfinished
    /// A string does not end on its line, or not at all.
    case openString
    /// A character that cannot stand here.
    case unexpected(Unicode.Scalar)
    /// A word that JSON does not have, such as `True` or `NaN`.
    case unknownWord(String)
    /// A comma with nothing after it.
    case trailingComma
    /// No comma between two values.
    case missingComma
    /// No colon after a name.
    case missingColon
    /// A name must be a string in double quotes.
    case missingKey
    /// A comment.
    case comment
    /// The same name twice in one object; the place is the second one's.
    case duplicateKey(String)
    /// More levels than the limit.
    case tooDeep(limit: Int)
    /// A control character inside a string.
    case controlCharacter(Unicode.Scalar)
    /// A backslash with something after it that means nothing.
    case badEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A number that is not written as JSON writes numbers.
    case badNumber
    /// Something after the end of the value.
    case contentAfterEnd
  }

  /// Where it is.
  public var place: JSONPlace
  /// What it is.
  public var cause: Cause

  /// Makes an error.
  public init(_ cause: Cause, at place: JSONPlace) {
    self.cause = cause
    self.place = place
  }
}

/// How much is read at most.
public struct JSONLimits: Hashable, Sendable {
  /// Most bytes.
  public var bytes: Int
  /// Most levels of arrays and objects inside each other.
  public var depth: Int

  /// Makes limits: 1 MiB and 64 levels unless said otherwise.
  public init(bytes: Int = 1 << 20, depth: Int = 64) {
    self.bytes = bytes
    self.depth = depth
  }
}
