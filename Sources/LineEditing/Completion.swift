/// Where Tab was pressed.
public struct CompletionRequest: Hashable, Sendable {
  /// The line left of the cursor, the word among it.
  public var before: String
  /// What stands between the last space and the cursor; may be empty.
  public var word: String

  /// Makes a request.
  public init(before: String, word: String) {
    self.before = before
    self.word = word
  }
}

/// One thing that Tab may write in place of the word at the cursor.
///
/// The text is written and listed as it is: foreign text must be made safe to show before.
public struct Candidate: Hashable, Sendable {
  /// What is written.
  public var text: String
  /// What stands beside it in a list; empty for nothing.
  public var note: String
  /// False: more is to follow, as the files behind the name of a folder; no space is written.
  public var isWhole: Bool

  /// Makes a candidate.
  public init(_ text: String, note: String = "", isWhole: Bool = true) {
    self.text = text
    self.note = note
    self.isWhole = isWhole
  }
}

/// Gives the candidates for a word, in the order in which they are listed.
public typealias Completions = (CompletionRequest) -> [Candidate]

/// What Tab does with its candidates.
struct CompletionOutcome: Equatable {
  /// What takes the place of the word; nil leaves it.
  var replacement: String?
  /// What is listed below the line; empty for no list.
  var listed: [Candidate] = []

  /// One candidate is written with a space behind it; several are listed, and what they have in
  /// common is written when it goes on from the word.
  init(word: String, candidates: [Candidate]) {
    guard let first = candidates.first else { return }
    if candidates.count == 1 {
      replacement = first.text + (first.isWhole ? " " : "")
      return
    }
    listed = candidates
    let common = candidates.dropFirst().reduce(Array(first.text.unicodeScalars)) { common, next in
      Array(zip(common, next.text.unicodeScalars).prefix { $0 == $1 }.map(\.0))
    }
    let typed = Array(word.unicodeScalars)
    if common.count > typed.count, Array(common.prefix(typed.count)) == typed {
      replacement = String(String.UnicodeScalarView(common))
    }
  }
}
