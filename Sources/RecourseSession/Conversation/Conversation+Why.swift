internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  /// What hangs on the question on screen: at most five steps named, the rest counted.
  mutating func explainWhy() {
    guard let id = questionOnScreen else {
      return show(.paragraph(speech(.whyNoQuestion)))
    }
    guard let next = position.next, next.question == id else {
      return show(.paragraph(speech(.whyNothing)))
    }
    let titles = next.decides.compactMap { item($0)?.title[language] }
    guard !titles.isEmpty else { return show(.paragraph(speech(.whyNothing))) }
    let named = titles.prefix(5).joined(separator: speech(.storyJoin))
    if titles.count > 5 {
      let rest = String(titles.count - 5)
      show(.paragraph(speech(.whyDecidesRest, ["items": named, "count": rest])))
    } else {
      show(.paragraph(speech(.whyDecides, ["items": named])))
    }
  }

  // MARK: - Items

  /// Steps in a state, from the bottom of the ladder.
  func steps(_ states: Set<Standing.State>) -> [Item] {
    let found = position.items.filter { states.contains($0.state) }.compactMap { item($0.item) }
    return found.enumerated().filter { $0.element.kind == .step }.sorted {
      ($0.element.rung, $0.element.order, $0.offset)
        < ($1.element.rung, $1.element.order, $1.offset)
    }.map(\.element)
  }

  mutating func explain(item words: String) {
    guard let item = find(item: words, numbered: steps([.now])) else {
      return show(.warning(speech(.whyNoItem, ["words": words])))
    }
    explain(item)
  }

  mutating func explain(leftOut words: String) {
    guard let item = find(item: words, numbered: steps([.notForYou])) else {
      return show(.warning(speech(.whyNoItem, ["words": words])))
    }
    explain(item)
  }

  /// What was left out, each with what decides it.
  mutating func listLeftOut() {
    let items = steps([.notForYou])
    guard !items.isEmpty else { return show(.paragraph(speech(.whyNotNone))) }
    show(.heading(speech(.whyNotTitle, ["count": String(items.count)]), right: ""))
    show(
      .terms(
        items.enumerated().map { index, item in
          let reasons = reasonWords(for: item)
          return Block.Term(
            name: String(index + 1),
            lines: [item.title[language] + (reasons.isEmpty ? "" : ": " + reasons)])
        }))
    show(.hint(speech(.whyNotHint)))
  }

  private func find(item words: String, numbered: [Item]) -> Item? {
    if let number = ChoiceReader.number(in: words), numbered.indices.contains(number - 1) {
      return numbered[number - 1]
    }
    let compact = Folding.compact(words)
    func names(_ item: Item) -> [String] {
      Language.allCases.map { item.title[$0] } + [item.id.rawValue]
    }
    let items: [Item] = numbered + knowledge.items
    let passes: [(String) -> Bool] = [
      { Folding.compact($0) == compact },
      { Folding.compact($0).contains(compact) },
      { Nearness.between(words, $0) >= 0.6 },
    ]
    for fits in passes {
      if let found = items.first(where: { names($0).contains(where: fits) }) { return found }
    }
    return nil
  }

  /// Where an item stands, why, and what would change it.
  private mutating func explain(_ item: Item) {
    guard let standing = position.items.first(where: { $0.item == item.id }) else { return }
    let title = ["title": item.title[language]]
    switch standing.state {
    case .now: show(.paragraph(speech(.whyStateNow, title)))
    case .later: show(.paragraph(speech(.whyStateLater, title)))
    case .notForYou: show(.paragraph(speech(.whyStateNot, title)))
    case .open: show(.paragraph(speech(.whyStateOpen, title)))
    }
    if standing.state == .now, let because = item.because {
      show(.paragraph(speech(.whyBecause, ["reason": because[language]])))
    }
    let reasons = reasonWords(for: item)
    if !reasons.isEmpty {
      show(.paragraph(speech(.whyReasons, ["answers": reasons])))
    } else if standing.state == .now {
      show(.paragraph(speech(.whyAlways)))
    }
    if standing.state != .now { showNearestChange(for: item) }
  }

  /// "paid by: cash; amount: 40.00 USD".
  private func reasonWords(for item: Item) -> String {
    let reasons = advisor.reasons(for: item.id, answers: state.answers, asOf: settings.today)
    return reasons.compactMap { reason in
      question(reason.question).map { pair($0, phrase(of: reason.answer, to: $0)) }
    }.joined(separator: speech(.storyJoin))
  }

  private func pair(_ question: Question, _ answer: String) -> String {
    speech(.pair, ["label": question.label[language], "answer": answer])
  }

  /// The nearest change, told by what can be done, what is open, and what is a fact.
  private mutating func showNearestChange(for item: Item) {
    let changes = advisor.nearestChange(
      for: item.id, answers: state.answers, asOf: settings.today)
    guard let changes, !changes.isEmpty else {
      if changes == nil { show(.paragraph(speech(.changeNever))) }
      return
    }
    let kinds: [(Change.Kind, SessionSentence)] = [
      (.move, .changeByMove), (.answer, .changeByAnswer), (.fact, .changeByFact),
    ]
    for (kind, sentence) in kinds {
      let words = changes.filter { $0.kind == kind }.compactMap(words(for:))
      guard !words.isEmpty else { continue }
      show(.paragraph(speech(sentence, ["answers": words.joined(separator: speech(.storyJoin))])))
    }
  }

  private func words(for change: Change) -> String? {
    guard let question = question(change.question) else { return nil }
    if let option = change.option {
      let answer: Answer = question.kind == .several ? .options([option]) : .option(option)
      return pair(question, phrase(of: answer, to: question))
    }
    guard let figures = change.figures else { return question.label[language] }
    func figure(_ value: Int) -> String {
      question.kind == .count
        ? String(value) : speech.money(Money(minorUnits: value, currency: currency))
    }
    let low = figures.lowerBound
    let high = figures.upperBound
    let words: String
    if high >= Money.largestMinorUnits {
      words = speech(.figureOver, ["low": figure(max(0, low - 1))])
    } else if low <= 0 {
      words = speech(.figureUpTo, ["high": figure(high)])
    } else {
      words = speech(.figureBetween, ["low": figure(low), "high": figure(high)])
    }
    return pair(question, words)
  }
}
