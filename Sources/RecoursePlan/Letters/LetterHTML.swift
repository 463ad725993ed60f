import RecourseModel

/// A letter as one self-contained page that prints as a letter: what stands beside it stays on the
/// screen.
public struct LetterHTML: Sendable {
  /// The letter.
  public let paper: LetterPaper

  /// Prepares a letter.
  public init(paper: LetterPaper) {
    self.paper = paper
  }

  /// The page, with a newline at the end.
  public var text: String {
    let aside = HTML.element(
      "aside", ["aria-labelledby": "before"],
      [
        .element("h2", ["id": "before"], paper.words(.beforeSending)),
        .element("ul", [:], paper.notes.map { .element("li", [:], $0) }),
      ])
    let reading = paper.reading.map { page in
      HTML.element(
        "section", ["class": "reading", "aria-labelledby": "reading"],
        [.element("h2", ["id": "reading"], paper.words(.forYouToRead)), letter(page)])
    }
    let body = HTML.element(
      "body", [:],
      [
        .element(
          "main", [:], [.element("h1", ["class": "unseen"], paper.title), letter(paper.page)]),
        aside,
      ] + (reading.map { [$0] } ?? []))
    return HTML.document(
      language: paper.words.wording.language, title: paper.title, sheet: LetterHTMLStyle.sheet,
      digest: LetterHTMLStyle.digest, body: body)
  }

  private func letter(_ page: LetterPage) -> HTML {
    .element(
      "article", ["class": "letter", "lang": page.language.rawValue],
      page.blocks.map { block in
        .element("p", ["class": block.role.rawValue], block.lines.joined(separator: "\n"))
      })
  }
}
