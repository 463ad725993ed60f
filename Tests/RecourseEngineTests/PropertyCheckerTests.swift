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

  @Test func `one of several states is read world by world, always one for every record`() throws {
    // In every world one of the two is now; who does not know the fault gets neither.
    var knowledge = AdvisorTests.shop
    knowledge.items.append(
      .made("wait", when: .all([.from("kind", "goods"), .from("fault", "late")])))
    knowledge.items.append(.made("goods", when: .from("kind", "goods")))
    let rule = Property.Claim.implies(.now("goods"), .any([.now("complain"), .now("wait")]))
    knowledge.items.append(.made("service", when: .from("kind", "service")))
    knowledge.properties = [
      rule, .alwaysOne(["complain", "wait", "service"]),
      .implies(.fact(.from("kind", "goods")), .any([.now("complain"), .now("service")])),
    ].enumerated().map { index, claim in
      Property(id: PropertyID("rule-\(index)"), statement: .mark("rule"), claim: claim)
    }
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    let results = PropertyChecker.check(sorted, diagrams, asOf: today)
    #expect(results.map(\.outcome) == [.proved, .refuted, .refuted])
    #expect(
      results[2].counterexample == ["kind": .option("goods"), "fault": .option("late")])
  }

  @Test func `a refutation that direct evaluation does not confirm is only bounded`() throws {
    // No day lies more than one day back and yet within one working day of this Wednesday.
    let claim = Property.Claim.never(
      .fact(
        .all([
          .past("bought", Span(1, .days), orUnknown: false),
          .within("bought", Span(1, .workingDays), orUnknown: false),
        ])))
    var knowledge = AdvisorTests.shop
    knowledge.properties = [Property(id: "rule", statement: .mark("rule"), claim: claim)]
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    let wednesday = (0..<7).map { today.adding(days: $0) }.first { $0.weekday == 3 } ?? today
    let result = PropertyChecker.check(sorted, diagrams, asOf: wednesday).first
    #expect(result?.outcome == .bounded && result?.counterexample == nil)
  }

  @Test func `a rule about an item that does not exist is given up`() throws {
    #expect(try check(.never(.now("nothing"))).outcome == .gaveUp)
  }
}
