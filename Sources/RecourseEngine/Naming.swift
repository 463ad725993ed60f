import RecourseModel

/// Says what the values of the diagrams' levels stand for: concrete answers, and ranges of them.
struct Naming: Sendable {
  let knowledge: Knowledge
  let layout: Layout
  /// Questions with variables, in asking order.
  let asked: [(question: Question, levels: Range<Int>)]

  init(knowledge: Knowledge, layout: Layout) {
    self.knowledge = knowledge
    self.layout = layout
    asked = knowledge.questions.compactMap { question in
      layout.levels[question.id].map { (question, $0) }
    }
  }

  // MARK: Answers

  /// Concrete answers that have these values by level, -1 where there is none; nil if a cell is
  /// empty on this day.
  func answers(of values: [Int], asOf: CivilDate) -> Answers? {
    var answers: Answers = [:]
    for (question, levels) in asked where levels.contains(where: { values[$0] >= 0 }) {
      if levels.contains(where: { values[$0] == layout.unknown($0) }) {
        answers[question.id] = .unknown
        continue
      }
      let answer = answer(
        to: question, levels: levels, values: levels.map { max(values[$0], 0) },
        currency: knowledge.currency(under: answers) ?? Money.unknownCurrency, asOf: asOf,
        calendar: knowledge.workCalendar(under: answers))
      guard let answer else { return nil }
      answers[question.id] = answer
    }
    return answers
  }

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
      return Naming.start(spans, cell: values[0], asOf: asOf, calendar: calendar)
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

  // MARK: Ways

  /// A way in words, with an example.
  func way(_ found: Cover.Found, asOf: CivilDate) -> Way {
    Way(
      parts: found.cube.sorted { $0.key < $1.key }.map { circumstance($0.key, $0.value) },
      example: answers(of: found.path, asOf: asOf) ?? [:])
  }

  /// The values of one level in words that need no diagram.
  func circumstance(_ level: Int, _ values: Set<Int>) -> Circumstance {
    let variable = layout.variables[level]
    var found: [Circumstance.Value] = []
    let known = values.subtracting([layout.unknown(level)]).sorted()
    switch variable.domain {
    case .options(let options):
      if !known.isEmpty { found.append(.options(known.map { options[$0] })) }
    case .member(let option):
      found += known.map { $0 == 1 ? .chosen(option) : .leftOut(option) }
    case .figures(let thresholds):
      found += runs(known).map { run in
        .figures(
          from: figures(thresholds, cell: run.lowerBound).lowerBound,
          through: run.upperBound < thresholds.count ? thresholds[run.upperBound] : nil)
      }
    case .ages(let spans):
      found += runs(known).map { run in
        .age(
          Change.Age(
            past: run.lowerBound > 0 ? spans[run.lowerBound - 1] : nil,
            within: run.upperBound < spans.count ? spans[run.upperBound] : nil))
      }
    }
    if values.contains(layout.unknown(level)) { found.append(.unknown) }
    return Circumstance(question: variable.question, values: found)
  }

  /// Neighbouring numbers as ranges.
  private func runs(_ sorted: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for value in sorted {
      if let last = runs.last, last.upperBound + 1 == value {
        runs[runs.count - 1] = last.lowerBound...value
      } else {
        runs.append(value...value)
      }
    }
    return runs
  }
}
