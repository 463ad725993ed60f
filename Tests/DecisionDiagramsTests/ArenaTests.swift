import DecisionDiagrams
import Testing

struct ArenaTests {
  @Test func `equal functions have the same name`() {
    let arena = Arena(arities: [2, 3, 2])
    let first = arena.literal(level: 0, values: [1])
    let second = arena.literal(level: 1, values: [0, 2])
    let third = arena.literal(level: 2, values: [1])
    let left = arena.and(first, arena.or(second, third))
    let right = arena.or(arena.and(second, first), arena.and(third, first))
    #expect(left == right)
    #expect(arena.not(arena.not(left)) == left)
    #expect(arena.and(left, arena.not(left)) == Arena.no)
    #expect(arena.or(left, arena.not(left)) == Arena.yes)
  }

  @Test func `a node whose children agree is not made`() {
    let arena = Arena(arities: [2, 3])
    #expect(arena.node(level: 0, children: [Arena.yes, Arena.yes]) == Arena.yes)
    #expect(arena.count == Arena.terminals)
  }

  @Test func `meeting different values depends and impossible gives way`() {
    let arena = Arena(arities: [2])
    let left = arena.node(level: 0, children: [Arena.yes, Arena.impossible])
    let right = arena.node(level: 0, children: [Arena.no, Arena.no])
    let met = arena.meet(left, right)
    #expect(arena.child(0, of: met) == Arena.depends)
    #expect(arena.child(1, of: met) == Arena.no)
  }

  @Test func `merging fails where two diagrams conflict`() {
    let arena = Arena(arities: [2])
    let left = arena.node(level: 0, children: [Arena.yes, Arena.impossible])
    let right = arena.node(level: 0, children: [Arena.impossible, Arena.no])
    let merged = arena.merge(left, right)
    #expect(merged == arena.node(level: 0, children: [Arena.yes, Arena.no]))
    #expect(arena.merge(left, Arena.no) == nil)
  }

  @Test func `simplifying drops a question that only impossible worlds keep apart`() {
    let arena = Arena(arities: [2, 2])
    let low = arena.node(level: 1, children: [Arena.yes, Arena.impossible])
    let high = arena.node(level: 1, children: [Arena.impossible, Arena.no])
    let top = arena.node(level: 0, children: [low, high])
    #expect(
      arena.simplify(top) == arena.node(level: 1, children: [Arena.yes, Arena.no]))
  }

  @Test func `a budget is counted and thrown with the widest level`() throws {
    let arena = Arena(
      arities: Array(repeating: 2, count: 20), limits: Limits(nodes: 100, steps: 100_000))
    var all = Arena.yes
    for level in 0..<10 {
      let left = arena.literal(level: level, values: [1])
      let right = arena.literal(level: level + 10, values: [1])
      all = arena.and(all, arena.or(left, right))
    }
    #expect(arena.isExceeded)
    #expect(throws: BudgetExceeded.self) { try arena.checkBudget() }
    arena.setBudget(.none)
    try arena.checkBudget()
  }

  @Test func `frozen diagrams come back the same and can be followed`() {
    let arena = Arena(arities: [2, 2, 2])
    let first = arena.literal(level: 0, values: [1])
    let last = arena.literal(level: 2, values: [0])
    let both = arena.and(first, last)
    let (frozen, roots) = arena.freeze([both, Arena.yes, last])
    #expect(roots[1] == Arena.yes)
    let other = Arena(arities: [2, 2, 2])
    let back = Residue(of: frozen, in: other, values: [-1, -1, -1])
    #expect(back[roots[0]] == other.and(other.literal(level: 0, values: [1]), back[roots[2]]))
    let left = Residue(of: frozen, in: other, values: [1, -1, -1])
    #expect(left[roots[0]] == back[roots[2]])
    #expect(frozen.reaches(Arena.yes, from: roots[0], under: [-1, -1, 0]))
    #expect(!frozen.reaches(Arena.yes, from: roots[0], under: [0, -1, -1]))
    #expect(frozen.follow(roots[0], [1, -1, 0]) == Arena.yes)
    #expect(frozen.follow(roots[0], [0, -1, -1]) == Arena.no)
    #expect(frozen.support(of: roots[0]) == [0, 2])
  }

  @Test func `a visit inside a visit leaves the outer one what it has noted`() {
    let arena = Arena(arities: [2, 2, 2])
    let parts = (0..<3).map { arena.literal(level: $0, values: [1]) }
    let all = parts.reduce(Arena.yes, arena.and)
    var seen: [Int] = []
    arena.visitNodes(of: [all] + parts) { node in
      seen.append(node)
      // Each of these visits the same nodes, and makes new ones.
      #expect(arena.not(arena.not(node)) == node)
      #expect(arena.size(of: [all]) == 3)
      #expect(arena.simplify(node) == node)
    }
    #expect(seen.count == Set(seen).count)
    #expect(Set(seen).isSuperset(of: [all] + parts))
    let changed = arena.rebuild(all) { node, level in
      level == 1 ? .exactly(arena.restrict(node, level: 2, to: 1)) : .node
    }
    #expect(changed == arena.and(parts[0], parts[1]))
  }
}
