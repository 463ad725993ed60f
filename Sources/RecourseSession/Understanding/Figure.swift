/// A figure as typed, with its grouping and decimals, before it means money.
enum Figure {
  /// What a run of digits, commas, dots and apostrophes can mean, in hundredths times `scale`.
  ///
  /// Two readings where it is open whether a dot groups or parts: `1.299`.
  static func readings(of text: String, scale: Int) -> [Int] {
    let typed = text.filter { $0 != "'" && $0 != " " }
    let commas = typed.filter { $0 == "," }.count
    let dots = typed.filter { $0 == "." }.count
    switch (commas, dots) {
    case (0, 0): return value(typed, "", scale).map { [$0] } ?? []
    case (0, 1): return single(typed, ".", scale)
    case (1, 0): return single(typed, ",", scale)
    case (_, 0): return grouped(typed, by: ",", decimals: "", scale)
    case (0, _): return grouped(typed, by: ".", decimals: "", scale)
    default:
      // Both occur: the one that comes last parts the decimals.
      let decimal: Character =
        (typed.lastIndex(of: ".") ?? typed.startIndex)
          > (typed.lastIndex(of: ",") ?? typed.startIndex) ? "." : ","
      guard typed.filter({ $0 == decimal }).count == 1,
        let cut = typed.lastIndex(of: decimal)
      else { return [] }
      let tail = String(typed[typed.index(after: cut)...])
      return grouped(String(typed[..<cut]), by: decimal == "." ? "," : ".", decimals: tail, scale)
    }
  }

  private static func single(_ typed: String, _ separator: Character, _ scale: Int) -> [Int] {
    let parts = typed.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return [] }
    let canGroup = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
    let decimal = value(parts[0], parts[1], scale)
    // 1.2万, 1.25k: beside a scale the dot is a decimal one.
    if scale > 1 { return decimal.map { [$0] } ?? [] }
    if canGroup {
      let whole = value(parts[0] + parts[1], "", scale)
      if separator == "," { return whole.map { [$0] } ?? [] }
      return [whole, value(parts[0], String(parts[1].prefix(2)), scale)].compactMap { $0 }
    }
    return parts[1].count <= 2 ? decimal.map { [$0] } ?? [] : []
  }

  private static func grouped(
    _ typed: String, by separator: Character, decimals: String, _ scale: Int
  ) -> [Int] {
    let groups = typed.split(separator: separator, omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count), decimals.count <= 2,
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return [] }
    return value(groups.joined(), decimals, scale).map { [$0] } ?? []
  }

  /// Hundredths of `whole.decimals` times `scale`; nil past what is accepted.
  private static func value(_ whole: String, _ decimals: String, _ scale: Int) -> Int? {
    guard whole.count + decimals.count <= 13, let digits = Int("0" + whole + decimals) else {
      return nil
    }
    var hundredths = digits
    var divisor = 1
    for _ in decimals { divisor *= 10 }
    let (scaled, overflow) = hundredths.multipliedReportingOverflow(by: scale)
    guard !overflow else { return nil }
    let (product, tooLarge) = scaled.multipliedReportingOverflow(by: 100)
    guard !tooLarge else { return nil }
    hundredths = product / divisor
    return hundredths
  }
}
