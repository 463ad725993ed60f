import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct EditionComparisonTests {
  private func changes(
    _ old: Knowledge, _ new: Knowledge, most: Int = 6
  ) throws -> [EditionComparison.Change] {
    try EditionComparison(
      from: advisor(old).edition.knowledge, to: advisor(new).edition.knowledge, most: most,
      asOf: today
    ).changes
  }

  @Test func `the same edition gives the same advice`() throws {
    #expect(try changes(AdvisorTests.shop, AdvisorTests.shop) == [])
  }

  @Test func `a condition that was changed names the answers between`() throws {
    var new = AdvisorTests.shop
    new.items[2].when = .all([
      .from("kind", "service"), .past("bought", Span(60, .days), orUnknown: false),
    ])
    let found = try changes(AdvisorTests.shop, new)
    let between = Change.Age(past: Span(30, .days), within: Span(60, .days))
    #expect(found.map(\.item) == ["court"])
    #expect(found.map(\.from) == [.now] && found.map(\.to) == [.later])
    #expect(
      found[0].ways?.ways.map(\.parts) == [
        [
          Circumstance(question: "kind", values: [.options(["service"])]),
          Circumstance(question: "bought", values: [.age(between)]),
        ]
      ])
  }

  @Test func `items that came or went are advised to nobody where they are not`() throws {
    var new = AdvisorTests.shop
    new.items.removeFirst()
    new.items.append(.made("door", .stop, when: .always))
    let found = try changes(AdvisorTests.shop, new)
    #expect(found.map(\.item) == ["door", "complain"])
    #expect(found.map(\.from) == [.notForYou, .now] && found.map(\.to) == [.now, .notForYou])
    #expect(found[0].ways?.ways.map(\.parts) == [[]])
  }

  @Test func `options and questions that only one edition has are free in the other`() throws {
    var new = AdvisorTests.shop
    new.questions[0].options.append(.made("travel"))
    new.questions.append(.yesNo("abroad"))
    #expect(try changes(AdvisorTests.shop, new) == [])
    new.items[1].when = .all([new.items[1].when, .yes("abroad")])
    let found = try changes(AdvisorTests.shop, new)
    #expect(found.map(\.item) == ["escalate", "escalate"])
    #expect(
      found[0].ways?.ways.first?.parts == [
        Circumstance(question: "contacted", values: [.options(["in-writing"])]),
        Circumstance(question: "abroad", values: [.options(["no"])]),
      ])
  }

  @Test func `a difference for unknown answers alone is told as such`() throws {
    var new = AdvisorTests.shop
    new.items[2].when = .all([
      .from("kind", "service"), .past("bought", Span(30, .days), orUnknown: true),
    ])
    let found = try changes(AdvisorTests.shop, new)
    #expect(found.map(\.item) == ["court"])
    #expect(found.map(\.from) == [.open] && found.map(\.to) == [.now])
    #expect(
      found[0].ways?.ways.map { $0.parts.last?.values } == [[.unknown]])
  }

  @Test func `what cannot be held against each other is refused`() throws {
    var kind = AdvisorTests.shop
    kind.questions[1].kind = .several
    kind.items[0].when = .has("fault", "broken", orUnknown: false)
    #expect(throws: EditionComparison.Refusal.otherKind("fault")) {
      try changes(AdvisorTests.shop, kind)
    }
    var order = AdvisorTests.shop
    order.questions[1].askedWhen = .always
    order.questions[0].askedWhen = .from("fault", "broken")
    #expect(throws: EditionComparison.Refusal.otherOrder(["fault", "kind"])) {
      try changes(AdvisorTests.shop, order)
    }
  }

  /// A made-up knowledge with other conditions for its items.
  private func mutated(_ knowledge: Knowledge, _ seed: UInt64) -> Knowledge {
    var random = SeededRandom(seed: seed)
    var knowledge = knowledge
    let all = knowledge.items.map(\.when)
    for index in knowledge.items.indices where random.percent(60) {
      let other = random.pick(all) ?? .always
      knowledge.items[index].when =
        random.percent(50) ? .all([all[index], other]) : .any([all[index], .not(other)])
    }
    return knowledge
  }

  @Test(arguments: 0..<6)
  func `exactly the answers that a change names get other advice`(block: Int) throws {
    var differ = 0
    for seed in block * 6..<block * 6 + 6 {
      guard let (old, oracle) = sample(UInt64(seed), most: 4) else { continue }
      let changed = mutated(oracle.knowledge, UInt64(seed) ^ 0xC0)
      guard let new = try? advisor(changed) else { continue }
      let found = try changes(oracle.knowledge, new.edition.knowledge, most: 300)
      for record in oracle.completeRecords
      where zip(record, oracle.answers).allSatisfy({ $0 < $1.count }) {
        let answers = oracle.record(record)
        let before = old.position(of: answers, asOf: today)
        let after = new.position(of: answers, asOf: today)
        let used = oracle.used(record)
        for (one, other) in zip(before.items, after.items) {
          let named = found.filter { change in
            change.item == one.item
              && (change.ways?.ways ?? []).contains { way in
                oracle.holds(way, record) { oracle.guardVerdict($0, used) == .yes }
              }
          }
          differ += one.state == other.state ? 0 : 1
          #expect(
            named.map { [$0.from, $0.to] }
              == (one.state == other.state ? [] : [[one.state, other.state]]),
            "seed \(seed) \(one.item) \(answers)")
        }
      }
      for change in found {
        for way in change.ways?.ways ?? [] {
          func state(_ advisor: Advisor) -> Standing.State? {
            advisor.position(of: way.example, asOf: today).items
              .first { $0.item == change.item }?.state
          }
          #expect(state(old) == change.from && state(new) == change.to, "seed \(seed) \(way)")
        }
      }
    }
    #expect(differ > 0)
  }
}
