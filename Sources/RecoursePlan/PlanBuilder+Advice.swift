import RecourseEngine
public import RecourseModel

extension PlanBuilder {
  /// What a plan of the case advises, to be kept.
  public func advice(for request: PlanRequest) -> Advice {
    let drafting = Drafting(builder: self, request: request)
    let steps = plan(for: request).placed.compactMap { step, place in
      drafting.item(step.id).map { item in
        Advice.Step(
          item: step.id, place: place == .now ? .now : .later, day: step.dayThatCounts,
          channel: step.channel?.id, title: item.title)
      }
    }
    let counted = request.position.active.compactMap { index.questions[$0] }
    let labels = counted.filter { !$0.told && !$0.isPreset }.map { ($0.id, $0.label) }
    return Advice(
      edition: edition.knowledge.edition, asOf: request.asOf, steps: steps,
      labels: Dictionary(labels) { first, _ in first })
  }

  /// What changed since something was advised, each step with its cause: what another edition makes
  /// of the same answers on the same day, then what time makes of it, then answers given since.
  ///
  /// Days that are counted from today move along with it; only those that have come are told.
  ///
  /// - Parameter answers: those that the advice was given on.
  public func difference(
    since advice: Advice, on answers: Answers, to new: PlanRequest
  ) -> ExplainedDifference {
    func request(asOf day: CivilDate) -> PlanRequest {
      var request = new
      request.answers = answers
      request.asOf = day
      request.position = advisor.position(of: answers, asOf: day)
      return request
    }
    func name(_ step: Advice.Step) -> String {
      Drafting(builder: self, request: new).filler.fill(step.title, new.language)
    }
    let sameDay = request(asOf: advice.asOf)
    let today = request(asOf: new.asOf)
    let planOfThatDay = plan(for: sameDay)
    let byEdition = PlanDifference(from: advice, to: planOfThatDay, naming: name)
    let byTime = PlanDifference(from: planOfThatDay, to: plan(for: today))
    let entries = PlanDifference(from: advice, to: plan(for: new), naming: name).entries
    let given = Causes(
      old: Drafting(builder: self, request: today), new: Drafting(builder: self, request: new))
    return ExplainedDifference(
      entries.compactMap { entry in
        if byEdition.entries.contains(where: { $0.isAlike(entry) }) {
          return (given.edition(since: advice), given.line(entry))
        }
        guard byTime.entries.contains(where: { $0.isAlike(entry) }) else {
          return (given.cause(of: entry), given.line(entry))
        }
        if case .shifted(let from?, _) = entry.kind, from > new.asOf { return nil }
        return (given.time, given.line(entry))
      })
  }
}

extension PlanDifference.Entry {
  /// Whether both tell of the same step that it came, went or moved, or both of its day or its
  /// channel.
  fileprivate func isAlike(_ other: PlanDifference.Entry) -> Bool {
    guard item == other.item else { return false }
    return switch (kind, other.kind) {
    case (.shifted, .shifted), (.redirected, .redirected), (.reworded, .reworded): true
    case (.shifted, _), (.redirected, _), (.reworded, _): false
    case (_, .shifted), (_, .redirected), (_, .reworded): false
    default: true
    }
  }
}
