import DecisionDiagrams
import RecourseModel

/// Makes two-valued diagrams of conditions, over known values.
///
/// Level 2v holds the known values of variable v, level 2v+1 says that v is *don't know*, which
/// only its *or-unknown* atoms see. An atom is true only where its question is asked: whoever is
/// not asked cannot have an answer, nor lack one.
final class ConditionBuilder {
  let arena: Arena
  let layout: Layout
  let questions: [QuestionID: Question]
  private let named: [ConditionID: Condition]
  private var namedDiagrams: [ConditionID: Int] = [:]
  private var guardDiagrams: [QuestionID: Int] = [:]
  private var following: Set<ConditionID> = []
  /// True once a condition could not be told: an unknown name, or a figure that cuts no cell.
  private(set) var hasUntold = false

  init(_ knowledge: Knowledge, _ layout: Layout, in arena: Arena) {
    self.layout = layout
    self.arena = arena
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    named = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first }
  }

  /// The diagram of a condition.
  func diagram(_ condition: Condition) -> Int {
    switch condition {
    case .always: return Arena.yes
    case .never: return Arena.no
    case .all(let parts): return parts.reduce(Arena.yes) { arena.and($0, diagram($1)) }
    case .any(let parts): return parts.reduce(Arena.no) { arena.or($0, diagram($1)) }
    case .not(let part): return arena.not(diagram(part))
    case .named(let id): return diagram(named: id)
    default:
      guard let atom = layout.values(of: condition) else {
        hasUntold = true
        return Arena.no
      }
      var holds = arena.literal(level: 2 * atom.level, values: atom.values)
      if condition.atom?.orUnknown == true {
        holds = arena.or(holds, arena.literal(level: 2 * atom.level + 1, values: [1]))
      }
      return arena.and(askedWhen(atom.question), holds)
    }
  }

  /// The diagram of the condition under which a question is asked.
  func askedWhen(_ id: QuestionID) -> Int {
    if let known = guardDiagrams[id] { return known }
    guard let question = questions[id] else { return Arena.no }
    let made = diagram(question.askedWhen)
    if !arena.isExceeded { guardDiagrams[id] = made }
    return made
  }

  private func diagram(named id: ConditionID) -> Int {
    if let known = namedDiagrams[id] { return known }
    guard let condition = named[id], following.insert(id).inserted else {
      hasUntold = true
      return Arena.no
    }
    defer { following.remove(id) }
    let made = diagram(condition)
    if !arena.isExceeded { namedDiagrams[id] = made }
    return made
  }

  /// The diagram with no *or-unknown* atom true for want of an answer: as in a world.
  func inWorlds(_ diagram: Int) -> Int {
    arena.rebuild(diagram) { node, level in
      level % 2 == 1 ? .partOf(self.arena.child(0, of: node)) : .node
    }
  }

  // MARK: Worlds

  /// One diagram per rule about what cannot be: a combination, an option that is not offered.
  func worldRules(_ knowledge: Knowledge) -> [(place: ConditionPlace, diagram: Int)] {
    var rules: [(ConditionPlace, Int)] = []
    for (index, condition) in knowledge.impossible.enumerated() {
      rules.append((.impossible(index), inWorlds(arena.not(diagram(condition)))))
    }
    for question in knowledge.questions {
      for option in question.options where option.offeredWhen != .always {
        let chosen: Condition =
          question.kind == .several
          ? .has(question.id, option.id, orUnknown: false)
          : .isIn(question.id, [option.id], orUnknown: false)
        let refused = arena.and(diagram(chosen), arena.not(diagram(option.offeredWhen)))
        rules.append((.offeredWhen(question.id, option.id), inWorlds(arena.not(refused))))
      }
    }
    return rules
  }

  /// Where the condition holds for some values of the levels from one on.
  func leavingOpen(from level: Int, _ condition: Int) -> Int {
    arena.rebuild(condition) { node, found in
      found >= level ? .exactly(node == Arena.no ? Arena.no : Arena.yes) : .node
    }
  }

  // MARK: Moves

  /// Where the condition can come to hold: in some world reached by moves that `worlds` leaves.
  ///
  /// Ages only grow, choices move as declared, everything else stays. A question that is not asked
  /// now has no answer that could stay: it may get any.
  func closure(_ condition: Int, worlds: Int) -> Int {
    var diagram = arena.and(condition, worlds)
    var support = arena.support(of: [diagram])
    for (level, variable) in layout.variables.enumerated() where support[2 * level] {
      let reached = reach(variable)
      let asked = askedWhen(variable.question)
      let moved = reached.map { image(diagram, level: 2 * level, reach: $0) } ?? diagram
      if asked == Arena.yes {
        diagram = moved
      } else {
        let all = Array(0..<variable.valueCount)
        let free = image(diagram, level: 2 * level, reach: all.map { _ in all })
        diagram = arena.select(asked, then: moved, else: free)
      }
      support = arena.support(of: [diagram])
    }
    return diagram
  }

  /// The values that each value may become, itself included; nil: only itself.
  func reach(_ variable: Variable) -> [[Int]]? {
    switch variable.domain {
    case .ages(let spans): return (0...spans.count).map { Array($0...spans.count) }
    case .figures, .member: return nil
    case .options(let options):
      guard let moves = questions[variable.question]?.moves, !moves.isEmpty else { return nil }
      return options.indices.map { start in
        var reached: Set = [options[start]]
        var waiting = [options[start]]
        while let from = waiting.popLast() {
          for move in moves where move.from == from {
            for to in move.to where reached.insert(to).inserted { waiting.append(to) }
          }
        }
        return options.indices.filter { reached.contains(options[$0]) }
      }
    }
  }

  /// The diagram that holds at a value where the given one holds at some value reached from it.
  private func image(_ diagram: Int, level: Int, reach: [[Int]]) -> Int {
    arena.rebuild(diagram) { node, found in
      if found > level { return .exactly(node) }
      guard found == level else { return .node }
      let children = reach.map { values in
        values.reduce(Arena.no) { self.arena.or($0, self.arena.child($1, of: node)) }
      }
      return .exactly(self.arena.node(level: level, children: children))
    }
  }
}
