import RecourseModel

/// A plan as a checklist in GitHub-flavoured Markdown: the paper alone is enough.
public struct PlanMarkdown: Sendable {
  /// The plan.
  public let plan: Plan
  /// The same plan in another language, to follow it.
  public let beside: Plan?
  /// What the marks of the footnotes begin with: two languages in one file share no mark.
  private let notes: String

  /// Prepares a plan.
  public init(plan: Plan, beside: Plan? = nil) {
    self.init(plan: plan, beside: beside, notes: "")
  }

  private init(plan: Plan, beside: Plan?, notes: String) {
    self.plan = plan
    self.beside = beside
    self.notes = notes
  }

  /// The checklist, with a newline at the end; a second language behind a rule.
  public var text: String {
    guard let beside else { return checklist }
    let other = PlanMarkdown(plan: beside, beside: nil, notes: beside.language.rawValue + "-")
    return checklist + "\n---\n\n" + other.checklist
  }

  private var checklist: String {
    let paper = PlanPaper(plan: plan)
    let text = plan.forms[.checklist].filled { place in
      switch place {
      case "title": safe(paper.title)
      case "head":
        paper.head.map { safe($0.text) + marks($0.footnotes) }.joined(separator: "\n\n")
      case "disclaimer": safe(paper.disclaimer)
      case PaperPart.sources.rawValue:
        paper.footnotes.map { "[^\(notes)\($0.number)]: " + safe($0.text) }
          .joined(separator: "\n\n")
      default: part(place, of: paper)
      }
    }
    return text.withoutLineEnds + "\n"
  }

  private func part(_ place: String, of paper: PlanPaper) -> String {
    guard PaperPart(rawValue: place) != nil else { return safe(plan.words(id: place)) }
    return paper.part(
      place, plan.forms[.checklistPart], heading: safe,
      entries: { $0.entries.flatMap(lines).joined(separator: "\n") },
      words: { safe(plan.words(id: $0)) })
  }

  // MARK: - Entries

  private func lines(_ entry: PlanPaper.Entry) -> [String] {
    var line = mark(entry.kind)
    if !entry.lead.isEmpty { line += bold(entry.lead, before: entry.text) }
    line += safe(entry.text) + marks(entry.footnotes)
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
    guard let last = lead.last, ".:。：".contains(last) else {
      return "**\(MarkdownEscape.inline(lead, before: rest))**" + plan.words.wording.colon
    }
    let name = MarkdownEscape.inline(String(lead.dropLast()), before: rest)
    return "**\(name)**\(last)" + plan.words.wording.sentenceGap
  }

  /// " [^1] [^2]"; empty without footnotes.
  static func marks(_ numbers: [Int], _ notes: String = "") -> String {
    numbers.map { " [^\(notes)\($0)]" }.joined()
  }

  private func marks(_ numbers: [Int]) -> String { Self.marks(numbers, notes) }

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
