import RecourseModel

/// Finds the day by which a letter asks for an answer.
enum FriendDates {
  /// Whether a sentence names a day after the letter's own, or a number of days to answer in.
  static func namesTerm(in sentences: [String], after day: CivilDate) -> Bool {
    sentences.contains { sentence in
      let tokens = Tokens(sentence)
      return tokens.namesSpan || tokens.days(near: day).contains { $0 > day }
    }
  }

  /// A sentence cut into numbers, words and Chinese characters.
  private struct Tokens {
    private enum Token: Equatable {
      case number(Int)
      case word(String)
      case mark(Character)

      var word: String { if case .word(let word) = self { word } else { "" } }
      var mark: Character? { if case .mark(let mark) = self { mark } else { nil } }
    }

    private var tokens: [Token] = []

    init(_ sentence: String) {
      var word = ""
      var number = ""
      func flush(_ tokens: inout [Token]) {
        if let value = Int(number) { tokens.append(.number(value)) }
        if !word.isEmpty { tokens.append(.word(word)) }
        word = ""
        number = ""
      }
      for character in sentence.lowercased() {
        if character.isASCII, character.isNumber {
          if !word.isEmpty { flush(&tokens) }
          number.append(character)
        } else if character.isASCII, character.isLetter {
          if !number.isEmpty { flush(&tokens) }
          word.append(character)
        } else {
          flush(&tokens)
          if !character.isWhitespace, character != "," { tokens.append(.mark(character)) }
        }
      }
      flush(&tokens)
    }

    /// "within 14 days", "10日内", "5个工作日内".
    var namesSpan: Bool {
      for (index, token) in tokens.enumerated() {
        guard case .number = token else { continue }
        let rest = tokens[(index + 1)...]
        let near = rest.prefix(3)
        let isEnglish = near.contains { FriendDates.units.contains($0.word) }
        if isEnglish, index > 0, tokens[index - 1] == .word("within") { return true }
        let chinese = String(rest.prefix(5).compactMap(\.mark))
        if FriendDates.chineseSpans.contains(where: chinese.hasPrefix) { return true }
      }
      return false
    }

    /// The days that are named; a day without a year is the one nearest to `reference`.
    func days(near reference: CivilDate) -> [CivilDate] {
      tokens.indices.compactMap { day(at: $0, near: reference) }
    }

    private func number(_ index: Int) -> Int? {
      guard tokens.indices.contains(index), case .number(let value) = tokens[index] else {
        return nil
      }
      return value
    }

    private func mark(_ index: Int) -> Character? {
      tokens.indices.contains(index) ? tokens[index].mark : nil
    }

    private func month(_ index: Int) -> Int? {
      guard tokens.indices.contains(index) else { return nil }
      return FriendDates.month(tokens[index].word)
    }

    private func day(at index: Int, near reference: CivilDate) -> CivilDate? {
      if let month = month(index) {
        // "1 December 2026", "December 1 2026".
        if let day = number(index - 1) { return date(number(index + 1), month, day, reference) }
        let hasEnding =
          tokens.indices.contains(index + 2)
          && ["st", "nd", "rd", "th"].contains(tokens[index + 2].word)
        return number(index + 1).flatMap {
          date(number(index + (hasEnding ? 3 : 2)), month, $0, reference)
        }
      }
      guard let first = number(index) else { return nil }
      if mark(index + 1) == "月", let day = number(index + 2),
        "日号".contains(mark(index + 3) ?? " ")
      {
        let year = mark(index - 1) == "年" ? number(index - 2) : nil
        return date(year, first, day, reference)
      }
      let separator = mark(index + 1)
      guard let separator, "-/.".contains(separator), mark(index + 3) == separator,
        let second = number(index + 2), let third = number(index + 4)
      else { return nil }
      if first > 1000 { return CivilDate(year: first, month: second, day: third) }
      // 12/1/2026 is read both ways: either way it is a day.
      return CivilDate(year: third, month: first, day: second)
        ?? CivilDate(year: third, month: second, day: first)
    }

    private func date(
      _ year: Int?, _ month: Int, _ day: Int, _ reference: CivilDate
    ) -> CivilDate? {
      if let year, year > 1000 { return CivilDate(year: year, month: month, day: day) }
      let now = reference.components.year
      guard let found = CivilDate(year: now, month: month, day: day) else { return nil }
      return found < reference.adding(days: -183)
        ? CivilDate(year: now + 1, month: month, day: day) : found
    }
  }

  private static let chineseSpans = [
    "日内", "天内", "日之内", "天之内", "个工作日内", "个月内", "周内",
  ]
  private static let units: Set = ["day", "days", "week", "weeks", "month", "months", "hours"]

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let name = word == "sept" ? "september" : word
    let index = months.firstIndex { $0 == name || $0.prefix(3) == name }
    return index.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
