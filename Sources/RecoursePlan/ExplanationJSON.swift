internal import RecourseEngine
internal import RecourseModel
internal import StrictJSON

extension PlanBuilder {
  /// An explanation for programs: stable order, same input, same bytes; a newline at the end.
  public func json(of explanation: Explanation) -> String {
    JSONWriter(style: .pretty).text(of: explanation.json) + "\n"
  }
}

extension Explanation {
  fileprivate var json: JSONValue {
    .object([
      ("format", .int(1)),
      ("item", .string(item.rawValue)),
      ("kind", .string(kind.rawValue)),
      ("title", .string(title)),
      ("state", .string(state.rawValue)),
      ("from", .optional((from?.iso).map(JSONValue.string))),
      ("why", .optional(because.map(JSONValue.string))),
      ("because", .array(reasons.map(Explanation.json))),
      (
        "openQuestions",
        .array(
          missing.map { one in
            .object([
              ("question", .string(one.question.rawValue)), ("label", .string(one.label)),
              ("unknown", .bool(one.isUnknown)),
            ])
          })
      ),
      ("nearestChange", .optional(changes.map { .array($0.map(Explanation.json)) })),
      ("done", .bool(isTried)),
      ("course", .array(course.map(JSONValue.string))),
      ("sources", .array(grounds.map(Explanation.json))),
    ])
  }

  private static func json(_ given: Given) -> JSONValue {
    .object([
      ("question", .string(given.question.rawValue)),
      ("label", .string(given.label)),
      ("answer", .string(given.answer)),
      ("fromTheStart", .bool(given.isStart)),
      (
        "rules",
        .array(
          given.rules.map { rule in
            .object([
              ("id", .string(rule.condition.rawValue)), ("holds", .bool(rule.holds)),
              ("meaning", .string(rule.words)),
            ])
          })
      ),
    ])
  }

  private static func json(_ wanted: Wanted) -> JSONValue {
    .object(
      JSONValue.members(of: wanted.change) + [
        ("words", .string(wanted.words)),
        ("instead", .optional(wanted.instead.map(JSONValue.string))),
      ])
  }

  private static func json(_ ground: Ground) -> JSONValue {
    .object([
      ("id", .string(ground.source.rawValue)), ("citation", .string(ground.citation)),
      ("checked", .string(ground.checked.iso)),
      ("confidence", .string(ground.confidence.rawValue)),
    ])
  }
}

extension JSONValue {
  /// A change of an answer, by its ids.
  static func change(_ change: Change) -> JSONValue { .object(members(of: change)) }

  fileprivate static func members(of change: Change) -> [(String, JSONValue)] {
    let kind =
      switch change.kind {
      case .move: "move"
      case .fact: "fact"
      case .answer: "answer"
      }
    let figures = change.figures.map { range in
      JSONValue.object([
        ("low", .hundredths(range.lowerBound)), ("high", .hundredths(range.upperBound)),
      ])
    }
    return [
      ("question", .string(change.question.rawValue)),
      ("to", .optional((change.option?.rawValue).map(JSONValue.string) ?? figures)),
      ("kind", .string(kind)),
    ]
  }
}
