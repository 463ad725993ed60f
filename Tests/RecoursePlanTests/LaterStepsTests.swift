import Foundation
import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// In which order later steps come, and which of them have a place in the plan.
@Suite struct LaterStepsTests {
  private func gym(adding later: [(ItemID, Rung)]) -> Fixture {
    var fixture = Fixture.gym
    for (id, rung) in later {
      fixture.knowledge.items.append(
        Item(
          id: id, rung: rung, when: .always, title: text(id.rawValue, "x"),
          todo: text("Do \(id.rawValue).", "做。")))
      fixture.states.append((id, .later))
    }
    return fixture
  }

  @Test func `the step after silence comes after the day that stands in the words to send`() {
    var fixture = Fixture.gym
    fixture.knowledge.questions += [
      Question(
        id: "reply", kind: .choice, text: text("Reply?", "回应？"), label: text("reply", "回应"),
        options: ["waiting", "no-answer", "refused"].map {
          Option(id: $0, text: text("x", "x"))
        }, moves: [Move(from: "waiting", to: ["no-answer", "refused"])]),
      Question(
        id: "complained-date", kind: .date, text: text("When?", "何时？"), label: text("when", "何时")),
    ]
    fixture.answers["reply"] = .option("waiting")
    fixture.answers["complained-date"] = .date(day("2026-11-05"))
    let plan = fixture.plan
    #expect(plan.message?.asksBy == day("2026-12-01"))
    #expect(plan.later.first?.date == .afterReply(day("2026-12-02")))
  }

  @Test func `what hangs on how a step ends that nobody took yet is not in the plan`() {
    var fixture = gym(adding: [])
    fixture.knowledge.questions.append(
      Question(
        id: "tried-suit", kind: .choice, text: text("The suit?", "诉讼？"),
        label: text("the suit", "诉讼"),
        options: ["not-yet", "waiting", "settled"].map { Option(id: $0, text: text("x", "x")) },
        moves: [Move(from: "not-yet", to: ["waiting"]), Move(from: "waiting", to: ["settled"])],
        told: true, startsAs: "not-yet"))
    fixture.knowledge.items.append(
      Item(
        id: "collect", rung: .legal, when: .isIn("tried-suit", ["settled"], orUnknown: false),
        title: text("Collect", "执行"), todo: text("Collect it.", "申请执行。")))
    fixture.states.append(("collect", .later))
    fixture.answers["tried-suit"] = .option("not-yet")
    #expect(!fixture.plan.allLater.map(\.id).contains("collect"))
    fixture.answers["tried-suit"] = .option("waiting")
    #expect(fixture.plan.ifAnswered.map(\.id) == ["collect"])
  }

  @Test func `a public word waits for the bank, and court stands last`() {
    let plan = gym(adding: [("suit", .legal), ("review", .publicWord)]).plan
    #expect(
      plan.allLater.map(\.id) == ["ask-supervisor", "dispute-charge", "review", "suit"])
  }

  @Test func `steps that are not told first stand before court on paper and among the options`() {
    let more = (1...4).map { (ItemID("more-\($0)"), Rung.thirdParty) }
    let plan = gym(adding: more + [("suit", .legal)]).plan
    #expect(plan.later.last?.id == "suit" && !plan.further.isEmpty)
    #expect(plan.allLater.last?.id == "suit")
    #expect(PlanOptions(plan: plan).rows.last?.step.id == "suit")
    let paper = PlanMarkdown(plan: plan).text
    let court = paper.range(of: "Do suit.")?.lowerBound ?? paper.range(of: "suit")?.lowerBound
    for step in plan.further {
      let place = paper.range(of: step.title)?.lowerBound
      #expect((place ?? paper.endIndex) < (court ?? paper.startIndex), "\(step.id)")
    }
    #expect(plan.footnotes.map(\.number) == Array(1...max(1, plan.footnotes.count)))
  }

  @Test func `what hangs on an answer has no place in the order of the options`() {
    var fixture = gym(adding: [("suit", .legal)])
    fixture.knowledge.questions.append(
      Question(
        id: "reply", kind: .choice, text: text("Reply?", "回应？"), label: text("reply", "回应"),
        options: ["no-answer", "offer"].map { Option(id: $0, text: text("x", "x")) },
        moves: [Move(from: "no-answer", to: ["offer"])]))
    fixture.answers["reply"] = .option("no-answer")
    fixture.knowledge.items.append(
      Item(
        id: "weigh-offer", rung: .escalate, when: .isIn("reply", ["offer"], orUnknown: false),
        title: text("Weigh the offer", "掂量"), todo: text("Weigh it.", "掂量。")))
    fixture.states.append(("weigh-offer", .later))
    let options = PlanOptions(plan: fixture.plan)
    #expect(
      options.rows.map(\.step.id.rawValue)
        == ["write-complaint", "ask-supervisor", "dispute-charge", "weigh-offer", "suit"])
    #expect(options.remarks.contains("First A, then B, C and E."))
  }
}
