import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// What is kept of the plans of the shipped edition, compared with later plans.
struct ShippedAdviceTests {
  private static let stories = Shipped.knowledge.stories.filter { $0.topic == .recourse }

  private func request(
    _ story: Story, _ advisor: Advisor, asOf: CivilDate? = nil
  ) -> PlanRequest {
    let day = asOf ?? story.asOf
    return PlanRequest(
      answers: story.facts, position: advisor.position(of: story.facts, asOf: day), asOf: day,
      language: story.language)
  }

  @Test func `on the same day the same edition advises every persona the same`() throws {
    let advisor = try #require(Shipped.advisor)
    let builder = PlanBuilder(edition: advisor.edition, advisor: advisor)
    for story in Self.stories.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
      let request = request(story, advisor)
      let advice = builder.advice(for: request)
      #expect(advice.edition == Shipped.knowledge.edition && advice.asOf == story.asOf)
      #expect(builder.difference(since: advice, on: story.facts, to: request).isEmpty)
      // What is kept holds no answer: titles keep their places, labels are the questions' own.
      for step in advice.steps {
        let item = Shipped.knowledge.items.first { $0.id == step.item }
        let titles = [item?.title] + (item?.inCountries.map(\.title) ?? [])
        #expect(titles.contains(step.title), "\(step.item)")
      }
      #expect(advice.labels.keys.allSatisfy { story.facts[$0] != nil })
    }
  }

  @Test func `a fortnight later only what has come is told, and time is the cause`() throws {
    let advisor = try #require(Shipped.advisor)
    let builder = PlanBuilder(edition: advisor.edition, advisor: advisor)
    var told = 0
    for story in Self.stories.enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
      let advice = builder.advice(for: request(story, advisor))
      let later = request(story, advisor, asOf: story.asOf.adding(days: 14))
      let difference = builder.difference(since: advice, on: story.facts, to: later)
      #expect(difference.groups.count <= 1)
      told += difference.groups.count
    }
    #expect(told > 5)
  }

  @Test func `an answer given since is the cause of what it moves`() throws {
    let advisor = try #require(Shipped.advisor)
    let builder = PlanBuilder(edition: advisor.edition, advisor: advisor)
    let story = try #require(Self.stories.first { $0.id == "gym-charged-twice" })
    let advice = builder.advice(for: request(story, advisor))
    var answers = story.facts
    answers["posted"] = .option("one-pending")
    let new = PlanRequest(
      answers: answers, position: advisor.position(of: answers, asOf: story.asOf),
      asOf: story.asOf, language: .english)
    let difference = builder.difference(since: advice, on: story.facts, to: new)
    #expect(difference.groups.map(\.cause).allSatisfy { $0.hasPrefix("Because of this answer:") })
    #expect(
      difference.groups.flatMap(\.lines).contains {
        $0.sign == .plus && $0.title == "Let the pending charge clear first"
      })
  }

  @Test func `another office to turn to is told`() throws {
    let advisor = try #require(Shipped.advisor)
    let builder = PlanBuilder(edition: advisor.edition, advisor: advisor)
    for story in Self.stories {
      let request = request(story, advisor)
      var advice = builder.advice(for: request)
      guard let at = advice.steps.firstIndex(where: { $0.channel != nil }) else { continue }
      advice.steps[at].channel = "an-office-of-then"
      advice.edition = "2025-01"
      let difference = builder.difference(since: advice, on: story.facts, to: request)
      let lines = difference.groups.flatMap(\.lines)
      #expect(lines.count == 1 && lines.first?.sign == .moves)
      let lead = story.language == .english ? "turn to: " : "改找："
      #expect(lines.first?.place.hasPrefix(lead) == true)
      #expect(difference.groups.first?.cause.contains(Shipped.knowledge.edition) == true)
      return
    }
    Issue.record("no plan names an office")
  }
}
