import DecisionDiagrams
public import RecourseModel

/// Proves the authors' properties, or finds a shortest interview that breaks them.
///
/// *Never* and *if-then* are checked over every world and every choice of unknowns that
/// *or-unknown* atoms can see; *always one* and *at most* over every record, *don't know* included.
public enum PropertyChecker {
  /// Budget of each property.
  static let limits = Limits(nodes: 1_000_000, steps: 20_000_000)

  /// Checks every property of a compiled knowledge, in order.
  ///
  /// - Parameter asOf: the day for which a counterexample's dates are chosen; proofs hold for all.
  public static func check(
    _ knowledge: Knowledge, _ diagrams: CompiledDiagrams, asOf: CivilDate
  ) -> [PropertyResult] {
    guard !knowledge.properties.isEmpty else { return [] }
    let compiled = Compiled(Edition(knowledge: knowledge, diagrams: diagrams))
    return knowledge.properties.map { Proof(compiled, $0, asOf).run() }
  }
}

/// The check of one property.
private final class Proof {
  private let compiled: Compiled
  private let property: Property
  private let asOf: CivilDate
  private let builder: DiagramBuilder
  private var namesUnknownItem = false

  init(_ compiled: Compiled, _ property: Property, _ asOf: CivilDate) {
    self.compiled = compiled
    self.property = property
    self.asOf = asOf
    builder = DiagramBuilder(
      compiled.knowledge, compiled.layout, limits: PropertyChecker.limits)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
  }

  func run() -> PropertyResult {
    let known = builder.conditions.arena
    let isOverWorlds: Bool
    let violation: Int
    switch property.claim {
    case .never(let formula):
      isOverWorlds = true
      violation = diagram(formula)
    case .implies(let premise, let conclusion):
      isOverWorlds = true
      violation = known.and(diagram(premise), known.not(diagram(conclusion)))
    case .alwaysOne(let items):
      isOverWorlds = false
      violation = without(items)
    case .atMost(let count, let items):
      isOverWorlds = false
      violation = more(than: count, of: items)
    }
    let inside =
      isOverWorlds
      ? builder.groups.reduce(violation) { known.and($0, $1.diagram) } : violation
    if namesUnknownItem || builder.conditions.hasUntold { return result(.gaveUp) }
    do {
      try builder.checkBudget()
    } catch {
      return result(.gaveUp)
    }
    if inside == Arena.no { return result(.proved) }
    let path = ShortestPath(
      isOverWorlds ? known : builder.arena, compiled.layout, hasPairs: isOverWorlds)
    guard let values = path.toYes(from: inside), let answers = concrete(values) else {
      return result(.bounded)
    }
    return isBroken(answers) ? result(.refuted, answers) : result(.bounded)
  }

  private func result(
    _ outcome: PropertyResult.Outcome, _ answers: Answers? = nil
  ) -> PropertyResult {
    PropertyResult(id: property.id, outcome: outcome, counterexample: answers, asOf: asOf)
  }

  // MARK: Formulas over worlds

  private func diagram(_ formula: Property.Formula) -> Int {
    let known = builder.conditions.arena
    switch formula {
    case .fact(let condition): return builder.conditions.diagram(condition)
    case .now(let item): return now(item)
    case .later(let item): return known.and(possible(item), known.not(now(item)))
    case .inPlan(let item): return known.or(now(item), possible(item))
    case .rungNow(let rung, let except):
      return compiled.knowledge.items.reduce(Arena.no) { any, item in
        item.kind == .step && item.rung == rung && !except.contains(item.id)
          ? known.or(any, now(item.id)) : any
      }
    case .all(let parts): return parts.reduce(Arena.yes) { known.and($0, diagram($1)) }
    case .any(let parts): return parts.reduce(Arena.no) { known.or($0, diagram($1)) }
    case .not(let part): return known.not(diagram(part))
    }
  }

  private func now(_ id: ItemID) -> Int {
    guard let index = compiled.itemIndex[id] else {
      namesUnknownItem = true
      return Arena.no
    }
    return builder.conditions.diagram(compiled.knowledge.items[index].when)
  }

