import RecourseModel

/// A plan's days and tasks for calendar programs (iCalendar, RFC 5545): same input, same bytes.
public struct PlanCalendar: Sendable {
  /// The plan.
  public let plan: Plan
  /// What the identifiers begin with: the same case gives the same, so that a later export updates.
  public let key: String
  /// How often the case was written to: of two exports of a day, the later one counts.
  public let revision: Int
  let phrases: PlanPhrases

  /// Prepares a plan.
  public init(plan: Plan, key: String, revision: Int = 0) {
    self.plan = plan
    self.key = key
    self.revision = revision
    phrases = PlanPhrases(plan: plan)
  }

  /// The file, its lines ending in CRLF.
  public var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//recourse//recourse//EN",
      "CALSCALE:GREGORIAN",
    ]
    let lines = head + entries.flatMap(lines(of:)) + ["END:VCALENDAR"]
    return lines.map(CalendarText.folded).joined()
  }

  // MARK: - Components

  private func lines(of entry: Entry) -> [String] {
    todo(entry) + (entry.eventDay.map { event(entry, on: $0) } ?? [])
  }

  private func todo(_ entry: Entry) -> [String] {
    var lines = ["BEGIN:VTODO"] + common(entry, "task")
    if let due = entry.taskDay { lines.append("DUE;VALUE=DATE:\(Self.date(due))") }
    lines.append(text("SUMMARY", entry.taskTitle))
    lines.append("STATUS:\(entry.status.rawValue)")
    if entry.status == .done { lines.append("PERCENT-COMPLETE:100") }
    // What is due today needs no alarm: the person has the plan in hand.
    if let due = entry.taskDay, due > plan.scope.asOf, entry.status == .open {
      lines += alarm(entry.taskTitle, "PT9H", related: "END")
    }
    return lines + ["END:VTODO"]
  }

  private func event(_ entry: Entry, on day: CivilDate) -> [String] {
    var lines = ["BEGIN:VEVENT"] + common(entry, "day")
    lines += [
      "DTSTART;VALUE=DATE:\(Self.date(day))",
      // The end is the first day that no longer belongs to it.
      "DTEND;VALUE=DATE:\(Self.date(day.adding(days: 1)))",
      text("SUMMARY", entry.eventTitle), "TRANSP:TRANSPARENT",
    ]
    // Whoever has done it is not to be reminded any more.
    guard entry.status == .open else { return lines + ["STATUS:CANCELLED", "END:VEVENT"] }
    for trigger in entry.triggers { lines += alarm(entry.eventTitle, trigger, related: "START") }
    return lines + ["END:VEVENT"]
  }

  private func common(_ entry: Entry, _ part: String) -> [String] {
    [
      "UID:recourse-\(key)-\(entry.id)-\(part)",
      // The only instant that the same input always has is the day for which the plan is made.
      "DTSTAMP:\(Self.date(plan.scope.asOf))T000000Z",
      "SEQUENCE:\(sequence)",
      "CLASS:PRIVATE",
      text(
        "DESCRIPTION",
        (entry.details + [phrases.editionLine, plan.words(.disclaimer)])
          .joined(separator: "\n")),
    ]
  }

  /// Grows with the day, and within the day with the case; below the 2^31 that RFC 5545 allows.
  private var sequence: Int {
    let days = min(max(0, plan.scope.asOf.dayNumber), 200_000)
    return days * 10_000 + min(revision, 9_999)
  }

  /// An alarm; all-day entries begin at midnight of the place where the reader is.
  private func alarm(_ title: String, _ trigger: String, related: String) -> [String] {
    [
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER;RELATED=\(related):\(trigger)",
      text("DESCRIPTION", title), "END:VALARM",
    ]
  }

  private func text(_ property: String, _ value: String) -> String {
    "\(property);LANGUAGE=\(plan.language.rawValue):\(CalendarText.escaped(value))"
  }

  private static func date(_ day: CivilDate) -> String { day.iso.replacing("-", with: "") }
}
