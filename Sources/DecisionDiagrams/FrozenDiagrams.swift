/// Diagrams that do not change any more: a struct of arrays, children before parents.
public struct FrozenDiagrams: Sendable, Hashable {
  /// How many children a node of each level has.
  public let arities: [Int]
  /// Level of each node; node ids count from ``Arena/terminals``.
  public let levels: [Int32]
  /// All children, node after node.
  public let children: [Int32]
  private let first: [Int32]

  /// Takes arrays as ``Arena/freeze(_:)`` made them.
  public init(arities: [Int], levels: [Int32], children: [Int32]) {
    self.arities = arities
    self.levels = levels
    self.children = children
    var first: [Int32] = []
    first.reserveCapacity(levels.count)
    var offset: Int32 = 0
    for level in levels {
      first.append(offset)
      offset += Int32(arities[Int(level)])
    }
    self.first = first
  }

  /// Number of nodes, terminals not counted.
  public var count: Int { levels.count }

  /// The level of a node that is no terminal.
  public func level(of node: Int) -> Int { Int(levels[node - Arena.terminals]) }

  /// A child of a node that is no terminal.
  public func child(_ index: Int, of node: Int) -> Int {
    Int(children[Int(first[node - Arena.terminals]) + index])
  }

  /// Follows values from a root while they are given.
  ///
  /// - Parameter values: by level; negative: not given.
  public func follow(_ root: Int, _ values: [Int]) -> Int {
    var node = root
    while node >= Arena.terminals {
      let value = values[level(of: node)]
      guard value >= 0 else { break }
      node = child(value, of: node)
    }
    return node
  }
}

extension Arena {
  /// Copies what the roots reach; roots keep their order, equal nodes are stored once.
  public func freeze(_ roots: [Int]) -> (diagrams: FrozenDiagrams, roots: [Int]) {
    var names: [Int: Int32] = [:]
    var levels: [Int32] = []
    var children: [Int32] = []
    func name(_ node: Int) -> Int32 {
      node < Arena.terminals ? Int32(node) : names[node] ?? Int32(Arena.depends)
    }
    visitNodes(of: roots) { node in
      for index in 0..<arities[level(of: node)] {
        children.append(name(child(index, of: node)))
      }
      names[node] = Int32(Arena.terminals + levels.count)
      levels.append(Int32(level(of: node)))
    }
    let frozen = FrozenDiagrams(arities: arities, levels: levels, children: children)
    return (frozen, roots.map { Int(name($0)) })
  }

  /// Brings frozen diagrams in, with some levels set to a value.
  public func load(_ roots: [Int], from frozen: FrozenDiagrams, values: [Int]) -> [Int] {
    // A few roots reach few nodes: then a table of all of them would cost more than it saves.
    let isDense = roots.count > 8
    var table = isDense ? Array(repeating: Int32(-1), count: frozen.count) : []
    var memo: [Int: Int] = [:]
    func visit(_ node: Int) -> Int {
      if node < Arena.terminals { return node }
      let slot = node - Arena.terminals
      if isDense, table[slot] >= 0 { return Int(table[slot]) }
      if !isDense, let known = memo[slot] { return known }
      let level = frozen.level(of: node)
      let result: Int
      if values[level] >= 0 {
        result = visit(frozen.child(values[level], of: node))
      } else {
        let base = stack.count
        for index in 0..<arities[level] {
          stack.append(Int32(visit(frozen.child(index, of: node))))
        }
        result = finish(level: level, base: base)
      }
      if isDense { table[slot] = Int32(result) } else { memo[slot] = result }
      return result
    }
    return roots.map(visit)
  }
}

extension FrozenDiagrams {
  /// The levels on which a diagram depends, in order.
  public func support(of root: Int) -> [Int] {
    var levels: Set<Int> = []
    var seen: Set<Int> = []
    func visit(_ node: Int) {
      guard node >= Arena.terminals, seen.insert(node).inserted else { return }
      levels.insert(level(of: node))
      for index in 0..<arities[level(of: node)] { visit(child(index, of: node)) }
    }
    visit(root)
    return levels.sorted()
  }

  /// Whether a terminal can be reached.
  public func reaches(_ terminal: Int, from root: Int) -> Bool {
    var seen: Set<Int> = []
    func visit(_ node: Int) -> Bool {
      if node < Arena.terminals { return node == terminal }
      guard seen.insert(node).inserted else { return false }
      return (0..<arities[level(of: node)]).contains { visit(child($0, of: node)) }
    }
    return visit(root)
  }
}
