/// What one visit of a diagram makes of its nodes. It is kept by node and not hashed, and the next
/// visit takes the same memory without wiping it.
public final class NodeMemo {
  /// By node: the number of the visit that came to it last.
  @exclusivity(unchecked) private var marks: [Int32] = []
  /// By node: what that visit made of it.
  @exclusivity(unchecked) private var made: [Int32] = []
  @exclusivity(unchecked) private var visit: Int32 = 0

  init() {}

  /// Forgets everything.
  ///
  /// - Parameter nodes: how many nodes there are so far; more may come.
  func begin(nodes: Int) {
    reserve(nodes)
    if visit == .max {
      marks = Array(repeating: 0, count: marks.count)
      visit = 0
    }
    visit += 1
  }

  /// What was made of a node in this visit; nil if nothing was.
  public subscript(node: Int) -> Int? {
    node < marks.count && marks[node] == visit ? Int(made[node]) : nil
  }

  /// Notes what was made of a node.
  @inline(__always)
  public func store(_ result: Int, for node: Int) {
    if node >= marks.count { reserve(node + 1) }
    marks[node] = visit
    made[node] = Int32(result)
  }

  private func reserve(_ nodes: Int) {
    guard nodes > marks.count else { return }
    let more = max(nodes - marks.count, marks.count)
    marks += Array(repeating: 0, count: more)
    made += Array(repeating: 0, count: more)
  }
}

extension Arena {
  /// Lends an empty memo for one visit; visits may stand inside each other.
  public func withMemo<Made>(_ visit: (NodeMemo) -> Made) -> Made {
    let memo = spareMemos.popLast() ?? NodeMemo()
    defer { spareMemos.append(memo) }
    memo.begin(nodes: count)
    return visit(memo)
  }
}
