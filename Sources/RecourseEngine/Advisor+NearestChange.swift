import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// The least change of the answers that would make the item *now*; empty if it is *now* already,
  /// nil if nothing can make it so.
  ///
  /// Least by, in turn: facts that would have to be others, moves by their effort, questions still
  /// to be answered, the authors' order. Parked answers stand: a change that brings their question
  /// back brings them back, too. None of the changes can be spared. Where happenings set a question,
  /// a move of it is one that they can make for this person.
  public func nearestChange(
    for item: ItemID, answers: Answers, asOf: CivilDate
  ) -> [Change]? {
    nearestChanges(of: answers, asOf: asOf).nearest(for: item)
  }

  /// Finds ``nearestChange(for:answers:asOf:)`` for many items of one case.
  public func nearestChanges(of answers: Answers, asOf: CivilDate) -> NearestChanges {
    NearestChanges(compiled, answers, asOf: asOf)
  }
}

/// The nearest changes of one case: what its items have in common is worked out once.
public final class NearestChanges {
  private let compiled: Compiled
  private let answers: Answers
  private let asOf: CivilDate
  private lazy var standing = compiled.standingValues(of: answers, asOf: asOf)
  private lazy var reach = ToldReach(compiled.knowledge, counted)
  private lazy var anyMove = NearestChange(compiled, standing)
  private lazy var strict = NearestChange(compiled, standing, reach: reach)
  private lazy var lenient = NearestChange(compiled, standing, reach: reach, isStrict: false)

  init(_ compiled: Compiled, _ answers: Answers, asOf: CivilDate) {
    self.compiled = compiled
    self.answers = answers
    self.asOf = asOf
  }

  /// As ``Advisor/nearestChange(for:answers:asOf:)``.
  public func nearest(for item: ItemID) -> [Change]? {
    guard let index = compiled.itemIndex[item] else { return nil }
    let root = compiled.diagrams.items[index]
    let changes = anyMove.changes(to: root)
    // What only a happening can bring about has to be something that can happen to this person.
    guard let changes, changes.contains(where: { $0.kind == .move && $0.option != nil })
    else { return changes }
    if changes.allSatisfy({ $0.kind != .move || $0.isIn(reach) }) { return changes }
    if let changes = strict.changes(to: root) { return changes }
    // With other facts more can happen; without any it cannot, whatever the moves say.
    let withFacts = lenient.changes(to: root)
    return withFacts?.contains { $0.kind == .fact } == true ? withFacts : nil
  }

  /// The answers that count.
  private var counted: Answers {
    let parked = Set(Reading(compiled, answers, asOf: asOf).parked)
    return answers.filter { !parked.contains($0.key) }
  }
}

extension Change {
  /// Whether the move leads where this person can come to.
  fileprivate func isIn(_ reach: ToldReach) -> Bool {
    guard let option else { return true }
    return ([option] + alternatives).allSatisfy { reach.has(question, $0) }
  }
}

