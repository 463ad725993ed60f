internal import ParallelWork
package import RecourseEngine
package import RecourseModel

/// What came of playing a story to its end.
package struct StoryResult: Equatable, Sendable {
  /// An expectation that was not met.
  package enum Miss: Hashable, Sendable {
    /// An item stands otherwise than the story says.
    case item(ItemID, expected: String, found: Standing.State)
    /// More questions were asked to the first plan than the story allows.
    case tooManyQuestions(Int, most: Int)
  }

  /// The story.
  package var story: Story
  /// Expectations that were not met; none: the story passes.
  package var misses: [Miss]
  /// Questions asked to the first plan, in order.
  package var toFirstPlan: [QuestionID]
  /// Questions asked after it, in order.
  package var afterwards: [QuestionID]
  /// Questions asked of which the story says nothing: answered *don't know*.
  package var untold: [QuestionID]
  /// Items that are *now* at the end.
  package var now: [ItemID]
  /// Items that are *later* at the end.
  package var later: [ItemID]
  /// The forecast before the first question, to the first plan.
  package var forecast: Forecast
  /// Answers at the end, presets included.
  package var answers: Answers

  /// Whether every expectation was met.
  package var passes: Bool { misses.isEmpty }
  /// How many questions were asked in all.
  package var askedInAll: Int { toFirstPlan.count + afterwards.count }
}

/// Plays stories: answers what is asked from the persona's facts, in the order of the interview.
package final class StoryRunner: Sendable {
  private let whole: Advisor
  private let advisors: [Topic: Advisor]
  private let questions: [Question]
  /// Many stories begin alike.
  private let forecasts = Guarded<[Topic: [Answers: Forecast]]>([:])

  /// Prepares an edition.
  package convenience init(_ edition: Edition) {
    let whole = Advisor(edition: edition)
    self.init(
      whole,
      by: Dictionary(
        uniqueKeysWithValues: Topic.allCases.map { ($0, whole.restricted(to: $0)) }))
  }

  /// Takes advisors that are there already: one of all topics, and one for each.
  init(_ whole: Advisor, by advisors: [Topic: Advisor]) {
    self.whole = whole
    self.advisors = advisors
    questions = whole.edition.knowledge.questions
  }

  /// Plays a story until nothing is left to ask.
  package func run(_ story: Story) -> StoryResult {
    let advisor = advisors[story.topic] ?? whole
    var answers: Answers = [:]
    for question in questions where question.isPreset || question.told {
      answers[question.id] = story.facts[question.id]
    }
    let forecast = forecast(of: answers, asOf: story.asOf, advisor, story.topic)
    var toFirstPlan: [QuestionID] = []
    var afterwards: [QuestionID] = []
    var untold: [QuestionID] = []
    // Each prompt answers a question for good, so that there are at most as many as questions.
    for _ in questions {
      guard let (next, phase) = advisor.nextQuestion(of: answers, asOf: story.asOf) else { break }
      if phase == .firstSteps { toFirstPlan.append(next) } else { afterwards.append(next) }
      if story.facts[next] == nil { untold.append(next) }
      answers[next] = story.facts[next] ?? .unknown
    }
    let position = advisor.position(of: answers, asOf: story.asOf)
    return StoryResult(
      story: story, misses: misses(story, position, toFirstPlan.count), toFirstPlan: toFirstPlan,
      afterwards: afterwards, untold: untold, now: position.items(.now),
      later: position.items(.later), forecast: forecast, answers: answers)
  }

  /// Before the first question no date is known, so that the day makes no difference.
  private func forecast(
    of answers: Answers, asOf: CivilDate, _ advisor: Advisor, _ topic: Topic
  ) -> Forecast {
    if let known = forecasts.withLock({ $0[topic]?[answers] }) { return known }
    let made = advisor.forecastToFirstPlan(of: answers, asOf: asOf)
    forecasts.withLock { $0[topic, default: [:]][answers] = made }
    return made
  }

  private func misses(
    _ story: Story, _ position: Position, _ asked: Int
  ) -> [StoryResult.Miss] {
    let states = Dictionary(position.items.map { ($0.item, $0.state) }) { first, _ in first }
    func check(
      _ items: [ItemID], _ expected: String, _ fits: (Standing.State) -> Bool
    ) -> [StoryResult.Miss] {
      items.compactMap { item in
        let found = states[item] ?? .notForYou
        return fits(found) ? nil : .item(item, expected: expected, found: found)
      }
    }
    var misses = check(story.now, "now") { $0 == .now }
    misses += check(story.later, "later") { $0 == .later }
    misses += check(story.not, "not") { $0 != .now && $0 != .later }
    if let most = story.mostToFirstPlan, asked > most {
      misses.append(.tooManyQuestions(asked, most: most))
    }
    return misses
  }
}

extension StoryResult.Miss: CustomStringConvertible {
  /// The miss in a few words.
  package var description: String {
    switch self {
    case .item(let item, let expected, let found):
      "\(item) is \(found.rawValue), expected \(expected)"
    case .tooManyQuestions(let asked, let most):
      "\(asked) questions to the first plan, at most \(most) expected"
    }
  }
}

extension Position {
  fileprivate func items(_ state: Standing.State) -> [ItemID] {
    items.filter { $0.state == state }.map(\.item)
  }
}
