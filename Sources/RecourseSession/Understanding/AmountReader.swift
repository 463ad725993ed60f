internal import RecourseModel

/// What a line means as money.
enum AmountReading: Hashable {
  /// One amount.
  case money(Money)
  /// Several amounts fit, or several are named.
  case ambiguous([Money])
  /// More than is accepted.
  case tooLarge
  /// *Don't know*.
  case unknown
  /// No amount in it.
  case none
}

/// Reads a line as money.
struct AmountReader {
  /// The currency of a bare figure, ISO 4217.
  var home: String

  /// The reading.
  func read(_ line: String) -> AmountReading {
    let found = amounts(in: line)
    // A named currency beats bare figures: "2 of 3 items, $40".
    let named = found.filter(\.isNamed)
    let counted = named.isEmpty ? found : named
    var readings: [Money] = []
    for amount in counted {
      for value in amount.values {
        let money = Money(minorUnits: value, currency: amount.currency)
        if !readings.contains(money) { readings.append(money) }
      }
    }
    if readings.contains(where: { $0.minorUnits > Money.largestMinorUnits }) { return .tooLarge }
    if readings.count == 1 { return .money(readings[0]) }
    if readings.count > 1 { return .ambiguous(readings) }
    let longest = Lexeme.cut(line).map { if case .digits(_, let count) = $0 { count } else { 0 } }
    if longest.contains(where: { $0 > 13 }) { return .tooLarge }
    if UnknownWords.occur(in: line) { return .unknown }
    if Self.nothing.contains(Folding.bare(line)) {
      return .money(Money(minorUnits: 0, currency: home))
    }
    return .none
  }

  /// Ways of saying that it is no money at all. A bare 0 says it to nobody: see ``AnswerReader``.
  private static let nothing = [
    "nothing", "none", "zero", "free", "没有", "没花钱", "免费", "零", "没付",
  ]

  /// The word for no money at all, as it can be typed.
  static func nothing(in language: Language) -> String {
    language == .english ? "nothing" : "没花钱"
  }

  /// An amount found in a line.
  struct Found: Hashable {
    /// Its readings in hundredths.
    var values: [Int]
    /// Its currency.
    var currency: String
    /// Whether a currency stands beside it.
    var isNamed: Bool
  }

  /// All amounts of a line, dates and counted things left out.
  func amounts(in line: String) -> [Found] {
    var scanner = AmountScanner(text: Array(Folding.fold(line)), home: home)
    return scanner.scan()
  }
}
