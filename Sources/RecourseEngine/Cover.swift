import DecisionDiagrams
import RecourseModel

/// Tells a diagram over records as a short list of ways to *yes*.
///
/// The way with fewest prompts is taken and widened as far as it stays inside; what it holds is
/// taken off, and so on. *Impossible* is neither in nor out. A way's question is asked, which is
/// not said again: questions that only bring another one up fall away.
final class Cover {
  /// By level: the values that a way may have there.
  typealias Cube = [Int: Set<Int>]

  private let arena: Arena
  private let layout: Layout
  /// *Yes* where the question of a level is surely asked, else *no*.
  private let asked: (_ level: Int) -> Int

  init(_ arena: Arena, _ layout: Layout, asked: @escaping (_ level: Int) -> Int) {
    self.arena = arena
    self.layout = layout
    self.asked = asked
  }

  /// One way with the values of the path that it was found on.
  struct Found {
    var cube: Cube
    var path: [Int]
  }

  /// What was found of a diagram.
  struct Result {
    var ways: [Found] = []
    var others = 0
    var areAllCounted = true

    /// The same in words that need no diagram.
    func named(by naming: Naming, asOf: CivilDate) -> Ways {
      Ways(
        ways: ways.map { naming.way($0, asOf: asOf) }, others: others,
        areAllCounted: areAllCounted)
    }
  }

  /// Further ways are counted up to so many.
  private static let mostCounted = 24

  /// The first ways of a diagram; further ones are counted.
  func ways(of diagram: Int, most: Int) -> Result {
    var left = arena.mapTerminals(diagram, to: [Arena.no, Arena.yes, Arena.no, Arena.no])
    let whole = left
    var found: [Found] = []
    while found.count < most + Cover.mostCounted,
      let path = ShortestPath(arena, layout, hasPairs: false).toYes(from: left)
    {
      let cube = widen(path, inside: diagram)
      let rest = arena.and(left, arena.not(self.diagram(of: cube)))
      // A way that takes nothing off would come again and again.
      if rest == left || arena.isExceeded { break }
      found.append(Found(cube: cube, path: path))
      left = rest
    }
    if left == Arena.no { found = withoutIdle(found, whole) }
    return Result(
      ways: Array(found.prefix(most)), others: max(0, found.count - most),
      areAllCounted: left == Arena.no)
  }

  /// The ways without those that the others hold, too; earlier ones are the shorter ones and stay.
  private func withoutIdle(_ ways: [Found], _ whole: Int) -> [Found] {
    var kept = ways
    for index in ways.indices.reversed() {
      var rest = kept
      rest.remove(at: index)
      let together = rest.reduce(Arena.no) { arena.or($0, diagram(of: $1.cube)) }
      if arena.and(whole, arena.not(together)) == Arena.no { kept = rest }
    }
    return kept
  }

  // MARK: One way

  /// Leaves out what need not be said, general questions first, then adds values that do as well.
  private func widen(_ path: [Int], inside diagram: Int) -> Cube {
    var cube: Cube = [:]
    for (level, value) in path.enumerated() where value >= 0 { cube[level] = [value] }
    cube = shortened(cube, inside: diagram)
    for level in cube.keys.sorted() {
      for value in 0...layout.unknown(level) where cube[level]?.contains(value) == false {
        var wider = cube
        wider[level]?.insert(value)
        var own = wider
        own[level] = [value]
        // *Don't know* is named only where it leads somewhere.
        if isInside(wider, diagram), value < layout.unknown(level) || reachesYes(own, diagram) {
          cube = wider
        }
      }
    }
    return shortened(cube, inside: diagram)
  }

  private func shortened(_ cube: Cube, inside diagram: Int) -> Cube {
    var cube = cube
    for level in cube.keys.sorted() {
      var wider = cube
      wider[level] = nil
      if isInside(wider, diagram) { cube = wider }
    }
    return cube
  }

  private func reachesYes(_ cube: Cube, _ diagram: Int) -> Bool {
    arena.reaches(
      Arena.yes, from: arena.keep(diagram, where: self.diagram(of: cube)))
  }

  /// Whether everything that a way holds is in the diagram, or impossible.
  private func isInside(_ cube: Cube, _ diagram: Int) -> Bool {
    let region = arena.keep(diagram, where: allAsked(cube))
    var known: [Int: Bool] = [:]
    func visit(_ node: Int) -> Bool {
      if Arena.isTerminal(node) { return node == Arena.yes || node == Arena.impossible }
      if let done = known[node] { return done }
      let level = arena.level(of: node)
      let values = cube[level] ?? Set(0...layout.unknown(level))
      let result = values.allSatisfy { visit(arena.child($0, of: node)) }
      known[node] = result
      return result
    }
    return visit(region)
  }

  private func allAsked(_ cube: Cube) -> Int {
    cube.keys.sorted().reduce(Arena.yes) { arena.and($0, asked($1)) }
  }

  private func diagram(of cube: Cube) -> Int {
    cube.keys.sorted(by: >).reduce(allAsked(cube)) { result, level in
      arena.and(result, arena.literal(level: level, values: cube[level] ?? []))
    }
  }
}
