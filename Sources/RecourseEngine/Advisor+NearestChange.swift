import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// The least change of the answers that would make the item *now*; empty if it is *now* already,
  /// nil if nothing can make it so.
  ///
  /// Least by, in turn: facts that would have to be others, moves by their effort, questions still
  /// to be answered, the authors' order.
  public func nearestChange(
    for item: ItemID, answers: Answers, asOf: CivilDate
  ) -> [Change]? {
    guard let index = compiled.itemIndex[item] else { return nil }
    let reading = Reading(compiled, answers, asOf: asOf)
    let root = compiled.diagrams.items[index]
    if Residuals(compiled, reading.values)[root] == Arena.yes { return [] }
    return NearestChange(compiled, reading).changes(to: root)
  }
}

/// One pass over a diagram for its cheapest way to *yes*.
private final class NearestChange {
  /// What a way costs, compared in this order.
  private struct Cost: Comparable {
    var facts = 0
    var moves = 0
    var answers = 0

    static func < (left: Cost, right: Cost) -> Bool {
      (left.facts, left.moves, left.answers) < (right.facts, right.moves, right.answers)
    }

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(
        facts: left.facts + right.facts, moves: left.moves + right.moves,
        answers: left.answers + right.answers)
    }
  }

  private let compiled: Compiled
  private let reading: Reading
  private let residuals: Residuals
  private var memo: [Int: (cost: Cost, value: Int)] = [:]
  private var dead: Set<Int> = []

  init(_ compiled: Compiled, _ reading: Reading) {
    self.compiled = compiled
    self.reading = reading
    residuals = Residuals(compiled, reading.values.map { _ in -1 })
  }

  func changes(to root: Int) -> [Change]? {
    let arena = residuals.arena
    let top = residuals.withinWorlds(residuals[root])
    guard best(top) != nil else { return nil }
    var changes: [Change] = []
    var node = top
    while !Arena.isTerminal(node), let step = memo[node] {
      let level = arena.level(of: node)
      if let change = change(level, step.value) { changes.append(change) }
      node = arena.child(step.value, of: node)
    }
    return changes
  }

  private func best(_ node: Int) -> Cost? {
    if node == Arena.yes { return Cost() }
    if Arena.isTerminal(node) || dead.contains(node) { return nil }
    if let known = memo[node] { return known.cost }
    let level = residuals.arena.level(of: node)
    var least: (cost: Cost, value: Int)?
    for value in 0..<compiled.layout.variables[level].valueCount {
      guard let rest = best(residuals.arena.child(value, of: node)) else { continue }
      let cost = cost(level, value) + rest
      if least.map({ cost < $0.cost }) ?? true { least = (cost, value) }
    }
    if let least { memo[node] = least } else { dead.insert(node) }
    return least?.cost
  }

  /// The value that counts now; nil while unanswered, unknown or not asked.
  private func current(_ level: Int) -> Int? {
    let value = reading.values[level]
    return value < 0 || value == compiled.layout.unknown(level) ? nil : value
  }

  private func cost(_ level: Int, _ value: Int) -> Cost {
    guard let current = current(level) else { return Cost(answers: 1) }
    if current == value { return Cost() }
    guard let effort = effort(level, from: current, to: value) else { return Cost(facts: 1) }
    return Cost(moves: effort)
  }

  /// The least effort of permitted moves from one value to another; nil if none leads there.
  private func effort(_ level: Int, from start: Int, to goal: Int) -> Int? {
    switch compiled.layout.variables[level].domain {
    case .ages: return goal > start ? goal - start : nil
    case .figures, .member: return nil
    case .options(let options):
      guard let index = compiled.questionIndex[compiled.layout.variables[level].question]
      else { return nil }
      var least: [OptionID: Int] = [options[start]: 0]
      for _ in options {
        for move in compiled.knowledge.questions[index].moves {
          guard let from = least[move.from] else { continue }
          for to in move.to { least[to] = min(least[to] ?? .max, from + move.weight) }
        }
      }
      return least[options[goal]]
    }
  }

  private func change(_ level: Int, _ value: Int) -> Change? {
    let current = current(level)
    if current == value { return nil }
    let question = compiled.layout.variables[level].question
    let kind: Change.Kind =
      current.map { effort(level, from: $0, to: value) != nil ? .move : .fact } ?? .answer
    switch compiled.layout.variables[level].domain {
    case .options(let options):
      return Change(question: question, option: options[value], kind: kind)
    case .member(let option):
      // An option that is merely left out need not be said.
      return current == nil && value == 0
        ? nil : Change(question: question, option: option, kind: kind)
    case .figures(let thresholds):
      return Change(
        question: question, figures: compiled.figures(thresholds, cell: value), kind: kind)
    case .ages:
      return Change(question: question, kind: kind)
    }
  }
}
