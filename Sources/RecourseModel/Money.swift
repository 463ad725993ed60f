/// An amount of money in hundredths of its currency's unit.
public struct Money: Hashable, Sendable, Codable {
  /// Hundredths of the unit: cents, 分.
  public var minorUnits: Int
  /// ISO 4217 code, such as `USD`; ``unknownCurrency`` where the country's is not known.
  public var currency: String

  /// Makes an amount from hundredths.
  public init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// The code that ISO 4217 keeps for "no currency".
  public static let unknownCurrency = "XXX"

  /// The largest amount that is accepted: ten million million units.
  public static let largestMinorUnits = 1_000_000_000_000_000
}
