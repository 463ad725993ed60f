import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// Compiles and prepares a knowledge.
func advisor(_ knowledge: Knowledge) throws -> Advisor {
  let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
  return Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
}

let today = CivilDate(dayNumber: 20_000)

struct AdvisorTests {
  static let shop = Knowledge(
    edition: "shop",
    questions: [
      .choice("kind", ["goods", "service"]),
      .choice("fault", ["broken", "late"], askedWhen: .from("kind", "goods")),
      .choice(
        "contacted", ["not-yet", "in-writing"],
        moves: [Move(from: "not-yet", to: ["in-writing"])]),
      .plain("bought", .date),
    ],
    items: [
      .made(
        "complain", first: true, when: .all([.from("kind", "goods"), .from("fault", "broken")])),
      .made("escalate", .escalate, when: .from("contacted", "in-writing")),
      .made(
        "court", .legal,
        when: .all([
          .from("kind", "service"),
          .past("bought", Span(30, .days), orUnknown: false),
        ])),
    ])

  @Test func `first-phase questions come first and then the rest`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    var answers: Answers = [:]
    var asked: [QuestionID] = []
    let script: Answers = [
      "kind": .option("goods"), "fault": .option("broken"), "contacted": .option("not-yet"),
    ]
    while let prompt = advisor.position(of: answers, asOf: today).next {
      asked.append(prompt.question)
      answers[prompt.question] = script[prompt.question] ?? .unknown
    }
    #expect(asked == ["kind", "fault", "contacted"])
    let end = advisor.position(of: answers, asOf: today)
    #expect(end.phase == .complete)
    #expect(end.items.map(\.state) == [.now, .later, .notForYou])
  }

  @Test func `an answer whose question is off the path is parked and comes back`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    var answers: Answers = ["kind": .option("service"), "fault": .option("broken")]
    let parked = advisor.position(of: answers, asOf: today)
    #expect(parked.parked == ["fault"])
    #expect(parked.items[0].state == .notForYou)
    answers["kind"] = .option("goods")
    let back = advisor.position(of: answers, asOf: today)
    #expect(back.active == ["kind", "fault"])
    #expect(back.items[0].state == .now)
  }

  @Test func `a step that waits for a date says from which day it applies`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = [
      "kind": .option("service"), "contacted": .option("not-yet"),
      "bought": .date(today.adding(days: -10)),
    ]
    let court = advisor.position(of: answers, asOf: today).items[2]
    #expect(court.state == .later)
    #expect(court.from == today.adding(days: 21))
    let then = advisor.position(of: answers, asOf: today.adding(days: 21)).items[2]
    #expect(then.state == .now)
    #expect(advisor.position(of: answers, asOf: today.adding(days: 20)).items[2].state == .later)
  }

  @Test func `an unknown that decides a step makes one task and no advice`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = [
      "kind": .option("goods"), "fault": .unknown, "contacted": .unknown,
    ]
    let position = advisor.position(of: answers, asOf: today)
    #expect(position.items.map(\.state) == [.open, .open, .notForYou])
    #expect(position.items[0].waitsFor == ["fault"])
    #expect(
      position.findOut == [
        FindOut(question: "fault", steps: 1), FindOut(question: "contacted", steps: 1),
      ])
  }

  @Test func `a condition has a verdict of its own`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = ["kind": .option("goods")]
    func verdict(_ condition: Condition) -> Bool? {
      advisor.verdict(of: condition, answers: answers, asOf: today)
    }
    #expect(verdict(.from("kind", "goods")) == true)
    #expect(verdict(.from("kind", "service")) == false)
    #expect(verdict(.from("fault", "broken")) == nil)
    #expect(verdict(.from("fault", "broken", "late")) == true)
    #expect(verdict(.from("nothing", "broken")) == nil)
  }
}
