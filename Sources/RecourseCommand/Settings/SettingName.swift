internal import RecourseModel

/// What a person may set once for all: in the configuration file, or by `RECOURSE_...` variables.
enum SettingName: String, CaseIterable {
  case language
  case country
  /// What an hour of one's own time is worth, for weighing a step.
  case hour
  case plain

  /// The environment variable that stands above the file.
  var variable: String { "RECOURSE_" + rawValue.uppercased() }

  /// The values taken, for a message.
  var values: String {
    switch self {
    case .language: "en, zh-Hans"
    case .country: "us, cn, uk, eu, hk, tw, sg, au, ca, other"
    case .hour: "30, 30 USD"
    case .plain: "yes, no"
    }
  }

  /// The value as it is kept; nil: not a value of this setting.
  func canonical(_ typed: String) -> String? {
    switch self {
    case .language: Language(argument: typed)?.rawValue
    case .country: Country(isoCode: typed.lowercased())?.option.rawValue
    case .hour: HourValue(typed).map(\.text)
    case .plain:
      switch typed.lowercased() {
      case "yes", "true", "on", "1": "yes"
      case "no", "false", "off", "0": "no"
      default: nil
      }
    }
  }
}

/// What an hour is worth: an amount, with or without its currency.
struct HourValue: Equatable {
  /// Hundredths of the unit, above zero.
  var minorUnits: Int
  /// ISO 4217; nil: that of the country.
  var currency: String?

  /// Takes `30`, `30.50` and `30 USD`.
  init?(_ typed: String) {
    let words = typed.split(separator: " ")
    guard let figure = words.first, words.count <= 2 else { return nil }
    let parts = figure.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.number(parts[0]), whole <= 1_000_000 else {
      return nil
    }
    let cents = parts.count == 2 ? parts[1] : "00"
    guard cents.count == 2, let rest = Self.number(cents), whole + rest > 0 else { return nil }
    minorUnits = whole * 100 + rest
    if words.count == 2 {
      let code = words[1].uppercased()
      guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        return nil
      }
      currency = code
    }
  }

  /// As it is kept: `30.00 USD`.
  var text: String {
    let cents = minorUnits % 100
    let figure = "\(minorUnits / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
    return currency.map { figure + " " + $0 } ?? figure
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
