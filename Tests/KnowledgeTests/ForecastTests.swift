import RecourseEngine
import RecourseModel
import RecourseTestSupport
import ShippedKnowledge
import Testing

/// What the prompt says of the questions to come, held against the questions that came.
struct ForecastTests {
  /// The forecasts along an interview, and how many prompts then came, to the first plan and in all.
  private struct Asked {
    var question: QuestionID
    var toFirstPlan: Forecast
    var inAll: Forecast
    var phase: Position.Phase
  }

  private func play(
    _ advisor: Advisor, asOf: CivilDate, from start: Answers,
    _ answer: (Prompt, Question) -> Answer
  ) -> [Asked] {
    var answers = start
    var asked: [Asked] = []
    while asked.count < 100 {
      let position = advisor.position(of: answers, asOf: asOf)
      guard let next = position.next,
        let question = advisor.edition.knowledge.questions.first(where: { $0.id == next.question })
      else { return asked }
      let forecast = advisor.forecast(of: answers, asOf: asOf)
      asked.append(
        Asked(
          question: next.question, toFirstPlan: forecast.toFirstPlan, inAll: forecast.inAll,
          phase: position.phase))
      answers[next.question] = answer(next, question)
    }
    return asked
  }

  private func check(_ asked: [Asked], _ name: String) {
    let first = asked.count { $0.phase == .firstSteps }
    for (at, one) in asked.enumerated() {
      let left = asked.count - at
      #expect(one.inAll.fewest <= left && left <= one.inAll.most, "\(name) at \(one.question)")
      guard one.phase == .firstSteps else { continue }
      let leftToPlan = first - at
      #expect(
        one.toFirstPlan.fewest <= leftToPlan && leftToPlan <= one.toFirstPlan.most,
        "\(name) at \(one.question), to the first plan")
    }
  }

  @Test(arguments: [Topic.recourse, .agreement])
  func `no persona is asked more than the most that was shown, nor less than the fewest`(
    topic: Topic
  ) throws {
    let edition = try ShippedEdition.loadWhole().restricted(to: topic)
    let advisor = Advisor(edition: edition)
    var count = 0
    for story in edition.knowledge.stories where story.topic == topic {
      // Known before the first question, as the first screen and the settings tell it.
      let start = story.facts.filter { fact in
        edition.knowledge.questions.contains { $0.id == fact.key && ($0.isPreset || $0.told) }
      }
      let asked = play(advisor, asOf: story.asOf, from: start) { next, _ in
        story.facts[next.question] ?? .unknown
      }
      count += asked.count
      check(asked, story.id.rawValue)
    }
    #expect(count > (topic == .recourse ? 1_000 : 50))
  }

  @Test func `nor is anybody who answers at random, not knowing now and then`() throws {
    let advisor = try #require(Shipped.advisor)
    var random = SeededRandom(seed: 11)
    for number in 0..<60 {
      let start: Answers = [
        "acting-for": .option("me"), "urgent": .options([]),
        "country": .option(random.pick(["us", "cn", "uk", "hk", "other"]) ?? "us"),
      ]
      let asked = play(advisor, asOf: Shipped.asOf, from: start) { next, question in
        if random.percent(15) { return .unknown }
        guard question.kind == .choice || question.kind == .yesNo else {
          return Shipped.answer(question, &random)
        }
        return (random.pick(next.options)).map(Answer.option) ?? .unknown
      }
      #expect(asked.count < 60)
      check(asked, "interview \(number)")
    }
  }
}
