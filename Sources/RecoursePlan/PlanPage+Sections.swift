import RecourseModel

extension PlanPage {
  /// The sections that have something to say.
  mutating func sections() -> [PaperPart: Section] {
    // In this order, since mentions are numbered from top to bottom.
    let made = [
      startSection(), thenSection(), answersSection(), pictureSection, laterSection(),
      furtherSection(), findSection, evidenceSection, worthSection, whySection(),
      datesSection(), toldSection, parkedSection, contactsSection, notesSection,
    ]
    return (made + [sourcesSection]).reduce(into: [:]) { result, section in
      if let section { result[section.part] = section }
    }
  }

  // MARK: - What to do

  private mutating func startSection() -> Section? {
    var items = plan.handled.map(handled)
    for step in plan.start { items.append(self.step(step)) }
    if let day = plan.message?.asksBy { items.append(waiting(until: day)) }
    let list = HTML.element("ul", ["class": "steps"], items)
    return section(
      .start, words(.headStart),
      items.isEmpty ? [.element("p", [:], words(.nothingNow))] : [list])
  }

  private mutating func thenSection() -> Section? {
    var items: [HTML] = []
    for step in plan.then { items.append(self.step(step)) }
    return section(.then, words(.headThen), steps(items))
  }

  private mutating func laterSection() -> Section? {
    var items: [HTML] = []
    for step in plan.laterOnPaper { items.append(laterStep(step)) }
    // Where the ladder itself ends with stopping, the reason stands there.
    if let beyond = phrases.beyond, plan.later.last?.rung != .stop {
      items.append(
        .element(
          "li", ["class": "stop"],
          [
            .element(
              "p", [:], [.element("strong", [:], words(.stopHere)), .text(" "), prose(beyond)])
          ]))
    }
    return section(
      .later, words(.headLater),
      items.isEmpty ? [] : [.element("ol", ["class": "steps"], items)])
  }

  private mutating func furtherSection() -> Section? {
    var items: [HTML] = []
    for step in plan.furtherOnPaper { items.append(self.step(step)) }
    return section(.further, words(.headFurther), steps(items))
  }

  private func steps(_ items: [HTML]) -> [HTML] {
    items.isEmpty ? [] : [.element("ul", ["class": "steps"], items)]
  }

  private mutating func answersSection() -> Section? {
    var items: [HTML] = []
    for step in plan.ifAnswered { items.append(self.step(step)) }
    guard let message = plan.message else {
      return section(.answers, words(.headAnswers), steps(items))
    }
    let other = message.language.rawValue
    let replies = message.replies.map { reply in
      HTML.element(
        "li", [:],
        [
          .element("p", ["class": "they"], words(.theySayShort, ["they": reply.theySay])),
          .element("p", ["class": "you", "lang": other], reply.youSay),
        ] + (reply.readingVersion.map { [.element("p", ["class": "reading"], $0)] } ?? []))
    }
    let usual = [PlanSentence.ifPromised, .ifOffered, .ifSilent].map {
      HTML.element("li", [:], words($0))
    }
    return section(
      .answers, words(.headAnswers),
      (replies.isEmpty ? [] : [.element("ul", ["class": "replies"], replies)])
        + [.element("ul", [:], usual)] + steps(items))
  }

  // MARK: - What it rests on

  private var findSection: Section? {
    let items = plan.findOut.map { task in
      toTick("find", task.question.rawValue, task.label, phrases.findOut(task))
    }
    return section(.find, words(.headFindOut), steps(items))
  }

  /// A line to tick off that is no step.
  private func toTick(_ kind: String, _ name: String, _ label: String, _ text: String) -> HTML {
    let label = HTML.element(
      "p", ["id": id(kind, name)],
      [.element("strong", [:], label), prose(phrases.colon + text)])
    return .element(
      "li", ["class": "step"],
      [tick("\(kind)-\(name)", done: false, labelledBy: id(kind, name)), label])
  }

  private var evidenceSection: Section? {
    let noted = plan.evidence.map { evidence in
      [
        HTML.element("strong", [:], Filler.oneLine(evidence.name)),
        .text(phrases.colon + phrases.shows(evidence) + words.wording.sentenceGap),
        .element("span", ["class": "facts"], phrases.noted(evidence)),
      ]
    }
    let missing = plan.records.missing.map {
      toTick("record", $0.id.rawValue, $0.words, phrases.missing($0))
    }
    return section(.evidence, words(.headEvidence), list(noted) + steps(missing))
  }

