import RecourseEngine
public import RecourseModel

/// What can have happened in a case, sorted by the steps that it is about.
public struct PossibleHappenings: Sendable, Hashable {
  /// Those after which a step of now is no longer to be done: sent, answered, read.
  public var ofNow: [Happening] = []
  /// Those that take up a later step.
  public var ofLater: [Happening] = []
  /// All others, the end of the case among them.
  public var others: [Happening] = []

  /// All of them, those about the nearest steps first.
  public var all: [Happening] { ofNow + ofLater + others }
}

extension PlanBuilder {
  /// What can have happened in the case of a request, each part in the authors' order.
  public func happenings(for request: PlanRequest) -> PossibleHappenings {
    let happenings = edition.knowledge.happenings
    let verdicts = advisor.verdicts(
      of: happenings.map(\.when), answers: request.answers, asOf: request.asOf)
    let evaluator = DirectEvaluator(edition.knowledge)
    func isDue(_ item: Item, _ answers: Answers) -> Bool {
      evaluator.holds(item.when, in: answers, asOf: request.asOf)
    }
    func steps(_ state: Standing.State) -> [Item] {
      request.position.items.filter { $0.state == state }.compactMap { index.items[$0.item] }
        .filter { $0.kind == .step }
    }
    let now = steps(.now).filter { isDue($0, request.answers) }
    let later = Set(steps(.later).flatMap { index.told(by: $0) })
    var possible = PossibleHappenings()
    for (happening, verdict) in zip(happenings, verdicts) where verdict != false {
      // The end of a case ends every step and does none of them.
      let isEnd = happening.sets[KnownQuestions.outcome] != nil
      var answers = request.answers
      for (question, option) in happening.sets { answers[question] = .option(option) }
      if !isEnd, now.contains(where: { !isDue($0, answers) }) {
        possible.ofNow.append(happening)
      } else if !isEnd, !later.isDisjoint(with: happening.sets.keys) {
        possible.ofLater.append(happening)
      } else {
        possible.others.append(happening)
      }
    }
    return possible
  }
}

extension KnowledgeIndex {
  /// The told questions that doing a step answers: its own, or the one that several steps share
  /// and that its condition wants untried.
  func told(by item: Item) -> [QuestionID] {
    let own = QuestionID("tried-\(item.id.rawValue)")
    if questions[own] != nil { return [own] }
    guard item.kind == .step else { return [] }
    let parts: [Condition] = if case .all(let parts) = item.when { parts } else { [item.when] }
    return parts.compactMap { part in
      guard case .isIn(let question, ["not-yet"], _) = part, questions[question]?.told == true
      else { return nil }
      return question
    }
  }
}
