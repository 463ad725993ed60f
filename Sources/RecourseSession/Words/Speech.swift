internal import RecourseModel

/// Makes the conversation's words in one language.
struct Speech {
  /// The interface texts.
  let sentences: [String: LocalizedText]
  /// The language spoken.
  var language: Language

  /// A sentence without placeholders filled.
  func callAsFunction(_ sentence: SessionSentence) -> String {
    self(sentence, [:])
  }

  /// A sentence with its placeholders filled; braces inside a value stay as they are.
  func callAsFunction(_ sentence: SessionSentence, _ values: [String: String]) -> String {
    // A missing sentence shows its id: it is found by the check, and nothing is made up.
    guard let template = sentences[sentence.rawValue]?[language] else { return sentence.rawValue }
    return Speech.fill(template, values)
  }

  /// A sentence about the case with its placeholders filled.
  func callAsFunction(_ sentence: CaseSentence, _ values: [String: String] = [:]) -> String {
    sentence.words(in: sentences, language: language, values)
  }

  /// A sentence with its placeholders filled; braces inside a value stay as they are.
  static func fill(_ template: String, _ values: [String: String]) -> String {
    var filled = ""
    var name: String?
    for character in template {
      switch (character, name) {
      case ("{", nil): name = ""
      case ("}", let open?):
        filled += values[open] ?? "{\(open)}"
        name = nil
      case (_, let open?): name = open + String(character)
      default: filled.append(character)
      }
    }
    return filled
  }

  /// Members joined as in a list: with commas, or 、.
  func list(_ members: [String]) -> String {
    members.joined(separator: separator(.listJoin))
  }

  /// A separating mark with the space that English has behind it.
  func separator(_ mark: SessionSentence) -> String {
    self(mark) + (language == .english ? " " : "")
  }

  /// A country as it stands behind "in": English puts an article before kingdoms and unions.
  func place(_ country: String) -> String {
    let takesArticle = country.hasPrefix("United ") || country.hasPrefix("European ")
    return language == .english && takesArticle ? "the " + country : country
  }

  // MARK: - Days and money

  private static let weekdays: [Language: [String]] = [
    .english: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    .simplifiedChinese: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "Thursday 5 November 2026", 2026年11月5日（周四）.
  func day(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    let weekday = Speech.weekdays[language]?[date.weekday - 1] ?? ""
    switch language {
    case .english: return "\(weekday) \(day) \(Speech.months[month - 1]) \(year)"
    case .simplifiedChinese: return "\(year)年\(month)月\(day)日（\(weekday)）"
    }
  }

  /// "40.00 USD"; in Chinese 6,800元, 6,800.50元, 40.00 美元. A country without a known currency
  /// has its own unit, which is not named.
  func money(_ money: Money) -> String {
    let cents = money.minorUnits % 100
    let whole = Speech.grouped(money.minorUnits / 100)
    let decimals = "." + (cents < 10 ? "0" : "") + String(cents)
    switch (language, money.currency) {
    case (_, Money.unknownCurrency): return whole + decimals
    case (.simplifiedChinese, "CNY"): return whole + (cents == 0 ? "" : decimals) + "元"
    case (.simplifiedChinese, let code):
      return whole + decimals + " " + (Speech.chineseCurrencies[code] ?? code)
    case (.english, let code): return whole + decimals + " " + code
    }
  }

  private static let chineseCurrencies = [
    "USD": "美元", "EUR": "欧元", "GBP": "英镑", "HKD": "港元", "TWD": "新台币", "SGD": "新加坡元",
    "AUD": "澳元", "CAD": "加元", "JPY": "日元",
  ]

  /// The currency's name alone, for "in yuan".
  func currency(_ code: String) -> String {
    switch (language, code) {
    case (_, Money.unknownCurrency): ""
    case (.simplifiedChinese, "CNY"): "元"
    case (.simplifiedChinese, _): Speech.chineseCurrencies[code] ?? code
    case (.english, _): code
    }
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    let digits = Array(String(number))
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
