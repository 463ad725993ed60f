import RecourseModel

/// A plan as a checklist in GitHub-flavoured Markdown: the paper alone is enough.
public struct PlanMarkdown: Sendable {
  /// The plan.
  public let plan: Plan
  let phrases: PlanPhrases

  /// Prepares a plan.
  public init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
  }

  /// The checklist, with a newline at the end.
  public var text: String {
    let sections = [
      head, start, then, answers, later, findOut, worth, why, dates, told, contacts, sources,
      [words(.disclaimer)],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: - Sections

  var words: PlanWords { plan.words }

  private var head: [String] {
    let title = plan.scope.title ?? plan.aim ?? ""
    var lines = ["# " + safe(words(.checklist, ["title": title])), "", safe(phrases.editionLine)]
    if let old = phrases.oldFacts { lines += ["", safe(old)] }
    if let aim = phrases.aimLine { lines += ["", safe(aim)] }
    for warning in plan.warnings {
      lines += ["", safe(words(.mind, ["warning": phrases.todo(warning)]))]
    }
    return lines
  }

  private var start: [String] {
    var lines = section(.headStart, plan.handled.map(handled) + plan.start.flatMap(step))
    if lines.isEmpty { lines = ["## " + words(.headStart), "", words(.nothingNow)] }
    guard plan.message != nil else { return lines }
    return lines + ["- [ ] " + words(.waitUntil, ["date": date(plan.scope.replyBy)])]
  }

  private var then: [String] { section(.headThen, plan.then.flatMap(step)) }

  private var answers: [String] {
    guard let message = plan.message else { return [] }
    return section(
      .headAnswers,
      message.replies.map { "- " + safe(phrases.reply($0)) }
        + [.ifPromised, .ifOffered, .ifSilent].map { "- " + words($0) })
  }

  private var later: [String] {
    var lines = plan.later.flatMap(laterStep)
    if plan.worth.beyond != nil, let last = phrases.worth.last {
      lines.append("- [ ] **\(words(.stopHere))** \(safe(last))")
    }
    return section(.headLater, lines)
  }

  private var findOut: [String] {
    section(.headFindOut, plan.findOut.map { "- [ ] " + safe(phrases.findOut($0)) })
  }

  private var worth: [String] {
    let lines = plan.worth.beyond == nil ? phrases.worth : phrases.worth.dropLast()
    return section(.headWorth, lines.map { "- " + safe($0) })
  }

  private var why: [String] {
    let reasons = (plan.start + plan.then + plan.later).compactMap { step in
      step.because.map { safe(words.wording.sentence($0)) + phrases.noteMarks(step.footnotes) }
    }
    let findings = phrases.otherFindings.map {
      safe(phrases.todo($0)) + phrases.noteMarks($0.footnotes)
    }
    let closed = plan.closed.map { safe(phrases.closed($0)) + phrases.noteMarks($0.footnotes) }
    let rest = [phrases.leftOut(how: false), phrases.open].compactMap { $0 }
    return section(.headWhy, (reasons + findings + closed + rest).map { "- " + $0 })
  }

  private var dates: [String] {
    section(
      .headDates,
      plan.deadlines.map { deadline in
        // The marks are ours and stay as they are; everything else is escaped.
        let proof = phrases.proof(deadline, notes: false)
        return "- " + safe(proof.joined(separator: words.wording.sentenceGap))
          + phrases.noteMarks(deadline.footnotes)
      })
  }

  private var told: [String] {
    var lines = section(.headTold, numbered(plan.told))
    if !plan.parked.isEmpty { lines += ["", words(.parkedAnswers), ""] + numbered(plan.parked) }
    return lines
  }

  private func numbered(_ answers: [Plan.ToldAnswer]) -> [String] {
    answers.enumerated().map { "\($0 + 1). " + safe(phrases.told($1)) }
  }

  private var contacts: [String] {
    let blank = "- " + safe(words(.contactBlank))
    return section(.headContacts, plan.contacts.map { "- " + safe(contact($0)) } + [blank, blank])
  }

  private func contact(_ contact: Plan.Contact) -> String {
    [words.wording.fullDate(contact.day), contact.what ?? "", contact.words]
      .filter { !$0.isEmpty }.joined(separator: phrases.colon)
  }

  private var sources: [String] {
    // Two spaces at the end keep each source on a line of its own.
    section(
      .headSources, plan.footnotes.map { "[\($0.number)] " + safe(phrases.source($0)) + "  " })
  }

  // MARK: - Steps

  private func step(_ step: PlanStep) -> [String] {
    var line = "- [ ] **\(safe(step.title))**\(phrases.colon)\(safe(phrases.todo(step)))"
    line += phrases.noteMarks(step.footnotes)
    if step.message != nil { line += words.wording.sentenceGap + words(.sentOn) }
    return [line] + details(step) + (step.message.map(quoted) ?? [])
  }

  private func handled(_ step: PlanStep) -> String {
    let state = words(step.isDone == true ? .stepDone : .stepSkipped)
    return "- [x] **\(safe(step.title))**\(phrases.colon)\(state)"
  }

  private func laterStep(_ step: PlanStep) -> [String] {
    let label = step.date.map { date($0.day) } ?? phrases.label(step, isLast: phrases.isLast(step))
    let line = "- [ ] **\(label)**\(phrases.colon)\(safe(phrases.later(step)))"
    let todo = step.laterLine == step.todo ? [] : ["  - " + safe(step.todo)]
    return [line + phrases.noteMarks(step.footnotes)] + todo + details(step)
  }

  private func details(_ step: PlanStep) -> [String] {
    var lines: [String] = []
    if !step.gather.isEmpty {
      lines.append(words(.atHand, ["things": words.wording.list(step.gather)]))
    }
    if let channel = step.channel {
      let parts = [channel.name, channel.address].filter { !$0.isEmpty }
      lines.append(words(.contactAt, ["channel": parts.joined(separator: ", ")]))
    }
    if let cost = step.cost, !cost.isFree {
      lines.append(words(.costs, ["cost": phrases.cost(cost)]))
    }
    return lines.map { "  - " + safe($0) }
  }

  /// The words to send as a quotation below their step, their lines kept.
  private func quoted(_ message: PlanMessage) -> [String] {
    let reading = message.readingVersion.map {
      ["  >", "  > " + words(.forYouToRead) + "  "] + quote($0)
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

  // MARK: - Lines

  private func date(_ day: CivilDate) -> String { words.wording.fullDate(day) }

  private func section(_ heading: PlanSentence, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["## " + words(heading), ""] + lines
  }

  private func safe(_ text: String) -> String { MarkdownEscape.inline(text) }
}
