/// Walks over a line and picks the figures that are money.
struct AmountScanner {
  let text: [Character]
  let home: String
  private var index = 0

  init(text: [Character], home: String) {
    self.text = text
    self.home = home
  }

  /// The amounts in order.
  mutating func scan() -> [AmountReader.Found] {
    var found: [AmountReader.Found] = []
    // The currency just passed, and where it ended.
    var pending: (code: String, end: Int)?
    while index < text.count {
      let start = index
      if let values = figure() {
        let currencyBefore = pending.flatMap { isSpace(from: $0.end, to: start) ? $0.code : nil }
        let currencyBehind = currency()
        let code = currencyBehind ?? currencyBefore
        let tail = currencyBehind == nil ? 0 : smallChange()
        if code == nil, isCounted() || isPartOfDate(start: start) { continue }
        found.append(
          AmountReader.Found(
            values: values.map { $0 + tail }, currency: code ?? home, isNamed: code != nil))
        pending = nil
      } else if index > start {
        // Digits that are no figure, such as 1,2,3: passed over as a whole.
        continue
      } else if let code = currency() {
        pending = (code, index)
      } else {
        skipWord()
      }
    }
    return found
  }

  // MARK: - Figures

  private mutating func figure() -> [Int]? {
    if isDigit(index) {
      let digits = digitRun()
      let scale = scale()
      let readings = Figure.readings(of: digits, scale: scale)
      return readings.isEmpty ? nil : addingTail(readings, scale: scale)
    }
    guard index < text.count, ChineseNumeral.characters.contains(text[index]) else { return nil }
    let run = String(text[index...].prefix { ChineseNumeral.characters.contains($0) })
    guard let value = ChineseNumeral.value(of: run) else { return nil }
    let behind = index + run.count < text.count ? text[index + run.count] : " "
    // 一共, 三天: a lone numeral is money only with a unit inside it, a currency behind, or alone.
    let isWhole = run.count == text.count
    guard
      isWhole || "元块美欧英港台".contains(behind)
        || (run.contains { "百千万亿".contains($0) } && run.count > 1)
    else { return nil }
    index += run.count
    return value < 10_000_000_000_000 ? [value * 100] : nil
  }

  private mutating func digitRun() -> String {
    var run = ""
    while index < text.count {
      let character = text[index]
      if isDigit(index) {
        run.append(character)
      } else if ",.'".contains(character), isDigit(index + 1) {
        // "2000 and 3,4": a comma before a single figure still belongs to this run; the reading
        // refuses what makes no sense.
        run.append(character)
      } else if character == " ", isGroup(at: index + 1), run.count <= 3 || run.contains(" ") {
        run.append(character)
      } else {
        break
      }
      index += 1
    }
    return run
  }

  /// Exactly three digits and then something else, as in `1 299`.
  private func isGroup(at start: Int) -> Bool {
    isDigit(start) && isDigit(start + 1) && isDigit(start + 2) && !isDigit(start + 3)
  }

  private mutating func scale() -> Int {
    let rest = String(text[index...].prefix(9)).drop { $0 == " " }
    let skipped = String(text[index...].prefix(9)).count - rest.count
    let scales: [(String, Int)] = [
      ("thousand", 1000), ("million", 1_000_000), ("grand", 1000), ("万", 10_000),
      ("亿", 100_000_000),
      ("千", 1000), ("百", 100), ("k", 1000), ("w", 10_000),
    ]
    for (word, scale) in scales where rest.hasPrefix(word) {
      let next = rest.dropFirst(word.count).first ?? " "
      let isLatin = word.allSatisfy(\.isASCII)
      if isLatin, next.isLetter, !Folding.isHan(next) { continue }
      index += skipped + word.count
      return scale
    }
    return 1
  }

