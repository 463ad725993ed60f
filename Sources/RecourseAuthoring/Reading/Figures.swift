import RecourseModel

/// Our own strict reading of numbers and spans: no base 60, no octal, no exponents, no rounding.
enum Figures {
  /// Digits only, no leading zero, at most 15 of them; `-` in front is allowed.
  static func integer(_ text: some StringProtocol) -> Int? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    guard (1...15).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    if digits.utf8.count > 1, digits.hasPrefix("0") { return nil }
    return Int(digits).map { isNegative ? -$0 : $0 }
  }

  /// A number of 0 or more with at most two decimals, in hundredths.
  static func hundredths(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = integer(parts[0]), whole >= 0, parts[0].utf8.count <= 13
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    let decimals = parts[1]
    guard (1...2).contains(decimals.utf8.count), decimals.utf8.allSatisfy(isDigit),
      let fraction = Int(decimals)
    else { return nil }
    return whole * 100 + (decimals.utf8.count == 1 ? fraction * 10 : fraction)
  }

  /// A number and a unit; the unit may stand in the singular.
  static func span(_ text: String) -> Span? {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = integer(words[0]), (0...36_500).contains(count)
    else { return nil }
    let unit = Span.Unit(rawValue: String(words[1])) ?? Span.Unit(rawValue: words[1] + "s")
    return unit.map { Span(count, $0) }
  }

  /// `1/2`: numerator and denominator.
  static func fraction(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let top = integer(parts[0]), let bottom = integer(parts[1]),
      (1...1000).contains(top), (1...1000).contains(bottom)
    else { return nil }
    return (top, bottom)
  }

  /// Why a text is no number.
  static func complaint(_ text: String, of key: String) -> String {
    if text.contains(":") {
      return "`\(text)` looks like a time or a base-60 number; `\(key)` needs plain digits"
    }
    if text.contains(",") || text.contains("_") {
      return "`\(text)` has separators; `\(key)` needs plain digits like `1299.50`"
    }
    return "`\(text)` is no number; `\(key)` needs plain digits like `50`"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice = slice.dropFirst() }
    while let last = slice.last, last.isWhitespace { slice = slice.dropLast() }
    return String(slice)
  }
}
