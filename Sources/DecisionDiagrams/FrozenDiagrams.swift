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
    var names = Array(repeating: Int32(Arena.depends), count: count)
    var levels: [Int32] = []
    var children: [Int32] = []
    func name(_ node: Int) -> Int32 { node < Arena.terminals ? Int32(node) : names[node] }
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
}

extension FrozenDiagrams {
  /// The levels on which a diagram depends, in order.
  public func support(of root: Int) -> [Int] {
    var levels = Array(repeating: false, count: arities.count)
    var seen = Array(repeating: false, count: Arena.terminals + count)
    func visit(_ node: Int) {
      guard node >= Arena.terminals, !seen[node] else { return }
      seen[node] = true
      let level = level(of: node)
      levels[level] = true
      for index in 0..<arities[level] { visit(child(index, of: node)) }
    }
    visit(root)
    return levels.indices.filter { levels[$0] }
  }

  /// Whether a terminal can be reached.
  ///
  /// - Parameter values: by level the value that is taken; negative, or no list: any.
  public func reaches(_ terminal: Int, from root: Int, under values: [Int] = []) -> Bool {
    let start = values.isEmpty ? root : follow(root, values)
    if start < Arena.terminals { return start == terminal }
    var seen = Array(repeating: false, count: Arena.terminals + count)
    func visit(_ node: Int) -> Bool {
      if node < Arena.terminals { return node == terminal }
      if seen[node] { return false }
      seen[node] = true
      let level = level(of: node)
      if level < values.count, values[level] >= 0 { return visit(child(values[level], of: node)) }
      return (0..<arities[level]).contains { visit(child($0, of: node)) }
    }
    return visit(start)
  }
}
