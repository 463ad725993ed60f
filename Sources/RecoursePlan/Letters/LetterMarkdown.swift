import RecourseModel

/// A letter in Markdown, with what to know before it goes out below a rule.
public struct LetterMarkdown: Sendable {
  /// The letter.
  public let paper: LetterPaper

  /// Prepares a letter.
  public init(paper: LetterPaper) {
    self.paper = paper
  }

  /// The file, with a newline at the end.
  public var text: String {
    let notes = ["## " + MarkdownEscape.inline(paper.words(.beforeSending)), points]
    let reading = paper.reading.map {
      ["## " + MarkdownEscape.inline(paper.words(.forYouToRead))] + blocks($0)
    }
    return (blocks(paper.page) + ["---"] + notes + (reading ?? [])).joined(separator: "\n\n") + "\n"
  }

  private var points: String {
    paper.notes.map { "- " + MarkdownEscape.inline($0) }.joined(separator: "\n")
  }

  /// Two spaces at the end keep a line break.
  private func blocks(_ page: LetterPage) -> [String] {
    page.blocks.map { block in
      let lines = MarkdownEscape.lines(block.lines.joined(separator: "\n"))
      let text = lines.joined(separator: "  \n")
      return block.role == .subject ? "**\(text)**" : text
    }
  }
}
