/// Time spent, as people type it: `3`, `1.5`, `90 min`, `2小时`, `半小时`.
enum TimeSpent {
  /// The longest that is taken: ten thousand hours.
  private static let most = 600_000

  /// Minutes; nil where it is no time. A bare figure is hours.
  static func minutes(in line: String) -> Int? {
    let text = Folding.fold(line).filter { $0 != " " }
    if ["半小时", "半个小时", "halfanhour"].contains(text) { return 30 }
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let unit = text[digits.endIndex...]
    guard let tenths = tenths(String(digits)) else { return nil }
    let minutes: Int
    switch unit {
    case "", "h", "hr", "hrs", "hour", "hours", "小时", "个小时": minutes = tenths * 6
    case "m", "min", "mins", "minute", "minutes", "分", "分钟": minutes = tenths / 10
    default: return nil
    }
    return minutes <= most ? minutes : nil
  }

  /// Hours with at most one decimal, for a sentence: "1.5".
  static func hours(_ minutes: Int) -> String {
    let tenths = (minutes * 10 + 30) / 60
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
  }

  /// Ten times a figure with at most two decimals, rounded down.
  private static func tenths(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...6).contains(parts[0].count),
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 10 }
    guard (1...2).contains(parts[1].count), let first = parts[1].first?.wholeNumberValue
    else { return nil }
    return whole * 10 + first
  }
}
