/// Cuts text into lines: at words, by the Chinese rules, with a prefix and a hanging indent.
///
/// The text is shown text: foreign text goes through `Shown` first.
public struct Wrapping: Hashable, Sendable {
  /// The columns of a line, its prefix among them.
  public var columns: Int
  /// What the first line begins with, as `" 1  "`.
  public var first: String
  /// What every further line begins with: the hanging indent.
  public var rest: String
  /// What to count for “ ” … —: `.wide` for Chinese text.
  public var ambiguous: Columns.Ambiguous

  /// Makes a rule; `rest` is as many spaces as `first` is wide unless it is given.
  public init(
    columns: Int, first: String = "", rest: String? = nil,
    ambiguous: Columns.Ambiguous = .narrow
  ) {
    self.columns = columns
    self.first = first
    self.rest = rest ?? Columns.spaces(Columns.width(of: first, ambiguous: ambiguous))
    self.ambiguous = ambiguous
  }

  /// The lines of `text`, without newlines. A newline in it starts a line; an empty line stays.
  ///
  /// A word wider than a line is cut, between characters; nothing else goes over `columns` as long
  /// as a prefix leaves room for one character.
  public func lines(of text: String) -> [String] {
    var result: [String] = []
    for paragraph in paragraphs(of: text) {
      for piece in filled(pieces(of: paragraph), firstPrefix: result.isEmpty ? first : rest) {
        let prefix = result.isEmpty ? first : rest
        result.append(piece.isEmpty ? trimmed(prefix) : prefix + piece)
      }
    }
    return result
  }

  /// The lines joined by newlines, without one at the end.
  public func text(_ text: String) -> String { lines(of: text).joined(separator: "\n") }

  // MARK: Pieces

  /// A run that must not be broken, with the spaces that follow it.
  private struct Piece {
    var text = String.UnicodeScalarView()
    var width = 0
    var spaces = 0
  }

  private func paragraphs(of text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.compactMap { $0 == "\r" ? nil : $0 == "\t" ? " " : $0 } }
  }

  private func pieces(of paragraph: [Unicode.Scalar]) -> [Piece] {
    var result: [Piece] = []
    var current = Piece()
    var last: Unicode.Scalar?
    for scalar in paragraph {
      if scalar == " " {
        current.spaces += 1
        continue
      }
      if let before = last, isBreak(before, scalar, spaces: current.spaces) {
        result.append(current)
        current = Piece()
      } else if current.spaces > 0 {
        // Spaces where no line may end belong to the piece, as do those that begin a paragraph.
        current.text.append(contentsOf: Columns.spaces(current.spaces).unicodeScalars)
        current.width += current.spaces
        current.spaces = 0
      }
      current.text.append(scalar)
      current.width += Columns.width(of: scalar, ambiguous: ambiguous)
      last = scalar
    }
    if !current.text.isEmpty { result.append(current) }
    return result
  }

  private func isBreak(
    _ before: Unicode.Scalar, _ after: Unicode.Scalar, spaces: Int
  ) -> Bool {
    spaces > 0
      ? BreakRules.allowedAtSpace(between: before, and: after)
      : BreakRules.allowed(between: before, and: after)
  }

  // MARK: Lines

  private func filled(_ pieces: [Piece], firstPrefix: String) -> [String] {
    var result: [String] = []
    var line = ""
    var used = 0
    var pending = 0
    func room() -> Int {
      let prefix = result.isEmpty ? firstPrefix : rest
      return max(1, columns - Columns.width(of: prefix, ambiguous: ambiguous))
    }
    for piece in pieces {
      var text = String(piece.text)[...]
      var width = piece.width
      if used > 0, used + pending + width > room() {
        result.append(line)
        line = ""
        used = 0
        pending = 0
      }
      while used == 0, width > room() {
        // What is left is not counted again: a word may be as long as a text.
        let head = cut(text, at: room())
        guard head.endIndex < text.endIndex else { break }
        result.append(String(head))
        text = text[head.endIndex...]
        width -= Columns.width(of: head, ambiguous: ambiguous)
      }
      line += Columns.spaces(pending) + text
      used += pending + width
      pending = piece.spaces
    }
    result.append(line)
    return result
  }

  /// At least one character, so that a narrow screen still ends.
  private func cut(_ text: Substring, at columns: Int) -> Substring {
    let head = Columns.prefix(of: text, fitting: columns, ambiguous: ambiguous)
    return head.isEmpty ? text.prefix(1) : head
  }

  private func trimmed(_ prefix: String) -> String {
    var result = Substring(prefix)
    while result.last == " " { result.removeLast() }
    return String(result)
  }
}
