public import RecourseModel

/// Reads an edition and says where a case stands. Pure: same input, same output.
public struct Advisor: Sendable {
  /// What it runs on.
  public let edition: Edition

  /// Prepares an edition for use.
  public init(edition: Edition) {
    self.edition = edition
  }

  /// Where a case stands.
  ///
  /// - Parameters:
  ///   - answers: active and parked answers alike, told variables included; told variables that
  ///     are missing stand at their start value.
  ///   - asOf: the day for which ages are computed.
  public func position(of answers: Answers, asOf: CivilDate) -> Position {
    Position(phase: .complete, next: nil, items: [], active: [], parked: [], findOut: [])
  }

  /// How many prompts are left to the first plan and in all.
  public func forecast(
    of answers: Answers, asOf: CivilDate
  ) -> (toFirstPlan: Forecast, inAll: Forecast) {
    let none = Forecast(fewest: 0, most: 0, mean: 0, isExact: true)
    return (none, none)
  }

  /// Given answers that alone force the item's state; none can be spared.
  public func reasons(for item: ItemID, answers: Answers, asOf: CivilDate) -> [Reason] {
    []
  }

  /// The least change of the answers that would make the item *now*; nil if none can.
  public func nearestChange(
    for item: ItemID, answers: Answers, asOf: CivilDate
  ) -> [Change]? {
    nil
  }

  /// Whether a condition surely holds, surely does not, or neither, under the answers.
  public func verdict(of condition: Condition, answers: Answers, asOf: CivilDate) -> Bool? {
    nil
  }
}
