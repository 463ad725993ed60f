import RecourseModel
import TextLayout

extension PlanText {
  /// The file, with a newline at the end; a second language below a line of its own.
  public func file(beside other: Plan? = nil) -> String {
    let rest = other.map { other in
      ["", String(repeating: "=", count: columns), ""]
        + PlanText(plan: other, columns: columns).export
    }
    return (export + (rest ?? [])).joined(separator: "\n") + "\n"
  }

  /// The file: the paper in plain lines. Words to send stand unwrapped at the left edge, ready to
  /// be copied.
  public var export: [String] {
    var paper = PlanPaper(plan: plan)
    if !paper.footnotes.isEmpty {
      paper.sections.append(
        PlanPaper.Section(part: .sources, heading: plan.words(.headSources), entries: []))
    }
    let text = plan.forms[.text].filled { place in
      switch place {
      case "title": joined(wrapped(paper.title))
      case "head":
        joined(
          paper.head.flatMap { wrapped($0.text + phrases.noteMarks($0.footnotes)) })
      case "disclaimer": joined(wrapped(paper.disclaimer))
      default: part(place, of: paper)
      }
    }
    return text.withoutLineEnds
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func part(_ place: String, of paper: PlanPaper) -> String {
    func sentence(_ id: String) -> String { joined(wrapped(plan.words(id: id))) }
    guard PaperPart(rawValue: place) != nil else { return sentence(place) }
    return paper.part(
      place, plan.forms[.textPart], heading: { joined(wrapped($0.uppercased())) },
      entries: { section in
        joined(
          section.part == .sources
            ? paper.footnotes.flatMap { wrapped($0.text, first: "[\($0.number)] ") }
            : section.entries.flatMap(lines))
      },
      words: sentence)
  }

  private func joined(_ lines: [String]) -> String { lines.joined(separator: "\n") }

  private func lines(_ entry: PlanPaper.Entry) -> [String] {
    let gap =
      ".:。：".contains(entry.lead.last ?? " ") ? plan.words.wording.sentenceGap : phrases.colon
    let lead = entry.lead.isEmpty ? "" : entry.lead + gap
    let body = wrapped(
      lead + entry.text + phrases.noteMarks(entry.footnotes), first: mark(entry.kind))
    return body + entry.details.flatMap { wrapped($0, first: "     - ") }
      + (entry.message.map(copied) ?? [])
  }

  private func mark(_ kind: PlanPaper.Entry.Kind) -> String {
    switch kind {
    case .task: " [ ] "
    case .done: " [x] "
    case .point: "  -  "
    case .number(let number): (number < 10 ? "  " : " ") + "\(number)  "
    }
  }

  private func copied(_ message: PlanMessage) -> [String] {
    func unwrapped(_ text: String) -> [String] {
      Shown.safe(text, keeping: .newlines)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    let reading = message.readingVersion.map {
      wrapped(plan.words(.forYouToRead)) + [""] + unwrapped($0) + [""]
    }
    return [""] + unwrapped(message.copy) + [""] + (reading ?? [])
  }
}

extension String {
  /// Without the line ends at its end.
  var withoutLineEnds: String {
    var rest = self[...]
    while rest.last == "\n" { rest.removeLast() }
    return String(rest)
  }
}