/// Looks in diagrams for their cheapest ways to *yes*; what they share is looked at once.
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

  /// One step of a way: the value taken at a level, and others that lead to the same place.
  private struct Step {
    var level: Int
    var value: Int
    var alternatives: [Int]
  }

  private let compiled: Compiled
  /// By level: the value that stands, *don't know*, or -1.
  private let standing: [Int]
  private let residuals: Residuals
  private var memo: [Int: (cost: Cost, value: Int)] = [:]
  private var dead: Set<Int> = []

  /// What can happen to the person; nil: anything that moves.
  private let reach: ToldReach?
  /// True: what cannot happen is no way; false: it is one, as dear as another fact.
  private let isStrict: Bool

  init(
    _ compiled: Compiled, _ standing: [Int], reach: ToldReach? = nil, isStrict: Bool = true
  ) {
    self.compiled = compiled
    self.standing = standing
    self.reach = reach
    self.isStrict = isStrict
    residuals = Residuals(compiled, standing.map { _ in -1 })
  }

  /// The changes; nil where no answers make the item of that root *now*.
  func changes(to root: Int) -> [Change]? {
    if isNow(root, []) { return [] }
    let top = residuals.withinWorlds(residuals[root])
    guard best(top) != nil else { return nil }
    let changes = withoutIdle(way(from: top), root).map(change)
    // Beside an option to be chosen, those that are merely left out need not be said.
    let chosen = Set(changes.filter { $0.kind == .answer && $0.isChosen }.map(\.question))
    return changes.filter { $0.isChosen || $0.kind != .answer || !chosen.contains($0.question) }
  }

  private func way(from top: Int) -> [Step] {
    let arena = residuals.arena
    var way: [Step] = []
    var node = top
    while !Arena.isTerminal(node), let step = memo[node] {
      let level = arena.level(of: node)
      let next = arena.child(step.value, of: node)
      let own = cost(level, step.value)
      let others = (0..<compiled.layout.unknown(level)).filter {
        $0 != step.value && arena.child($0, of: node) == next && cost(level, $0) == own
      }
      if step.value != standing[level] {
        way.append(Step(level: level, value: step.value, alternatives: others))
      }
      node = next
    }
    return way
  }

  /// The steps without those that can be spared: questions whose answer decides nothing once the
  /// others are as needed, and answers that are set aside because the others make them impossible.
  private func withoutIdle(_ way: [Step], _ root: Int) -> [Step] {
    var needed = way
    let answersFirst =
      way.filter { current($0.level) == nil } + way.filter { current($0.level) != nil }
    for step in answersFirst {
      let rest = needed.filter { $0.level != step.level }
      if isNow(root, rest) { needed = rest }
    }
    return needed
  }

  /// Whether the item is *now* once some steps are made, everything else standing.
  private func isNow(_ root: Int, _ steps: [Step]) -> Bool {
    var values = standing
    for step in steps { values[step.level] = step.value }
    let reading = Reading(compiled, values, given: [])
    return Residuals(compiled, reading.values)[root] == Arena.yes
  }

  private func best(_ node: Int) -> Cost? {
    if node == Arena.yes { return Cost() }
    if Arena.isTerminal(node) || dead.contains(node) { return nil }
    if let known = memo[node] { return known.cost }
    let level = residuals.arena.level(of: node)
    let unknown = compiled.layout.unknown(level)
    var least: (cost: Cost, value: Int)?
    // *Don't know* may stay where it was said; it is never a change.
    let values = standing[level] == unknown ? [unknown] + Array(0..<unknown) : Array(0..<unknown)
    for value in values where !isStrict || !isOutOfReach(level, value) {
      guard let rest = best(residuals.arena.child(value, of: node)) else { continue }
      let cost = cost(level, value) + rest
      if least.map({ cost < $0.cost }) ?? true { least = (cost, value) }
    }
    if let least { memo[node] = least } else { dead.insert(node) }
    return least?.cost
  }

  /// The known value that stands; nil while unanswered or unknown.
  private func current(_ level: Int) -> Int? {
    let value = standing[level]
    return value < 0 || value == compiled.layout.unknown(level) ? nil : value
  }

  private func cost(_ level: Int, _ value: Int) -> Cost {
    if standing[level] == value { return Cost() }
    guard let current = current(level) else { return Cost(answers: 1) }
    guard let effort = effort(level, from: current, to: value) else { return Cost(facts: 1) }
    return isOutOfReach(level, value) ? Cost(facts: 1, moves: effort) : Cost(moves: effort)
  }

  /// Whether moves lead to an option and yet nothing that can happen to the person does.
  private func isOutOfReach(_ level: Int, _ value: Int) -> Bool {
    guard let reach, let current = current(level),
      case .options(let options) = compiled.layout.variables[level].domain,
      value != current, options.indices.contains(value),
      effort(level, from: current, to: value) != nil
    else { return false }
    return !reach.has(compiled.layout.variables[level].question, options[value])
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

  private func change(_ step: Step) -> Change {
    let current = current(step.level)
    let kind: Change.Kind =
      current.map { effort(step.level, from: $0, to: step.value) != nil ? .move : .fact }
      ?? .answer
    var change = Change(question: compiled.layout.variables[step.level].question, kind: kind)
    switch compiled.layout.variables[step.level].domain {
    case .options(let options):
      change.option = options[step.value]
      change.alternatives = step.alternatives.map { options[$0] }
    case .member(let option):
      change.option = option
      change.isChosen = step.value == 1
    case .figures(let thresholds):
      let cells = ([step.value] + step.alternatives).sorted()
      change.figures = figures(thresholds, around: step.value, cells)
    case .ages(let spans):
      let cells = ([step.value] + step.alternatives).sorted()
      change.age = age(spans, around: step.value, cells)
    }
    return change
  }

  /// The neighbouring cells that do as well are one range.
  private func run(around value: Int, _ cells: [Int]) -> ClosedRange<Int> {
    var low = value
    var high = value
    while cells.contains(low - 1) { low -= 1 }
    while cells.contains(high + 1) { high += 1 }
    return low...high
  }

  private func figures(_ thresholds: [Int], around value: Int, _ cells: [Int]) -> ClosedRange<Int> {
    let run = run(around: value, cells)
    return compiled.naming.figures(thresholds, cell: run.lowerBound)
      .lowerBound...compiled.naming.figures(thresholds, cell: run.upperBound).upperBound
  }

  private func age(_ spans: [Span], around value: Int, _ cells: [Int]) -> Change.Age {
    let run = run(around: value, cells)
    return Change.Age(
      past: run.lowerBound > 0 ? spans[run.lowerBound - 1] : nil,
      within: run.upperBound < spans.count ? spans[run.upperBound] : nil)
  }
}
