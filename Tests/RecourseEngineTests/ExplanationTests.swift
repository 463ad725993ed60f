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
    #expect(change("court") == [Change(question: "bought", kind: .answer)])
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

  @Test(arguments: 0..<6)
  func `no world in which the item is now is nearer than the nearest change`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), [.impossible, .moves], most: 4)
      else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0x99)
      for _ in 0..<4 {
        let record = randomRecord(oracle, &random, open: 0)
        guard !record.isEmpty else { continue }
        let answers = oracle.record(record)
        let known = advisor.position(of: answers, asOf: today)
        for (index, standing) in known.items.enumerated() where standing.state != .now {
          let changes = advisor.nearestChange(for: standing.item, answers: answers, asOf: today)
          let facts = oracle.fewestFacts(toItem: index, from: record)
          #expect(
            changes.map { $0.count { $0.kind == .fact } } == facts,
            "seed \(seed) \(record) \(standing.item)")
        }
      }
    }
  }
}
