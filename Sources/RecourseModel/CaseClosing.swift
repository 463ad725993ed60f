/// How a case ended.
public struct CaseClosing: Hashable, Sendable {
  /// What came of it: one of ``Outcome``, by its raw value, or the person's own words.
  public var outcome: String
  /// The money that came back; nil: none, or not told.
  public var recovered: Money?
  /// Minutes that it took in all; nil: not told.
  public var minutes: Int?

  /// The outcomes that have a name.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// Paid or put right in full.
    case full
    /// Paid or put right in part, or settled for less.
    case part
    /// Nothing came of it.
    case nothing
    /// Let go, since more would cost more than it brings.
    case letGo = "let-go"
    /// It goes on elsewhere: a lawyer, an organisation, another adviser.
    case handedOver = "handed-over"
  }

  /// Makes a closing.
  public init(outcome: String, recovered: Money? = nil, minutes: Int? = nil) {
    self.outcome = outcome
    self.recovered = recovered
    self.minutes = minutes
  }
}
