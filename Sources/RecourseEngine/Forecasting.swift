import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// How many prompts are left to the first plan and in all.
  public func forecast(
    of answers: Answers, asOf: CivilDate
  ) -> (toFirstPlan: Forecast, inAll: Forecast) {
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    func bounds(_ phase: Position.Phase) -> Forecast {
      let open = compiled.knowledge.items.indices.flatMap { interview.undecided($0, in: phase) }
      let support = interview.residuals.arena.support(of: open)
      let most = compiled.asked.count { $0.levels.contains { support[$0] } }
      return Forecast(
        fewest: min(most, 1), most: most, mean: Double(most + 1) / 2, isExact: most < 2)
    }
    return (bounds(.firstSteps), bounds(.laterSteps))
  }
}
