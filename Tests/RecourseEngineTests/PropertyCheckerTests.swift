import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct PropertyCheckerTests {
  private func check(_ claim: Property.Claim) throws -> PropertyResult {
    var knowledge = AdvisorTests.shop
    knowledge.items.append(.made("door", .stop, when: .always))
    knowledge.properties = [Property(id: "rule", statement: .mark("rule"), claim: claim)]
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    return try #require(PropertyChecker.check(sorted, diagrams, asOf: today).first)
  }

  @Test func `a rule that holds for every answer is proved`() throws {
    let results = [
      try check(.implies(.now("complain"), .fact(.from("kind", "goods")))),
      try check(.never(.all([.now("court"), .now("complain")]))),
      try check(.alwaysOne(["door", "court"])),
      try check(.atMost(2, ["door", "court", "complain"])),
    ]
    #expect(results.map(\.outcome) == [.proved, .proved, .proved, .proved])
    #expect(results.allSatisfy { $0.counterexample == nil })
  }

  @Test func `a broken rule comes with a shortest interview that breaks it`() throws {
    let never = try check(.never(.now("complain")))
    #expect(never.outcome == .refuted)
    #expect(
      never.counterexample == ["kind": .option("goods"), "fault": .option("broken")])
    let implied = try check(.implies(.now("court"), .fact(.from("contacted", "in-writing"))))
    #expect(implied.outcome == .refuted)
    #expect(
      implied.counterexample == [
        "kind": .option("service"), "bought": .date(today.adding(days: -31)),
        "contacted": .option("not-yet"),
      ])
    #expect(try check(.atMost(1, ["door", "complain"])).outcome == .refuted)
    #expect(try check(.never(.later("escalate"))).outcome == .refuted)
  }

  @Test func `always one is not proved by an item that an unknown decides`() throws {
    let result = try check(.alwaysOne(["escalate", "court"]))
    #expect(result.outcome == .refuted)
  }

  @Test func `a rule about an item that does not exist is given up`() throws {
    #expect(try check(.never(.now("nothing"))).outcome == .gaveUp)
  }
}
