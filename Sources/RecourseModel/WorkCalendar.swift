/// Which days a country works, for the years that its holiday table covers.
public struct WorkCalendar: Hashable, Sendable, Codable {
  /// The country option that the table is for, such as `us`.
  public var country: OptionID
  /// First and last day for which the table is complete.
  public var validFrom: CivilDate
  /// See ``validFrom``.
  public var validThrough: CivilDate
  /// Weekdays that are days off: 6 and 7 for Saturday and Sunday.
  public var weekend: [Int]
  /// Days off that are not at a weekend.
  public var holidays: [CivilDate]
  /// Weekend days that are worked (mainland China's swapped days).
  public var workedWeekends: [CivilDate]

  /// Makes a table.
  public init(
    country: OptionID, validFrom: CivilDate, validThrough: CivilDate, weekend: [Int] = [6, 7],
    holidays: [CivilDate] = [], workedWeekends: [CivilDate] = []
  ) {
    self.country = country
    self.validFrom = validFrom
    self.validThrough = validThrough
    self.weekend = weekend
    self.holidays = holidays
    self.workedWeekends = workedWeekends
  }

  /// Whether people work on a day. Outside the table's validity only weekends count.
  public func isWorkingDay(_ day: CivilDate) -> Bool {
    if workedWeekends.contains(day) { return true }
    return !weekend.contains(day.weekday) && !holidays.contains(day)
  }

  /// The day itself if it is worked, else the next one that is.
  public func workingDay(onOrAfter day: CivilDate) -> CivilDate {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  /// The day itself if it is worked, else the one before that is.
  public func workingDay(onOrBefore day: CivilDate) -> CivilDate {
    var day = day
    while !isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }

  /// The day after counting `count` working days, the start day not counted.
  public func adding(workingDays count: Int, to day: CivilDate) -> CivilDate {
    var day = day
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  /// A calendar for a country without a table: Saturday and Sunday off.
  public static func plain(country: OptionID) -> WorkCalendar {
    WorkCalendar(
      country: country, validFrom: CivilDate(dayNumber: 0),
      validThrough: CivilDate(dayNumber: 0))
  }
}

/// A length of time as laws and rules state it.
public struct Span: Hashable, Sendable, Codable {
  /// How a span is counted.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable {
    /// Every day counts.
    case days
    /// Only working days count.
    case workingDays = "working-days"
    /// Seven days each.
    case weeks
    /// Calendar months.
    case months
    /// Calendar years.
    case years
  }

  /// How many units; 0 is the start day itself.
  public var count: Int
  /// The unit.
  public var unit: Unit

  /// Makes a span of `count` units.
  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The last day of the span that starts on `start`; the start day is not counted.
  public func end(from start: CivilDate, calendar: WorkCalendar) -> CivilDate {
    switch unit {
    case .days: start.adding(days: count)
    case .workingDays: calendar.adding(workingDays: count, to: start)
    case .weeks: start.adding(days: count * 7)
    case .months: start.adding(months: count)
    case .years: start.adding(months: count * 12)
    }
  }

  /// Fewest and most calendar days that the span can have, whatever the start.
  ///
  /// Working days take at most five in eleven (a week with a nine-day holiday beside it) plus one
  /// long holiday; the bound is used only to order spans, never to compute a date.
  public var calendarDays: ClosedRange<Int> {
    switch unit {
    case .days: count...count
    case .weeks: (count * 7)...(count * 7)
    case .workingDays: count...(count * 11 / 5 + 12)
    case .months: max(0, count * 28)...(count * 31)
    case .years: (count * 365)...(count * 366)
    }
  }
}
