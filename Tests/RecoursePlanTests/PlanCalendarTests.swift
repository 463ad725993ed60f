import RecourseEngine
import RecourseModel
import RecoursePlan
import RecourseTestSupport
import Testing

@Suite struct PlanCalendarTests {
  /// Every component as its properties, dates and times as ISO text, alarms below it.
  private static let script = """
    import sys, json, icalendar
    calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    def value(item):
        if hasattr(item, 'dt'): return item.dt.isoformat() if hasattr(item.dt, 'isoformat') \
    else item.dt.total_seconds()
        return str(item)
    def component(part):
        found = {key: value(part[key]) for key in part}
        found['kind'] = part.name
        found['errors'] = [str(error) for error in part.errors]
        found['alarms'] = [component(below) for below in part.subcomponents]
        return found
    print(json.dumps([component(part) for part in calendar.subcomponents]))
    """

  private func components(_ plan: Plan, key: String = "case") throws -> [[String: Any]] {
    let text = PlanCalendar(plan: plan, key: key).text
    return try #require(try Readers.python(Self.script, reading: text) as? [[String: Any]])
  }

  private func component(_ uid: String, in plan: Plan) throws -> [String: Any] {
    try #require(try components(plan).first { $0["UID"] as? String == "recourse-case-\(uid)" })
  }

  @Test(arguments: Fixture.everyCase)
  func `an independent reader takes every component without a complaint`(
    fixture: Fixture
  ) throws {
    let found = try components(fixture.plan)
    #expect(found.contains { $0["kind"] as? String == "VTODO" })
    #expect(found.contains { $0["kind"] as? String == "VEVENT" })
    for part in found {
      #expect(part["errors"] as? [String] == [])
      #expect(part["DTSTAMP"] as? String == "2026-11-21T00:00:00+00:00")
    }
    let identifiers = found.compactMap { $0["UID"] as? String }
    #expect(identifiers.count == found.count)
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test func `a deadline is a task for the day to file and a whole day with two alarms`() throws {
    let task = try component("deadline-us-billing-error-notice-task", in: Fixture.gym.plan)
    #expect(task["DUE"] as? String == "2026-12-18")
    #expect(task["SUMMARY"] as? String == "Letter to the card issuer")
    #expect(task["STATUS"] as? String == "NEEDS-ACTION")
    let event = try component("deadline-us-billing-error-notice-day", in: Fixture.gym.plan)
    #expect(event["DTSTART"] as? String == "2027-01-04")
    #expect(event["DTEND"] as? String == "2027-01-05")
    #expect(event["SUMMARY"] as? String == "Last day to arrive: billing-error notice")
    let alarms = try #require(event["alarms"] as? [[String: Any]])
    // At nine in the morning, a week and a day before.
    #expect(alarms.compactMap { $0["TRIGGER"] as? Double } == [-7 * 86_400 + 32_400, -54_000])
  }

  @Test func `the day by which an answer is asked for is a task and a day`() throws {
    let task = try component("reply-by-task", in: Fixture.shop.plan)
    #expect(task["DUE"] as? String == "2026-12-01")
    let event = try component("reply-by-day", in: Fixture.shop.plan)
    #expect(event["DTSTART"] as? String == "2026-12-01")
    #expect(event["SUMMARY"] as? String == "对方答复了吗？退回一部分服务费")
    #expect((event["alarms"] as? [[String: Any]])?.count == 1)
  }

  @Test func `a deadline whose start is not known is a task to find the date`() throws {
    let task = try component("find-statement-date-task", in: Fixture.shop.plan)
    #expect(task["SUMMARY"] as? String == "查这个日期：账单日")
    #expect(task["DUE"] == nil)
  }

  @Test func `what is done or skipped is ticked in the calendar too`() throws {
    var request = Fixture.gym.request
    request.items = ["gather-records": true, "write-complaint": false]
    let plan = Fixture.gym.builder.plan(for: request)
    let done = try component("gather-records-task", in: plan)
    #expect(done["STATUS"] as? String == "COMPLETED")
    let skipped = try component("write-complaint-task", in: plan)
    #expect(skipped["STATUS"] as? String == "CANCELLED")
  }

  @Test func `a later export updates the same entries`() throws {
    var later = Fixture.gym
    later.asOf = day("2026-11-25")
    let first = try components(Fixture.gym.plan)
    let second = try components(later.plan)
    #expect(first.compactMap { $0["UID"] as? String } == second.compactMap { $0["UID"] as? String })
    let numbers = [first, second].compactMap { Int($0[0]["SEQUENCE"] as? String ?? "") }
    #expect(numbers.count == 2 && numbers[0] < numbers[1])
  }

  @Test func `of two exports of a day the one that knows more is the later`() throws {
    let plan = Fixture.gym.plan
    let numbers = [3, 4].map { revision in
      PlanCalendar(plan: plan, key: "case", revision: revision).text
        .split(separator: "\r\n").first { $0.hasPrefix("SEQUENCE:") }
        .flatMap { Int($0.dropFirst(9)) } ?? 0
    }
    #expect(numbers[0] < numbers[1])
    var later = Fixture.gym
    later.asOf = day("2026-11-22")
    let next = try components(later.plan).compactMap { Int($0["SEQUENCE"] as? String ?? "") }
    #expect(next.allSatisfy { $0 > numbers[1] && $0 < 1 << 31 })
  }

  @Test func `whoever kept a deadline is not reminded of it any more`() throws {
    var request = Fixture.gym.setting("dispute-charge", .now).request
    request.items = ["dispute-charge": true]
    let plan = Fixture.gym.builder.plan(for: request)
    let task = try component("deadline-us-billing-error-notice-task", in: plan)
    #expect(task["STATUS"] as? String == "COMPLETED")
    let event = try component("deadline-us-billing-error-notice-day", in: plan)
    #expect(event["STATUS"] as? String == "CANCELLED")
    #expect((event["alarms"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [
    "a; b, c \\ d\nEND:VEVENT\nSUMMARY:x", "\r\nEND:VCALENDAR", "\u{1}\u{202E}x",
    String(repeating: "价", count: 120), String(repeating: "👩‍👩‍👧", count: 30),
    String(repeating: "a,", count: 90),
  ])
  func `whatever is typed stays inside its value`(typed: String) throws {
    var request = Fixture.gym.request
    request.title = typed
    let plan = Fixture.gym.builder.plan(for: request)
    let found = try components(plan)
    #expect(found.count == (try components(Fixture.gym.plan)).count)
    let title = try #require(found.first { $0["UID"] as? String == "recourse-case-reply-by-day" })
    let shown = plan.scope.title ?? ""
    #expect(!shown.isEmpty)
    #expect((title["SUMMARY"] as? String)?.hasPrefix("Did they answer? ") == true)
    if !shown.unicodeScalars.contains(where: { $0.value == 0x202E }) {
      #expect(title["SUMMARY"] as? String == "Did they answer? \(shown)")
    }
  }

  @Test(arguments: Fixture.everyCase)
  func `no line is longer than 75 octets and none cuts a character`(fixture: Fixture) {
    let text = PlanCalendar(plan: fixture.plan, key: "case").text
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    for line in lines.dropLast() {
      #expect(line.last == 0x0D)
      #expect(line.count <= 76)
      #expect(String(line) != nil)
    }
  }
}
