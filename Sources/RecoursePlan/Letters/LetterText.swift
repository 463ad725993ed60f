import RecourseModel
import TextLayout

/// A letter in plain lines, ready to be sent.
public struct LetterText: Sendable {
  /// The letter.
  public let page: LetterPage
  /// The columns of a line.
  public let columns: Int

  /// Prepares a letter.
  public init(page: LetterPage, columns: Int = 76) {
    self.page = page
    self.columns = columns
  }

  /// The lines, an empty one between blocks.
  public var lines: [String] {
    page.blocks.map { block in
      block.lines.enumerated().flatMap { index, line in
        wrapped(line, isIndented: isIndented(block, index))
      }
    }.joined(separator: [""]).map { $0 }
  }

  /// The whole, with a newline at the end.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// In Chinese a paragraph begins two characters in.
  private func isIndented(_ block: LetterPage.Block, _ line: Int) -> Bool {
    guard page.language == .simplifiedChinese else { return false }
    switch block.role {
    case .paragraph, .greeting: return !(block.lines[line].hasPrefix("　"))
    case .closing: return line == 0 && block.lines.count > 1
    default: return false
    }
  }

  private func wrapped(_ line: String, isIndented: Bool) -> [String] {
    Wrapping(
      columns: columns, first: isIndented ? "　　" : "", rest: "",
      ambiguous: page.language == .english ? .narrow : .wide
    ).lines(of: Shown.safe(line, keeping: .newlines))
  }
}
