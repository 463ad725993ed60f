import RecourseModel
import TextLayout

/// The days of a plan on one line from top to bottom, as a picture with words for it.
struct PlanTimeline {
  /// What a day is.
  enum Kind {
    case today, step, last
  }

  /// One day of the picture.
  struct Point {
    var day: CivilDate
    var kind: Kind
    var label: String
  }

  let plan: Plan
  /// The days, the earliest first.
  let points: [Point]

  init(plan: Plan) {
    self.plan = plan
    points = Self.points(of: plan)
  }

  private var words: PlanWords { plan.words }

  private static func points(of plan: Plan) -> [Point] {
    let words = plan.words
    var points: [Point] = []
    if let asked = plan.message?.asksBy {
      points.append(Point(day: asked, kind: .step, label: words(.replyAsked)))
    }
    for step in plan.allLater {
      guard let day = step.date?.day, day != step.deadline?.dates?.safe else { continue }
      points.append(Point(day: day, kind: .step, label: step.title))
    }
    for deadline in plan.deadlines {
      guard let dates = deadline.dates, !dates.isPassed else { continue }
      let label: PaperSentence = deadline.mustArrive ? .lastArrival : .lastDay
      points.append(
        Point(day: dates.safe, kind: .last, label: words(label, ["title": deadline.title])))
    }
    let coming = points.filter { $0.day > plan.scope.asOf }
    guard !coming.isEmpty else { return [] }
    let today = Point(day: plan.scope.asOf, kind: .today, label: words(.today))
    return [today]
      + coming.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// The picture; nil: no day is to come.
  func picture(name: (String) -> String) -> HTML? {
    guard !points.isEmpty else { return nil }
    var y = 18
    var drawn: [HTML] = []
    var previous: CivilDate?
    var lastY = y
    for point in points {
      if let previous { y += Self.gap(point.day.dayNumber - previous.dayNumber) }
      let lines = Wrapping(columns: 36).lines(of: point.label)
      drawn += draw(point, lines, y: y)
      lastY = y
      y += 18 * (lines.count + 1)
      previous = point.day
    }
    let line = HTML.element(
      "line", ["class": "line", "x1": "12", "y1": "18", "x2": "12", "y2": "\(lastY)"])
    return .element(
      "svg",
      [
        "viewBox": "0 0 360 \(y)", "role": "img",
        "aria-labelledby": "\(name("title")) \(name("words"))",
      ],
      [
        .element("title", ["id": name("title")], words(.timelineTitle)),
        .element("desc", ["id": name("words")], description), line,
      ] + drawn)
  }

  /// Longer waits are longer lines, but none runs off the page.
  private static func gap(_ days: Int) -> Int { 10 + min(50, max(0, days)) }

  private func draw(_ point: Point, _ lines: [String], y: Int) -> [HTML] {
    let look =
      switch point.kind {
      case .today: "dot today"
      case .step: "dot"
      case .last: "dot last"
      }
    let spans = lines.enumerated().map { at, line in
      HTML.element("tspan", ["x": "32", "y": "\(y + 5 + 18 * (at + 1))"], line)
    }
    return [
      .element("circle", ["class": look, "cx": "12", "cy": "\(y)", "r": "6"]),
      .element(
        "text", ["x": "32", "y": "\(y + 5)"],
        [
          .element("tspan", ["class": "strong"], words.wording.fullDate(point.day)),
          .element("tspan", ["class": "quiet"], away(point).map { "  " + $0 } ?? ""),
        ] + spans),
    ]
  }

  /// How far away a day is; nil: today.
  private func away(_ point: Point) -> String? {
    let days = point.day.dayNumber - plan.scope.asOf.dayNumber
    switch days {
    case ...0: return nil
    case 1: return words(.tomorrow)
    default: return words(.inDays, ["count": String(days)])
    }
  }

  private var description: String {
    points.map {
      words.wording.fullDate($0.day) + words.wording.colon
        + words.wording.sentence($0.label)
    }
    .joined(separator: words.wording.sentenceGap)
  }
}
