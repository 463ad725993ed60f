import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// Whether a condition surely holds (true), surely does not (false), or neither (nil), under the
  /// answers.
  ///
  /// Also nil for a condition that names what the knowledge does not have, or that compares with a
  /// figure or a span that no condition of the knowledge uses.
  public func verdict(of condition: Condition, answers: Answers, asOf: CivilDate) -> Bool? {
    verdicts(of: [condition], answers: answers, asOf: asOf)[0]
  }

  /// The verdicts of several conditions, in their order, for little more than the price of one.
  public func verdicts(of conditions: [Condition], answers: Answers, asOf: CivilDate) -> [Bool?] {
    guard conditions.contains(where: { $0 != .always }) else { return conditions.map { _ in true } }
    let builder = DiagramBuilder(compiled.knowledge, compiled.layout)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
    let records = conditions.map { builder.record(builder.conditions.diagram($0)) }
    if builder.conditions.hasUntold {
      // One of them cannot be told: which one is found out one by one.
      guard conditions.count > 1 else { return [nil] }
      return conditions.map { verdict(of: $0, answers: answers, asOf: asOf) }
    }
    let reading = Reading(compiled, answers, asOf: asOf)
    let frozen = builder.arena.freeze(records)
    let residuals = Residuals(compiled, reading.values)
    let residue = Residue(of: frozen.diagrams, in: residuals.arena, values: reading.values)
    return frozen.roots.map { root in
      switch residuals.reduce(residue[root]) {
      case Arena.yes: true
      case Arena.no: false
      default: nil
      }
    }
  }
}
