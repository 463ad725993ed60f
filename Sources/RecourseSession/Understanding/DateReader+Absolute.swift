internal import RecourseModel

extension DateReader {
  /// A day named by its figures or by its month.
  func absolute(_ lexemes: ArraySlice<Lexeme>) -> Match? {
    let part = Array(lexemes.prefix(8))
    return yearFirst(part) ?? eightDigits(part) ?? chinese(part) ?? figures(part) ?? monthFirst(
      part)
      ?? dayFirst(part) ?? ordinal(part)
  }

  // MARK: - Figures

  /// 2026-11-05, 2026/11/5, 2026.11.5.
  private func yearFirst(_ part: [Lexeme]) -> Match? {
    guard part.count >= 5, case .digits(let year, 4) = part[0], case .mark(let mark) = part[1],
      "-/.".contains(mark), case .digits(let month, _) = part[2], part[3] == .mark(mark),
      case .digits(let day, _) = part[4]
    else { return nil }
    return Match(days: self.day(month: month, day: day, year: year), length: 5)
  }

  /// 20261105.
  private func eightDigits(_ part: [Lexeme]) -> Match? {
    guard case .digits(let value, 8) = part[0], (1900...2199).contains(value / 10_000) else {
      return nil
    }
    let found = day(month: value / 100 % 100, day: value % 100, year: value / 10_000)
    return Match(days: found, length: 1)
  }

  /// 3/4, 3-4, 3.4, with or without a year behind.
  private func figures(_ part: [Lexeme]) -> Match? {
    guard part.count >= 3, case .digits(let first, 1...2) = part[0], case .mark(let mark) = part[1],
      "-/.".contains(mark), case .digits(let second, 1...2) = part[2]
    else { return nil }
    if part.count >= 5, part[3] == .mark(mark), case .digits(let typed, let count) = part[4],
      let year = DateReader.year(typed, digits: count)
    {
      return Match(days: eitherOrder(first, second, year: year), length: 5)
    }
    return Match(days: eitherOrder(first, second, year: nil), length: 3)
  }

  // MARK: - Chinese

  /// 2026年11月5日, 11月5号, 去年11月5日, 上个月5号, 5号.
  private func chinese(_ part: [Lexeme]) -> Match? {
    var index = 0
    var year: Int?
    if part.count > 1, let number = part[0].number, part[1] == .han("年"), number > 20 {
      year = number < 100 ? 2000 + number : number
      index = 2
    } else if part.count > 1, part[1] == .han("年"), case .han(let which) = part[0],
      let shift = ["今": 0, "去": -1, "前": -2, "明": 1][which]
    {
      year = today.components.year + shift
      index = 2
    }
    if year == nil, let match = chineseMonthWord(part) { return match }
    if index == 0, let number = part[0].number, part.count > 1, isDayMark(part[1]) {
      return Match(days: dayOfSomeMonth(number), length: 2)
    }
    guard part.count > index + 1, let month = part[index].number, part[index + 1] == .han("月")
    else { return year == nil ? nil : Match(days: .incomplete, length: index) }
    guard part.count > index + 2, let day = part[index + 2].number else {
      return Match(days: .incomplete, length: index + 2)
    }
    let marked = part.count > index + 3 && isDayMark(part[index + 3])
    return Match(
      days: self.day(month: month, day: day, year: year), length: index + (marked ? 4 : 3))
  }

  /// 上个月5号, 这个月5号, 本月5日, 下个月5号.
  private func chineseMonthWord(_ part: [Lexeme]) -> Match? {
    guard case .han(let which) = part[0], let shift = ["上": -1, "这": 0, "本": 0, "下": 1][which]
    else { return nil }
    var index = 1
    if part.count > index, part[index] == .han("个") { index += 1 }
    guard part.count > index, part[index] == .han("月") else { return nil }
    index += 1
    guard part.count > index, let day = part[index].number else {
      return Match(days: .incomplete, length: index)
    }
    let (year, month, _) = today.adding(months: shift).components
    let marked = part.count > index + 1 && isDayMark(part[index + 1])
    let found = self.day(month: month, day: day, year: year)
    return Match(days: found, length: index + (marked ? 2 : 1))
  }

