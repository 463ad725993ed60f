internal import StrictJSON

extension JSONValue {
  /// An object from names and values in their order.
  static func object(_ pairs: [(String, JSONValue)]) -> JSONValue {
    .object(pairs.map { JSONMember($0.0, $0.1) })
  }

  /// A value, or `null`.
  static func optional(_ value: JSONValue?) -> JSONValue { value ?? .null }

  /// A figure given in hundredths.
  static func hundredths(_ value: Int) -> JSONValue { .number(JSONNumber(hundredths: value)) }

  /// A figure with at most two decimal places; `null` where there is none.
  static func rounded(_ value: Double) -> JSONValue {
    .optional(JSONNumber(rounding: value, places: 2).map(JSONValue.number))
  }
}
