internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan

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
    let named = titles.prefix(5).joined(separator: speech.separator(.storyJoin))
    if titles.count > 5 {
      let rest = String(titles.count - 5)
      show(.paragraph(speech(.whyDecidesRest, ["items": named, "count": rest])))
    } else {
      show(.paragraph(speech(.whyDecides, ["items": named])))
    }
  }

  // MARK: - Items

  /// `/why ITEM`: a number counts the steps of the plan.
  mutating func explain(item words: String) {
    let plan = builder.plan(for: planRequest)
    let others = plan.allLater + plan.open + plan.handled + plan.findings + plan.warnings
    explain(words, numbered: plan.now, others: others)
  }

  /// `/whynot ITEM`: a number counts what was left out.
  mutating func explain(leftOut words: String) {
    explain(words, numbered: leftOut.flatMap(\.steps), others: [])
  }

  private mutating func explain(_ words: String, numbered: [PlanStep], others: [PlanStep]) {
    guard let id = find(item: words, numbered: numbered, others: others),
      let explanation = builder.explanation(of: id, for: planRequest)
    else { return show(.warning(speech(.whyNoItem, ["words": words]))) }
    for block in Block.blocks(of: builder.lines(of: explanation, in: language)) { show(block) }
  }

  /// What was left out, below the answers that rule it out.
  mutating func listLeftOut() {
    let groups = leftOut
    guard !groups.isEmpty else { return show(.paragraph(speech(.whyNotNone))) }
    let count = groups.reduce(0) { $0 + $1.steps.count }
    show(.heading(speech(.whyNotTitle, ["count": String(count)]), right: ""))
    var number = 0
    for (cause, steps) in groups {
      if !cause.isEmpty { show(.point(cause)) }
      let titles = steps.map { step in
        number += 1
        return "\(number) \(step.title)"
      }
      show(.below(titles.joined(separator: speech.separator(.storyJoin))))
    }
    show(.hint(speech(.whyNotHint)))
  }

  /// Steps that do not fit, those with the same reasons together.
  private var leftOut: [(cause: String, steps: [PlanStep])] {
    var groups: [(cause: String, steps: [PlanStep])] = []
    for step in builder.plan(for: planRequest).leftOut.map(\.step) {
      let cause = reasonWords(for: step.id)
      if let at = groups.firstIndex(where: { $0.cause == cause }) {
        groups[at].steps.append(step)
      } else {
        groups.append((cause, [step]))
      }
    }
    return groups
  }

  /// "paid by: cash; amount: 40.00 USD".
  private func reasonWords(for item: ItemID) -> String {
    let reasons = advisor.reasons(for: item, answers: state.answers, asOf: settings.today)
    return reasons.compactMap { reason in
      question(reason.question).map { question in
        let answer = phrase(of: reason.answer, to: question)
        return speech(.pair, ["label": question.label[language], "answer": answer])
      }
    }.joined(separator: speech.separator(.storyJoin))
  }

  /// The item that a number, an id or words of a title name: what stands on screen goes before
  /// what does not, unless the id itself was typed.
  private func find(
    item words: String, numbered: [PlanStep], others: [PlanStep]
  ) -> ItemID? {
    if let number = ChoiceReader.number(in: words), numbered.indices.contains(number - 1) {
      return numbered[number - 1].id
    }
    let compact = Folding.compact(words)
    guard !compact.isEmpty else { return nil }
    if let exact = knowledge.items.first(where: { Folding.compact($0.id.rawValue) == compact }) {
      return exact.id
    }
    func names(_ id: ItemID) -> [String] {
      guard let item = item(id) else { return [] }
      return Language.allCases.map { item.title[$0] } + [id.rawValue]
    }
    let onScreen = (numbered + others).map { step in
      (id: step.id, names: [step.title, step.laterLine] + names(step.id))
    }
    let all = knowledge.items.map { (id: $0.id, names: names($0.id)) }
    let isIn: [(String) -> Bool] = [
      { Folding.compact($0) == compact }, { Folding.compact($0).contains(compact) },
    ]
    let isNear = { (name: String) in Nearness.between(words, name) >= 0.6 }
    for (candidates, passes) in [(onScreen, isIn), (all, isIn), (onScreen + all, [isNear])] {
      for fits in passes {
        if let found = candidates.first(where: { $0.names.contains(where: fits) }) {
          return found.id
        }
      }
    }
    return nil
  }
}