  private func isDayMark(_ lexeme: Lexeme) -> Bool {
    lexeme == .han("日") || lexeme == .han("号")
  }

  /// The 5th of this month, or of an earlier one.
  private func dayOfSomeMonth(_ day: Int) -> DateReading {
    guard (1...31).contains(day) else { return .impossible }
    let offsets = mayLieAhead ? Array(0...2) : Array((-2...0).reversed())
    for offset in offsets {
      let (year, month, _) = today.adding(days: 1 - today.components.day).adding(months: offset)
        .components
      if let found = CivilDate(year: year, month: month, day: day),
        mayLieAhead ? found >= today : found <= today
      {
        return .day(found)
      }
    }
    return .impossible
  }

  // MARK: - English

  private static let months: [String] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private func month(_ lexeme: Lexeme) -> Int? {
    guard case .word(let word) = lexeme, word.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return DateReader.months.firstIndex { $0 == word || (word.count == 3 && $0.hasPrefix(word)) }
      .map { $0 + 1 }
  }

  /// The figure of a day, with `th` and the like behind: value and length.
  private func dayNumber(_ part: ArraySlice<Lexeme>) -> (Int, Int)? {
    guard let first = part.first, case .digits(let value, 1...2) = first else { return nil }
    if part.count > 1, case .word(let ending) = part[part.startIndex + 1],
      ["st", "nd", "rd", "th"].contains(ending)
    {
      return (value, 2)
    }
    return (value, 1)
  }

  /// A year behind a day, after an optional comma or dot: value and length.
  private func yearBehind(_ part: ArraySlice<Lexeme>) -> (Int?, Int) {
    var rest = part
    var length = 0
    while let next = rest.first, next == .mark(",") || next == .mark(".") || next == .mark("-") {
      rest = rest.dropFirst()
      length += 1
    }
    guard let next = rest.first, case .digits(let year, 4) = next,
      (1900...2199).contains(year)
    else { return (nil, 0) }
    return (year, length + 1)
  }

  /// nov 5, November 5th, 2026.
  private func monthFirst(_ part: [Lexeme]) -> Match? {
    guard let month = month(part[0]) else { return nil }
    var index = 1
    while part.count > index,
      part[index] == .mark(".") || part[index] == .mark("-")
        || part[index] == .word("the")
    {
      index += 1
    }
    guard let (day, length) = dayNumber(part.dropFirst(index)) else {
      // "may" is a month only beside a figure.
      return part[0] == .word("may") ? nil : Match(days: .incomplete, length: 1)
    }
    let (year, yearLength) = yearBehind(part.dropFirst(index + length))
    let found = self.day(month: month, day: day, year: year)
    return Match(days: found, length: index + length + yearLength)
  }

  /// 5 nov 2026, 5th of November, 5-nov-2026.
  private func dayFirst(_ part: [Lexeme]) -> Match? {
    guard let (day, length) = dayNumber(part[...]) else { return nil }
    var index = length
    while part.count > index,
      part[index] == .word("of") || part[index] == .mark("-")
        || part[index] == .mark(".")
    {
      index += 1
    }
    guard part.count > index, let month = month(part[index]) else { return nil }
    let (year, yearLength) = yearBehind(part.dropFirst(index + 1))
    let found = self.day(month: month, day: day, year: year)
    return Match(days: found, length: index + 1 + yearLength)
  }

  /// the 5th.
  private func ordinal(_ part: [Lexeme]) -> Match? {
    guard let (day, length) = dayNumber(part[...]), length == 2 else { return nil }
    return Match(days: dayOfSomeMonth(day), length: 2)
  }
}
