import RecourseModel
import Testing

@testable import RecourseSession

struct DateReaderTests {
  /// Saturday 21 November 2026.
  static let today = day(2026, 11, 21)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  static let past: [(String, DateReading)] = [
    ("2026-11-05", .day(day(2026, 11, 5))),
    ("2026/11/5", .day(day(2026, 11, 5))),
    ("2026.11.5", .day(day(2026, 11, 5))),
    ("20261105", .day(day(2026, 11, 5))),
    ("nov 5", .day(day(2026, 11, 5))),
    ("Nov. 5", .day(day(2026, 11, 5))),
    ("5 nov 2026", .day(day(2026, 11, 5))),
    ("5th of November", .day(day(2026, 11, 5))),
    ("November 5th, 2025", .day(day(2025, 11, 5))),
    ("nov5", .day(day(2026, 11, 5))),
    ("5-nov-2026", .day(day(2026, 11, 5))),
    ("sept 3", .day(day(2026, 9, 3))),
    ("dec 5", .day(day(2025, 12, 5))),
    ("on Thursday 5 November 2026, I think", .day(day(2026, 11, 5))),
    ("Thursday, November 5", .day(day(2026, 11, 5))),
    ("the 5th", .day(day(2026, 11, 5))),
    ("the 25th", .day(day(2026, 10, 25))),
    ("today", .day(today)),
    ("yesterday", .day(day(2026, 11, 20))),
    ("the day before yesterday", .day(day(2026, 11, 19))),
    ("3 weeks ago", .day(day(2026, 10, 31))),
    ("a month ago", .day(day(2026, 10, 21))),
    ("two days ago", .day(day(2026, 11, 19))),
    ("a couple of weeks ago", .day(day(2026, 11, 7))),
    ("last monday", .day(day(2026, 11, 16))),
    ("last saturday", .day(day(2026, 11, 14))),
    ("monday", .day(day(2026, 11, 16))),
    ("on tue", .day(day(2026, 11, 17))),
    ("next friday", .day(day(2026, 11, 27))),
    ("3/4", .ambiguous([day(2026, 3, 4), day(2026, 4, 3)])),
    ("3/4/2026", .ambiguous([day(2026, 3, 4), day(2026, 4, 3)])),
    ("25/10", .day(day(2026, 10, 25))),
    ("10/25/26", .day(day(2026, 10, 25))),
    ("3/3", .day(day(2026, 3, 3))),
    ("13/13", .impossible),
    ("feb 30", .impossible),
    ("2026-02-30", .impossible),
    ("2025-02-29", .impossible),
    ("feb 29", .day(day(2024, 2, 29))),
    ("october", .incomplete),
    ("since october", .incomplete),
    ("not sure", .unknown),
    ("may be", .none),
    ("a while back", .none),
    ("2026年11月5日", .day(day(2026, 11, 5))),
    ("２０２６年１１月５日", .day(day(2026, 11, 5))),
    ("二〇二六年十一月五日", .day(day(2026, 11, 5))),
    ("11月5日", .day(day(2026, 11, 5))),
    ("11月5号", .day(day(2026, 11, 5))),
    ("十一月五号", .day(day(2026, 11, 5))),
    ("12月5日", .day(day(2025, 12, 5))),
    ("去年11月5日", .day(day(2025, 11, 5))),
    ("上个月5号", .day(day(2026, 10, 5))),
    ("5号", .day(day(2026, 11, 5))),
    ("25号", .day(day(2026, 10, 25))),
    ("今天", .day(today)),
    ("昨天", .day(day(2026, 11, 20))),
    ("前天", .day(day(2026, 11, 19))),
    ("大前天", .day(day(2026, 11, 18))),
    ("三周前", .day(day(2026, 10, 31))),
    ("3天前", .day(day(2026, 11, 18))),
    ("两个星期前", .day(day(2026, 11, 7))),
    ("一个月以前", .day(day(2026, 10, 21))),
    ("半个月前", .day(day(2026, 11, 6))),
    ("半年前", .day(day(2026, 5, 21))),
    ("上周三", .day(day(2026, 11, 11))),
    ("上星期天", .day(day(2026, 11, 15))),
    ("这周三", .day(day(2026, 11, 18))),
    ("上上周三", .day(day(2026, 11, 4))),
    ("周三", .day(day(2026, 11, 18))),
    ("周五那天", .day(day(2026, 11, 20))),
    ("2月30日", .impossible),
    ("13月5日", .impossible),
    ("10月", .incomplete),
    ("不记得了", .unknown),
    ("不知道", .unknown),
    ("很久以前", .none),
  ]

  @Test(arguments: past)
  func `a day that has passed is read`(line: String, reading: DateReading) {
    #expect(DateReader(today: DateReaderTests.today).read(line) == reading)
  }

  static let ahead: [(String, DateReading)] = [
    ("dec 5", .day(day(2026, 12, 5))),
    ("nov 5", .day(day(2026, 11, 5))),
    ("jan 10", .day(day(2027, 1, 10))),
    ("tomorrow", .day(day(2026, 11, 22))),
    ("in 2 weeks", .day(day(2026, 12, 5))),
    ("明天", .day(day(2026, 11, 22))),
    ("下周三", .day(day(2026, 11, 25))),
    ("12月5日", .day(day(2026, 12, 5))),
    ("30号", .day(day(2026, 11, 30))),
  ]

  @Test(arguments: ahead)
  func `a promised day may lie ahead`(line: String, reading: DateReading) {
    #expect(DateReader(today: DateReaderTests.today, mayLieAhead: true).read(line) == reading)
  }

  @Test func `a day is said back in words`() {
    let words = InterfaceFiles.session
    let day = DateReaderTests.day(2026, 11, 5)
    #expect(Speech(sentences: words, language: .english).day(day) == "Thursday 5 November 2026")
    #expect(
      Speech(sentences: words, language: .simplifiedChinese).day(day) == "2026年11月5日（周四）")
  }
}
