import Casebook
import RecourseModel
import TerminalTestSupport
import Testing

/// Clocks that go back, time zones, and the days on which clocks are changed.
@Suite(
  .serialized, .enabled(if: Machine.setsClocks, "no other clock can be set on this machine"))
struct ClockTests {
  /// Runs the program at a moment of universal time, `YYYY-MM-DD hh:mm:ss`, in a time zone.
  private func run(
    _ guest: Guest, at moment: String, in zone: String, _ arguments: String..., input: String = ""
  ) throws -> PipedProgram {
    // Only the program's clock is another one: files keep the times that they have.
    try PipedProgram.run(
      "sh",
      [
        "-c",
        """
        moment=$(date -u -d "$1" +%s); zone=$2; shift 2
        exec env NO_FAKE_STAT=1 TZ="$zone" faketime -f "@$(TZ="$zone" date -d "@$moment" \
        '+%Y-%m-%d %H:%M:%S')" "$0" "$@"
        """, try Guest.program(), moment, zone,
      ] + arguments,
      input: input, environment: guest.environment, directory: guest.home)
  }

  private let story = "my gym charged me twice\n\n1\n1\n$40\nnov 5\n/log wrote\n\n"

  /// The day that a plan counts from, and every day that it names with it.
  private func days(
    _ guest: Guest, at moment: String, in zone: String
  ) throws -> (asOf: Substring, plan: String) {
    let run = try run(
      guest, at: moment, in: zone, "plan", "--answers", "2026", "--format", "json")
    #expect(run.status == .exited(0), "\(run.errors)")
    let day = try #require(run.output.firstMatch(of: /"asOf":\s*"([0-9-]{10})"/)).1
    return (day, run.output)
  }

  @Test
  func `today is the day of the place, stamps are universal, and no deadline moves with the zone`()
    throws
  {
    let guest = try Guest()
    // Noon of the 21st in Greenwich is the 22nd on Kiritimati.
    let made = try run(
      guest, at: "2026-11-21 12:00:00", in: "Pacific/Kiritimati", "new", input: story)
    #expect(made.status == .exited(0), "\(made.errors)")
    let text = try guest.text(of: guest.casePath())
    #expect(try guest.casePath().hasSuffix("/2026-11-22-a.jsonl"))
    #expect(text.contains("\"at\":\"2026-11-21T12:00:"))
    #expect(!text.contains("\"at\":\"2026-11-22"))
    // The same moment elsewhere is another day, and the same day elsewhere gives the same plan.
    let places = [
      ("Pacific/Kiritimati", "2026-11-22"), ("Asia/Shanghai", "2026-11-21"),
      ("Europe/London", "2026-11-21"), ("America/New_York", "2026-11-21"),
      ("Pacific/Pago_Pago", "2026-11-21"),
    ]
    var plans: [Substring: String] = [:]
    for (zone, day) in places {
      let seen = try days(guest, at: "2026-11-21 12:00:00", in: zone)
      #expect(seen.asOf == day, "\(zone)")
      if let other = plans[seen.asOf] { #expect(seen.plan == other, "\(zone)") }
      plans[seen.asOf] = seen.plan
    }
    // Begun there, gone on with here: the answers and their days are as they were told.
    let note = try run(
      guest, at: "2026-11-21 13:00:00", in: "America/New_York", "resume", "2026",
      input: "/note from New York\n")
    #expect(note.status == .exited(0) && !note.errors.contains("clock"), "\(note.errors)")
    #expect(
      try days(guest, at: "2026-11-21 13:00:00", in: "America/New_York").plan
        == plans["2026-11-21"])
  }

  @Test(arguments: [
    // Spring and autumn, New York and London; the last second before and after midnight, and the
    // hour that is left out or comes twice, in universal time.
    (
      "America/New_York", "2026-03-08", ["05:00:00", "06:59:59", "07:00:00"], "2026-03-09 03:59:59"
    ),
    (
      "America/New_York", "2026-11-01", ["04:00:00", "05:59:59", "06:59:59"], "2026-11-02 04:59:59"
    ),
    ("Europe/London", "2026-03-29", ["00:00:00", "01:00:00"], "2026-03-29 22:59:59"),
    ("Europe/London", "2026-10-25", ["00:59:59", "01:00:00"], "2026-10-25 23:59:59"),
  ])
  func
    `on the day when clocks change it is that day from midnight to midnight, and no deadline jumps`(
      zone: String, day: String, hours: [String], last: String
    ) throws
  {
    let guest = try Guest()
    let made = try run(guest, at: "2026-02-20 12:00:00", in: zone, "new", input: story)
    #expect(made.status == .exited(0), "\(made.errors)")
    let wanted = try guest.run(
      on: day, "plan", "--answers", "2026", "--format", "json"
    ).output
    for moment in hours.map({ "\(day) \($0)" }) + [last] {
      let seen = try days(guest, at: moment, in: zone)
      #expect(seen.asOf == day, "\(moment)")
      #expect(seen.plan == wanted, "\(moment)")
    }
  }

  @Test func `a clock set back is told once read, and the order of the lines counts`() throws {
    let guest = try Guest()
    let zone = "Europe/London"
    _ = try run(guest, at: "2026-11-21 12:00:00", in: zone, "new", input: story)
    let back = try run(
      guest, at: "2026-11-20 12:00:00", in: zone, "resume", "2026", input: "/note earlier\n")
    #expect(back.status == .exited(0), "\(back.errors)")
    let next = try run(
      guest, at: "2026-11-22 12:00:00", in: zone, "resume", "2026", input: "/note later\n")
    #expect(next.status == .exited(0))
    #expect(next.errors.contains("the clock went back; the order of the lines counts"))
    let notes = try guest.casebook.events(of: try #require(guest.casebook.ids().first))
    #expect(notes.suffix(2) == [.note("earlier"), .note("later")])
    // What is due is told by the day that it is now, not by the stamps.
    let list = try run(guest, at: "2026-12-05 12:00:00", in: zone, "cases", "list")
    #expect(list.output.contains("reply due"))
  }

  @Test func `a clock that stands before the knowledge is told, and --as-of does without it`()
    throws
  {
    let guest = try Guest()
    let wrong = try run(
      guest, at: "2019-01-01 12:00:00", in: "UTC", "--language", "zh", "cases", "list")
    #expect(wrong.status == .exited(0))
    #expect(wrong.errors.contains("这台电脑的日期是 2019-01-01，早于知识版本（2026-11）"))
    let told = try run(
      guest, at: "2019-01-01 12:00:00", in: "UTC", "--as-of", "2026-11-21", "cases", "list")
    #expect(!told.errors.contains("2019"))
    let right = try run(guest, at: "2026-11-01 00:00:00", in: "UTC", "cases", "list")
    #expect(!right.errors.contains("2026-11"))
  }
}
