import DecisionDiagrams
public import RecourseModel

/// Proves the authors' properties, or finds a shortest interview that breaks them.
///
/// *Never*, *if-then* and *at most* are checked over every world and every choice of unknowns that
/// *or-unknown* atoms can see; what is so proved holds for every record, with one exception: where
/// several states are denied at once (*if-then* with *any* of them), it is world by world that one of
/// them holds. Who does not know which world it is gets the task to find out, and may get none of the
/// states. *Always one* is checked over every record, *don't know* included.
public enum PropertyChecker {
  /// Budget of each property.
  static let limits = Limits(nodes: 1_000_000, steps: 20_000_000)

  /// Checks every property of a compiled knowledge, in order.
  ///
  /// - Parameter asOf: the day for which a counterexample's dates are chosen; proofs hold for all.
  public static func check(
    _ knowledge: Knowledge, _ diagrams: CompiledDiagrams, asOf: CivilDate
  ) -> [PropertyResult] {
    check(knowledge, diagrams, asOf: asOf, limits: limits)
  }

  static func check(
    _ knowledge: Knowledge, _ diagrams: CompiledDiagrams, asOf: CivilDate, limits: Limits
  ) -> [PropertyResult] {
    guard !knowledge.properties.isEmpty else { return [] }
    let compiled = Compiled(Edition(knowledge: knowledge, diagrams: diagrams))
    let claims = ClaimDiagrams(compiled)
    return knowledge.properties.map { property in
      claims.builder.setBudget(limits)
      return Proof(compiled, claims, property, asOf).run()
    }
  }
}

/// The check of one property.
private struct Proof {
  private let compiled: Compiled
  private let claims: ClaimDiagrams
  private let property: Property
  private let asOf: CivilDate

  init(_ compiled: Compiled, _ claims: ClaimDiagrams, _ property: Property, _ asOf: CivilDate) {
    self.compiled = compiled
    self.claims = claims
    self.property = property
    self.asOf = asOf
  }

  func run() -> PropertyResult {
    guard property.names.allSatisfy({ compiled.itemIndex[$0] != nil }) else {
      return result(.gaveUp)
    }
    let violations: [Int]
    switch property.claim {
    case .never(let formula):
      violations = claims.cases(of: .init(formula, isTrue: true))
    case .implies(let premise, let conclusion):
      violations = claims.cases(
        of: .all([.init(premise, isTrue: true), .init(conclusion, isTrue: false)]))
    case .atMost(let count, let items):
      violations = claims.cases(more: count, of: items)
    case .alwaysOne(let items):
      violations = [claims.records(without: items)].filter { $0 != Arena.no }
    }
    if claims.hasUntold { return result(.gaveUp) }
    do {
      try claims.builder.checkBudget()
    } catch {
      let (earlier, later) = compiled.layout.neighbours(at: error.widestLevel)
      var result = result(.gaveUp)
      result.askTogether = [earlier, later]
      return result
    }
    if violations.isEmpty { return result(.proved) }
    let confirmation = Confirmation(compiled, property, asOf)
    for values in shortest(violations) {
      if let answers = compiled.naming.answers(of: values, asOf: asOf),
        confirmation.isBroken(answers)
      {
        return result(.refuted, answers)
      }
    }
    return result(.bounded)
  }

  /// The values of the ways to a violation, fewest prompts first.
  private func shortest(_ violations: [Int]) -> [[Int]] {
    var isOverRecords = false
    if case .alwaysOne = property.claim { isOverRecords = true }
    let arena = isOverRecords ? claims.builder.arena : claims.builder.conditions.arena
    let path = ShortestPath(arena, compiled.layout, hasPairs: !isOverRecords)
    let ways = violations.compactMap { path.toYes(from: $0) }
    func prompts(_ values: [Int]) -> Int {
      Set(
        values.indices.filter { values[$0] >= 0 }.map { compiled.layout.variables[$0].promptLevel }
      )
      .count
    }
    return ways.enumerated().sorted {
      (prompts($0.element), $0.offset) < (prompts($1.element), $1.offset)
    }.map(\.element)
  }

  private func result(
    _ outcome: PropertyResult.Outcome, _ answers: Answers? = nil
  ) -> PropertyResult {
    PropertyResult(id: property.id, outcome: outcome, counterexample: answers, asOf: asOf)
  }
}

extension Property {
  /// The items that the claim names.
  fileprivate var names: [ItemID] {
    switch claim {
    case .alwaysOne(let items), .atMost(_, let items): return items
    case .never, .implies:
      var names: [ItemID] = []
      for formula in claim.formulas {
        formula.visit { part in
          switch part {
          case .now(let item), .later(let item), .inPlan(let item): names.append(item)
          default: break
          }
        }
      }
      return names
    }
  }
}
