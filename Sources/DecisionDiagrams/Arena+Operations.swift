/// Pointwise operations on two diagrams.
public enum Operation: UInt8, Sendable {
  /// Both; over *no* and *yes* (a third value passes through where it meets *yes* or itself).
  case and
  /// At least one; as ``and``.
  case or
  /// What is common: equal values stay, *impossible* gives way, different ones *depend*.
  case meet
  /// Both where they agree, *impossible* giving way; fails where they differ.
  case merge
  /// The first where the second is *yes*, else *impossible*.
  case keep
  /// The first where the second is *no* or *depends*, else *impossible*.
  case drop
}

extension Arena {
  /// Both hold.
  public func and(_ left: Int, _ right: Int) -> Int { apply(.and, left, right) }

  /// At least one holds.
  public func or(_ left: Int, _ right: Int) -> Int { apply(.or, left, right) }

  /// What two diagrams have in common; see ``Operation/meet``.
  public func meet(_ left: Int, _ right: Int) -> Int { apply(.meet, left, right) }

  /// One diagram that agrees with both wherever they are not *impossible*; nil if they conflict.
  public func merge(_ left: Int, _ right: Int) -> Int? {
    let result = apply(.merge, left, right)
    return result < 0 ? nil : result
  }

  /// The diagram where `condition` is *yes*, else *impossible*.
  public func keep(_ diagram: Int, where condition: Int) -> Int {
    apply(.keep, diagram, condition)
  }

  /// `first` where `condition` is *yes*, `second` where it is *no* or *depends*.
  public func select(_ condition: Int, then first: Int, else second: Int) -> Int {
    if first == second { return first }
    if condition == Arena.yes { return first }
    if condition == Arena.no || condition == Arena.depends { return second }
    let result = apply(
      .merge, apply(.keep, first, condition), apply(.drop, second, condition))
    return max(result, 0)
  }

  /// Exchanges *no* and *yes*.
  public func not(_ diagram: Int) -> Int {
    mapTerminals(diagram, to: [Arena.yes, Arena.no, Arena.depends, Arena.impossible])
  }

  /// Puts other terminals in the place of the four.
  public func mapTerminals(_ diagram: Int, to replacement: [Int]) -> Int {
    func visit(_ node: Int, _ memo: NodeMemo) -> Int {
      if node < Arena.terminals { return replacement[node] }
      if let known = memo[node] { return known }
      guard step() else { return Arena.depends }
      let level = Int(levelOf[node])
      let base = stack.count
      for index in 0..<arities[level] {
        stack.append(Int32(visit(child(index, of: node), memo)))
      }
      let result = finish(level: level, base: base)
      memo.store(result, for: node)
      return result
    }
    return withMemo { visit(diagram, $0) }
  }

  /// The result of an operation; negative only for a ``Operation/merge`` that fails.
  public func apply(_ operation: Operation, _ left: Int, _ right: Int) -> Int {
    if let direct = Arena.direct(operation, left, right) { return direct }
    guard step() else { return Arena.depends }
    var first = left
    var second = right
    switch operation {
    case .and, .or, .meet, .merge: if first > second { swap(&first, &second) }
    case .keep, .drop: break
    }
    let key = OperationCache.key(operation.rawValue, first, second)
    if let known = cache[key] { return known }
    let level = Int(min(levelOf[first], levelOf[second]))
    let base = stack.count
    for index in 0..<arities[level] {
      let part = apply(
        operation, cofactor(first, level, index), cofactor(second, level, index))
      if part < 0 {
        stack.removeSubrange(base...)
        cache.store(key, part)
        return part
      }
      stack.append(Int32(part))
    }
    let result = finish(level: level, base: base)
    if !isExceeded { cache.store(key, result) }
    return result
  }

  /// Results that need no look at the children.
  @inline(__always)
  private static func direct(_ operation: Operation, _ left: Int, _ right: Int) -> Int? {
    switch operation {
    case .and:
      if left == right || right == yes { return left }
      if left == yes { return right }
      if left == no || right == no { return no }
      return left < terminals && right < terminals ? depends : nil
    case .or:
      if left == right || right == no { return left }
      if left == no { return right }
      if left == yes || right == yes { return yes }
      return left < terminals && right < terminals ? depends : nil
    case .meet:
      if left == right || right == impossible { return left }
      if left == impossible { return right }
      if left == depends || right == depends { return depends }
      return left < terminals && right < terminals ? depends : nil
    case .merge:
      if left == right || right == impossible { return left }
      if left == impossible { return right }
      return left < terminals && right < terminals ? -1 : nil
    case .keep:
      if left == impossible || right == yes { return left }
      return right < terminals ? impossible : nil
    case .drop:
      if left == impossible || right == no || right == depends { return left }
      return right < terminals ? impossible : nil
    }
  }
}
