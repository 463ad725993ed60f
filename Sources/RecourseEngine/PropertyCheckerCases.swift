import DecisionDiagrams
import RecourseModel

/// A formula with its negations pushed down to what a diagram is made of.
indirect enum ClaimTree {
  /// A fact, or an item's state other than *in plan*.
  case leaf(Property.Formula, isTrue: Bool)
  /// A rung's steps, some of them.
  case someNow(Rung, except: [ItemID], isTrue: Bool)
  /// All hold.
  case all([ClaimTree])
  /// One holds.
  case any([ClaimTree])

  /// The formula, or its negation.
  init(_ formula: Property.Formula, isTrue: Bool) {
    switch formula {
    case .fact, .now, .later: self = .leaf(formula, isTrue: isTrue)
    case .inPlan(let item):
      let states: [ClaimTree] = [
        .leaf(.now(item), isTrue: isTrue), .leaf(.later(item), isTrue: isTrue),
      ]
      self = isTrue ? .any(states) : .all(states)
    case .rungNow(let rung, let except):
      self = .someNow(rung, except: except, isTrue: isTrue)
    case .not(let part): self = ClaimTree(part, isTrue: !isTrue)
    case .all(let parts), .any(let parts):
      var isAll = isTrue
      if case .any = formula { isAll.toggle() }
      let trees = parts.map { ClaimTree($0, isTrue: isTrue) }
      self = isAll ? .all(trees) : .any(trees)
    }
  }
}

/// The diagrams that claims are made of, over worlds: built once, used by every property.
///
/// A claim is never built as one diagram: *or* over many items is what explodes. It is taken apart
/// into cases, each a conjunction that mostly comes to *no* after a few parts.
final class ClaimDiagrams {
  let builder: DiagramBuilder
  private let compiled: Compiled
  private var made: [Property.Formula: Int] = [:]
  /// Variables whose *don't know* some *or-unknown* atom sees.
  private let seenUnknown: [Int]

  init(_ compiled: Compiled) {
    self.compiled = compiled
    builder = DiagramBuilder(compiled.knowledge, compiled.layout)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
    var seen: Set<Int> = []
    for (_, condition) in compiled.knowledge.conditionsByPlace {
      condition.visit { part in
        guard part.atom?.orUnknown == true, let atom = compiled.layout.values(of: part) else {
          return
        }
        seen.insert(atom.level)
      }
    }
    seenUnknown = seen.sorted()
  }

  /// True once a condition could not be told.
  var hasUntold: Bool { builder.conditions.hasUntold }
  /// True once the budget was exceeded: what was found is void.
  var isExceeded: Bool { known.isExceeded || builder.arena.isExceeded }

  private var known: Arena { builder.conditions.arena }

  // MARK: Cases

  /// The cases of a claim that some world allows; none: no world does.
  func cases(of tree: ClaimTree) -> [Int] {
    var found: [Int] = []
    follow([tree], Arena.yes, &found)
    return found
  }

  /// The ways in which more than a number of the items can be *now* together.
  func cases(more count: Int, of items: [ItemID]) -> [Int] {
    var found: [Int] = []
    func choose(_ start: Int, _ left: Int, _ soFar: Int) {
      if left == 0 { return settle(soFar, &found) }
      for index in start..<items.count where items.count - index >= left {
        if isExceeded { return }
        let both = known.and(soFar, diagram(.now(items[index])))
        if both != Arena.no { choose(index + 1, left - 1, both) }
      }
    }
    choose(0, max(count, 0) + 1, Arena.yes)
    return found
  }

  /// What is certain goes in first; only then one choice after the other is taken apart.
  private func follow(_ trees: [ClaimTree], _ soFar: Int, _ found: inout [Int]) {
    var inside = soFar
    var choices: [[ClaimTree]] = []
    var open = trees
    while let tree = open.popLast() {
      if inside == Arena.no || isExceeded { return }
      switch tree {
      case .leaf(let formula, let isTrue):
        let diagram = diagram(formula)
        inside = known.and(inside, isTrue ? diagram : known.not(diagram))
      case .someNow(let rung, let except, let isTrue):
        let steps = steps(of: rung, except: except).map { ClaimTree.leaf(.now($0), isTrue: isTrue) }
        if isTrue { choices.append(steps) } else { open += steps.reversed() }
      case .all(let parts): open += parts.reversed()
      case .any(let parts): choices.append(parts)
      }
    }
    if inside == Arena.no { return }
    guard let choice = choices.popLast() else { return settle(inside, &found) }
    let rest = choices.map(ClaimTree.any)
    for part in choice { follow(rest + [part], inside, &found) }
  }

  private func settle(_ diagram: Int, _ found: inout [Int]) {
    let inside = known.and(diagram, builder.worlds(for: diagram))
    if inside != Arena.no, !isExceeded { found.append(inside) }
  }

  private func steps(of rung: Rung, except: [ItemID]) -> [ItemID] {
    compiled.knowledge.items.filter {
      $0.kind == .step && $0.rung == rung && !except.contains($0.id)
    }.map(\.id)
  }

  // MARK: Parts

  /// Where a fact or a state is sure, by the known values and the unknowns that can be seen.
  private func diagram(_ formula: Property.Formula) -> Int {
    if let done = made[formula] { return done }
    let diagram: Int
    switch formula {
    case .fact(let condition): diagram = sure(builder.conditions.diagram(condition))
    case .now(let item): diagram = sure(condition(of: item))
    case .later(let item):
      let now = condition(of: item)
      let possible = builder.conditions.closure(now, worlds: builder.worlds(for: now))
      diagram = sure(known.and(possible, known.not(now)))
    default: return Arena.no
    }
    if !isExceeded { made[formula] = diagram }
    return diagram
  }

  private func condition(of item: ItemID) -> Int {
    compiled.itemIndex[item].map {
      builder.conditions.diagram(compiled.knowledge.items[$0].when)
    } ?? Arena.no
  }

  /// Where a value is unknown, what holds must hold for each of its values that a world is left
  /// for: nobody is told *now*, and no fact is taken for given, by a value that nobody knows.
  private func sure(_ diagram: Int) -> Int {
    let support = known.support(of: [diagram])
    let levels = seenUnknown.filter { support[2 * $0] || support[2 * $0 + 1] }
    guard !levels.isEmpty else { return diagram }
    let worlds = builder.worlds(for: diagram)
    var result = known.or(diagram, known.not(worlds))
    for level in levels {
      let everywhere = known.rebuild(result) { node, found in
        if found > 2 * level { return .exactly(node) }
        guard found == 2 * level else { return .node }
        let children = (0..<self.known.arities[found]).map { self.known.child($0, of: node) }
        return .exactly(children.reduce(Arena.yes, self.known.and))
      }
      let unknown = known.literal(level: 2 * level + 1, values: [1])
      result = known.select(unknown, then: everywhere, else: result)
    }
    return result
  }

  // MARK: Records

  /// Records with a world left in which none of the items is surely *now*.
  func records(without items: [ItemID]) -> Int {
    var left = builder.groups.reduce(Arena.yes) {
      builder.arena.and($0, builder.possible($1.diagram))
    }
    for item in items where left != Arena.no {
      let surely = builder.arena.mapTerminals(
        builder.record(condition(of: item)), to: [Arena.no, Arena.yes, Arena.no, Arena.no])
      left = builder.arena.and(left, builder.arena.not(surely))
    }
    return left
  }
}
