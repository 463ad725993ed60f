import RecourseEngine
import RecourseModel

/// The adviser's own paper for a client, in Markdown: options, weak points, what was explained,
/// who does what by when.
public struct AdviserSheet: Sendable {
  /// The plan.
  public let plan: Plan
  private let phrases: PlanPhrases
  private let options: PlanOptions

  /// Prepares a plan.
  public init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
    options = PlanOptions(plan: plan)
  }

  /// The sheet, with a newline at the end.
  public var text: String {
    let title = plan.scope.title ?? plan.aim ?? ""
    let sections = [
      ["# " + safe(words(.sheetHeading, ["title": title])), "", safe(phrases.editionLine)],
      phrases.oldFacts.map { [safe($0)] } ?? [],
      optionsSection,
      section(.sheetWeakPoints, weakPoints.map { "- " + safe($0) }),
      section(.sheetKnow, (findings(areWeak: false) + rest).map { "- " + safe($0) }),
      section(.sheetExplained, explained.map { "- [ ] " + words($0) }),
      section(.sheetWho, who),
      section(.headDates, proofs),
      section(.sheetNotes, notes),
      sources,
      [words(.disclaimer)],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Sections

  private var words: PlanWords { plan.words }

  private var optionsSection: [String] {
    let rows = options.rows
    guard !rows.isEmpty else { return section(.optionsHeading, [words(.optionNone)]) }
    let table =
      [row(options.headings), row(options.headings.map { _ in "---" })]
      + rows.map { row(options.cells($0).map(MarkdownEscape.cell)) }
    return section(.optionsHeading, table + [""] + options.remarks.map { "- " + safe($0) })
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Warnings, what speaks against the person, and what is not known.
  private var weakPoints: [String] {
    plan.warnings.map { phrases.todo($0) } + findings(areWeak: true)
      + plan.findOut.map { words(.sheetUnknown, ["label": $0.label]) }
      + plan.records.missing.map { $0.words + phrases.colon + phrases.missing($0) }
      + plan.closed.map { phrases.closed($0) }
  }

  private func findings(areWeak: Bool) -> [String] {
    phrases.otherFindings.filter { $0.isWeakPoint == areWeak }
      .map { $0.title + phrases.colon + phrases.todo($0) }
  }

  private var explained: [PlanSentence] {
    [.explainedOptions, .explainedRisks, .explainedDates, .explainedLimits]
  }

  private var who: [String] {
    (plan.now + plan.later).map { step in
      let day = step.date?.day ?? (step.state == .now ? plan.scope.asOf : nil)
      let date = day.map { words.wording.fullDate($0) } ?? "________"
      return "- [ ] " + safe(words(.sheetWhoLine, ["step": step.title, "date": date]))
    }
  }

  /// What is left out, and how much is not decided.
  private var rest: [String] {
    plan.leftOut.map { words(.sheetLeftOut, ["step": $0.step.title, "reason": $0.reason]) }
      + [phrases.open].compactMap { $0 }
  }

  private var proofs: [String] {
    plan.deadlines.map { deadline in
      "- " + safe(phrases.proof(deadline).joined(separator: words.wording.sentenceGap))
        + PlanMarkdown.marks(deadline.footnotes)
    }
  }

  /// What was noted, and room for more; a bare blank would be a rule.
  private var notes: [String] {
    (plan.notes + [Wording.blank + Wording.blank]).flatMap { note in
      MarkdownEscape.lines(Filler.oneLine(note)).map { "- " + $0 }
    }
  }

  /// Only what the dates rest on: the checklist has the others.
  private var sources: [String] {
    let rested = Set(plan.deadlines.flatMap(\.footnotes))
    return plan.footnotes.filter { rested.contains($0.number) }.map {
      "[^\($0.number)]: " + safe(phrases.source($0))
    }
  }

  // MARK: - Lines

  private func section(_ heading: PlanSentence, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["## " + words(heading), ""] + lines
  }

  private func safe(_ text: String) -> String { MarkdownEscape.inline(text) }
}
