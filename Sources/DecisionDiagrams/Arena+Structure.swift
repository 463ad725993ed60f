/// What a rebuilding makes of a node.
public enum Rebuilt {
  /// Exactly this diagram.
  case exactly(Int)
  /// What is made of this part.
  case partOf(Int)
  /// The same node with rebuilt children.
  case node
}

extension Arena {
  /// The diagram with some levels set to a value.
  ///
  /// - Parameter values: by level; negative: the level stays free.
  public func restrict(_ diagram: Int, to values: [Int]) -> Int {
    rebuild(diagram) { node, level in
      values[level] >= 0 ? .partOf(self.child(values[level], of: node)) : .node
    }
  }

  /// The diagram with one level set to a value.
  public func restrict(_ diagram: Int, level: Int, to value: Int) -> Int {
    rebuild(diagram) { node, found in
      if found > level { return .exactly(node) }
      return found == level ? .partOf(self.child(value, of: node)) : .node
    }
  }

  /// Rebuilds a diagram from the bottom; `change` says what stands for a node of a level.
  public func rebuild(_ diagram: Int, change: (_ node: Int, _ level: Int) -> Rebuilt) -> Int {
    func visit(_ node: Int, _ memo: NodeMemo) -> Int {
      if node < Arena.terminals { return node }
      if let known = memo[node] { return known }
      guard step() else { return Arena.depends }
      let level = Int(levelOf[node])
      let result: Int
      switch change(node, level) {
      case .exactly(let other): result = other
      case .partOf(let part): result = visit(part, memo)
      case .node:
        let base = stack.count
        for index in 0..<arities[level] {
          stack.append(Int32(visit(child(index, of: node), memo)))
        }
        result = finish(level: level, base: base)
      }
      memo.store(result, for: node)
      return result
    }
    return withMemo { visit(diagram, $0) }
  }

  /// Takes out every node whose children agree wherever they are not *impossible*.
  ///
  /// Wherever the diagram was not *impossible* its value stays. Every node that is left has two
  /// children that differ somewhere.
  public func simplify(_ diagram: Int) -> Int {
    func visit(_ node: Int, _ memo: NodeMemo) -> Int {
      if node < Arena.terminals { return node }
      if let known = memo[node] { return known }
      let level = Int(levelOf[node])
      let arity = arities[level]
      var merged = child(0, of: node)
      for index in 1..<arity where merged >= 0 {
        merged = apply(.merge, merged, child(index, of: node))
      }
      let result: Int
      if isExceeded { return Arena.depends }
      if merged >= 0 {
        result = visit(merged, memo)
      } else {
        let base = stack.count
        for index in 0..<arity { stack.append(Int32(visit(child(index, of: node), memo))) }
        result = finish(level: level, base: base)
      }
      memo.store(result, for: node)
      return result
    }
    return withMemo { visit(diagram, $0) }
  }

  /// *Yes* where the way through a diagram comes to one of the levels, else *no*.
  public func paths(from diagram: Int, to levels: Range<Int>) -> Int {
    func follow(_ node: Int, _ memo: NodeMemo) -> Int {
      if node < Arena.terminals { return Arena.no }
      let level = Int(levelOf[node])
      if level >= levels.lowerBound { return levels.contains(level) ? Arena.yes : Arena.no }
      if let known = memo[node] { return known }
      guard step() else { return Arena.no }
      let base = stack.count
      for index in 0..<arities[level] {
        stack.append(Int32(follow(child(index, of: node), memo)))
      }
      let result = finish(level: level, base: base)
      memo.store(result, for: node)
      return result
    }
    return withMemo { follow(diagram, $0) }
  }

  /// Marks the levels on which diagrams depend.
  public func support(of diagrams: some Sequence<Int>) -> [Bool] {
    var levels = Array(repeating: false, count: arities.count)
    visitNodes(of: diagrams) { levels[level(of: $0)] = true }
    return levels
  }

  /// Number of nodes that the diagrams have together, terminals not counted.
  public func size(of diagrams: some Sequence<Int>) -> Int {
    var size = 0
    visitNodes(of: diagrams) { _ in size += 1 }
    return size
  }

  /// Calls `body` once for every node, children before parents, terminals left out.
  public func visitNodes(of diagrams: some Sequence<Int>, _ body: (Int) -> Void) {
    func follow(_ node: Int, _ memo: NodeMemo) {
      guard node >= Arena.terminals, memo[node] == nil else { return }
      memo.store(node, for: node)
      for index in 0..<arities[level(of: node)] { follow(child(index, of: node), memo) }
      body(node)
    }
    withMemo { memo in
      for diagram in diagrams { follow(diagram, memo) }
    }
  }

  /// Whether the terminal can be reached.
  public func reaches(_ terminal: Int, from diagram: Int) -> Bool {
    if diagram < Arena.terminals { return diagram == terminal }
    var found = false
    var seen: Set<Int> = []
    func visit(_ node: Int) {
      if found { return }
      if node < Arena.terminals {
        found = node == terminal
        return
      }
      guard seen.insert(node).inserted else { return }
      for index in 0..<arities[level(of: node)] { visit(child(index, of: node)) }
    }
    visit(diagram)
    return found
  }
}
