/// Something that is wrong, or doubtful, at a place in the authors' files.
package struct Finding: Hashable, Sendable {
  /// How much it weighs.
  package enum Severity: String, Sendable {
    /// The knowledge cannot be used like this.
    case error
    /// It can be used, but somebody should look.
    case warning
  }

  /// What kind of finding it is.
  package var code: FindingCode
  /// Where.
  package var place: Place
  /// What is wrong and what to do.
  package var message: String

  /// How much it weighs.
  package var severity: Severity { code.guide.severity }

  /// One line as compilers print it, so that editors and build logs find the place.
  package var line: String {
    "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(message) "
      + "[\(code.rawValue)]"
  }
}

/// Collects findings while files are read; all of them, never only the first.
package final class FindingList {
  /// What was found so far, in the order in which it was found.
  private(set) var found: [Finding] = []
  private var seen: Set<Finding> = []

  /// A list that begins with what was found before.
  init(_ findings: [Finding] = []) {
    found = findings
    seen = Set(findings)
  }

  /// Adds a finding once.
  func add(_ code: FindingCode, at place: Place, _ message: String) {
    let finding = Finding(code: code, place: place, message: message)
    if seen.insert(finding).inserted { found.append(finding) }
  }

  /// Adds what was found elsewhere, each finding once.
  func add(_ findings: [Finding]) {
    for finding in findings where seen.insert(finding).inserted { found.append(finding) }
  }

  /// By file, line and column; the same input gives the same list.
  var sorted: [Finding] {
    found.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      return left.message < right.message
    }
  }
}

/// Finds the word that was probably meant.
enum Nearest {
  /// The candidate nearest to a word, if one is near enough to be worth offering.
  static func match(_ word: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, word.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let distance = distance(Array(word), Array(candidate), limit: limit)
      guard distance <= limit else { continue }
      if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// "; did you mean `x`?" or nothing.
  static func hint(_ word: String, among candidates: some Sequence<String>) -> String {
    match(word, among: candidates).map { "; did you mean `\($0)`?" } ?? ""
  }

  /// Insertions, deletions, replacements and swaps of neighbours; above the limit: limit + 1.
  private static func distance(
    _ left: [Character], _ right: [Character], limit: Int
  ) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let same = left[row] == right[column]
        var cost = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
