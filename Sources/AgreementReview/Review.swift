public import RecourseModel

/// What was found in an agreement, check by check.
public struct Review: Hashable, Sendable {
  /// What the text says on a check.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// A clause as it should be.
    case found
    /// A clause that is vague or one-sided.
    case redFlag = "red-flag"
    /// No phrase of it was met. It may still be there in other words.
    case notFound = "not-found"
  }

  /// A sentence that shows something.
  public struct Quote: Hashable, Sendable {
    /// Its line, counted from 1: that of the words which decided.
    public var line: Int
    /// The sentence on one line, shortened.
    public var text: String
  }

  /// One check.
  public struct Finding: Hashable, Sendable {
    /// The clause.
    public var clause: ClauseID
    /// Its state.
    public var state: State
    /// The sentences that show it, in the order of the text; none where it is not found.
    public var quotes: [Quote]
  }

  /// The language of the agreement.
  public var language: Language
  /// How many lines it has.
  public var lines: Int
  /// All checks in the knowledge's order.
  public var findings: [Finding]
  /// Soft or one-sided wording, in the order of the text.
  public var wording: [Finding]

  /// The answers of the agreement topic that the findings suggest. What was not found suggests
  /// nothing, as it may be there in other words.
  public func suggestions(by clauses: [Clause]) -> Answers {
    let byID = Dictionary(clauses.map { ($0.id, $0) }) { first, _ in first }
    var ticked: [QuestionID: [OptionID]] = [:]
    for finding in findings {
      guard let clause = byID[finding.clause] else { continue }
      let suggested: Clause.Suggested?
      switch finding.state {
      case .found: suggested = clause.whenFound
      case .redFlag: suggested = clause.whenFlagged
      case .notFound: suggested = nil
      }
      guard let suggested, ticked[suggested.question]?.contains(suggested.option) != true
      else { continue }
      ticked[suggested.question, default: []].append(suggested.option)
    }
    return ticked.mapValues { .options($0) }
  }
}
