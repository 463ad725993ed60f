internal import RecourseEngine
public import RecourseModel

/// What a case has to show, and what it still lacks.
public struct RecordsNeeded: Sendable, Hashable {
  /// Kinds of record that are at hand: answered so, or noted as evidence.
  public var have: [String]
  /// Kinds of record that the interview asks for and that are not at hand.
  public var missing: [String]
  /// The steps to do now, with what each needs; those that need nothing are left out.
  public var steps: [Step]

  /// A step and its papers.
  public struct Step: Sendable, Hashable {
    /// The step.
    public var id: ItemID
    /// Its title.
    public var title: String
    /// What to have at hand for it.
    public var gather: [String]
  }
}

extension PlanBuilder {
  /// What is at hand and what is missing for the plan of a request.
  public func records(for request: PlanRequest) -> RecordsNeeded {
    let drafting = Drafting(builder: self, request: request)
    let steps = drafting.steps(.now, .step).filter { $0.isDone == nil && !$0.gather.isEmpty }
      .map { RecordsNeeded.Step(id: $0.id, title: $0.title, gather: $0.gather) }
    guard let question = index.questions[KnownQuestions.records] else {
      return RecordsNeeded(have: [], missing: [], steps: steps)
    }
    var held = Set(request.evidence.compactMap(\.record))
    if case .options(let options)? = request.answers[question.id] { held.formUnion(options) }
    let isAsked = request.position.active.contains(question.id)
    func words(_ option: Option) -> String { (option.phrase ?? option.text)[request.language] }
    return RecordsNeeded(
      have: question.options.filter { held.contains($0.id) }.map(words),
      missing: isAsked ? question.options.filter { !held.contains($0.id) }.map(words) : [],
      steps: steps)
  }
}
