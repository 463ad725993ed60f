internal import RecourseModel

extension DateReader {
  /// A day named from today: yesterday, 3 weeks ago, last monday, 昨天, 三周前, 上周三.
  func relative(_ lexemes: ArraySlice<Lexeme>) -> Match? {
    let part = Array(lexemes.prefix(8))
    return englishWord(part) ?? englishAgo(part) ?? englishWeekday(part) ?? chineseWord(part)
      ?? chineseAgo(part) ?? chineseWeekday(part)
  }

  // MARK: - English

  private func englishWord(_ part: [Lexeme]) -> Match? {
    func starts(_ words: String...) -> Bool {
      Array(part.prefix(words.count)) == words.map { Lexeme.word($0) }
    }
    if starts("the", "day", "before", "yesterday") { return shifted(-2, length: 4) }
    if starts("day", "before", "yesterday") { return shifted(-2, length: 3) }
    if starts("the", "day", "after", "tomorrow") { return shifted(2, length: 4) }
    if starts("today") || starts("tonight") { return shifted(0, length: 1) }
    if starts("this", "morning") { return shifted(0, length: 2) }
    if starts("yesterday") { return shifted(-1, length: 1) }
    if starts("last", "night") { return shifted(-1, length: 2) }
    if starts("tomorrow") { return shifted(1, length: 1) }
    return nil
  }

  /// Small numbers in English words.
  static let numberWords: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2,
  ]

  /// 3 weeks ago, a month ago, in two days.
  private func englishAgo(_ part: [Lexeme]) -> Match? {
    var index = part[0] == .word("in") ? 1 : 0
    let ahead = index == 1
    guard part.count > index + 1 else { return nil }
    var count: Int?
    if case .digits(let value, 1...3) = part[index] { count = value }
    if case .word(let word) = part[index] { count = DateReader.numberWords[word] }
    index += 1
    if part[index - 1] == .word("a"), part[index] == .word("couple") {
      (count, index) = (2, index + 1)
    }
    if part.count > index, part[index] == .word("of") { index += 1 }
    guard let count, part.count > index, case .word(let unit) = part[index] else { return nil }
    index += 1
    if !ahead {
      guard part.count > index, part[index] == .word("ago") || part[index] == .word("back") else {
        return nil
      }
      index += 1
    }
    let signed = ahead ? count : -count
    switch unit {
    case "day", "days": return shifted(signed, length: index)
    case "week", "weeks": return shifted(signed * 7, length: index)
    case "fortnight", "fortnights": return shifted(signed * 14, length: index)
    case "month", "months": return Match(days: .day(today.adding(months: signed)), length: index)
    case "year", "years": return Match(days: .day(today.adding(months: signed * 12)), length: index)
    default: return nil
    }
  }

  private static let weekdays: [String] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// monday, last monday, this monday, next monday. A weekday beside a full date only names it.
  private func englishWeekday(_ part: [Lexeme]) -> Match? {
    var index = 0
    var which = ""
    if case .word(let word) = part[0], ["last", "this", "next", "past", "on"].contains(word) {
      which = word
      index = 1
    }
    guard part.count > index, case .word(let word) = part[index], word.count >= 3,
      let position = DateReader.weekdays.firstIndex(where: {
        $0 == word || (word.count <= 5 && $0.hasPrefix(word))
      })
    else { return nil }
    var rest = part.dropFirst(index + 1)
    var skipped = index + 1
    while let next = rest.first, next == .mark(",") || next == .word("the") {
      rest = rest.dropFirst()
      skipped += 1
    }
    if !rest.isEmpty, let named = absolute(rest) {
      return Match(days: named.days, length: skipped + named.length)
    }
    let back = (today.weekday - (position + 1) + 7) % 7
    let days: Int
    switch which {
    case "last", "past": days = -(back == 0 ? 7 : back)
    case "next": days = 7 - back
    default: days = mayLieAhead && back != 0 ? 7 - back : -back
    }
    return shifted(days, length: index + 1)
  }

  // MARK: - Chinese

  private func chineseWord(_ part: [Lexeme]) -> Match? {
    let words: [(String, Int)] = [
      ("大前天", -3), ("前天", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1), ("今天", 0), ("今日", 0),
      ("今早", 0), ("大后天", 3), ("后天", 2), ("明天", 1), ("明日", 1),
    ]
    for (word, days) in words where starts(part, with: word) {
      return shifted(days, length: word.count)
    }
    return nil
  }

  /// 3天前, 三周前, 两个星期前, 半个月前, 一年前, 5天后.
  private func chineseAgo(_ part: [Lexeme]) -> Match? {
    let isHalf = part[0] == .han("半")
    guard let count = isHalf ? 1 : part[0].number, count < 1000 else { return nil }
    var index = 1
    if part.count > index, part[index] == .han("个") { index += 1 }
    let units: [(String, Int, Int)] = [
      ("天", 1, 0), ("日", 1, 0), ("周", 7, 0), ("星期", 7, 0), ("礼拜", 7, 0), ("月", 0, 1), ("年", 0, 12),
    ]
    guard
      let (unit, days, months) = units.first(where: {
        starts(Array(part.dropFirst(index)), with: $0.0)
      })
    else { return nil }
    index += unit.count
    if part.count > index, part[index] == .han("以") || part[index] == .han("之") { index += 1 }
    guard part.count > index else { return nil }
    let sign: Int
    switch part[index] {
    case .han("前"): sign = -1
    case .han("后"): sign = 1
    default: return nil
    }
    index += 1
    if isHalf {
      // 半个月 is fifteen days, 半年 six months.
      guard months > 0 else { return nil }
      return months == 1
        ? shifted(sign * 15, length: index)
        : Match(days: .day(today.adding(months: sign * 6)), length: index)
    }
    if months > 0 {
      return Match(days: .day(today.adding(months: sign * count * months)), length: index)
    }
    return shifted(sign * count * days, length: index)
  }

  /// 周三, 星期天, 上周三, 上上周三, 这周三, 下周三. Weeks begin on Monday.
  private func chineseWeekday(_ part: [Lexeme]) -> Match? {
    var index = 0
    var weeks = 0
    var isNamed = false
    while part.count > index, case .han(let which) = part[index],
      let shift = ["上": -1, "下": 1, "这": 0, "本": 0][which]
    {
      weeks += shift
      isNamed = true
      index += 1
    }
    if part.count > index, part[index] == .han("个") { index += 1 }
    guard
      let name = ["星期", "礼拜", "周"].first(where: { starts(Array(part.dropFirst(index)), with: $0) })
    else { return nil }
    index += name.count
    guard part.count > index else { return nil }
    let weekday: Int
    switch part[index] {
    case .han("日"), .han("天"): weekday = 7
    default:
      guard let number = part[index].number, (1...6).contains(number) else { return nil }
      weekday = number
    }
    if isNamed {
      return shifted(weekday - today.weekday + weeks * 7, length: index + 1)
    }
    let back = (today.weekday - weekday + 7) % 7
    return shifted(mayLieAhead && back != 0 ? 7 - back : -back, length: index + 1)
  }

  private func starts(_ part: [Lexeme], with word: String) -> Bool {
    Array(part.prefix(word.count)) == word.map { Lexeme.han($0) }
  }

  private func shifted(_ days: Int, length: Int) -> Match {
    Match(days: .day(today.adding(days: days)), length: length)
  }
}
