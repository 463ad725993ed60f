import RecourseEngine
import RecourseModel
import RecourseTestSupport

/// Made-up sets of answers to a knowledge, with its conditions read directly.
struct Worlds {
  private let knowledge: Knowledge
  private let evaluator: DirectEvaluator
  private let asOf: CivilDate
  private let conditions: [ItemID: Condition]

  init(_ knowledge: Knowledge, asOf: CivilDate) {
    self.knowledge = knowledge
    self.asOf = asOf
    evaluator = DirectEvaluator(knowledge)
    conditions = Dictionary(knowledge.items.map { ($0.id, $0.when) }) { first, _ in first }
  }

  /// Whether an item is *now* in a world.
  func isNow(_ item: ItemID, _ world: Answers) -> Bool {
    conditions[item].map { evaluator.holds($0, in: world, asOf: asOf) } ?? false
  }

  /// A possible world in which the given answers are asked for and stand; what else is asked is as
  /// in `near` half of the time. Nil if chance made none.
  func random(
    _ fixed: Answers, near: Answers, _ random: inout SeededRandom
  ) -> Answers? {
    var world: Answers = [:]
    for question in knowledge.questions where question.kind != .text {
      guard evaluator.isAsked(question.id, in: world, asOf: asOf) else {
        if fixed[question.id] != nil { return nil }
        continue
      }
      let kept = near[question.id].flatMap { $0 == .unknown ? nil : $0 }
      world[question.id] =
        fixed[question.id]
        ?? (random.percent(50) ? kept : nil) ?? answer(to: question, world, &random)
    }
    return evaluator.isPossible(world, asOf: asOf) ? world : nil
  }

  private func answer(
    to question: Question, _ world: Answers, _ random: inout SeededRandom
  ) -> Answer? {
    switch question.kind {
    case .choice, .yesNo:
      let ids = question.options.isEmpty ? ["yes", "no"] : question.options.map(\.id)
      return random.pick(ids).map(Answer.option)
    case .several: return .options(question.options.map(\.id).filter { _ in random.percent(20) })
    case .amount:
      let units = random.pick([1, 40, 80, 150, 260, 900, 4_000, 9_000, 30_000]) ?? 1
      return .amount(Money(minorUnits: units * 100, currency: currency(world)))
    case .count: return .count(random.below(30))
    case .date:
      return .date(asOf.adding(days: -(random.pick([1, 10, 20, 50, 65, 80, 100, 130, 800]) ?? 1)))
    case .text: return nil
    }
  }

  private func currency(_ world: Answers) -> String {
    guard case .option(let country)? = world["country"] else { return "USD" }
    return knowledge.currencies[country] ?? "USD"
  }

  // MARK: - Changes

  /// Answers with changes made.
  func applying(_ changes: [Change], to answers: Answers) -> Answers {
    var made = answers
    for change in changes {
      if let option = change.option {
        let question = knowledge.questions.first { $0.id == change.question }
        made[change.question] =
          question?.kind == .several
          ? chosen(option, change.isChosen, made[change.question]) : .option(option)
      } else if let figures = change.figures {
        made[change.question] = .amount(
          Money(minorUnits: figures.lowerBound, currency: currency(made)))
      } else if let age = change.age {
        made[change.question] = day(age, made).map(Answer.date)
      }
    }
    // Who lives elsewhere would have said the same figures in the money of that country.
    return made.mapValues { answer in
      guard case .amount(let money) = answer else { return answer }
      return .amount(Money(minorUnits: money.minorUnits, currency: currency(made)))
    }
  }

  private func chosen(_ option: OptionID, _ isChosen: Bool, _ old: Answer?) -> Answer {
    var options: [OptionID] = []
    if case .options(let given)? = old { options = given }
    return .options(options.filter { $0 != option } + (isChosen ? [option] : []))
  }

  /// The latest day that lies as long ago as it must.
  private func day(_ age: Change.Age, _ answers: Answers) -> CivilDate? {
    guard case .option(let country)? = answers["country"] else { return nil }
    let calendar =
      knowledge.calendars.first { $0.country == country } ?? .plain(country: country)
    return (0..<4_000).lazy.map { asOf.adding(days: -$0) }.first { day in
      (age.past.map { asOf > $0.end(from: day, calendar: calendar) } ?? true)
        && (age.within.map { asOf <= $0.end(from: day, calendar: calendar) } ?? true)
    }
  }
}
