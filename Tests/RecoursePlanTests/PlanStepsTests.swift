import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct PlanStepsTests {
  @Test func `at most three steps start, and the words to send are among them`() {
    var fixture = Fixture.shop.setting("platform-complaint", .now)
    fixture.knowledge.items.append(
      Item(
        id: "film", rung: .prepare, when: .always, title: text("Film it", "录像"),
        todo: text("Film it.", "录像。"), order: 9))
    let plan = fixture.setting("film", .now).plan
    #expect(plan.start.map(\.id) == ["gather-records", "read-terms", "write-complaint"])
    #expect(plan.then.map(\.id) == ["film", "platform-complaint"])
  }

  @Test func `steps that are done leave the list and are kept`() {
    var request = Fixture.gym.request
    request.items = ["gather-records": true]
    let plan = Fixture.gym.builder.plan(for: request)
    #expect(plan.start.map(\.id) == ["write-complaint"])
    #expect(plan.handled.map(\.id) == ["gather-records"])
  }

  @Test func `a Chinese seller gets Chinese words, and the reader a version to read`() {
    var fixture = Fixture.shop
    fixture.language = .english
    let message = fixture.plan.message
    #expect(message?.language == .simplifiedChinese)
    #expect(message?.text.hasPrefix("您好") == true)
    #expect(message?.readingVersion?.hasPrefix("Hello.") == true)
    #expect(Fixture.shop.plan.message?.readingVersion == nil)
  }

  @Test func `a parked answer fills no place`() {
    var fixture = Fixture.gym
    fixture.parked = ["amount"]
    let plan = fixture.plan
    #expect(plan.message?.text.contains("charged ____ twice") == true)
    #expect(plan.parked.map(\.question) == ["amount"])
    #expect(plan.worth.atStake == nil)
  }

  @Test func `typed words with braces are not filled again`() {
    var fixture = Fixture.gym
    fixture.answers["member"] = .text("{amount}")
    #expect(fixture.plan.message?.text.contains("member {amount}") == true)
  }

  @Test func `what another country's law says is no part of the plan`() {
    var fixture = Fixture.gym
    let at = fixture.knowledge.items.firstIndex { $0.id == "dispute-charge" }
    fixture.knowledge.items[at ?? 0].sources.append("CN-29")
    #expect(fixture.plan.footnotes.map(\.source) == ["US-01"])
  }

  @Test func `what hangs on the other side is no rung`() {
    var fixture = Fixture.gym
    fixture.knowledge.questions.append(
      Question(
        id: "reply", kind: .choice, text: text("Reply?", "回应？"), label: text("reply", "回应"),
        options: ["no-answer", "refused", "offer"].map { Option(id: $0, text: text("x", "x")) },
        moves: [Move(from: "no-answer", to: ["refused", "offer"])]))
    fixture.answers["reply"] = .option("no-answer")
    for (id, option) in [("weigh-offer", "offer"), ("go-on", "refused")] as [(ItemID, OptionID)] {
      fixture.knowledge.items.append(
        Item(
          id: id, rung: .escalate, when: .isIn("reply", [option], orUnknown: false),
          title: text(id.rawValue, "x"), todo: text("Do it.", "做。")))
      fixture.states.append((id, .later))
    }
    let plan = fixture.plan
    #expect(plan.ifAnswered.map(\.id) == ["weigh-offer"])
    #expect(plan.later.map(\.id).contains("go-on"))
  }

  @Test func `rungs beyond four are counted on the screen and written on paper`() {
    var fixture = Fixture.gym
    for number in 1...5 {
      fixture.knowledge.items.append(
        Item(
          id: ItemID("more-\(number)"), rung: .thirdParty, when: .always,
          title: text("More \(number)", "x"), todo: text("Do more.", "做。")))
      fixture.states.append((ItemID("more-\(number)"), .later))
    }
    let plan = fixture.plan
    #expect(plan.later.count == 4)
    #expect(plan.later.contains { $0.id == "dispute-charge" })
    #expect(plan.further.count == 3)
    let screen = PlanText(plan: plan).screen.joined(separator: "\n")
    #expect(screen.contains("3 more steps, if needed, are in the checklist."))
    for step in plan.further {
      #expect(!screen.contains(step.title))
      #expect(PlanMarkdown(plan: plan).text.contains(step.title))
    }
  }

  @Test func `passages of the seeds are no footnotes, and a weak source is marked`() {
    #expect(Fixture.gym.plan.footnotes.map(\.source) == ["US-01"])
    #expect(Fixture.shop.plan.later.map(\.checkFirst) == [true, false])
  }

  @Test func `a fact is old after twelve months, not on the day`() {
    var fixture = Fixture.shop
    #expect(fixture.plan.oldFacts == ["民法典 188 条"])
    fixture.asOf = day("2026-11-20")
    #expect(fixture.plan.oldFacts.isEmpty)
  }

  @Test func `the same request gives the same bytes`() {
    let json = PlanJSON(builder: Fixture.gym.builder)
    #expect(json.text(for: Fixture.gym.request) == json.text(for: Fixture.gym.request))
  }
}
