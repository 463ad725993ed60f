internal import RecourseEngine
public import RecourseModel

/// What a case has to show, and what it still lacks.
public struct RecordsNeeded: Sendable, Hashable {
  /// Kinds of record that the interview asks for and that are not at hand: neither answered so nor
  /// noted as evidence.
  public var missing: [Record]
  /// The steps to do now, with what to have at hand for each; those that need nothing are left out.
  public var steps: [PlanStep]

  /// A kind of record.
  public struct Record: Sendable, Hashable {
    /// The option of the question `records`.
    public var id: OptionID
    /// What it is called.
    public var words: String
    /// The steps of the plan that it goes with, in their order: their letters would enclose it.
    public var steps: [PlanStep]
  }
}

extension Drafting {
  /// What is missing for the steps of a plan.
  ///
  /// - Parameters:
  ///   - now: steps to do now.
  ///   - later: steps that may come.
  func records(now: [PlanStep], later: [PlanStep]) -> RecordsNeeded {
    let waiting = now.filter { $0.isDone == nil }
    return RecordsNeeded(
      missing: missing(among: waiting + later), steps: waiting.filter { !$0.gather.isEmpty })
  }

  private func missing(among steps: [PlanStep]) -> [RecordsNeeded.Record] {
    guard let question = index.questions[KnownQuestions.records],
      request.position.active.contains(question.id)
    else { return [] }
    var held = Set(request.evidence.compactMap(\.record))
    if case .options(let options)? = request.answers[question.id] { held.formUnion(options) }
    let lacking = question.options.filter { !held.contains($0.id) }
    guard !lacking.isEmpty else { return [] }
    // What a letter encloses where everything is at hand, and speaks of what is not.
    var answers = request.answers
    answers[question.id] = .options(question.options.map(\.id))
    let enclosures = steps.flatMap { step in
      parts(enclosedBy: step).map { (step: step, when: $0.when) }
        .filter { part in lacking.contains { part.when.asks(for: $0.id, of: question.id) } }
    }
    let verdicts = builder.advisor.verdicts(
      of: enclosures.map(\.when), answers: answers, asOf: asOf)
    let enclosed = zip(enclosures, verdicts).filter { $0.1 == true }.map(\.0)
    return lacking.map { option in
      let ids = enclosed.filter { $0.when.asks(for: option.id, of: question.id) }.map(\.step.id)
      return RecordsNeeded.Record(
        id: option.id, words: (option.phrase ?? option.text)[language],
        steps: steps.filter { ids.contains($0.id) })
    }
  }

  private func parts(enclosedBy step: PlanStep) -> [LetterPart] {
    guard let id = step.letter else { return [] }
    return builder.edition.knowledge.letters.first { $0.id == id }?.enclosures ?? []
  }
}

extension Condition {
  /// True: it says that a record is at hand.
  fileprivate func asks(for record: OptionID, of records: QuestionID) -> Bool {
    switch self {
    case .has(records, record, _): true
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: record, of: records) }
    default: false
    }
  }
}
