/// Where reduced ordered multi-valued decision diagrams live while one works on them.
///
/// A diagram is named by its top node, an `Int`. Nodes 0 to 3 are the terminals; every other node
/// belongs to a level and has `arities[level]` children, each a terminal or a node of a greater
/// level. Equal diagrams have equal names (Bryant 1986; Knuth, TAOCP 4A 7.1.4).
///
/// An arena has a budget. Past it every operation returns at once with a void result, and
/// ``checkBudget()`` throws: callers check once after a piece of work.
public final class Arena {
  /// The terminal *no*.
  public static let no = 0
  /// The terminal *yes*.
  public static let yes = 1
  /// The terminal *depends*: all that matters is unknown.
  public static let depends = 2
  /// The terminal *impossible*: no world is left, any value would do.
  public static let impossible = 3
  /// Number of terminals; the first node that is none.
  public static let terminals = 4

  /// How many children a node of each level has.
  public let arities: [Int]
  // One owner works with an arena at a time, and nothing that runs while a field changes comes back
  // into it. The check for that would take a third of the time of unoptimised builds, in which the
  // knowledge is compiled and most tests run.

  /// True once the budget was exceeded; results are void until ``setBudget(_:)``.
  @exclusivity(unchecked) public internal(set) var isExceeded = false

  @exclusivity(unchecked) var levelOf: [Int32]
  @exclusivity(unchecked) var firstOf: [Int32]
  @exclusivity(unchecked) var kids: [Int32] = []
  @exclusivity(unchecked) var stack: [Int32] = []
  /// Memory for visits that is not in use; see ``withMemo(_:)``.
  @exclusivity(unchecked) var spareMemos: [NodeMemo] = []
  @exclusivity(unchecked) var steps = 0
  @exclusivity(unchecked) var limits: Limits
  @exclusivity(unchecked) var cache: OperationCache
  @exclusivity(unchecked) private var table: [Int32]
  @exclusivity(unchecked) private var nodesAtStart = Arena.terminals

  /// Makes an empty arena.
  public init(arities: [Int], limits: Limits = .none) {
    self.arities = arities
    self.limits = limits
    let bottom = Int32(arities.count)
    levelOf = [bottom, bottom, bottom, bottom]
    firstOf = [0, 0, 0, 0]
    table = Array(repeating: -1, count: 1 << 10)
    cache = OperationCache()
  }

  /// Number of nodes made so far, terminals included.
  public var count: Int { levelOf.count }

  /// The level of a node; `arities.count` for terminals.
  public func level(of node: Int) -> Int { Int(levelOf[node]) }

  /// A child of a node that is no terminal.
  public func child(_ index: Int, of node: Int) -> Int { Int(kids[Int(firstOf[node]) + index]) }

  /// The part of a diagram at one value of a level that is not below its top.
  @inline(__always)
  func cofactor(_ node: Int, _ level: Int, _ index: Int) -> Int {
    Int(levelOf[node]) == level ? Int(kids[Int(firstOf[node]) + index]) : node
  }

  /// Whether the node is one of the four terminals.
  public static func isTerminal(_ node: Int) -> Bool { node < terminals }

  /// The node of a level with these children, or their common value if they are all equal.
  public func node(level: Int, children: [Int]) -> Int {
    let base = stack.count
    for child in children { stack.append(Int32(child)) }
    return finish(level: level, base: base)
  }

  /// A diagram that is `yes` where the level has one of the values, else `no`.
  public func literal(level: Int, values: some Sequence<Int>) -> Int {
    var children = Array(repeating: Arena.no, count: arities[level])
    for value in values { children[value] = Arena.yes }
    return node(level: level, children: children)
  }

  /// Gives a new budget that counts from now on.
  public func setBudget(_ limits: Limits) {
    if isExceeded { cache.clear() }
    self.limits = limits
    steps = 0
    nodesAtStart = count
    isExceeded = false
  }

  /// Throws if the work since the budget was set went past it.
  public func checkBudget() throws(BudgetExceeded) {
    guard isExceeded else { return }
    var widths = Array(repeating: 0, count: arities.count)
    for node in nodesAtStart..<count { widths[level(of: node)] += 1 }
    let widest = widths.indices.max { widths[$0] < widths[$1] } ?? 0
    throw BudgetExceeded(nodes: count - nodesAtStart, steps: steps, widestLevel: widest)
  }

  /// Counts one step; false when nothing more may be done.
  @inline(__always)
  func step() -> Bool {
    if isExceeded { return false }
    steps += 1
    if steps > limits.steps || count - nodesAtStart > limits.nodes {
      isExceeded = true
      return false
    }
    return true
  }

  /// Turns the children on the stack from `base` on into a node and pops them.
  func finish(level: Int, base: Int) -> Int {
    let end = stack.count
    let first = stack[base]
    var same = true
    for index in base + 1..<end where stack[index] != first {
      same = false
      break
    }
    if same {
      stack.removeLast(end - base)
      return Int(first)
    }
    var slot = hash(level: level, base: base) & (table.count - 1)
    while table[slot] >= 0 {
      let candidate = Int(table[slot])
      if Int(levelOf[candidate]) == level, matches(candidate, base: base) {
        stack.removeLast(end - base)
        return candidate
      }
      slot = (slot + 1) & (table.count - 1)
    }
    let made = levelOf.count
    levelOf.append(Int32(level))
    firstOf.append(Int32(kids.count))
    for index in base..<end { kids.append(stack[index]) }
    stack.removeLast(end - base)
    table[slot] = Int32(made)
    if made * 2 > table.count { grow() }
    return made
  }

  private func matches(_ node: Int, base: Int) -> Bool {
    let start = Int(firstOf[node])
    for offset in 0..<stack.count - base where kids[start + offset] != stack[base + offset] {
      return false
    }
    return true
  }

  private func hash(level: Int, base: Int) -> Int {
    var value = UInt64(truncatingIfNeeded: level) &* 0x9E37_79B9_7F4A_7C15
    for index in base..<stack.count {
      value = (value ^ UInt64(UInt32(bitPattern: stack[index]))) &* 0xFF51_AFD7_ED55_8CCD
      value ^= value >> 29
    }
    return Int(truncatingIfNeeded: value >> 8)
  }

  private func grow() {
    table = Array(repeating: -1, count: table.count * 4)
    for node in Arena.terminals..<count {
      let base = stack.count
      let start = Int(firstOf[node])
      stack.append(contentsOf: kids[start..<start + arities[Int(levelOf[node])]])
      var slot = hash(level: Int(levelOf[node]), base: base) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(node)
      stack.removeSubrange(base...)
    }
  }
}
