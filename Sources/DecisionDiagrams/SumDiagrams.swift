/// Diagrams whose ends are whole numbers: sums of yes-no diagrams, and their extremes.
///
/// The extremes of a sum are found by bucket elimination, the last level first: only what speaks of
/// a level is added up before the level goes.
public final class SumDiagrams {
  private struct Key: Hashable {
    var level: Int
    var children: [Int]
  }

  private struct Pair: Hashable {
    var left: Int
    var right: Int
  }

  private let arities: [Int]
  private let limit: Int
  /// Level of each node; `arities.count` for numbers.
  private var levels: [Int] = []
  /// Children of each node; the number itself for numbers.
  private var children: [[Int]] = []
  private var numbers: [Int: Int] = [:]
  private var unique: [Key: Int] = [:]
  private var sums: [Pair: Int] = [:]
  private var isExceeded: Bool { levels.count > limit }

  /// - Parameter limit: most nodes that may be made before an extreme is given up.
  public init(arities: [Int], limit: Int) {
    self.arities = arities
    self.limit = limit
  }

  /// Fewest and most of the diagrams that are *yes* together, over every choice of values for which
  /// `allowed` says so; nil past the limit.
  public func extremes(
    of diagrams: [Int], in arena: Arena, allowed: (_ level: Int, _ value: Int) -> Bool
  ) -> ClosedRange<Int>? {
    var memo: [Int: Int] = [:]
    let functions = diagrams.map { copy($0, arena, &memo) }
    guard let fewest = eliminate(functions, allowed, min),
      let most = eliminate(functions, allowed, max), fewest <= most
    else { return nil }
    return fewest...most
  }

  private func number(_ value: Int) -> Int {
    if let known = numbers[value] { return known }
    levels.append(arities.count)
    children.append([value])
    numbers[value] = levels.count - 1
    return levels.count - 1
  }

  private func node(_ level: Int, _ parts: [Int]) -> Int {
    if let first = parts.first, parts.allSatisfy({ $0 == first }) { return first }
    let key = Key(level: level, children: parts)
    if let known = unique[key] { return known }
    levels.append(level)
    children.append(parts)
    unique[key] = levels.count - 1
    return levels.count - 1
  }

  private func copy(_ node: Int, _ arena: Arena, _ memo: inout [Int: Int]) -> Int {
    if Arena.isTerminal(node) { return number(node == Arena.yes ? 1 : 0) }
    if let known = memo[node] { return known }
    let level = arena.level(of: node)
    var parts: [Int] = []
    for index in 0..<arities[level] {
      parts.append(copy(arena.child(index, of: node), arena, &memo))
    }
    let made = self.node(level, parts)
    memo[node] = made
    return made
  }

  private func add(_ left: Int, _ right: Int) -> Int {
    if isExceeded { return left }
    let level = min(levels[left], levels[right])
    if level == arities.count { return number(children[left][0] + children[right][0]) }
    let pair = Pair(left: min(left, right), right: max(left, right))
    if let known = sums[pair] { return known }
    let parts = (0..<arities[level]).map { add(part(left, level, $0), part(right, level, $0)) }
    let made = node(level, parts)
    sums[pair] = made
    return made
  }

  private func part(_ node: Int, _ level: Int, _ index: Int) -> Int {
    levels[node] == level ? children[node][index] : node
  }

  private func lowest(_ node: Int, _ memo: inout [Int: Int]) -> Int {
    if levels[node] == arities.count { return -1 }
    if let known = memo[node] { return known }
    let own = levels[node]
    let made = children[node].reduce(own) { max($0, lowest($1, &memo)) }
    memo[node] = made
    return made
  }

  private func eliminate(
    _ functions: [Int], _ allowed: (Int, Int) -> Bool, _ better: (Int, Int) -> Int
  ) -> Int? {
    var depths: [Int: Int] = [:]
    var buckets: [[Int]] = arities.map { _ in [] }
    var total = 0
    func put(_ function: Int) {
      let depth = lowest(function, &depths)
      if depth < 0 { total += children[function][0] } else { buckets[depth].append(function) }
    }
    for function in functions { put(function) }
    for level in arities.indices.reversed() {
      guard let first = buckets[level].first else { continue }
      let sum = buckets[level].dropFirst().reduce(first, add)
      var memo: [Int: Int] = [:]
      let values = (0..<arities[level]).filter { allowed(level, $0) }
      let left = without(level, sum, values, better, &memo)
      if isExceeded { return nil }
      put(left)
    }
    return total
  }

  /// The diagram with its lowest level taken out: the better of its values everywhere.
  private func without(
    _ level: Int, _ node: Int, _ values: [Int], _ better: (Int, Int) -> Int,
    _ memo: inout [Int: Int]
  ) -> Int {
    if levels[node] > level || isExceeded { return node }
    if let known = memo[node] { return known }
    let made: Int
    if levels[node] == level {
      let ends = values.map { children[children[node][$0]][0] }
      made = number(ends.dropFirst().reduce(ends.first ?? 0, better))
    } else {
      var parts: [Int] = []
      for part in children[node] { parts.append(without(level, part, values, better, &memo)) }
      made = self.node(levels[node], parts)
    }
    memo[node] = made
    return made
  }
}
