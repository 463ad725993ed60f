import RecourseEngine
import RecourseModel

/// The later steps, sorted by what brings them.
struct LaterSteps {
  /// The rungs to tell first, in the order in which they come.
  var main: [PlanStep] = []
  /// The other rungs, in their order.
  var further: [PlanStep] = []
  /// Steps that hang on what the other side does.
  var ifAnswered: [PlanStep] = []
}

extension Drafting {
  /// Rungs that are told first.
  private static let mostMain = 4
  /// Deadlines this many days ahead set the day of their step; those beyond only limit it.
  private static let nearDays = 90

  /// A later step with its place on the ladder.
  private struct Rise {
    var step: PlanStep
    var place: Climb.Place

    var isEnd: Bool { step.isEnd }
    var isPublicWord: Bool { step.isPublicWord }
    /// True: a rung that hangs on what is not known yet, and no stage is surely its own.
    var isUndecided: Bool {
      place.stage == Climb.most && step.date == nil && step.rung > .prepare
    }
    var day: CivilDate { step.date?.day ?? place.day }
  }

  func laterSteps(now: [PlanStep]) -> LaterSteps {
    let drafts = steps(.later, .step).filter { $0.isDone == nil }
    // A message with a date is to go out now: until then nobody has refused.
    let awaits = now.contains { $0.isDone == nil && $0.message?.asksBy == replyBy }
    let firstReply = awaits ? replyBy : self.firstReply
    let places = Climb(builder: builder, country: country, replyBy: firstReply).places(
      of: Set(drafts.map(\.id)), answers: request.answers, now: Set(now.map(\.id)), asOf: asOf)
    var result = LaterSteps()
    var rises: [Rise] = []
    for draft in drafts {
      let ownDay = draft.date.map { Climb.Place(stage: Climb.most, day: $0.day) }
      guard let place = places[draft.id] ?? ownDay else {
        if hangsOnOthers(draft, now: now) { result.ifAnswered.append(draft) }
        continue
      }
      var step = draft
      step.date = date(of: step, at: place)
      rises.append(Rise(step: step, place: place))
    }
    rises = Self.ordered(rises)
    if awaits || waitsSince != nil,
      let next = rises.firstIndex(where: { $0.place.stage == 1 && $0.step.date == nil })
    {
      rises[next].step.date = .afterReply(rises[next].place.day)
    }
    let main = Self.main(rises)
    for (at, rise) in rises.enumerated() {
      if main.contains(at) {
        result.main.append(rise.step)
      } else {
        result.further.append(rise.step)
      }
    }
    return result
  }

  /// True: the other side can bring the step by an offer, a promise or an agreement. A step that
  /// neither this nor the ladder brings has no place in the plan, nor has one that follows a court
  /// to which nobody went yet.
  private func hangsOnOthers(_ step: PlanStep, now: [PlanStep]) -> Bool {
    let others = changes(to: step).filter { !Climb.isClimbing($0, index) }
    guard others.contains(where: { $0.option != "waiting" }) else { return false }
    guard step.isEnd else { return true }
    let taken = Set(now.compactMap { index.items[$0.id] }.flatMap { index.told(by: $0) })
    return !others.contains { change in
      guard let question = index.questions[change.question], question.told,
        !taken.contains(question.id)
      else { return false }
      let answer = request.answers[question.id] ?? question.startsAs.map(Answer.option)
      return answer == .option("not-yet")
    }
  }

  private func changes(to step: PlanStep) -> [Change] {
    nearestChanges.nearest(for: step.id) ?? []
  }

  /// The day on which a message was sent that is not answered yet.
  private var waitsSince: CivilDate? {
    guard active[KnownQuestions.reply] == .option("waiting"),
      case .date(let day)? = active[KnownQuestions.complainedDate]
    else { return nil }
    return day
  }

  /// The day that a step of waiting waits for; nil: it is none, or the day is not known.
  func waitsUntil(_ step: ItemID) -> CivilDate? {
    switch step {
    case KnownItems.waitForAnswer: return waitsSince == nil ? nil : firstReply
    case KnownItems.waitForPromisedDay:
      guard case .date(let promised)? = active[KnownQuestions.promisedDate] else { return nil }
      return max(asOf, promised)
    default: return nil
    }
  }

  /// The day by which the first answer is to be expected.
  private var firstReply: CivilDate {
    guard let sent = waitsSince else { return replyBy }
    return max(asOf, builder.replyBy(asOf: sent, country: country))
  }

  /// When a step is to be done: the day to file where its limit is near, else the first day on
  /// which it can be.
  private func date(of step: PlanStep, at place: Climb.Place) -> StepDate? {
    if let dates = step.deadline?.dates, !dates.isPassed {
      let file = max(asOf, dates.fileBy ?? dates.safe)
      if file.dayNumber - asOf.dayNumber <= Self.nearDays {
        // Once its day to file has passed, a notice to the bank is due now, and not on the last day
        // there is; a court comes last all the same.
        if let fileBy = dates.fileBy, fileBy >= asOf || step.rung == .payment {
          return .fileBy(max(fileBy, asOf))
        }
        return .last(max(asOf, dates.safe))
      }
    }
    guard let date = step.date, date.day > place.day else { return nil }
    return date
  }

  /// By their days; public words behind them, court and stopping last. What is not decided yet
  /// stands behind the last step that is no higher on the ladder.
  private static func ordered(_ rises: [Rise]) -> [Rise] {
    func part(_ rise: Rise) -> Int { rise.isEnd ? 2 : rise.isPublicWord ? 1 : 0 }
    let sorted = rises.enumerated()
      .sorted { left, right in
        let first = left.element
        let second = right.element
        if part(first) != part(second) { return part(first) < part(second) }
        if first.isEnd, first.step.rung != second.step.rung {
          return first.step.rung < second.step.rung
        }
        return (first.day.dayNumber, first.place.stage, left.offset)
          < (second.day.dayNumber, second.place.stage, right.offset)
      }
      .map(\.element)
    let isLate = { (rise: Rise) in part(rise) == 0 && rise.isUndecided }
    var result = sorted.filter { !isLate($0) }
    for late in sorted where isLate(late) {
      let last = result.lastIndex { part($0) == 0 && $0.step.rung <= late.step.rung }
      result.insert(late, at: last.map { $0 + 1 } ?? 0)
    }
    return result
  }

  /// Stopping where it is in sight, else the first way to court.
  private static func end(of rises: [Rise]) -> Int? {
    let ends = rises.indices.filter { rises[$0].isEnd }
    return ends.first { rises[$0].step.rung == .stop }
      ?? ends.min { rises[$0].place < rises[$1].place }
  }

  /// Places of the rungs to tell first: the first, the last, those with a near limit, then from
  /// the bottom.
  private static func main(_ rises: [Rise]) -> Set<Int> {
    guard !rises.isEmpty else { return [] }
    let certain = rises.indices.filter { rises[$0].place.stage < Climb.most }
    var main: Set<Int> = [certain.first ?? 0]
    if let end = end(of: rises) { main.insert(end) }
    let limited = rises.indices.filter { rises[$0].step.date?.isLimit == true }
    for at in limited + certain where main.count < mostMain { main.insert(at) }
    return main
  }
}