  private var worthSection: Section? {
    section(.worth, words(.headWorth), list(phrases.worthOnPaper.map { [prose($0)] }))
  }

  private mutating func whySection() -> Section? {
    var lines: [[HTML]] = []
    for step in plan.start + plan.then + plan.later {
      guard let because = step.because else { continue }
      lines.append(prose(words.wording.sentence(because), resting: step.footnotes))
    }
    for finding in phrases.otherFindings {
      lines.append(prose(phrases.todo(finding), resting: finding.footnotes))
    }
    for step in plan.closed {
      lines.append(prose(phrases.closed(step), resting: step.deadline?.footnotes ?? []))
    }
    lines += [phrases.leftOut(how: false), phrases.open].compactMap { $0 }.map { [.text($0)] }
    return section(.why, words(.headWhy), list(lines))
  }

  private mutating func datesSection() -> Section? {
    var lines: [[HTML]] = []
    for deadline in plan.deadlines {
      let proof = phrases.proof(deadline)
        .joined(separator: words.wording.sentenceGap)
      lines.append(prose(proof, resting: deadline.footnotes))
    }
    return section(.dates, words(.headDates), list(lines))
  }

  private func list(_ lines: [[HTML]]) -> [HTML] {
    lines.isEmpty ? [] : [.element("ul", [:], lines.map { .element("li", [:], $0) })]
  }

  // MARK: - The case

  private var toldSection: Section? {
    section(.told, words(.headTold), answers(plan.told))
  }

  private var parkedSection: Section? {
    section(.parked, words(.headParked), answers(plan.parked))
  }

  private var notesSection: Section? {
    section(.notes, words(.headNotes), list(plan.notes.map { [.text(Filler.oneLine($0))] }))
  }

  private func answers(_ told: [Plan.ToldAnswer]) -> [HTML] {
    guard !told.isEmpty else { return [] }
    let pairs = told.flatMap { answer in
      let changed = answer.isChanged ? " " + words(.changedAnswer) : ""
      return [
        HTML.element("dt", [:], answer.label), .element("dd", [:], answer.answer + changed),
      ]
    }
    return [.element("dl", [:], pairs)]
  }

  private var contactsSection: Section? {
    let columns: [PaperSentence] = [
      .contactDate, .contactHow, .contactWho, .contactSaid, .contactReference,
    ]
    let head = HTML.element(
      "tr", [:], columns.map { .element("th", ["scope": "col"], words($0)) })
    let rows = plan.contacts.map { contact in
      let said = [contact.what ?? "", contact.words].filter { !$0.isEmpty }
        .joined(separator: phrases.colon)
      return HTML.element(
        "tr", [:],
        [
          .element("td", [:], [time(contact.day)]), .element("td"), .element("td"),
          .element("td", [:], said), .element("td"),
        ])
    }
    let blank = HTML.element(
      "tr", ["class": "pen"], columns.map { _ in .element("td") })
    let table = HTML.element(
      "table", [:],
      [
        .element("thead", [:], [head]),
        .element("tbody", [:], rows + Array(repeating: blank, count: 5)),
      ])
    return section(.contacts, words(.headContacts), [table])
  }

  private var sourcesSection: Section? {
    let items = plan.footnotes.map { note in
      let back = (0..<(mentions[note.number] ?? 0)).map { at -> HTML in
        let count = String(at + 1)
        return .element(
          "a",
          [
            "href": "#" + id("mention", "\(note.number)", count), "role": "doc-backlink",
            "aria-label": words(
              .backToMention, ["number": String(note.number), "count": count]),
          ], "↩" + (mentions[note.number] == 1 ? "" : count))
      }
      return HTML.element(
        "li",
        ["id": id("source", "\(note.number)"), "value": "\(note.number)"],
        [.element("span", ["lang": language(of: note.citation)], phrases.source(note))]
          + back.flatMap { [.text(" "), $0] })
    }
    return section(
      .sources, words(.headSources), items.isEmpty ? [] : [.element("ol", [:], items)])
  }
}
