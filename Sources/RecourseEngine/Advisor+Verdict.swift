import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// Whether a condition surely holds (true), surely does not (false), or neither (nil), under the
  /// answers.
  ///
  /// Also nil for a condition that names what the knowledge does not have, or that compares with a
  /// figure or a span that no condition of the knowledge uses.
  public func verdict(of condition: Condition, answers: Answers, asOf: CivilDate) -> Bool? {
    let builder = DiagramBuilder(compiled.knowledge, compiled.layout)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
    let record = builder.record(builder.conditions.diagram(condition))
    guard !builder.conditions.hasUntold else { return nil }
    let reading = Reading(compiled, answers, asOf: asOf)
    let frozen = builder.arena.freeze([record])
    let residuals = Residuals(compiled, reading.values)
    let left = residuals.arena.load(frozen.roots, from: frozen.diagrams, values: reading.values)[0]
    switch residuals.reduce(left) {
    case Arena.yes: return true
    case Arena.no: return false
    default: return nil
    }
  }
}
