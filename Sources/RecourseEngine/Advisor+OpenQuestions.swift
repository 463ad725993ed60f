import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// The questions without an answer on which an open item still hangs, in asking order; empty for
  /// an item whose state is decided, or that only unknowns decide.
  public func openQuestions(
    for item: ItemID, answers: Answers, asOf: CivilDate
  ) -> [QuestionID] {
    guard let index = compiled.itemIndex[item] else { return [] }
    let residuals = Interview(compiled, Reading(compiled, answers, asOf: asOf)).residuals
    let roots = [compiled.diagrams.items[index], compiled.diagrams.possibleItems[index]]
    let support = residuals.arena.support(of: roots.map { residuals[$0] })
    return compiled.asked.filter { $0.levels.contains { support[$0] } }.map(\.question.id)
  }
}
