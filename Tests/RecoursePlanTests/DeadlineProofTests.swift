import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct DeadlineProofTests {
  private let unitedStates = WorkCalendar(
    country: "us", validFrom: day("2025-01-01"), validThrough: day("2027-12-31"),
    holidays: [day("2026-11-26"), day("2026-12-25"), day("2027-01-01")])

  private func dates(
    _ start: String, _ span: Span, roll: Deadline.Roll = .none, mustArrive: Bool = false,
    asOf: String = "2026-11-21"
  ) -> DeadlineProof.Dates {
    let rule = Deadline(
      id: "rule", title: text("", ""), start: "start", span: span, roll: roll,
      mustArrive: mustArrive, rule: text("", ""))
    return DeadlineProof.Dates(
      rule: rule, start: day(start), asOf: day(asOf), calendar: unitedStates)
  }

  @Test func `sixty days from 5 November 2026 end on 4 January 2027, file by 18 December`() {
    let dates = dates("2026-11-05", Span(60, .days), mustArrive: true)
    #expect(dates.last == day("2027-01-04"))
    #expect(dates.safe == day("2027-01-04"))
    // Three quarters end on Sunday 20 December; the working day before is Friday.
    #expect(dates.fileBy == day("2026-12-18"))
    #expect(!dates.isPassed && !dates.fileNow && !dates.isOutsideTable)
  }

  @Test func `post that has to arrive on a Sunday is kept for the Friday before`() {
    let dates = dates("2026-11-04", Span(60, .days), mustArrive: true)
    #expect(dates.last == day("2027-01-03"))
    // Saturday is off and Friday is New Year's Day.
    #expect(dates.safe == day("2026-12-31"))
  }

  @Test func `what is to be done by a Sunday is told for the Friday before, the law's day kept`() {
    let dates = dates("2026-11-02", Span(90, .days))
    #expect(dates.last == day("2027-01-31"))
    #expect(dates.safe == day("2027-01-29"))
    // On the Saturday the Sunday is what is left.
    #expect(self.dates("2026-11-02", Span(90, .days), asOf: "2027-01-30").safe == dates.last)
  }

  @Test func `a day off moves the last day only where the rule says so`() {
    #expect(dates("2026-11-14", Span(7, .days)).last == day("2026-11-21"))
    #expect(dates("2026-11-14", Span(7, .days), roll: .forward).last == day("2026-11-23"))
    #expect(dates("2026-11-14", Span(7, .days), roll: .backward).last == day("2026-11-20"))
  }

  @Test func `working days leave out weekends and holidays`() {
    #expect(dates("2026-11-24", Span(3, .workingDays)).last == day("2026-11-30"))
  }

  @Test func `months end on the last day of a shorter month`() {
    #expect(dates("2026-08-31", Span(6, .months)).last == day("2027-02-28"))
    #expect(dates("2024-02-29", Span(3, .years)).last == day("2027-02-28"))
  }

  @Test func `the day itself is not over, the day after is`() {
    #expect(!dates("2026-11-05", Span(60, .days), asOf: "2027-01-04").isPassed)
    #expect(dates("2026-11-05", Span(60, .days), asOf: "2027-01-05").isPassed)
    #expect(!dates("2026-11-05", Span(60, .days), asOf: "2026-12-17").fileNow)
    #expect(dates("2026-11-05", Span(60, .days), asOf: "2026-12-18").fileNow)
  }

  @Test func `a day that holidays move outside the table is marked`() {
    #expect(dates("2027-12-01", Span(60, .days), mustArrive: true).isOutsideTable)
    #expect(!dates("2027-12-01", Span(60, .days)).isOutsideTable)
  }

  @Test func `an answer is asked for within ten days, on a working day`() {
    let builder = Fixture.gym.builder
    #expect(builder.replyBy(asOf: day("2026-11-21"), country: "us") == day("2026-12-01"))
    // 26 November is a holiday in the one country and not in the other.
    #expect(builder.replyBy(asOf: day("2026-11-16"), country: "us") == day("2026-11-27"))
    #expect(builder.replyBy(asOf: day("2026-11-16"), country: "cn") == day("2026-11-26"))
    #expect(builder.replyBy(asOf: day("2026-11-18"), country: nil) == day("2026-11-30"))
  }

  @Test func `another country's deadline is not shown`() {
    var fixture = Fixture.gym
    fixture.answers["country"] = .option("cn")
    #expect(fixture.plan.deadlines.isEmpty)
    #expect(Fixture.gym.plan.deadlines.map(\.id) == ["us-billing-error-notice"])
  }

  @Test func `a deadline without its start becomes a task to find the date`() {
    var fixture = Fixture.gym
    fixture.answers["statement-date"] = .unknown
    let plan = fixture.plan
    #expect(plan.deadlines.map(\.dates) == [nil])
    #expect(plan.findOut.map(\.question) == ["statement-date"])
    #expect(plan.findOut.map(\.isDate) == [true])
    #expect(plan.later.map(\.date?.day) == [day("2026-12-02"), nil])
  }
}
