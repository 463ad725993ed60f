/// Finds the word that was probably meant.
public enum Nearest {
  /// The nearest word by insertions, deletions, replacements and swaps of neighbours; nil if none
  /// is near: at most a third of the letters, or two, may differ.
  static func word(to written: String, among words: [String]) -> String? {
    let letters = Array(written.lowercased().unicodeScalars)
    guard (1...64).contains(letters.count) else { return nil }
    var best: (word: String, distance: Int)?
    for word in words {
      let distance = distance(letters, Array(word.unicodeScalars))
      if distance < best?.distance ?? Int.max { best = (word, distance) }
    }
    guard let best, best.distance <= max(2, letters.count / 3), best.distance < letters.count
    else { return nil }
    return best.word
  }

  /// The words that were perhaps meant, the likeliest first: those that share a part between dashes,
  /// by how many, and the nearest by letters.
  public static func words(to written: String, among words: [String], most: Int) -> [String] {
    let parts = Set(written.lowercased().split(separator: "-"))
    let sharing = words.enumerated().map { index, word in
      (word, parts.intersection(word.split(separator: "-")).count, index)
    }.filter { $0.1 > 0 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    let nearest = word(to: written, among: words).map { [$0] } ?? []
    return Array((nearest + sharing.filter { !nearest.contains($0) }).prefix(most))
  }

  /// Optimal string alignment distance.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[right.count]
  }
}
