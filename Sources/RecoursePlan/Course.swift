import RecourseEngine
import RecourseModel

/// Which happenings, one after the other, make the moves that would bring an item in.
///
/// A happening can set more than the move asks for (who writes has to wait for an answer), so the
/// nearest change is asked for again after each.
struct Course {
  /// More steps than any ladder has rungs.
  private static let most = 12

  let drafting: Drafting
  let item: ItemID
  let changes: [Change]

  private var asOf: CivilDate { drafting.asOf }
  private var knowledge: Knowledge { drafting.builder.edition.knowledge }

  /// The happenings; empty where no move is needed, or known happenings do not lead there.
  var happenings: [Happening] {
    guard changes.contains(where: { $0.kind == .move }),
      var answers = applied(to: drafting.request.answers)
    else { return [] }
    var course: [Happening] = []
    while course.count < Self.most {
      guard
        let left = drafting.builder.advisor.nearestChange(
          for: item, answers: answers, asOf: asOf)
      else { return [] }
      guard let move = left.first(where: { $0.kind == .move }) else {
        return left.contains { $0.kind == .fact } ? [] : course
      }
      guard let next = next(towards: move, answers), !course.contains(where: { $0.id == next.id })
      else { return [] }
      for (question, option) in next.sets { answers[question] = .option(option) }
      if let date = next.dates { answers[date] = .date(asOf) }
      course.append(next)
    }
    return []
  }

  /// The answers with the facts as they would have to be; nil where no answer can be named.
  private func applied(to answers: Answers) -> Answers? {
    var answers = answers
    for change in changes where change.kind == .fact {
      guard let option = change.option, case .option? = answers[change.question] else {
        guard let figures = change.figures, case .amount(let money)? = answers[change.question]
        else { return nil }
        answers[change.question] = .amount(
          Money(minorUnits: figures.lowerBound, currency: money.currency))
        continue
      }
      answers[change.question] = .option(option)
    }
    return answers
  }

  /// A happening that can occur now and makes the move, or the beginning of it.
  private func next(towards move: Change, _ answers: Answers) -> Happening? {
    let evaluator = DirectEvaluator(knowledge)
    let possible = knowledge.happenings.filter { happening in
      happening.sets[move.question] != nil
        && evaluator.holds(happening.when, in: answers, asOf: asOf)
    }
    let goals = ([move.option] + move.alternatives).compactMap { $0 }
    for goal in goals {
      if let direct = possible.filter({ $0.sets[move.question] == goal })
        .min(by: { $0.sets.count < $1.sets.count })
      {
        return direct
      }
    }
    let question = drafting.index.questions[move.question]
    return possible.first { happening in
      question?.moves.contains { step in
        step.from == happening.sets[move.question] && goals.contains(where: step.to.contains)
      } ?? false
    }
  }
}
