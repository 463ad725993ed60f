/// A letter as it was kept: one version of several.
public struct LetterVersion: Hashable, Sendable {
  /// The letter.
  public var letter: LetterID
  /// 1 for the first version of this letter in the case.
  public var version: Int
  /// The language in which it goes out.
  public var language: Language
  /// The text, as filled in or as edited.
  public var text: String
  /// True: somebody changed the text, so that it is not made anew from the answers.
  public var isEdited: Bool

  /// Makes a version.
  public init(
    letter: LetterID, version: Int, language: Language, text: String, isEdited: Bool
  ) {
    self.letter = letter
    self.version = version
    self.language = language
    self.text = text
    self.isEdited = isEdited
  }
}

/// A letter that went out: its exact text, never changed again.
public struct SentLetter: Hashable, Sendable {
  /// The letter.
  public var letter: LetterID
  /// Which version went out.
  public var version: Int
  /// The day on which it went out.
  public var day: CivilDate
  /// How: "registered mail RR123", in the person's own words; may be empty.
  public var channel: String
  /// The text.
  public var text: String
  /// SHA-256 of the text in UTF-8, 64 hexadecimal digits.
  public var sha256: String

  /// Makes a record of a letter that went out.
  public init(
    letter: LetterID, version: Int, day: CivilDate, channel: String, text: String, sha256: String
  ) {
    self.letter = letter
    self.version = version
    self.day = day
    self.channel = channel
    self.text = text
    self.sha256 = sha256
  }
}

extension CaseState {
  /// The last version of a letter; nil: none was kept.
  public func lastVersion(of letter: LetterID) -> LetterVersion? {
    letters.last { $0.letter == letter }
  }

  /// The last time a letter went out; nil: it did not.
  public func lastSent(_ letter: LetterID) -> SentLetter? {
    sent.last { $0.letter == letter }
  }
}
