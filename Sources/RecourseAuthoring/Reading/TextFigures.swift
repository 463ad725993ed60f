/// The figures that a text states, so that two languages can be held against each other.
struct TextFigures {
  /// Figures written in digits, in hundredths.
  private(set) var digits: Set<Int> = []
  /// Figures that words may stand for: months, small numbers.
  private(set) var words: Set<Int> = []

  /// The figures of an English text.
  init(english text: String) {
    let lower = text.lowercased()
    collectDigits(lower, isChinese: false)
    for word in lower.split(whereSeparator: { !$0.isLetter }) {
      if let number = TextFigures.englishWords[String(word)] { words.insert(number * 100) }
      if word.count >= 3, let month = TextFigures.months.firstIndex(of: String(word.prefix(3))) {
        words.insert((month + 1) * 100)
      }
    }
  }

  /// The figures of a Chinese text.
  init(chinese text: String) {
    collectDigits(text, isChinese: true)
    for character in text {
      if let number = TextFigures.chineseNumerals[character] { words.insert(number * 100) }
    }
  }

  /// Whether a text has a digit at all.
  static func hasDigits(_ text: String) -> Bool {
    text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Figures in digits that the other text states neither in digits nor in words.
  func missing(in other: TextFigures) -> [String] {
    digits.subtracting(other.digits).subtracting(other.words).sorted().map {
      $0 % 100 == 0 ? "\($0 / 100)" : "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)"
    }
  }

  private mutating func collectDigits(_ text: String, isChinese: Bool) {
    let scalars = Array(Placeholders.blanked(text).unicodeScalars)
    var index = 0
    while index < scalars.count {
      guard ("0"..."9").contains(scalars[index]) else {
        index += 1
        continue
      }
      var number = ""
      while index < scalars.count {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        if ("0"..."9").contains(scalar) {
          number.unicodeScalars.append(scalar)
        } else if scalar == ".", ("0"..."9").contains(next), !number.contains(".") {
          number += "."
        } else if scalar != "," || !TextFigures.isGroup(scalars, after: index) {
          break
        }
        index += 1
      }
      guard number.count <= 12, var value = TextFigures.hundredths(number) else { continue }
      if isChinese, index < scalars.count {
        if scalars[index] == "万" { value *= 10_000 }
        if scalars[index] == "亿" { value *= 100_000_000 }
      }
      digits.insert(value)
    }
  }

  /// Three digits follow, then no further digit: a thousands separator.
  private static func isGroup(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
    guard index + 3 < scalars.count else { return false }
    guard scalars[(index + 1)...(index + 3)].allSatisfy({ ("0"..."9").contains($0) })
    else { return false }
    return index + 4 >= scalars.count || !("0"..."9").contains(scalars[index + 4])
  }

  /// Like ``Figures/hundredths(_:)`` but lenient about zeros in front and further decimals.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".")
    guard let whole = parts.first.flatMap({ Int($0) }) else { return nil }
    guard parts.count > 1 else { return whole * 100 }
    let decimals = (parts[1] + "00").prefix(2)
    return Int(decimals).map { whole * 100 + $0 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static let englishWords: [String: Int] = [
    "one": 1, "once": 1, "two": 2, "twice": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "first": 1,
    "second": 2, "third": 3, "double": 2, "triple": 3, "zero": 0, "hundred": 100,
    "thousand": 1000,
  ]

  private static let chineseNumerals: [Character: Int] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "十": 10, "百": 100, "千": 1000,
  ]
}

extension Placeholders {
  /// The text with everything in braces left out.
  static func blanked(_ text: String) -> String {
    var result = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == "}" { depth = max(0, depth - 1) }
    }
    return result
  }
}
