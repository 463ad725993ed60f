import RecourseModel

extension PlanCalendar {
  /// A task, and the day that it is about.
  struct Entry {
    /// Unique in the plan.
    var id: String
    var taskTitle: String
    /// The day by which to do it; nil: not known.
    var taskDay: CivilDate?
    var eventTitle: String
    /// The day that matters; nil: no day of its own.
    var eventDay: CivilDate?
    var details: [String]
    /// When to remind of the day, counted from its midnight.
    var triggers: [String]
    var status: Status
  }

  /// How far a task is.
  enum Status: String {
    case open = "NEEDS-ACTION"
    case done = "COMPLETED"
    case skipped = "CANCELLED"
  }

  /// What is done first, the reply day, then every day to come in the plan's order.
  var entries: [Entry] {
    let reply = plan.message?.asksBy.map { [replyDay($0)] } ?? []
    return plan.handled.map(handled) + plan.now.map(today) + reply + plan.allLater.compactMap(start)
      + deadlines + plan.findOut.filter(\.isDate).map(find)
  }

  // MARK: - Steps

  private func handled(_ step: PlanStep) -> Entry {
    var entry = today(step)
    entry.status = step.isDone == true ? .done : .skipped
    return entry
  }

  /// A step to do now: its day is today, as the plan says, or the day that it waits for.
  private func today(_ step: PlanStep) -> Entry {
    Entry(
      id: step.id.rawValue, taskTitle: step.title,
      taskDay: step.waitsUntil ?? plan.scope.asOf,
      eventTitle: step.title, eventDay: nil,
      details: [phrases.todo(step)], triggers: [], status: .open)
  }

  /// A later step that waits for a day and has no deadline of its own.
  private func start(_ step: PlanStep) -> Entry? {
    guard step.deadline?.dates == nil, let day = step.date?.day else { return nil }
    return Entry(
      id: step.id.rawValue, taskTitle: step.title, taskDay: day, eventTitle: step.title,
      eventDay: day, details: [phrases.later(step, isPaper: true), step.todo], triggers: ["PT9H"],
      status: .open)
  }

  private func replyDay(_ day: CivilDate) -> Entry {
    let title = plan.words(
      .didTheyAnswer, ["title": plan.scope.title ?? plan.aim ?? plan.sending?.title ?? ""])
    return Entry(
      id: "reply-by", taskTitle: title, taskDay: day, eventTitle: title,
      eventDay: day,
      details: [PlanSentence.ifPromised, .ifOffered, .ifSilent].map { plan.words($0) },
      triggers: ["PT9H"], status: .open)
  }

  // MARK: - Deadlines

  private var deadlines: [Entry] {
    var seen: Set<DeadlineID> = []
    return (plan.now + plan.allLater + plan.open + plan.handled).compactMap { step in
      guard let rule = step.deadline, let dates = rule.dates, !dates.isPassed,
        seen.insert(rule.id).inserted
      else { return nil }
      let title = plan.words(
        rule.mustArrive ? .lastArrival : .lastDay, ["title": rule.title])
      let act = dates.fileBy.map { max($0, plan.scope.asOf) } ?? dates.safe
      return Entry(
        id: "deadline-\(rule.id.rawValue)", taskTitle: step.title, taskDay: min(act, dates.safe),
        eventTitle: title, eventDay: dates.safe,
        details: [phrases.todo(step)] + phrases.proof(rule),
        triggers: reminders(of: dates.safe),
        status: step.isDone.map { $0 ? .done : .skipped } ?? .open)
    }
  }

  /// The evening before is too late for post: a week before, if that is still to come, and at nine
  /// on the day before.
  private func reminders(of day: CivilDate) -> [String] {
    let week = day.dayNumber - plan.scope.asOf.dayNumber > 7
    return (week ? ["-P6DT15H"] : []) + ["-PT15H"]
  }

  /// A date that is not known, on which a deadline hangs.
  private func find(_ task: Plan.FindTask) -> Entry {
    let title = plan.words(.findDate, ["date": task.label])
    return Entry(
      id: "find-\(task.question.rawValue)", taskTitle: title, taskDay: nil, eventTitle: title,
      eventDay: nil, details: [phrases.findOut(task)], triggers: [], status: .open)
  }
}
