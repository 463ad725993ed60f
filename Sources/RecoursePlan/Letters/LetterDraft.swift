public import RecourseModel

/// A letter filled for a case.
public struct LetterDraft: Sendable, Hashable {
  /// The letter.
  public var letter: LetterID
  /// What it is for.
  public var kind: Letter.Kind
  /// Its name, in the language of the person.
  public var title: String
  /// The letter as it goes out.
  public var page: LetterPage
  /// The same in the person's language, where that is another.
  public var reading: LetterPage?
  /// What is asked for it and not known, in the order of the letter.
  public var asks: [Ask]
  /// What to know before it goes out, in the language of the person: how to send it, what it rests
  /// on, what it is not.
  public var notes: [String]

  /// A blank that is not filled.
  public struct Ask: Sendable, Hashable {
    /// The blank.
    public var blank: Blank
    /// True: what needs it is left out while it is empty, so that no gap stands in the letter.
    public var isOptional: Bool
  }
}

/// A letter that can be used in a case.
public struct LetterOffer: Sendable, Hashable {
  /// How near it is.
  public enum Standing: Int, Sendable, Hashable, Comparable {
    /// A step of now uses it.
    case now
    /// No step uses it; it fits the case at any time.
    case anytime
    /// A later step uses it.
    case later
    /// It could be used; the plan does not advise it.
    case notAdvised

    /// The nearer comes first.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The letter.
  public var letter: LetterID
  /// Its name.
  public var title: String
  /// How near it is.
  public var standing: Standing
  /// The title of the step that uses it.
  public var step: String?
}
