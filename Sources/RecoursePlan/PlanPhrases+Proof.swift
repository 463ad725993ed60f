import RecourseModel

extension PlanPhrases {
  /// A deadline with every figure that leads to its day.
  func proof(_ deadline: DeadlineProof) -> [String] {
    guard let dates = deadline.dates else {
      return [
        words(
          .proofUnknown,
          [
            "title": wording.capitalised(deadline.title), "start": deadline.startLabel,
            "span": span(deadline.span),
          ])
      ]
    }
    var lines = [
      words(
        .proof,
        [
          "title": wording.capitalised(deadline.title), "last": wording.fullDate(dates.last),
          "start": deadline.startLabel, "date": wording.plainDate(dates.start),
          "span": span(deadline.span), "roll": words(roll(deadline.roll)),
          "rule": deadline.rule,
        ])
        + (deadline.checkFirst ? checkFirst + (plan.language == .english ? "." : "") : "")
    ]
    if dates.isPassed {
      lines.append(words(.proofPassed))
      return lines
    }
    if dates.safe != dates.last {
      let sentence: PlanSentence = deadline.mustArrive ? .proofSafe : .proofDayOff
      lines.append(words(sentence, ["date": wording.fullDate(dates.safe)]))
    }
    if dates.fileNow {
      lines.append(words(.fileNow))
    } else if let fileBy = dates.fileBy {
      lines.append(words(.proofFileBy, ["date": wording.fullDate(fileBy)]))
    }
    if dates.isOutsideTable { lines.append(words(.proofTable)) }
    return lines
  }

  /// A way whose time is over.
  func closed(_ step: PlanStep, isPaper: Bool = true) -> String {
    guard isPaper else { return words(.closedShort, ["title": step.title]) }
    let last = step.deadline?.dates.map { wording.fullDate($0.last) } ?? Wording.blank
    return words(.closed, ["title": step.title, "date": last])
  }

  /// "60 calendar days".
  func span(_ span: Span) -> String { words.span(span) }

  private func roll(_ roll: Deadline.Roll) -> PlanSentence {
    switch roll {
    case .none: .rollNone
    case .forward: .rollForward
    case .backward: .rollBackward
    }
  }
}
