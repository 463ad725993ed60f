import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct ExplanationTests {
  @Test func `reasons are the earliest answers that cannot be spared`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = [
      "kind": .option("goods"), "fault": .option("broken"), "contacted": .option("not-yet"),
    ]
    func reasons(_ item: ItemID) -> [QuestionID] {
      advisor.reasons(for: item, answers: answers, asOf: today).map(\.question)
    }
    // That a fault was asked for implies goods.
    #expect(reasons("complain") == ["fault"])
    #expect(reasons("escalate") == ["contacted"])
    #expect(reasons("court") == ["kind"])
  }

  @Test func `the nearest change tells what can be done from what is a fact`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = ["kind": .option("service"), "contacted": .option("not-yet")]
    func change(_ item: ItemID) -> [Change]? {
      advisor.nearestChange(for: item, answers: answers, asOf: today)
    }
    #expect(
      change("escalate") == [
        Change(question: "contacted", option: "in-writing", kind: .move)
      ])
    #expect(
      change("complain") == [
        Change(question: "kind", option: "goods", kind: .fact),
        Change(question: "fault", option: "broken", kind: .answer),
      ])
    #expect(
      change("court") == [
        Change(question: "bought", age: Change.Age(past: Span(30, .days)), kind: .answer)
      ])
  }

  @Test func `an item that is now needs no change and one that never is has none`() throws {
    var knowledge = AdvisorTests.shop
    knowledge.items.append(.made("never", when: .never))
    knowledge.items.append(.made("always", when: .always))
    let advisor = try advisor(knowledge)
    #expect(advisor.nearestChange(for: "never", answers: [:], asOf: today) == nil)
    #expect(advisor.nearestChange(for: "always", answers: [:], asOf: today) == [])
    #expect(advisor.reasons(for: "always", answers: [:], asOf: today) == [])
  }

  @Test(arguments: 0..<6)
  func `reasons alone force the state and none can be left out`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), [.impossible, .moves], most: 4)
      else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0x77)
      for _ in 0..<4 {
        let record = randomRecord(oracle, &random, open: 0)
        guard !record.isEmpty else { continue }
        let answers = oracle.record(record)
        for standing in advisor.position(of: answers, asOf: today).items
        where standing.state != .open {
          let reasons = advisor.reasons(for: standing.item, answers: answers, asOf: today)
          let chosen = Set(reasons.map(\.question))
          #expect(oracle.forces(standing, record, keeping: chosen), "seed \(seed) \(record)")
          for one in chosen {
            #expect(
              !oracle.forces(standing, record, keeping: chosen.subtracting([one])),
              "seed \(seed) \(record) \(standing.item): \(one) can be spared of \(chosen)")
          }
        }
      }
    }
  }

  @Test func `an answer that rests comes back with its question and is no change`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    let answers: Answers = ["kind": .option("service"), "fault": .option("late")]
    #expect(
      advisor.nearestChange(for: "complain", answers: answers, asOf: today) == [
        Change(question: "kind", option: "goods", kind: .fact),
        Change(question: "fault", option: "broken", kind: .fact),
      ])
  }

  @Test func `options that would do as well are named together`() throws {
    var knowledge = AdvisorTests.shop
    knowledge.questions[2].moves = [Move(from: "not-yet", to: ["in-writing", "by-phone"])]
    knowledge.questions[2].options.append(.made("by-phone"))
    knowledge.items[1].when = .isNot("contacted", ["not-yet"], orUnknown: false)
    let changes = try advisor(knowledge).nearestChange(
      for: "escalate", answers: ["contacted": .option("not-yet")], asOf: today)
    #expect(
      changes == [
        Change(
          question: "contacted", option: "in-writing", alternatives: ["by-phone"], kind: .move)
      ])
  }

  @Test func `an open item hangs on the questions that still decide it`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    func open(_ item: ItemID, _ answers: Answers) -> [QuestionID] {
      advisor.openQuestions(for: item, answers: answers, asOf: today)
    }
    #expect(open("court", [:]) == ["kind", "bought"])
    #expect(open("court", ["kind": .option("service")]) == ["bought"])
    #expect(open("court", ["kind": .option("goods")]) == [])
  }
}
