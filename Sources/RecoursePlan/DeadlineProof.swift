public import RecourseModel

/// A deadline rule applied to a case: every figure of its proof line.
public struct DeadlineProof: Sendable, Hashable {
  /// The rule's id.
  public var id: DeadlineID
  /// What has to be done by then.
  public var title: String
  /// The rule in words.
  public var rule: String
  /// The date question that it is counted from.
  public var startQuestion: QuestionID
  /// What the start is called.
  public var startLabel: String
  /// How long.
  public var span: Span
  /// What happens when the last day is not a working day.
  public var roll: Deadline.Roll
  /// True: what counts is the arrival.
  public var mustArrive: Bool
  /// Citations of its sources.
  public var citations: [String]
  /// Its sources.
  public var sources: [SourceID]
  /// Footnotes of its sources; set once the plan's order stands.
  public var footnotes: [Int] = []
  /// The least sure of its sources.
  public var confidence: Confidence
  /// The dates; nil while the start is not known.
  public var dates: Dates?

  /// The computed days.
  public struct Dates: Sendable, Hashable {
    /// The day from which it is counted.
    public var start: CivilDate
    /// The last day as counted, before rolling.
    public var counted: CivilDate
    /// The last day.
    public var last: CivilDate
    /// The last day on which one can count: a working day, unless only days off are left on which
    /// nothing has to arrive.
    public var safe: CivilDate
    /// The day to file, at the latest, and go on talking; nil: the rule has none.
    public var fileBy: CivilDate?
    /// True: the last day is over.
    public var isPassed: Bool
    /// True: the day to file is today or over.
    public var fileNow: Bool
    /// True: holidays decide and the holiday table does not cover the days.
    public var isOutsideTable: Bool
  }

  /// True: shown with "check this first".
  public var checkFirst: Bool { confidence < .high }
}

extension DeadlineProof.Dates {
  /// Applies a rule to a start date.
  public init(rule: Deadline, start: CivilDate, asOf: CivilDate, calendar: WorkCalendar) {
    let counted = rule.span.end(from: start, calendar: calendar)
    let last =
      switch rule.roll {
      case .none: counted
      case .forward: calendar.workingDay(onOrAfter: counted)
      case .backward: calendar.workingDay(onOrBefore: counted)
      }
    // Post is not delivered on a day off, and nobody is at the desk: the day before is the last that
    // helps. On the days off themselves only what needs no post can still be done.
    let workingDay = calendar.workingDay(onOrBefore: last)
    let safe = rule.mustArrive || workingDay >= max(start, asOf) ? workingDay : last
    var fileBy: CivilDate?
    if rule.filePercent > 0 {
      let days = (counted.dayNumber - start.dayNumber) * rule.filePercent / 100
      fileBy = max(start, calendar.workingDay(onOrBefore: start.adding(days: days)))
    }
    let usesTable = rule.span.unit == .workingDays || rule.roll != .none || rule.mustArrive
    self.init(
      start: start, counted: counted, last: last, safe: safe, fileBy: fileBy,
      isPassed: asOf > last, fileNow: fileBy.map { asOf >= $0 } ?? false,
      isOutsideTable: usesTable
        && !(calendar.validFrom...max(calendar.validFrom, calendar.validThrough)).contains(last))
  }
}
