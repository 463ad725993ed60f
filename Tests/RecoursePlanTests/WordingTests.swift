import RecourseModel
import RecoursePlan
import Testing

@Suite struct WordingTests {
  private let english = Wording(language: .english)
  private let chinese = Wording(language: .simplifiedChinese)

  @Test func `dates in messages carry weekday and year`() {
    #expect(english.fullDate(day("2026-12-01")) == "Tuesday 1 December 2026")
    #expect(chinese.fullDate(day("2026-12-01")) == "2026年12月1日（周二）")
  }

  @Test func `dates in a column carry the weekday, and the year only a year ahead`() {
    let today = day("2026-11-21")
    #expect(english.columnDate(day("2026-12-02"), seenFrom: today) == "Wed  2 Dec")
    #expect(english.columnDate(day("2027-11-20"), seenFrom: today) == "Sat 20 Nov")
    #expect(english.columnDate(day("2027-11-21"), seenFrom: today) == "Sun 21 Nov 2027")
    #expect(english.columnDate(day("2026-11-20"), seenFrom: today) == "Fri 20 Nov 2026")
    #expect(chinese.columnDate(day("2027-01-04"), seenFrom: today) == "1月4日周一")
    #expect(chinese.columnDate(day("2029-01-04"), seenFrom: today) == "2029年1月4日周四")
  }

  @Test func `a text is cut behind its sentences, not inside a figure`() {
    #expect(
      english.sentences(of: "Pay 2.5 % now. Really? Yes") == ["Pay 2.5 % now.", "Really?", "Yes"])
    #expect(chinese.sentences(of: "先停付款。再问：哪天付？好") == ["先停付款。", "再问：哪天付？", "好"])
    #expect(english.sentences(of: "").isEmpty)
  }

  @Test(arguments: [
    (4000, "USD", "40.00 USD", "40.00 美元"),
    (680_000, "CNY", "6,800.00 CNY", "6,800元"),
    (680_050, "CNY", "6,800.50 CNY", "6,800.50元"),
    (123_456_789, "GBP", "1,234,567.89 GBP", "1,234,567.89 英镑"),
    (5, "XXX", "0.05", "0.05"),
  ])
  func `money names its currency`(figure: Int, currency: String, first: String, second: String) {
    let money = Money(minorUnits: figure, currency: currency)
    #expect(english.money(money) == first)
    #expect(chinese.money(money) == second)
  }

  @Test func `a range names its currency once`() {
    #expect(english.money(1500...30_000, currency: "USD") == "15 to 300 USD")
    #expect(chinese.money(1500...30_000, currency: "CNY") == "15 到 300元")
    #expect(english.money(4000...4000, currency: "USD") == "40.00 USD")
  }

  @Test func `times above an hour are rounded up to halves`() {
    #expect(english.duration(minutes: 50) == "50 minutes")
    #expect(english.duration(minutes: 60) == "1 hour")
    #expect(english.duration(minutes: 61) == "1.5 hours")
    #expect(english.duration(minutes: 91) == "2 hours")
    #expect(chinese.duration(minutes: 61) == "1.5 小时")
  }

  @Test func `several things make one sentence`() {
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b", "c"]) == "a, b and c")
    #expect(chinese.list(["甲", "乙"]) == "甲、乙")
  }
}
