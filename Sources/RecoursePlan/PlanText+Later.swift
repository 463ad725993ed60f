import RecourseModel

extension PlanText {
  func laterSection(_ room: Room) -> [String] {
    guard !plan.later.isEmpty else { return [] }
    let shown = shownLater(room)
    let rows = shown.map { (phrases.label($0), phrases.later($0, isPaper: false)) }
    let widest = rows.map { width($0.0) }.max() ?? 0
    let more = plan.further.count + plan.later.count - shown.count
    let count = more == 1 ? words(.laterMoreOne) : words(.laterMoreMany, ["count": String(more)])
    return wrapped(words(.later))
      + rows.flatMap { label, line in
        if isStacked { return wrapped(label, first: " ") + wrapped(line, first: "   ") }
        return wrapped(line, first: " \(padded(label, to: widest))  ")
      } + (more > 0 ? wrapped(count, first: " ") : [])
  }

  /// The first rung, the last and those with a date before the others.
  private func shownLater(_ room: Room) -> [PlanStep] {
    var left = plan.later.count - room.later
    return plan.later.enumerated().reversed().filter { index, step in
      let isKept = index == 0 || index == plan.later.count - 1 || step.date?.isLimit == true
      guard left > 0, !isKept else { return true }
      left -= 1
      return false
    }.reversed().map(\.element)
  }

  var findOutSection: [String] {
    let unknown = plan.findOut.filter(\.isUnknown)
    let labels = unknown.map(\.label).joined(separator: words.wording.semicolon)
    return (unknown.isEmpty ? [] : wrapped(words(.findOut, ["labels": labels]), rest: "  "))
      + (phrases.missing.map { wrapped($0, rest: "  ") } ?? [])
  }

  var worthSection: [String] {
    let lines = phrases.worth
    guard !lines.isEmpty else { return [] }
    let text = lines.joined(separator: words.wording.sentenceGap)
    return wrapped(text, first: words(.worthIt) + "  ", rest: isStacked ? "  " : nil)
  }

  func leftOutSection(_ room: Room) -> [String] {
    plan.closed.prefix(room.remarks).flatMap { wrapped(phrases.closed($0, isPaper: false)) }
      + (phrases.leftOut(how: true, example: room.names).map { wrapped($0) } ?? [])
  }
}
