import RecourseModel
import TextLayout

extension PlanText {
  /// The file: the paper in plain lines. Words to send stand unwrapped at the left edge, ready to
  /// be copied.
  public var export: [String] {
    let paper = PlanPaper(plan: plan)
    var lines =
      wrapped(paper.title)
      + paper.head.flatMap { wrapped($0.text + phrases.noteMarks($0.footnotes)) }
    for section in paper.sections {
      lines += [""] + wrapped(section.heading.uppercased()) + section.entries.flatMap(self.lines)
    }
    if !paper.footnotes.isEmpty { lines += [""] + wrapped(plan.words(.headSources).uppercased()) }
    lines += paper.footnotes.flatMap { wrapped($0.text, first: "[\($0.number)] ") }
    return lines + [""] + wrapped(paper.disclaimer)
  }

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
