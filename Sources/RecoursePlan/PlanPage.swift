import RecourseModel

/// One language of a page in the making: it numbers the mentions of sources as it goes.
struct PlanPage {
  let plan: Plan
  let phrases: PlanPhrases
  /// How often each source was mentioned so far, by its number.
  var mentions: [Int: Int] = [:]

  /// A part of the page with a heading of its own.
  struct Section {
    var part: PaperPart
    var heading: String
    var html: HTML
  }

  init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
  }

  var words: PlanWords { plan.words }

  /// What the page is called.
  var title: String {
    words(.checklist, ["title": plan.scope.title ?? plan.aim ?? ""])
  }

  // MARK: - Head and foot

  mutating func head() -> HTML {
    var parts: [HTML] = [.element("h1", [:], title)]
    parts.append(.element("p", ["class": "scope"], phrases.editionLine))
    if let old = phrases.oldFacts { parts.append(.element("p", ["class": "mind"], old)) }
    if let aim = phrases.aimLine { parts.append(.element("p", ["class": "aim"], aim)) }
    for warning in plan.warnings {
      let line = words(.mind, ["warning": phrases.todo(warning)])
      parts.append(
        .element("p", ["class": "mind"], prose(line, resting: warning.footnotes)))
    }
    return .element("div", ["lang": plan.language.rawValue], parts)
  }

  var foot: HTML {
    .element(
      "div", ["lang": plan.language.rawValue],
      [
        .element("p", [:], words(.disclaimer)), .element("p", [:], phrases.editionLine),
      ])
  }

  /// Links to the sections.
  func contents(_ sections: [Section]) -> HTML {
    .element(
      "ul", [:],
      sections.map { section in
        .element(
          "li", [:], [.element("a", ["href": "#" + id(section.part.rawValue)], section.heading)])
      })
  }

  // MARK: - Pieces

  /// An id that is the language's own, so that two languages can stand on one page.
  func id(_ parts: String...) -> String {
    ([plan.language.rawValue] + parts).joined(separator: "-")
  }

  /// A part in the form that the edition gives it; nil where it has nothing to say.
  func section(_ part: PaperPart, _ heading: String, _ content: [HTML]) -> Section? {
    guard !content.isEmpty else { return nil }
    let html = HTML.filled(plan.forms[.pagePart]) { place in
      switch place {
      case "id": .text(id(part.rawValue))
      case "part": .text(part.rawValue)
      case "language": .text(plan.language.rawValue)
      case "heading": .text(heading)
      case "entries": .lines(content)
      default: .text(words(id: place))
      }
    }
    return Section(part: part, heading: heading, html: html)
  }

  /// Words with "check first" set off.
  func prose(_ text: String) -> HTML {
    let mark = words(.checkFirst)
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    let pieces = parts.enumerated().flatMap { index, part -> [HTML] in
      let strong = HTML.element("strong", ["class": "check"], mark)
      return index == 0 ? [blanks(String(part))] : [strong, blanks(String(part))]
    }
    return .element("span", [:], pieces)
  }

  /// Words whose places to fill in are lines for a pen, and are spoken as such.
  private func blanks(_ text: String) -> HTML {
    let line = HTML.element(
      "span", ["class": "blank"], [.element("span", ["class": "unseen"], words(.toFillIn))])
    var pieces: [HTML] = []
    var rest = Substring(text)
    while let start = rest.firstRange(of: Wording.blank) {
      pieces.append(.text(String(rest[..<start.lowerBound])))
      pieces.append(line)
      // A long blank is one line.
      rest = rest[start.upperBound...].drop { $0 == "_" }
    }
    return pieces.isEmpty
      ? .text(text) : .element("span", [:], pieces + [.text(String(rest))])
  }

  /// Words, and links to the sources that they rest on.
  mutating func prose(_ text: String, resting notes: [Int]) -> [HTML] {
    let links = notes.map { number -> HTML in
      let count = (mentions[number] ?? 0) + 1
      mentions[number] = count
      return .element(
        "a",
        [
          "href": "#" + id("source", "\(number)"),
          "id": id("mention", "\(number)", "\(count)"), "role": "doc-noteref",
          "aria-label": words(.sourceNumber, ["number": String(number)]),
        ], "[\(number)]")
    }
    // The joiner keeps the marks on the line of the last word.
    return [prose(text)] + (links.isEmpty ? [] : [.fixed("&#8288;"), .element("sup", [:], links)])
  }

  func time(_ day: CivilDate) -> HTML {
    .element("time", ["datetime": day.iso], words.wording.fullDate(day))
  }
}
