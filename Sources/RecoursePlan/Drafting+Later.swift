import RecourseEngine
import RecourseModel

extension Drafting {
  /// Later steps in the order in which they come: those with a day by the day; those without
  /// before the first that has a day and stands on a higher rung.
  func laterSteps(isSending: Bool, _ book: inout FootnoteBook) -> [PlanStep] {
    var scratch = book
    let found = standings(.later, .step)
    var drafts = found.map { step($0.item, $0.standing, &scratch) }.filter { $0.isDone == nil }
    for at in drafts.indices { drafts[at].date = drafts[at].date ?? deadlineDay(drafts[at]) }
    if isSending,
      let next = drafts.indices.first(where: { drafts[$0].rung > .prepare }),
      drafts[next].date == nil, drafts[next].rung <= .thirdParty
    {
      let calendar = index.calendar(of: country)
      drafts[next].date = .afterReply(calendar.workingDay(onOrAfter: replyBy.adding(days: 1)))
    }
    // Built again in the final order, so that footnotes are numbered as they are printed.
    return Self.ordered(drafts).compactMap { draft in
      guard let place = found.first(where: { $0.item.id == draft.id }) else { return nil }
      var result = step(place.item, place.standing, &book)
      result.date = draft.date
      return result
    }
  }

  private func deadlineDay(_ step: PlanStep) -> StepDate? {
    guard let dates = step.deadline?.dates, !dates.isPassed else { return nil }
    if let fileBy = dates.fileBy, fileBy >= asOf { return .fileBy(fileBy) }
    return .last(max(asOf, dates.safe))
  }

  static func ordered(_ steps: [PlanStep]) -> [PlanStep] {
    let dated = steps.enumerated().filter { $0.element.date != nil }
      .sorted { left, right in
        let first = left.element.date?.day.dayNumber ?? 0
        let second = right.element.date?.day.dayNumber ?? 0
        return (first, left.offset) < (second, right.offset)
      }
      .map(\.element)
    var result = dated
    for step in steps where step.date == nil {
      let at = result.firstIndex { $0.rung > step.rung } ?? result.endIndex
      result.insert(step, at: at)
    }
    return result
  }
}
