import RecourseModel

/// A letter with what belongs beside it, as papers show it.
public struct LetterPaper: Sendable {
  /// What it is called, in the language of the person.
  public var title: String
  /// The letter as it goes out.
  public var page: LetterPage
  /// The same in the person's language, where that is another.
  public var reading: LetterPage?
  /// What to know before it goes out; not a part of the letter.
  public var notes: [String]
  /// The sentences in the language of the person.
  public var words: LetterWords

  /// Makes a paper of a filled letter.
  ///
  /// - Parameters:
  ///   - text: the letter as somebody edited it, which then stands instead.
  ///   - remarks: what a friend says of it.
  public init(
    draft: LetterDraft, text: String? = nil, remarks: [FriendRemark] = [], words: LetterWords
  ) {
    title = draft.title
    page = text.map { LetterPage(text: $0, language: draft.page.language) } ?? draft.page
    // What was edited has no counterpart in another language.
    reading = text == nil ? draft.reading : nil
    notes = draft.notes
    notes.insert(contentsOf: remarks.map { words.remark($0) }, at: min(1, notes.count))
    self.words = words
  }
}
