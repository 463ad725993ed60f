public import RecourseModel

/// How well reviews agree with what careful readers found, check by check.
public struct ReviewMeasure: Sendable {
  /// Counts of one check, or of all.
  public struct Counts: Hashable, Sendable {
    /// The reader's state, found by the review, too.
    public var right = 0
    /// States that the review gave and the reader did not.
    public var wrong = 0
    /// The reader's states that the review did not give.
    public var missed = 0
    /// Of those right, how many quote a line that the reader named.
    public var onLine = 0

    /// Right of all that the review gave; 1 where it gave nothing.
    public var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
    /// Right of all that the reader found; 1 where there was nothing.
    public var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  }

  /// What a reader found: a state and the lines that show it.
  public struct Expectation: Hashable, Sendable {
    /// The state.
    public var state: Review.State
    /// The lines, counted from 1.
    public var lines: Set<Int>
  }

  /// The counts by check, in the order in which checks were met.
  public private(set) var checks: [(clause: ClauseID, counts: Counts)] = []

  /// A measure of nothing.
  public init() {}

  /// All checks together.
  public var total: Counts {
    checks.reduce(into: Counts()) { sum, check in
      sum.right += check.counts.right
      sum.wrong += check.counts.wrong
      sum.missed += check.counts.missed
      sum.onLine += check.counts.onLine
    }
  }

  /// Holds a review against what a reader found; what the reader does not list is not found.
  public mutating func add(_ review: Review, expected: [ClauseID: Expectation]) {
    for finding in review.findings {
      let at = index(of: finding.clause)
      let wanted = expected[finding.clause]
      if finding.state == wanted?.state {
        checks[at].counts.right += 1
        let lines = wanted?.lines ?? []
        if finding.quotes.contains(where: { lines.contains($0.line) }) {
          checks[at].counts.onLine += 1
        }
      } else {
        if finding.state != .notFound { checks[at].counts.wrong += 1 }
        if wanted != nil { checks[at].counts.missed += 1 }
      }
    }
  }

  private mutating func index(of clause: ClauseID) -> Int {
    if let known = checks.firstIndex(where: { $0.clause == clause }) { return known }
    checks.append((clause, Counts()))
    return checks.count - 1
  }

  /// Reads a reader's findings: lines such as `renewal red-flag 17,18`; `#` opens a remark.
  ///
  /// - Returns: nil for a line that is not of this form.
  public static func expectations(in text: String) -> [ClauseID: Expectation]? {
    var found: [ClauseID: Expectation] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 3, let state = Review.State(rawValue: String(words[1])) else {
        return nil
      }
      let lines = words[2].split(separator: ",").compactMap { Int($0) }
      guard !lines.isEmpty else { return nil }
      found[ClauseID(String(words[0]))] = Expectation(state: state, lines: Set(lines))
    }
    return found
  }
}
