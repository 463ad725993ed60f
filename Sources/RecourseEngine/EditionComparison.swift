public import RecourseModel

/// Which answers get different advice under two editions, item by item.
public struct EditionComparison: Sendable, Equatable {
  /// Answers under which an item stands otherwise.
  public struct Change: Sendable, Equatable {
    /// The item.
    public var item: ItemID
    /// Its state under the old edition; *not for you* where that has no such item.
    public var from: Standing.State
    /// Its state under the new edition; *not for you* where that has no such item.
    public var to: Standing.State
    /// The answers; nil: the diagrams grew past their limits, so that only the fact is known.
    public var ways: Ways?

    /// Puts a change together.
    public init(item: ItemID, from: Standing.State, to: Standing.State, ways: Ways?) {
      self.item = item
      self.from = from
      self.to = to
      self.ways = ways
    }
  }

  /// Why two editions cannot be compared.
  public enum Refusal: Error, Hashable, Sendable {
    /// A question is of another kind now: its answers cannot be held against each other.
    case otherKind(QuestionID)
    /// Questions that wait for each other once both editions' conditions are put together.
    case otherOrder([QuestionID])
    /// Two spans of one date whose order depends on the day, one from each edition.
    case spansWithoutOrder(QuestionID, Span, Span)
    /// Something else keeps the two from being put together.
    case cannotBeJoined
  }

  /// Changes in the new edition's item order, items that it lacks last; empty: the same advice.
  public var changes: [Change]

  /// Compares two editions over all answers that both can take, *don't know* included.
  ///
  /// - Parameters:
  ///   - most: how many ways are told of each change; the rest is counted.
  ///   - asOf: the day for which the examples' dates are chosen; the changes hold for every day.
  public init(
    from old: Knowledge, to new: Knowledge, most: Int, asOf: CivilDate
  ) throws(Refusal) {
    let joined = try JoinedEditions(old, new)
    let items =
      new.items.map(\.id)
      + old.items.map(\.id).filter { id in
        !new.items.contains { $0.id == id }
      }
    changes = items.flatMap { joined.changes(of: $0, most: most, asOf: asOf) }
  }
}
