public import RecourseModel

/// How figures, dates and lists are written in one language.
///
/// These are forms, not sentences: they are the same in every edition.
public struct Wording: Sendable, Hashable {
  /// What stands for a fact that the case does not hold.
  public static let blank = "____"

  /// The language.
  public let language: Language

  /// Forms of one language.
  public init(language: Language) {
    self.language = language
  }

  // MARK: - Dates

  /// With weekday and year, for messages: "Tuesday 1 December 2026", "2026年12月1日（周二）".
  public func fullDate(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    return switch language {
    case .english: "\(weekday(day)) \(number) \(Self.months[month - 1]) \(year)"
    case .simplifiedChinese: "\(year)年\(month)月\(number)日（\(weekday(day))）"
    }
  }

  /// Without the weekday: "21 November 2026", "2026年11月21日".
  public func plainDate(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    return switch language {
    case .english: "\(number) \(Self.months[month - 1]) \(year)"
    case .simplifiedChinese: "\(year)年\(month)月\(number)日"
    }
  }

  /// For a heading: "Saturday 21 Nov 2026", "2026年11月21日 周六".
  public func headingDate(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    return switch language {
    case .english: "\(weekday(day)) \(number) \(short(Self.months[month - 1])) \(year)"
    case .simplifiedChinese: "\(year)年\(month)月\(number)日 \(weekday(day))"
    }
  }

  /// For a column: "Wed  2 Dec", "12月2日周三"; with the year where it is not the next such day.
  public func columnDate(_ day: CivilDate, seenFrom today: CivilDate) -> String {
    let (dayYear, month, number) = day.components
    let other = day >= today.adding(months: 12) || day < today
    switch language {
    case .english:
      let padded = number < 10 ? " \(number)" : "\(number)"
      let date = "\(short(weekday(day))) \(padded) \(short(Self.months[month - 1]))"
      return other ? "\(date) \(dayYear)" : date
    case .simplifiedChinese:
      return (other ? "\(dayYear)年" : "") + "\(month)月\(number)日\(weekday(day))"
    }
  }

  private func weekday(_ day: CivilDate) -> String {
    switch language {
    case .english: Self.weekdays[day.weekday - 1]
    case .simplifiedChinese: Self.chineseWeekdays[day.weekday - 1]
    }
  }

  private func short(_ word: String) -> String {
    String(word.prefix(3))
  }

  // MARK: - Money

  /// With its currency: "40.00 USD", "6,800元", "6,800.50元", "40.00 美元".
  public func money(_ money: Money) -> String {
    switch (language, money.currency) {
    case (.simplifiedChinese, "CNY"): figure(money.minorUnits, short: true) + "元"
    default: withUnit(figure(money.minorUnits, short: false), money.currency)
    }
  }

  /// A range: "15 to 300 USD", "15 到 300 美元"; one figure where both ends are the same.
  public func money(_ range: ClosedRange<Int>, currency: String) -> String {
    guard range.lowerBound < range.upperBound else {
      return money(Money(minorUnits: range.lowerBound, currency: currency))
    }
    let low = figure(range.lowerBound, short: true)
    let high = figure(range.upperBound, short: true)
    return switch (language, currency) {
    case (.simplifiedChinese, "CNY"): "\(low) 到 \(high)元"
    case (.simplifiedChinese, _): withUnit("\(low) 到 \(high)", currency)
    case (.english, _): withUnit("\(low) to \(high)", currency)
    }
  }

  private func withUnit(_ figure: String, _ currency: String) -> String {
    guard currency != Money.unknownCurrency else { return figure }
    guard language == .simplifiedChinese else { return "\(figure) \(currency)" }
    return "\(figure) \(Self.chineseCurrencies[currency] ?? currency)"
  }

  /// Hundredths with thousands separated; `short` leaves out ".00".
  public func figure(_ minorUnits: Int, short: Bool) -> String {
    let magnitude = minorUnits.magnitude
    let cents = magnitude % 100
    let whole = grouped(String(magnitude / 100))
    let sign = minorUnits < 0 ? "-" : ""
    if short && cents == 0 { return sign + whole }
    return "\(sign)\(whole).\(cents < 10 ? "0" : "")\(cents)"
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  // MARK: - Time and lists

  /// Minutes as people say them: "20 minutes", "1 hour", "1.5 hours"; above an hour in halves.
  public func duration(minutes: Int) -> String {
    if minutes < 60 {
      return switch language {
      case .english: minutes == 1 ? "1 minute" : "\(minutes) minutes"
      case .simplifiedChinese: "\(minutes) 分钟"
      }
    }
    // Rounded up: an estimate should rather be too long than too short.
    let halves = (minutes + 29) / 30
    let figure = halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5"
    return switch language {
    case .english: halves == 2 ? "1 hour" : "\(figure) hours"
    case .simplifiedChinese: "\(figure) 小时"
    }
  }

  /// Several things in one sentence: "a, b and c", "甲、乙、丙".
  public func list(_ parts: [String]) -> String {
    guard language == .english, let last = parts.last, parts.count > 1 else {
      return parts.joined(separator: "、")
    }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// What stands between a name and what is said of it.
  public var colon: String { language == .english ? ": " : "：" }

  /// What stands between things that may hold commas themselves.
  public var semicolon: String { language == .english ? "; " : "；" }

  /// What stands between things that are said together.
  public var comma: String { language == .english ? ", " : "，" }

  /// What ends a sentence.
  public var fullStop: String { language == .english ? "." : "。" }

  /// What stands between two sentences.
  public var sentenceGap: String { language == .english ? " " : "" }

  /// A text as it begins a sentence: other languages than English have no such letters.
  public func capitalised(_ text: String) -> String {
    guard language == .english, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A sentence with its full stop, added only where none is there.
  public func sentence(_ text: String) -> String {
    guard let last = text.last else { return text }
    return ".!?:。！？：".contains(last) ? text : text + fullStop
  }

  /// A text cut behind each full stop, question or exclamation mark.
  public func sentences(of text: String) -> [String] {
    var result: [String] = []
    var current = ""
    var characters = text[...]
    while let character = characters.popFirst() {
      current.append(character)
      let ends =
        "。！？".contains(character)
        || ".!?".contains(character) && (characters.first ?? " ") == " "
      guard ends else { continue }
      result.append(current)
      current = ""
      characters = characters.drop { $0 == " " }
    }
    return current.isEmpty ? result : result + [current]
  }

  /// A line that leads to the words to send: its full stop becomes a colon.
  public func leading(_ text: String) -> String {
    guard let last = text.last else { return text }
    let colon = language == .english ? ":" : "："
    if ":：".contains(last) { return text }
    return (".。".contains(last) ? String(text.dropLast()) : text) + colon
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let chineseWeekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let chineseCurrencies = [
    "USD": "美元", "GBP": "英镑", "EUR": "欧元", "HKD": "港元", "TWD": "新台币",
    "SGD": "新加坡元", "AUD": "澳元", "CAD": "加元", "CNY": "元",
  ]
}
