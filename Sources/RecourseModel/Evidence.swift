/// A file that shows something: what is kept of it in the case. The file itself stays where it is,
/// unless a copy was asked for.
public struct Evidence: Hashable, Sendable {
  /// The file's own name.
  public var name: String
  /// Where it lay, as a whole path; empty where that was taken out for sharing.
  public var place: String
  /// Its bytes.
  public var size: Int
  /// SHA-256 of its bytes, 64 hex digits.
  public var sha256: String
  /// What it shows, in the person's words.
  public var words: String
  /// Which of the things that the question `records` asks for it is; nil: none of them.
  public var record: OptionID?
  /// The name of a copy in the case's own folder; nil: none was asked for.
  public var copy: String?
  /// The day on which it was noted.
  public var day: CivilDate

  /// Makes an entry.
  public init(
    name: String, place: String, size: Int, sha256: String, words: String,
    record: OptionID? = nil, copy: String? = nil, day: CivilDate
  ) {
    self.name = name
    self.place = place
    self.size = size
    self.sha256 = sha256
    self.words = words
    self.record = record
    self.copy = copy
    self.day = day
  }
}
