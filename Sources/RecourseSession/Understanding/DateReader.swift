internal import RecourseModel

/// What a line means as a day.
enum DateReading: Hashable {
  /// One day.
  case day(CivilDate)
  /// Several days fit: both readings of 3/4.
  case ambiguous([CivilDate])
  /// There is no such day, such as 30 February.
  case impossible
  /// A month or a year without a day.
  case incomplete
  /// *Don't know*.
  case unknown
  /// No day in it.
  case none
}

/// Reads a line as a day. A date without a year is the last one that is not in the future, or the
/// nearest one where the day may lie ahead.
struct DateReader {
  /// The as-of day.
  var today: CivilDate
  /// True for days that may lie ahead, such as a promised one.
  var mayLieAhead: Bool = false

  /// The reading.
  func read(_ line: String) -> DateReading {
    let lexemes = Lexeme.cut(line)
    var days: [CivilDate] = []
    var sawImpossible = false
    var sawIncomplete = false
    var index = 0
    while index < lexemes.count {
      let rest = lexemes[index...]
      guard let match = absolute(rest) ?? relative(rest) else {
        index += 1
        continue
      }
      index += match.length
      switch match.days {
      case .day(let day): if !days.contains(day) { days.append(day) }
      case .ambiguous(let readings): days += readings.filter { !days.contains($0) }
      case .impossible: sawImpossible = true
      case .incomplete: sawIncomplete = true
      case .unknown, .none: break
      }
    }
    if sawImpossible { return .impossible }
    if days.count == 1 { return .day(days[0]) }
    if days.count > 1 { return .ambiguous(days) }
    if UnknownWords.occur(in: line) { return .unknown }
    if case .digits(1900...2199, 4)? = lexemes.first, lexemes.count == 1 { return .incomplete }
    return sawIncomplete ? .incomplete : .none
  }

  /// A day found at the start of some lexemes, and how many it takes.
  struct Match {
    var days: DateReading
    var length: Int
  }

  // MARK: - Years

  /// A day of a known or unknown year.
  func day(month: Int, day: Int, year: Int?) -> DateReading {
    if let year {
      return CivilDate(year: year, month: month, day: day).map(DateReading.day) ?? .impossible
    }
    let thisYear = today.components.year
    // Eight years reach over the longest gap between leap days.
    let candidates = (-8...8).compactMap {
      CivilDate(year: thisYear + $0, month: month, day: day)
    }
    let past = candidates.last { $0 <= today }
    guard mayLieAhead else { return past.map(DateReading.day) ?? .impossible }
    let nearest = candidates.min {
      abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber)
    }
    return nearest.map(DateReading.day) ?? .impossible
  }

  /// Both readings of two figures, month first and day first.
  func eitherOrder(_ first: Int, _ second: Int, year: Int?) -> DateReading {
    var readings: [CivilDate] = []
    for (month, day) in [(first, second), (second, first)] {
      if case .day(let found) = self.day(month: month, day: day, year: year),
        !readings.contains(found)
      {
        readings.append(found)
      }
    }
    switch readings.count {
    case 0: return .impossible
    case 1: return .day(readings[0])
    default: return .ambiguous(readings)
    }
  }

  /// A year as typed: 26 is 2026.
  static func year(_ value: Int, digits: Int) -> Int? {
    if digits == 4, (1900...2199).contains(value) { return value }
    return digits == 2 ? 2000 + value : nil
  }
}
