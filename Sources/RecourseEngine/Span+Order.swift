import RecourseModel

extension Span {
  /// The same length in the smaller unit: weeks as days, years as months.
  var inSmallUnits: Span {
    switch unit {
    case .weeks: Span(count * 7, .days)
    case .years: Span(count * 12, .months)
    case .days, .workingDays, .months: self
    }
  }

  /// Whether both end on the same day whatever the start.
  func isSame(as other: Span) -> Bool { inSmallUnits == other.inSmallUnits }

  /// Whether this one never ends after the other, whatever the start day and the calendar.
  func neverEnds(after other: Span) -> Bool {
    let small = inSmallUnits
    let large = other.inSmallUnits
    if small.unit == large.unit { return small.count <= large.count }
    return small.exactDays.upperBound <= large.exactDays.lowerBound
  }

  /// Fewest and most calendar days, for months counted over every kind of year.
  private var exactDays: ClosedRange<Int> {
    guard unit == .months else { return calendarDays }
    let first = CivilDate(year: 2095, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    var fewest = Int.max
    var most = 0
    // Nine years around one without its leap day, and four with it.
    for offset in Array(0..<3287) + Array(-2200 ..< -740) {
      let start = first.adding(days: offset)
      let days = start.adding(months: count).dayNumber - start.dayNumber
      fewest = min(fewest, days)
      most = max(most, days)
    }
    return fewest...most
  }
}
