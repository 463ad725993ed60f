import RecourseModel
import TextLayout

extension PlanText {
  func startSection(_ room: Room) -> [String] {
    guard !plan.start.isEmpty else { return wrapped(words(.nothingNow)) }
    let minutes = phrases.minutes(plan.start)
    let head =
      minutes > 0
      ? words(.startHereTime, ["time": words.wording.duration(minutes: minutes)])
      : words(.startHere)
    return wrapped(head)
      + plan.start.enumerated().flatMap { index, step in
        let leads = step.id == plan.sending?.id && index == plan.start.count - 1
        // A risk stands before the how, and does not take its room.
        return brief(
          phrases.todoByLength(step, leadingToWords: leads),
          lines: room.stepLines + (step.risk == nil ? 0 : 1), first: number(index + 1))
      }
  }

  private func number(_ number: Int) -> String {
    (number < 10 ? " " : "") + "\(number)  "
  }

  var wordsSection: [String] {
    guard let step = plan.sending, let message = step.message else { return [] }
    var lines: [String] = []
    if step.id != plan.start.last?.id, let at = plan.start.firstIndex(where: { $0.id == step.id }) {
      lines += [""] + wrapped(words(.wordsForStep, ["number": String(at + 1)]))
    }
    lines += [""] + wrapped(message.text, language: message.language) + [""]
    if let reading = message.readingVersion {
      lines += wrapped(words(.forYouToRead)) + wrapped(reading, first: "    ") + [""]
    }
    return lines
  }

  /// Usual replies; what to answer stands in a column of its own where all of it fits there.
  func replies(_ room: Room) -> [String] {
    let rows = (plan.message?.replies ?? []).prefix(room.replies).map {
      (words(.theySay, ["they": $0.theySay]), words(.youSay, ["you": $0.youSay]))
    }
    let widest = rows.map { width($0.0) }.max() ?? 0
    let aligned = rows.map { "    " + padded($0.0, to: widest) + " " + $0.1 }
    if aligned.allSatisfy({ width($0) <= columns }) { return aligned }
    return rows.flatMap { wrapped($0.0 + " " + $0.1, first: "    ", rest: "      ") }
  }

  var thenSection: [String] {
    guard !plan.then.isEmpty else { return [] }
    let titles = plan.then.map(\.title).joined(separator: words.wording.semicolon)
    return wrapped(words(.nowToo, ["steps": titles]))
  }
}
