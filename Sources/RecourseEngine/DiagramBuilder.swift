import DecisionDiagrams
import RecourseModel

/// Makes the diagrams that answers are followed through: with *don't know* branches, the guards
/// folded in, *impossible* where no world is left.
final class DiagramBuilder {
  let conditions: ConditionBuilder
  let arena: Arena
  private let layout: Layout
  /// What the rules about worlds leave, one two-valued diagram per group that shares no variable.
  private(set) var groups: [(levels: [Bool], diagram: Int)] = []
  private var foldedGuards: [QuestionID: Int] = [:]
  private var promptOrder: [(question: QuestionID, levels: Range<Int>)] = []

  /// - Parameter other: builds of the same layout in its arenas; nil: in arenas of its own.
  init(
    _ knowledge: Knowledge, _ layout: Layout, limits: Limits = .none,
    beside other: DiagramBuilder? = nil
  ) {
    self.layout = layout
    conditions = ConditionBuilder(
      knowledge, layout,
      in: other?.conditions.arena ?? Arena(arities: layout.twoValuedArities, limits: limits))
    arena = other?.arena ?? Arena(arities: layout.arities, limits: limits)
    for question in knowledge.questions {
      guard let levels = layout.levels[question.id] else { continue }
      promptOrder.append((question.id, levels))
    }
    promptOrder.sort { $0.levels.lowerBound < $1.levels.lowerBound }
  }

  /// Gives both arenas the same new budget.
  func setBudget(_ limits: Limits) {
    conditions.arena.setBudget(limits)
    arena.setBudget(limits)
  }

  /// Throws if either arena went past its budget; the level is that of the variable.
  func checkBudget() throws(BudgetExceeded) {
    do {
      try conditions.arena.checkBudget()
    } catch {
      throw BudgetExceeded(
        nodes: error.nodes, steps: error.steps, widestLevel: error.widestLevel / 2)
    }
    try arena.checkBudget()
  }

  // MARK: Worlds

  /// Takes a rule about worlds in; rules that share variables become one group.
  func addWorldRule(_ rule: Int) {
    guard rule != Arena.yes else { return }
    let known = conditions.arena
    var levels = known.support(of: [rule])
    var diagram = rule
    groups.removeAll { group in
      guard zip(group.levels, levels).contains(where: { $0 && $1 }) else { return false }
      diagram = known.and(diagram, group.diagram)
      for (level, used) in group.levels.enumerated() where used { levels[level] = true }
      return true
    }
    groups.append((levels, diagram))
  }

  /// The worlds that matter to a condition: the groups that share a variable with it.
  func worlds(for condition: Int) -> Int {
    let known = conditions.arena
    let support = known.support(of: [condition])
    return groups.reduce(Arena.yes) { worlds, group in
      zip(group.levels, support).contains { $0 && $1 }
        ? known.and(worlds, group.diagram) : worlds
    }
  }

  /// *Yes* where a group leaves a world for a record, *no* where it leaves none.
  func possible(_ group: Int) -> Int {
    let folded = fold(convert(group, unknown: .or))
    return arena.mapTerminals(folded, to: [Arena.no, Arena.yes, Arena.no, Arena.no])
  }

  // MARK: Records

  /// The diagram of a two-valued condition for records; exact, and *impossible* outside the worlds.
  func record(_ condition: Int) -> Int {
    let inside = conditions.arena.keep(condition, where: worlds(for: condition))
    return fold(convert(inside, unknown: .meet))
  }

  /// The diagram for whether a question is asked, exact.
  func foldedGuard(_ question: QuestionID) -> Int {
    if let known = foldedGuards[question] { return known }
    let asked = conditions.askedWhen(question)
    let first = layout.levels[question]?.lowerBound ?? layout.variables.count
    // Only earlier answers decide whether a question is asked; what is left of the worlds when all
    // others are open.
    let earlier = conditions.leavingOpen(from: 2 * first, worlds(for: asked))
    let inside = conditions.arena.keep(asked, where: earlier)
    let made = fold(convert(inside, unknown: .meet))
    if !arena.isExceeded && !conditions.arena.isExceeded { foldedGuards[question] = made }
    return made
  }

  /// Adds to each node the branch for *don't know*.
  private func convert(_ condition: Int, unknown operation: Operation) -> Int {
    let known = conditions.arena
    func part(_ node: Int, _ level: Int, orUnknown: Int) -> Int {
      !Arena.isTerminal(node) && known.level(of: node) == level
        ? known.child(orUnknown, of: node) : node
    }
    func visit(_ node: Int, _ memo: NodeMemo) -> Int {
      if Arena.isTerminal(node) { return node }
      if let done = memo[node] { return done }
      if arena.isExceeded { return Arena.depends }
      let level = known.level(of: node) / 2
      let count = layout.variables[level].valueCount
      var children: [Int] = []
      var unknown = Arena.depends
      for value in 0..<count {
        let child =
          known.level(of: node) == 2 * level ? known.child(value, of: node) : node
        children.append(visit(part(child, 2 * level + 1, orUnknown: 0), memo))
        let without = visit(part(child, 2 * level + 1, orUnknown: 1), memo)
        unknown = value == 0 ? without : arena.apply(operation, unknown, without)
      }
      let result = arena.node(level: level, children: children + [unknown])
      memo.store(result, for: node)
      return result
    }
    return known.withMemo { visit(condition, $0) }
  }

  /// Takes a question for *don't know* wherever it is not surely asked, the last question first.
  private func fold(_ diagram: Int) -> Int {
    var result = diagram
    var support = arena.support(of: [result])
    for (question, levels) in promptOrder.reversed() {
      guard levels.contains(where: { support[$0] }),
        conditions.askedWhen(question) != Arena.yes
      else { continue }
      let asked = foldedGuard(question)
      let parked = arena.rebuild(result) { node, level in
        if level >= levels.upperBound { return .exactly(node) }
        guard levels.contains(level) else { return .node }
        return .partOf(self.arena.child(self.layout.unknown(level), of: node))
      }
      result = arena.select(asked, then: result, else: parked)
      support = arena.support(of: [result])
    }
    return result
  }
}
