/// How alike two short texts are, for offering what was probably meant.
enum Nearness {
  /// 0 for nothing in common to 1 for the same.
  static func between(_ typed: String, _ name: String) -> Double {
    let left = Array(Folding.compact(typed))
    let right = Array(Folding.compact(name))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let shared = max(sharedWords(typed, name), sharedHan(left, right))
    // A pasted page is not a name mistyped: two thirds of it would have to go.
    guard left.count <= 3 * right.count else { return shared }
    let start = Array(right.prefix(left.count))
    let whole = 1 - Double(distance(left, right)) / Double(max(left.count, right.count))
    let beginning = 1 - Double(distance(left, start)) / Double(max(left.count, start.count))
    return max(whole, beginning * 0.95, shared)
  }

  /// Edits (insert, remove, replace, swap neighbours) that turn one into the other.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i]
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        var least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          least = min(least, before[j - 2] + 1)
        }
        row.append(least)
      }
      before = last
      last = row
    }
    return last[right.count]
  }

  private static func sharedWords(_ typed: String, _ name: String) -> Double {
    let left = Set(Folding.bare(typed).split(separator: " ").filter { $0.count > 2 })
    let right = Set(Folding.bare(name).split(separator: " ").filter { $0.count > 2 })
    guard !left.isEmpty else { return 0 }
    return Double(left.intersection(right).count) / Double(left.count) * 0.9
  }

  private static func sharedHan(_ left: [Character], _ right: [Character]) -> Double {
    let han = Set(left.filter(Folding.isHan))
    guard !han.isEmpty else { return 0 }
    return Double(han.intersection(right).count) / Double(han.count) * 0.9
  }
}
