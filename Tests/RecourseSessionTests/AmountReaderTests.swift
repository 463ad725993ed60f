import RecourseModel
import Testing

@testable import RecourseSession

struct AmountReaderTests {
  static func money(_ units: Double, _ currency: String) -> AmountReading {
    .money(Money(minorUnits: Int((units * 100).rounded()), currency: currency))
  }

  /// The line, the home currency, the reading.
  static let table: [(String, String, AmountReading)] = [
    ("40", "USD", money(40, "USD")),
    ("$40", "USD", money(40, "USD")),
    ("$1,299", "USD", money(1299, "USD")),
    ("1,299.00", "USD", money(1299, "USD")),
    ("1,299,000.50", "USD", money(1_299_000.5, "USD")),
    ("USD 40", "CNY", money(40, "USD")),
    ("40 dollars", "USD", money(40, "USD")),
    ("40 dollars", "CNY", money(40, "USD")),
    ("$40", "AUD", money(40, "AUD")),
    ("US$40", "AUD", money(40, "USD")),
    ("HK$500", "CNY", money(500, "HKD")),
    ("NT$1,500", "CNY", money(1500, "TWD")),
    ("5k", "USD", money(5000, "USD")),
    ("1.5k", "USD", money(1500, "USD")),
    ("about 500", "USD", money(500, "USD")),
    ("it was 89.99 in total", "USD", money(89.99, "USD")),
    ("12,50", "EUR", money(12.5, "EUR")),
    ("€1.299,00", "EUR", money(1299, "EUR")),
    ("1.299.000", "EUR", money(1_299_000, "EUR")),
    ("1 299,00", "EUR", money(1299, "EUR")),
    ("£250", "GBP", money(250, "GBP")),
    ("250 pounds", "GBP", money(250, "GBP")),
    ("300 euros", "USD", money(300, "EUR")),
    ("2 thousand", "USD", money(2000, "USD")),
    ("2 of 3 items, $40", "USD", money(40, "USD")),
    ("$60 on jul 20", "USD", money(60, "USD")),
    ("0", "USD", money(0, "USD")),
    ("nothing", "USD", money(0, "USD")),
    ("6800.", "USD", money(6800, "USD")),
    ("¥1,299.00", "CNY", money(1299, "CNY")),
    ("￥1299", "CNY", money(1299, "CNY")),
    ("１２９９", "CNY", money(1299, "CNY")),
    ("1.2万", "CNY", money(12_000, "CNY")),
    ("1.2w", "CNY", money(12_000, "CNY")),
    ("1299元", "CNY", money(1299, "CNY")),
    ("6800块", "CNY", money(6800, "CNY")),
    ("6800块钱", "CNY", money(6800, "CNY")),
    ("6块5", "CNY", money(6.5, "CNY")),
    ("一千二", "CNY", money(1200, "CNY")),
    ("两万五", "CNY", money(25_000, "CNY")),
    ("三百块", "CNY", money(300, "CNY")),
    ("六千八百元", "CNY", money(6800, "CNY")),
    ("1万2", "CNY", money(12_000, "CNY")),
    ("1万2千", "CNY", money(12_000, "CNY")),
    ("大约500", "CNY", money(500, "CNY")),
    ("一共6800", "CNY", money(6800, "CNY")),
    ("40美元", "CNY", money(40, "USD")),
    ("500港币", "CNY", money(500, "HKD")),
    ("人民币 300", "CNY", money(300, "CNY")),
    ("rmb 300", "USD", money(300, "CNY")),
    ("300元", "HKD", money(300, "HKD")),
    ("没花钱", "CNY", money(0, "CNY")),
    (
      "1.299", "USD",
      .ambiguous([
        Money(minorUnits: 129_900, currency: "USD"), Money(minorUnits: 129, currency: "USD"),
      ])
    ),
    (
      "2000 and 2500", "USD",
      .ambiguous([
        Money(minorUnits: 200_000, currency: "USD"), Money(minorUnits: 250_000, currency: "USD"),
      ])
    ),
    ("30 days", "USD", .none),
    ("30天", "CNY", .none),
    ("jul 20", "USD", .none),
    ("a lot", "USD", .none),
    ("not sure", "USD", .unknown),
    ("不知道", "CNY", .unknown),
    ("不清楚", "CNY", .unknown),
    ("99999999999999", "USD", .tooLarge),
    ("99999999万", "CNY", .money(Money(minorUnits: 99_999_999_000_000, currency: "CNY"))),
  ]

  @Test(arguments: table)
  func `an amount is read`(line: String, home: String, reading: AmountReading) {
    #expect(AmountReader(home: home).read(line) == reading)
  }

  static let numerals: [(String, Int?)] = [
    ("三", 3), ("十", 10), ("十五", 15), ("二十", 20), ("一百零二", 102), ("一百二", 120),
    ("一千零二", 1002), ("一千二百", 1200), ("两万", 20_000), ("十二万", 120_000), ("一亿", 100_000_000),
    ("二〇二六", 2026), ("万一", nil), ("千万", nil),
  ]

  @Test(arguments: numerals)
  func `a Chinese numeral has its value`(text: String, value: Int?) {
    #expect(ChineseNumeral.value(of: text) == value)
  }
}
