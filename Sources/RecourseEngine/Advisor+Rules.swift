import DecisionDiagrams
public import RecourseModel

/// A rule with a name on which an item's state rests.
public struct Rule: Sendable, Equatable {
  /// The rule.
  public var condition: ConditionID
  /// Whether it holds.
  public var holds: Bool
  /// The questions whose answers decide it, in asking order.
  public var questions: [QuestionID]

  /// Makes a rule.
  public init(condition: ConditionID, holds: Bool, questions: [QuestionID]) {
    self.condition = condition
    self.holds = holds
    self.questions = questions
  }
}

extension Advisor {
  /// The named conditions of an item that its reasons alone decide, in the authors' order.
  ///
  /// For *now* those that must hold and do; for *not for you* and *later* those that must hold and
  /// do not, each told by its most particular part that fails.
  public func rules(
    behind reasons: [Reason], for item: ItemID, answers: Answers, asOf: CivilDate
  ) -> [Rule] {
    guard let index = compiled.itemIndex[item], !reasons.isEmpty else { return [] }
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    guard let decided = DecidedRoot(index, interview) else { return [] }
    let chosen = Set(reasons.map(\.question))
    let given = compiled.asked.filter { chosen.contains($0.question.id) }
    let search = RuleSearch(compiled, interview.reading, decided, given)
    return search.rules(of: compiled.knowledge.items[index].when)
  }
}

/// Looks through a condition for the named parts that some answers decide.
private final class RuleSearch {
  private let builder: DiagramBuilder
  private let forcing: Forcing
  private let decided: DecidedRoot
  private let given: Forcing.Given
  private let named: [ConditionID: Condition]
  private var seen: Set<ConditionID> = []

  init(
    _ compiled: Compiled, _ reading: Reading, _ decided: DecidedRoot, _ given: Forcing.Given
  ) {
    builder = DiagramBuilder(compiled.knowledge, compiled.layout)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
    forcing = Forcing(compiled, reading)
    self.decided = decided
    self.given = given
    named = Dictionary(compiled.knowledge.conditions.map { ($0.id, $0.condition) }) { $1 }
  }

  /// The rules in a condition; `isWanted` is false below a *not*.
  func rules(of condition: Condition, isWanted: Bool = true) -> [Rule] {
    switch condition {
    case .all(let parts), .any(let parts):
      return parts.flatMap { rules(of: $0, isWanted: isWanted) }
    case .not(let part): return rules(of: part, isWanted: !isWanted)
    case .named(let id):
      guard seen.insert(id).inserted, let questions = deciding(id, isWanted) else { return [] }
      let particular = decided.verdict == Arena.no ? rules(inside: id, isWanted) : []
      if !particular.isEmpty { return particular }
      let holds = isWanted == (decided.verdict == Arena.yes)
      return [Rule(condition: id, holds: holds, questions: questions)]
    default: return []
    }
  }

  /// What fails inside a rule that asks for several things at once.
  private func rules(inside id: ConditionID, _ isWanted: Bool) -> [Rule] {
    guard isWanted, case .all(let parts)? = named[id] else {
      if case .named(let other)? = named[id] { return rules(of: .named(other), isWanted: isWanted) }
      return []
    }
    return parts.flatMap { part -> [Rule] in
      switch part {
      case .all, .named: rules(of: part, isWanted: isWanted)
      default: []
      }
    }
  }

  /// The answers that alone decide a rule as the item's state needs it; nil if they do not.
  private func deciding(_ id: ConditionID, _ isWanted: Bool) -> [QuestionID]? {
    let condition: Condition = isWanted ? .named(id) : .not(.named(id))
    let conditions = builder.conditions
    var diagram = conditions.diagram(condition)
    if decided.isClosure {
      diagram = conditions.closure(diagram, worlds: builder.worlds(for: diagram))
    }
    let frozen = builder.arena.freeze([builder.record(diagram)])
    func load(_ residuals: Residuals) -> Int {
      let residue = Residue(of: frozen.diagrams, in: residuals.arena, values: residuals.values)
      return residuals.reduce(residue[frozen.roots[0]])
    }
    guard forcing.forces(given, decided.verdict, load) else { return nil }
    let least = forcing.least(of: given, decided.verdict, load)
    return least.isEmpty ? nil : least.map(\.question.id)
  }
}
