internal import RecourseModel

/// A letter that is being written at the prompt.
struct LetterWriting: Hashable, Sendable {
  /// The letter.
  var letter: LetterID
  /// Blanks that were passed over with Enter, and are not asked for again.
  var passed: Set<BlankID> = []
  /// The text as somebody changed it; nil: as filled in.
  var edited: String?
}
