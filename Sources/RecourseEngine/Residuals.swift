import DecisionDiagrams
import RecourseModel

/// What is left of roots once the values of a record are put in: reduced, so that a root whose
/// residual is no terminal still depends on its top question.
final class Residuals {
  let compiled: Compiled
  let arena: Arena
  let values: [Int]
  /// Per group of worlds: what the record leaves of it.
  let worlds: [Int]
  private let worldSupports: [[Bool]]
  private let residue: Residue
  private var reduced: [Int: Int] = [:]

  init(_ compiled: Compiled, _ values: [Int]) {
    self.compiled = compiled
    self.values = values
    arena = Arena(arities: compiled.layout.arities)
    residue = Residue(of: compiled.frozen, in: arena, values: values)
    worlds = compiled.diagrams.worlds.map { [residue] in residue[$0] }
    worldSupports = worlds.map { [arena] in arena.support(of: [$0]) }
  }

  /// The residual of a root (or of any frozen node).
  subscript(root: Int) -> Int { Arena.isTerminal(root) ? root : reduce(residue[root]) }

  /// Takes out of a diagram what the worlds left cannot tell apart.
  func reduce(_ node: Int) -> Int {
    if Arena.isTerminal(node) { return node }
    if let known = reduced[node] { return known }
    let result = arena.simplify(withinWorlds(node))
    reduced[node] = result
    return result
  }

  /// The diagram, *impossible* where the worlds that bear on it leave none.
  func withinWorlds(_ node: Int) -> Int {
    var inside = node
    var support: [Bool]?
    for (index, world) in worlds.enumerated() where world >= Arena.terminals {
      let mine = support ?? arena.support(of: [node])
      support = mine
      guard zip(mine, worldSupports[index]).contains(where: { $0 && $1 }) else { continue }
      inside = arena.keep(inside, where: world)
    }
    return inside
  }

  /// The values of a level that a world is left for.
  func possibleValues(_ level: Int) -> [Int] {
    (0..<compiled.layout.variables[level].valueCount).filter { value in
      compiled.worldsOfLevel[level].allSatisfy { group in
        let left = arena.restrict(worlds[group], level: level, to: value)
        return left != Arena.no
      }
    }
  }
}
