import RecourseModel

extension Compiled {
  /// A concrete answer that has these values; nil if none has (a cell that is empty on this day).
  func answer(
    to question: Question, levels: Range<Int>, values: [Int], currency: String, asOf: CivilDate,
    calendar: WorkCalendar
  ) -> Answer? {
    switch layout.variables[levels.lowerBound].domain {
    case .options(let options): return .option(options[values[0]])
    case .member:
      return .options(
        zip(levels, values).compactMap { level, value in
          guard value == 1, case .member(let option) = layout.variables[level].domain
          else { return nil }
          return option
        })
    case .figures(let thresholds):
      let figure = figures(thresholds, cell: values[0]).lowerBound
      return question.kind == .count
        ? .count(figure) : .amount(Money(minorUnits: figure, currency: currency))
    case .ages(let spans):
      return Compiled.start(spans, cell: values[0], asOf: asOf, calendar: calendar)
        .map(Answer.date)
    }
  }

  /// Lowest and highest figure of a cell.
  func figures(_ thresholds: [Int], cell: Int) -> ClosedRange<Int> {
    let low = cell == 0 ? 0 : thresholds[cell - 1] + 1
    let high = cell < thresholds.count ? thresholds[cell] : Money.largestMinorUnits
    return min(low, high)...max(low, high)
  }

  /// The latest start day that lies in a cell on a day, by halving: older days never lie in lower
  /// cells.
  static func start(
    _ spans: [Span], cell: Int, asOf: CivilDate, calendar: WorkCalendar
  ) -> CivilDate? {
    func cellOf(_ age: Int) -> Int {
      let start = asOf.adding(days: -age)
      return spans.firstIndex { asOf <= $0.end(from: start, calendar: calendar) } ?? spans.count
    }
    var low = 0
    var high = (spans.last?.calendarDays.upperBound ?? 0) + 2
    while low < high {
      let middle = (low + high) / 2
      if cellOf(middle) >= cell { high = middle } else { low = middle + 1 }
    }
    return cellOf(low) == cell ? asOf.adding(days: -low) : nil
  }
}
