import RecourseEngine
import RecourseModel
import RecourseTestSupport
import ShippedKnowledge

/// The edition that is built in, prepared once, for cases in which something went wrong.
enum Shipped {
  /// With every topic.
  static let whole = try? ShippedEdition.loadWhole()
  static let edition = whole?.restricted(to: .recourse)
  static let knowledge = edition?.knowledge ?? Knowledge(edition: "")
  static let advisor = edition.map { Advisor(edition: $0) }
  static let evaluator = DirectEvaluator(knowledge)
  static let names = Dictionary(
    knowledge.conditions.map { ($0.id, $0.condition) }, uniquingKeysWith: { first, _ in first })
  static let thresholds: [QuestionID: [Int]] =
    edition?.diagrams.variables.reduce(into: [:]) { found, variable in
      if case .figures(let thresholds) = variable.domain { found[variable.question] = thresholds }
    } ?? [:]
  static let asOf = CivilDate(dayNumber: 20_778)

  /// An answer that a person could give, without regard to the others.
  static func answer(_ question: Question, _ random: inout SeededRandom) -> Answer {
    switch question.kind {
    case .choice, .yesNo:
      return .option(random.pick(question.options.map(\.id)) ?? "")
    case .several:
      return .options(question.options.map(\.id).filter { _ in random.percent(25) })
    case .amount:
      // On both sides of every figure that some condition cuts at.
      let figure = random.pick(thresholds[question.id] ?? []) ?? 5_000
      let hundredths = random.percent(50) ? figure : figure + 1
      return .amount(Money(minorUnits: hundredths, currency: "USD"))
    case .count: return .count(random.below(10))
    case .date:
      let ages = [0, 2, 5, 8, 14, 20, 45, 61, 85, 119, 121, 200, 400, 900]
      return .date(asOf.adding(days: -(random.pick(ages) ?? 0)))
    case .text: return .text("x")
    }
  }

  /// Answers to everything that is asked, none of which is impossible with those before it.
  static func world(_ random: inout SeededRandom, fixed: Answers = [:]) -> Answers {
    var world: Answers = [:]
    for question in knowledge.questions where question.kind != .text {
      guard evaluator.isAsked(question.id, in: world, asOf: asOf) else { continue }
      if let answer = fixed[question.id] {
        world[question.id] = answer
        continue
      }
      for _ in 0..<20 {
        world[question.id] = own(answer(question, &random), question, world)
        if isOffered(world, question) { break }
        world[question.id] = nil
      }
    }
    return world
  }

  /// Amounts are in the currency of the country.
  private static func own(_ answer: Answer, _ question: Question, _ world: Answers) -> Answer {
    guard case .amount(var money) = answer else { return answer }
    if case .option(let country) = world["country"] {
      money.currency = knowledge.currencies[country] ?? "XXX"
    }
    return .amount(money)
  }

  private static func isOffered(_ world: Answers, _ question: Question) -> Bool {
    question.options.allSatisfy { option in
      switch world[question.id] {
      case .option(option.id), .options([option.id]): break
      case .options(let chosen) where chosen.contains(option.id): break
      default: return true
      }
      return evaluator.holds(option.offeredWhen, in: world, asOf: asOf)
    }
  }
}
