/// Brings frozen diagrams into an arena with some levels set to a value; what many roots share is
/// brought in once.
public final class Residue {
  private let arena: Arena
  private let frozen: FrozenDiagrams
  private let values: [Int]
  /// By frozen node: what was made of it; negative: nothing yet.
  @exclusivity(unchecked) private var made: [Int32]

  /// Prepares an arena of the same arities.
  ///
  /// - Parameter values: by level; negative: the level stays free.
  public init(of frozen: FrozenDiagrams, in arena: Arena, values: [Int]) {
    self.arena = arena
    self.frozen = frozen
    self.values = values
    made = Array(repeating: -1, count: frozen.count)
  }

  /// What is left of a root, or of any other frozen node.
  public subscript(node: Int) -> Int {
    if node < Arena.terminals { return node }
    let slot = node - Arena.terminals
    if made[slot] >= 0 { return Int(made[slot]) }
    let level = frozen.level(of: node)
    let result: Int
    if values[level] >= 0 {
      result = self[frozen.child(values[level], of: node)]
    } else {
      let base = arena.stack.count
      for index in 0..<frozen.arities[level] {
        let child = self[frozen.child(index, of: node)]
        arena.stack.append(Int32(child))
      }
      result = arena.finish(level: level, base: base)
    }
    made[slot] = Int32(result)
    return result
  }
}
