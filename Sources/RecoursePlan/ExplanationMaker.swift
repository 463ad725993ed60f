import RecourseEngine
public import RecourseModel

extension PlanBuilder {
  /// Why an item stands where it stands; nil for an item that the edition does not have.
  public func explanation(of id: ItemID, for request: PlanRequest) -> Explanation? {
    let drafting = Drafting(builder: self, request: request)
    guard let item = drafting.item(id),
      let standing = request.position.items.first(where: { $0.item == id })
    else { return nil }
    return ExplanationMaker(drafting: drafting, item: item, standing: standing).explanation
  }
}

/// One explanation in the making.
struct ExplanationMaker {
  let drafting: Drafting
  let item: Item
  let standing: Standing

  private var advisor: Advisor { drafting.builder.advisor }
  private var language: Language { drafting.language }

  var explanation: Explanation {
    let changes = drafting.nearestChanges.nearest(for: item.id)
    let course = changes.flatMap {
      Course(drafting: drafting, item: item.id, changes: $0).happenings
    }
    return Explanation(
      item: item.id, kind: item.kind, title: fill(item.title), state: standing.state,
      from: standing.from, because: item.because.map(fill), reasons: reasons, missing: missing,
      changes: changes.map { $0.map(drafting.wanted) }, elsewhere: elsewhere(changes ?? []),
      isTried: isTried(changes ?? []), course: (course ?? []).map { $0.text[language] },
      grounds: grounds)
  }

  /// Whether the step would come in if only it had not been done.
  private func isTried(_ changes: [Change]) -> Bool {
    changes.contains {
      $0.kind == .fact && $0.question.rawValue == "tried-" + item.id.rawValue
    }
  }

  /// The countries that would bring it in, in words; nil where the country is not what is amiss.
  private func elsewhere(_ changes: [Change]) -> String? {
    changes.first { $0.kind == .fact && $0.question == KnownQuestions.country }
      .map { drafting.answer(of: $0) }
  }

  private func fill(_ text: LocalizedText) -> String { drafting.filler.fill(text, language) }

  func label(_ question: QuestionID) -> String {
    drafting.index.questions[question]?.label[language] ?? ""
  }

  // MARK: Reasons

  private var reasons: [Explanation.Given] {
    let answers = drafting.request.answers
    let asOf = drafting.asOf
    let reasons = advisor.reasons(for: item.id, answers: answers, asOf: asOf)
    let rules = advisor.rules(behind: reasons, for: item.id, answers: answers, asOf: asOf)
    return reasons.map { reason in
      Explanation.Given(
        question: reason.question, label: label(reason.question),
        answer: drafting.explained(reason.answer, to: reason.question),
        // A rule that several answers decide together stands beside the last of them.
        rules: rules.filter { $0.questions.last == reason.question && isTelling($0) }
          .compactMap(meaning),
        isStart: answers[reason.question] == nil)
    }
  }

  /// A rule of another country's law says nothing more than that the country is another.
  private func isTelling(_ rule: Rule) -> Bool {
    rule.holds || rule.questions != [KnownQuestions.country]
  }

  private func meaning(_ rule: Rule) -> Explanation.Meaning? {
    drafting.builder.edition.knowledge.conditions.first { $0.id == rule.condition }.map {
      Explanation.Meaning(
        condition: rule.condition, words: $0.meaning[language], holds: rule.holds)
    }
  }

  private var missing: [Explanation.Missing] {
    guard standing.state == .open else { return [] }
    let open = advisor.openQuestions(
      for: item.id, answers: drafting.request.answers, asOf: drafting.asOf)
    return standing.waitsFor.map {
      Explanation.Missing(question: $0, label: label($0), isUnknown: true)
    }
      + open.map { Explanation.Missing(question: $0, label: label($0), isUnknown: false) }
  }

  // MARK: Grounds

  private var grounds: [Explanation.Ground] {
    let found = drafting.rested(on: item.sources).compactMap { drafting.index.sources[$0] }.map {
      source in
      Explanation.Ground(
        source: source.id, citation: source.citation, checked: source.checked,
        confidence: source.confidence, isPractice: source.kind == .passage)
    }
    return found.filter { !$0.isPractice } + found.filter(\.isPractice)
  }
}