  /// 1万2, 1万2千, 3千5: what follows a scale counts on the next lower one.
  private mutating func addingTail(_ values: [Int], scale: Int) -> [Int] {
    guard scale >= 100, index < text.count, isDigit(index), text[index - 1] != " " else {
      return values
    }
    guard "万千百".contains(text[index - 1]) else { return values }
    let digits = digitRun()
    // More digits than the scale has are no tail of it, and could be more than a number holds.
    guard digits.count <= 8, let tail = Int(digits) else { return values }
    let lower = self.scale()
    let unit = lower > 1 ? lower : (digits.count == 1 ? scale / 10 : 1)
    return values.compactMap { value in
      let (sum, isTooLarge) = value.addingReportingOverflow(tail * unit * 100)
      return isTooLarge ? nil : sum
    }
  }

  /// 6块5 is 6.50.
  private mutating func smallChange() -> Int {
    guard index < text.count, isDigit(index), index > 0, "元块".contains(text[index - 1]),
      let digit = text[index].wholeNumberValue, !isDigit(index + 1)
    else { return 0 }
    index += 1
    if index < text.count, "毛角".contains(text[index]) { index += 1 }
    return digit * 10
  }

  // MARK: - Currencies

  private mutating func currency() -> String? {
    let start = index
    while index < text.count, text[index] == " " { index += 1 }
    let rest = String(text[index...].prefix(12))
    for (name, code) in Currencies.chinese(home: home) where rest.hasPrefix(name) {
      index += name.count
      return code
    }
    let word = String(rest.prefix { $0.isASCII && $0.isLetter })
    if !word.isEmpty,
      start == 0 || index == 0 || !text[index - 1].isASCII || !text[index - 1].isLetter
    {
      let behind = index + word.count
      if behind < text.count,
        let code = Currencies.code(
          ofSign: text[behind], prefix: word, home: home)
      {
        index = behind + 1
        return code
      }
      if let code = Currencies.code(ofWord: word, home: home), word != "us", word != "nt" {
        index = behind
        return code
      }
    }
    if let sign = rest.first, let code = Currencies.code(ofSign: sign, prefix: nil, home: home) {
      index += 1
      return code
    }
    index = start
    return nil
  }

  // MARK: - What is no money

  /// 30 days, 30天, 3次, 50%.
  private func isCounted() -> Bool {
    let rest = String(text[index...].prefix(12)).drop { $0 == " " }
    if let first = rest.first, "天日月号年周次个件%:点级楼岁期".contains(first) { return true }
    let word = String(rest.prefix { $0.isASCII && $0.isLetter })
    return [
      "day", "days", "week", "weeks", "month", "months", "year", "years", "times", "hours", "hour",
      "minutes", "st", "nd", "rd", "th", "am", "pm", "percent", "x", "items",
    ].contains(word) || isMonth(word)
  }

  /// jul 20, 2026-11-05, 11/5.
  private func isPartOfDate(start: Int) -> Bool {
    if start > 1, "-/".contains(text[start - 1]), isDigit(start - 2) { return true }
    if index < text.count - 1, "-/".contains(text[index]), isDigit(index + 1) { return true }
    let before = String(
      text[..<start].reversed().drop { $0 == " " }.prefix { $0.isLetter }.reversed())
    if before.hasSuffix("月") || before.hasSuffix("年") { return true }
    return isMonth(before)
  }

  private func isMonth(_ word: String) -> Bool {
    word.count >= 3
      && [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
      ].contains { $0 == word || (word.count <= 4 && $0.hasPrefix(word)) }
  }

  // MARK: - Characters

  private mutating func skipWord() {
    let isLetter = text[index].isASCII && text[index].isLetter
    index += 1
    while isLetter, index < text.count, text[index].isASCII, text[index].isLetter { index += 1 }
  }

  private func isDigit(_ position: Int) -> Bool {
    text.indices.contains(position) && text[position].isASCII && text[position].isNumber
  }

  private func isSpace(from start: Int, to end: Int) -> Bool {
    text[start..<end].allSatisfy { $0 == " " || $0 == "." || $0 == ":" }
  }
}
