import RecourseModel

/// What stands in each part of a paper.
struct PaperLayout {
  typealias Section = PlanPaper.Section
  typealias Entry = PlanPaper.Entry

  let plan: Plan
  let phrases: PlanPhrases

  init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
  }

  var sections: [Section] {
    [
      section(.start, .headStart, start), section(.then, .headThen, plan.then.map(step)),
      section(.answers, .headAnswers, answers), section(.later, .headLater, later),
      section(.further, .headFurther, plan.furtherOnPaper.map(step)),
      section(.find, .headFindOut, findOut), section(.evidence, .headEvidence, evidence),
      section(.worth, .headWorth, phrases.worthOnPaper.map { Entry(.point, $0) }),
      section(.why, .headWhy, why), section(.dates, .headDates, dates),
      section(.told, .headTold, told), section(.parked, .headParked, parked),
      section(.contacts, .headContacts, contacts), section(.notes, .headNotes, notes),
    ]
  }

  var head: [Entry] {
    [phrases.editionLine, phrases.oldFacts, phrases.aimLine].compactMap { $0 }
      .map { Entry(.point, $0) }
      + plan.warnings.map { step in
        Entry(
          .point, words(.mind, ["warning": phrases.todo(step)]), footnotes: step.footnotes)
      }
  }

  var footnotes: [PlanPaper.Note] {
    plan.footnotes.map { PlanPaper.Note(number: $0.number, text: phrases.source($0)) }
  }

  // MARK: - Sections

  private var words: PlanWords { plan.words }

  private func section(
    _ part: PaperPart, _ heading: PlanSentence, _ entries: [Entry]
  ) -> Section {
    Section(part: part, heading: words(heading), entries: entries)
  }

  private var start: [Entry] {
    let handled = plan.handled.map { step in
      Entry(.done, lead: step.title, words(step.isDone == true ? .stepDone : .stepSkipped))
    }
    let steps = plan.start.map(step)
    let entries = handled + (steps.isEmpty ? [Entry(.point, words(.nothingNow))] : steps)
    guard let asked = plan.message?.asksBy else { return entries }
    let day = words.wording.fullDate(asked)
    return entries + [Entry(.task, lead: words(.waitUntil, ["date": day]), words(.waitNote))]
  }

  private var answers: [Entry] {
    guard let message = plan.message else { return plan.ifAnswered.map(step) }
    let replies = message.replies.map { reply in
      let reading = reply.readingVersion.map { [words(.meaning, ["words": $0])] } ?? []
      return Entry(
        .point, lead: words(.theySay, ["they": reply.theySay]),
        words(.youSay, ["you": reply.youSay]), details: reading)
    }
    return replies + [.ifPromised, .ifOffered, .ifSilent].map { Entry(.point, words($0)) }
      + plan.ifAnswered.map(step)
  }

  private var later: [Entry] {
    var entries = plan.laterOnPaper.map(rung)
    // Where the ladder itself ends with stopping, the reason stands there.
    if let beyond = phrases.beyond {
      if plan.later.last?.rung == .stop {
        entries[entries.count - 1].details.append(beyond)
      } else {
        entries.append(Entry(.task, lead: words(.stopHere), beyond))
      }
    }
    return entries
  }

  private var findOut: [Entry] {
    plan.findOut.map { Entry(.task, lead: $0.label, phrases.findOut($0)) }
  }

  private var evidence: [Entry] {
    plan.evidence.map {
      Entry(.point, lead: Filler.oneLine($0.name), phrases.shows($0), details: [phrases.noted($0)])
    }
      + plan.records.missing.map { Entry(.task, lead: $0.words, phrases.missing($0)) }
  }

  private var why: [Entry] {
    let reasons = (plan.now + plan.later).compactMap { step in
      step.because.map { Entry(.point, words.wording.sentence($0), footnotes: step.footnotes) }
    }
    let findings = phrases.otherFindings.map {
      Entry(.point, lead: $0.title, phrases.todo($0), footnotes: $0.footnotes)
    }
    let closed = plan.closed.map {
      Entry(.point, phrases.closed($0), footnotes: $0.deadline?.footnotes ?? [])
    }
    let rest = [phrases.leftOut(how: false), phrases.open].compactMap { $0 }
    return reasons + findings + closed + rest.map { Entry(.point, $0) }
  }

  private var dates: [Entry] {
    plan.deadlines.map { deadline in
      Entry(
        .point, phrases.proof(deadline).joined(separator: words.wording.sentenceGap),
        footnotes: deadline.footnotes)
    }
  }

  private var told: [Entry] { counted(plan.told) }
  private var parked: [Entry] { counted(plan.parked) }

  private func counted(_ answers: [Plan.ToldAnswer]) -> [Entry] {
    answers.enumerated().map { Entry(.number($0 + 1), phrases.told($1)) }
  }

  private var contacts: [Entry] {
    let blank = Entry(.point, words(.contactBlank))
    return plan.contacts.map { Entry(.point, phrases.contact($0)) } + [blank, blank, blank]
  }

  private var notes: [Entry] { plan.notes.map { Entry(.point, Filler.oneLine($0)) } }

  // MARK: - Steps

  private func step(_ step: PlanStep) -> Entry {
    let text = phrases.todo(step)
    return Entry(
      .task, lead: step.title,
      step.message == nil ? text : text + words.wording.sentenceGap + words(.sentOn),
      footnotes: step.footnotes, details: phrases.facts(step), message: step.message)
  }

  /// A rung: when and what, then the risk before the how.
  private func rung(_ step: PlanStep) -> Entry {
    let lead = step.date.map { words.wording.fullDate($0.day) } ?? phrases.label(step)
    let risk = step.risk.map { words(.riskFirst, ["risk": words.wording.sentence($0)]) }
    let how = step.laterLine == step.todo ? nil : step.todo
    return Entry(
      .task, lead: lead, phrases.later(step, isPaper: true), footnotes: step.footnotes,
      details: [risk, how].compactMap { $0 } + phrases.facts(step))
  }
}
