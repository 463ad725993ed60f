import RecourseEngine
import RecourseModel

/// Which happenings, one after the other, make the moves that would bring an item in.
///
/// A happening can set more than the move asks for (who writes has to wait for an answer), so the
/// nearest change is asked for again after each move. Days that have to pass are no part of it.
struct Course {
  /// More steps than any ladder has rungs.
  private static let most = 12
  /// Most happenings that one move takes, those included that have to come before.
  private static let mostForOne = 6

  let drafting: Drafting
  let item: ItemID
  let changes: [Change]

  private var asOf: CivilDate { drafting.asOf }

  /// The happenings; empty where no move is needed, or known happenings do not lead there.
  var happenings: [Happening] {
    guard changes.contains(where: { $0.kind == .move }),
      let answers = applied(to: drafting.request.answers)
    else { return [] }
    let search = HappeningSearch(drafting.builder.edition.knowledge, asOf: asOf)
    let course = moves(from: answers, search)
    guard course.isEmpty, let item = drafting.index.items[item] else { return course }
    // The nearest move may shut what it opens, as being paid does: then whatever else leads there.
    return search.way(to: item.when, from: answers, most: Self.mostForOne)?.happenings ?? []
  }

  /// The happenings that make the nearest moves; empty where one of them cannot be made.
  private func moves(from answers: Answers, _ search: HappeningSearch) -> [Happening] {
    var answers = answers
    var course: [Happening] = []
    while course.count < Self.most {
      guard
        let left = drafting.builder.advisor.nearestChange(
          for: item, answers: answers, asOf: asOf)
      else { return [] }
      guard let move = left.first(where: { $0.kind == .move && $0.option != nil }) else {
        return left.contains { $0.kind == .fact } ? [] : course
      }
      let goals = ([move.option] + move.alternatives).compactMap { $0 }
      let goal = Condition.isIn(move.question, goals, orUnknown: false)
      guard let way = search.way(to: goal, from: answers, most: Self.mostForOne),
        !way.happenings.isEmpty,
        !way.happenings.contains(where: { next in course.contains { $0.id == next.id } })
      else { return [] }
      answers = way.answers
      course += way.happenings
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
}

/// Looks for happenings that make a condition hold, each possible once those before it happened:
/// nobody is refused by the head office who was not refused by the manager.
private struct HappeningSearch {
  /// Happenings, and the answers once they happened.
  typealias Way = (happenings: [Happening], answers: Answers)

  private let happenings: [Happening]
  private let named: [ConditionID: Condition]
  private let evaluator: DirectEvaluator
  private let asOf: CivilDate

  init(_ knowledge: Knowledge, asOf: CivilDate) {
    happenings = knowledge.happenings
    named = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first }
    evaluator = DirectEvaluator(knowledge)
    self.asOf = asOf
  }

  /// The shortest way, by authors' order among those as short; nil if there is none that short.
  func way(to goal: Condition, from answers: Answers, most: Int) -> Way? {
    for most in 0...most {
      if let way = find(goal, answers, most: most) { return way }
    }
    return nil
  }

  private func find(_ goal: Condition, _ answers: Answers, most: Int) -> Way? {
    if evaluator.holds(goal, in: answers, asOf: asOf) { return ([], answers) }
    guard most > 0 else { return nil }
    switch goal {
    case .named(let id): return named[id].flatMap { find($0, answers, most: most) }
    case .any(let parts): return first(of: parts) { find($0, answers, most: most) }
    case .all(let parts):
      // What is made first can shut the way to the rest: then it is made last.
      return first(of: [parts, parts.reversed()]) { parts in
        var way: Way = ([], answers)
        for part in parts {
          guard let next = find(part, way.answers, most: most - way.happenings.count)
          else { return nil }
          way = (way.happenings + next.happenings, next.answers)
        }
        return evaluator.holds(goal, in: way.answers, asOf: asOf) ? way : nil
      }
    case .isIn(let question, let options, _):
      let setting = happenings.filter { $0.sets[question].map(options.contains) ?? false }
      return first(of: setting) { happening in
        guard var way = find(happening.when, answers, most: most - 1) else { return nil }
        for (question, option) in happening.sets { way.answers[question] = .option(option) }
        if let date = happening.dates { way.answers[date] = .date(asOf) }
        return (way.happenings + [happening], way.answers)
      }
    default: return nil
    }
  }

  private func first<Part>(of parts: [Part], _ way: (Part) -> Way?) -> Way? {
    for part in parts {
      if let found = way(part) { return found }
    }
    return nil
  }
}
