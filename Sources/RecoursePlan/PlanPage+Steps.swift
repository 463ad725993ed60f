import RecourseModel

extension PlanPage {
  /// A step to do now.
  mutating func step(_ step: PlanStep) -> HTML {
    var parts = [
      heading(step), HTML.element("p", [:], prose(phrases.todo(step), resting: step.footnotes)),
    ]
    parts += facts(step)
    if let message = step.message {
      parts.append(quoted(message))
      parts.append(.element("p", ["class": "sent"], [prose(words(.sentOn))]))
    }
    return item(step, done: false, parts)
  }

  /// A step that is done or skipped.
  func handled(_ step: PlanStep) -> HTML {
    let state = words(step.isDone == true ? .stepDone : .stepSkipped)
    return item(
      step, done: step.isDone == true, [heading(step), .element("p", ["class": "when"], state)])
  }

  /// A step that comes later, under its day.
  mutating func laterStep(_ step: PlanStep) -> HTML {
    var parts = [heading(step)]
    if let date = step.date {
      parts.insert(.element("p", ["class": "when"], [time(date.day)]), at: 0)
    } else {
      parts.insert(.element("p", ["class": "when"], phrases.label(step)), at: 0)
    }
    let line = words.wording.capitalised(phrases.later(step, isPaper: true))
    if line != step.title || !step.footnotes.isEmpty {
      parts.append(.element("p", [:], prose(line, resting: step.footnotes)))
    }
    if let risk = step.risk {
      parts.append(
        .element("p", [:], [prose(words(.riskFirst, ["risk": words.wording.sentence(risk)]))]))
    }
    if step.laterLine != step.todo { parts.append(.element("p", [:], [prose(step.todo)])) }
    if step.rung == .stop, let beyond = phrases.beyond {
      parts.append(.element("p", [:], [prose(beyond)]))
    }
    return item(step, done: false, parts + facts(step))
  }

  /// The wait that follows the words.
  func waiting(until day: CivilDate) -> HTML {
    let name = id("wait")
    let line =
      words(.waitUntil, ["date": words.wording.fullDate(day)]) + words.wording.sentenceGap
      + words(.waitNote)
    return .element(
      "li", ["class": "step"],
      [
        tick("wait", done: false, labelledBy: name), .element("p", ["id": name], [prose(line)]),
      ])
  }

  /// A box that can be ticked with a finger and with a pen.
  func tick(_ name: String, done: Bool, labelledBy label: String) -> HTML {
    .element(
      "input",
      [
        "type": "checkbox", "id": id("tick", name), "checked": done ? "checked" : nil,
        "aria-labelledby": label,
      ])
  }

  // MARK: - Parts

  private func item(_ step: PlanStep, done: Bool, _ parts: [HTML]) -> HTML {
    .element(
      "li", ["class": "step"],
      [
        tick(step.id.rawValue, done: done, labelledBy: id("name", step.id.rawValue)),
        .element("div", [:], parts),
      ])
  }

  private func heading(_ step: PlanStep) -> HTML {
    .element(
      "h3", ["id": id("name", step.id.rawValue)],
      [.element("label", ["for": id("tick", step.id.rawValue)], step.title)])
  }

  private func facts(_ step: PlanStep) -> [HTML] {
    let lines = phrases.facts(step)
    guard !lines.isEmpty else { return [] }
    return [
      .element("ul", ["class": "facts"], lines.map { .element("li", [:], [prose($0)]) })
    ]
  }

  /// The words to send, kept as they are: whoever selects them gets them whole.
  private func quoted(_ message: PlanMessage) -> HTML {
    let caption = HTML.element(
      "figcaption", [:],
      [
        .text(words(.wordsToSend)),
        .element("span", ["class": "hint"], words.wording.sentenceGap + words(.tapToSelect)),
      ])
    let sent = HTML.element(
      "blockquote", ["lang": message.language.rawValue], message.text)
    let reading = message.readingVersion.map {
      [
        HTML.element("p", ["class": "reading-head"], words(.forYouToRead)),
        .element("p", ["class": "reading"], $0),
      ]
    }
    return .element("figure", ["class": "words"], [caption, sent] + (reading ?? []))
  }

  /// The language of a citation, where it is not the page's own.
  func language(of citation: String) -> String? {
    let isChinese = citation.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    let language: Language = isChinese ? .simplifiedChinese : .english
    return language == plan.language ? nil : language.rawValue
  }
}