  private func possible(_ id: ItemID) -> Int {
    let now = now(id)
    return builder.conditions.closure(now, worlds: builder.worlds(for: now))
  }

  // MARK: Claims over records

  /// Records with a world left, as *yes* and *no*.
  private func records() -> Int {
    builder.groups.reduce(Arena.yes) { builder.arena.and($0, builder.possible($1.diagram)) }
  }

  /// Records for which an item is surely *now*.
  private func surely(_ id: ItemID) -> Int {
    builder.arena.mapTerminals(
      builder.record(now(id)), to: [Arena.no, Arena.yes, Arena.no, Arena.no])
  }

  private func without(_ items: [ItemID]) -> Int {
    items.reduce(records()) { left, item in
      left == Arena.no ? left : builder.arena.and(left, builder.arena.not(surely(item)))
    }
  }

  private func more(than count: Int, of items: [ItemID]) -> Int {
    var atLeast = [records()] + Array(repeating: Arena.no, count: max(count, 0) + 1)
    for item in items {
      let surely = surely(item)
      for number in stride(from: atLeast.count - 1, to: 0, by: -1) {
        atLeast[number] = builder.arena.or(
          atLeast[number], builder.arena.and(atLeast[number - 1], surely))
      }
    }
    return atLeast[atLeast.count - 1]
  }

  // MARK: Counterexamples

  /// Concrete answers with the values; nil if a cell is empty on this day.
  private func concrete(_ values: [Int]) -> Answers? {
    var answers: Answers = [:]
    for (question, levels) in compiled.asked where levels.contains(where: { values[$0] >= 0 }) {
      if levels.contains(where: { values[$0] == compiled.layout.unknown($0) }) {
        answers[question.id] = .unknown
        continue
      }
      guard
        let answer = compiled.answer(
          to: question, levels: levels, values: levels.map { max(values[$0], 0) },
          currency: compiled.currency(answers) ?? "XXX", asOf: asOf,
          calendar: compiled.knowledge.workCalendar(under: answers))
      else { return nil }
      answers[question.id] = answer
    }
    return answers
  }

  /// Whether the answers break the property without a look at its diagram.
  private func isBroken(_ answers: Answers) -> Bool {
    let evaluator = DirectEvaluator(compiled.knowledge)
    let unknown = Set(answers.filter { $0.value == .unknown }.keys)
    let advisor = Advisor(
      edition: Edition(
        knowledge: compiled.knowledge, diagrams: compiled.diagrams))
    let items = advisor.position(of: answers, asOf: asOf).items
    let states = Dictionary(items.map { ($0.item, $0.state) }) { first, _ in first }
    func holds(_ formula: Property.Formula) -> Bool {
      switch formula {
      case .fact(let condition):
        return evaluator.holds(condition, in: answers, asOf: asOf, unknown: unknown)
      case .now(let id): return isNow(id)
      case .later(let id): return states[id] == .later
      case .inPlan(let id): return isNow(id) || states[id] == .later
      case .rungNow(let rung, let except):
        return compiled.knowledge.items.contains {
          $0.kind == .step && $0.rung == rung && !except.contains($0.id) && isNow($0.id)
        }
      case .all(let parts): return parts.allSatisfy(holds)
      case .any(let parts): return parts.contains(where: holds)
      case .not(let part): return !holds(part)
      }
    }
    func isNow(_ id: ItemID) -> Bool {
      guard let index = compiled.itemIndex[id] else { return false }
      let condition = compiled.knowledge.items[index].when
      return evaluator.holds(condition, in: answers, asOf: asOf, unknown: unknown)
    }
    guard evaluator.isPossible(answers, asOf: asOf) else { return false }
    switch property.claim {
    case .never(let formula): return holds(formula)
    case .implies(let premise, let conclusion): return holds(premise) && !holds(conclusion)
    case .alwaysOne(let ids): return !ids.contains { states[$0] == .now }
    case .atMost(let count, let ids): return ids.count { states[$0] == .now } > count
    }
  }
}
