/// Whole numbers in Chinese numerals: 三, 十五, 两百, 一千二, 六千八百, 两万五, 二〇二六.
enum ChineseNumeral {
  /// All characters that a numeral may hold.
  static let characters: Set<Character> = Set("零〇一二两三四五六七八九十百千万亿")

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9,
  ]
  private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
  private static let groups: [Character: Int] = ["万": 10_000, "亿": 100_000_000]

  /// The value; nil for what is no numeral, such as a unit without a figure (万一).
  static func value(of text: String) -> Int? {
    let characters = Array(text)
    guard !characters.isEmpty, characters.count <= 16 else { return nil }
    // 二〇二六: digit by digit.
    if characters.allSatisfy({ digits[$0] != nil }) {
      if characters.count == 1 { return digits[characters[0]] }
      return characters.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    }
    var total = 0
    var group = 0
    var digit: Int?
    var lastUnit = 1
    var sawZero = false
    for character in characters {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
        if value == 0 { sawZero = true }
      } else if let unit = units[character] {
        // 十五 needs no figure before it; 百 and above do.
        guard digit != nil || unit == 10 else { return nil }
        group += (digit ?? 1) * unit
        digit = nil
        lastUnit = unit
        sawZero = false
      } else if let size = groups[character] {
        guard digit != nil || group > 0 else { return nil }
        total += (group + (digit ?? 0)) * size
        group = 0
        digit = nil
        lastUnit = size
        sawZero = false
      }
    }
    // 一千二 is 1,200 and 两万五 is 25,000; 一千零二 is 1,002.
    let tail = digit ?? 0
    let isShort = lastUnit > 10 && !sawZero && tail > 0
    return total + group + (isShort ? tail * lastUnit / 10 : tail)
  }
}
