import RecourseModel

/// A plan as a checklist in GitHub-flavoured Markdown: the paper alone is enough.
public struct PlanMarkdown: Sendable {
  /// The plan.
  public let plan: Plan

  /// Prepares a plan.
  public init(plan: Plan) {
    self.plan = plan
  }

  /// The checklist, with a newline at the end.
  public var text: String {
    let paper = PlanPaper(plan: plan)
    var blocks =
      ["# " + safe(paper.title)] + paper.head.map { safe($0.text) + Self.marks($0.footnotes) }
    blocks += paper.sections.map { section in
      "## " + safe(section.heading) + "\n\n"
        + section.entries.flatMap(lines).joined(separator: "\n")
    }
    blocks.append(safe(paper.disclaimer))
    blocks += paper.footnotes.map { "[^\($0.number)]: " + safe($0.text) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Entries

  private func lines(_ entry: PlanPaper.Entry) -> [String] {
    var line = mark(entry.kind)
    if !entry.lead.isEmpty { line += bold(entry.lead, before: entry.text) }
    line += safe(entry.text) + Self.marks(entry.footnotes)
    return [line] + entry.details.map { "  - " + safe($0) } + (entry.message.map(quoted) ?? [])
  }

  private func mark(_ kind: PlanPaper.Entry.Kind) -> String {
    switch kind {
    case .task: "- [ ] "
    case .done: "- [x] "
    case .point: "- "
    case .number(let number): "\(number). "
    }
  }

  /// The lead set off. Its own full stop or colon goes behind the stars: before a Chinese letter
  /// they would not end the bold.
  private func bold(_ lead: String, before rest: String) -> String {
    let phrases = PlanPhrases(plan: plan)
    guard let last = lead.last, ".:。：".contains(last) else {
      return "**\(MarkdownEscape.inline(lead, before: rest))**" + phrases.colon
    }
    let name = MarkdownEscape.inline(String(lead.dropLast()), before: rest)
    return "**\(name)**\(last)" + plan.words.wording.sentenceGap
  }

  /// " [^1] [^2]"; empty without footnotes.
  static func marks(_ numbers: [Int]) -> String {
    numbers.map { " [^\($0)]" }.joined()
  }

  /// The words to send as a quotation below their step, their lines kept.
  private func quoted(_ message: PlanMessage) -> [String] {
    let reading = message.readingVersion.map {
      ["  >", "  > " + safe(plan.words(.forYouToRead)), "  >"] + quote($0)
    }
    return quote(message.text) + (reading ?? [])
  }

  private func quote(_ text: String) -> [String] {
    let lines = MarkdownEscape.lines(text)
    return lines.enumerated().map { index, line in
      // Two spaces at the end keep the line break where another line follows.
      let goesOn = index + 1 < lines.count && !lines[index + 1].isEmpty
      return line.isEmpty ? "  >" : "  > " + line + (goesOn ? "  " : "")
    }
  }

  private func safe(_ text: String) -> String { MarkdownEscape.inline(text) }
}
