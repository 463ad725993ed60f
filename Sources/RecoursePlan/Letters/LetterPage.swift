public import RecourseModel

/// A letter as it stands on paper, in one language: blocks of lines, nothing wrapped.
public struct LetterPage: Sendable, Hashable {
  /// The language.
  public var language: Language
  /// The blocks from top to bottom; none is empty.
  public var blocks: [Block]

  /// Lines that belong together.
  public struct Block: Sendable, Hashable {
    /// What the lines are.
    public enum Role: String, Sendable, Hashable {
      case sender, date, addressee, subject, greeting, paragraph, closing, signature, enclosures
      case copies
    }

    /// What the lines are.
    public var role: Role
    /// The lines, unwrapped; at least one.
    public var lines: [String]
  }

  init(language: Language, blocks: [Block]) {
    self.language = language
    self.blocks = blocks.filter { !$0.lines.isEmpty }
  }

  /// A text that somebody edited: an empty line ends a block, line ends stay.
  public init(text: String, language: Language) {
    var blocks: [Block] = []
    var lines: [String] = []
    for line in (text + "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = Self.trimmed(line)
      if !trimmed.isEmpty {
        lines.append(trimmed)
      } else if !lines.isEmpty {
        blocks.append(Block(role: .paragraph, lines: lines))
        lines = []
      }
    }
    self.init(language: language, blocks: blocks)
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  /// What it is about; nil: a letter without a subject.
  public var subject: String? { blocks.first { $0.role == .subject }?.lines.first }
}
