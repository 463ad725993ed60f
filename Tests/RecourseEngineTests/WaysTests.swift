import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct WaysTests {
  @Test func `a way names the particular answer and not what only brings its question up`() throws {
    let advisor = try advisor(AdvisorTests.shop)
    #expect(
      advisor.ways(to: "complain", most: 5, asOf: today)
        == Ways(ways: [
          Way(
            parts: [Circumstance(question: "fault", values: [.options(["broken"])])],
            example: ["kind": .option("goods"), "fault": .option("broken")])
        ]))
    #expect(
      advisor.ways(to: "court", most: 5, asOf: today).ways.map(\.parts) == [
        [
          Circumstance(question: "kind", values: [.options(["service"])]),
          Circumstance(question: "bought", values: [.age(Change.Age(past: Span(30, .days)))]),
        ]
      ])
    #expect(advisor.ways(toAsk: "kind", most: 5, asOf: today).ways.map(\.parts) == [[]])
    #expect(
      advisor.ways(toAsk: "fault", most: 5, asOf: today).ways.map(\.parts) == [
        [Circumstance(question: "kind", values: [.options(["goods"])])]
      ])
  }

  @Test func `ways beyond the first few are counted`() throws {
    let questions = (0..<6).map { QuestionID("q-\($0)") }
    let knowledge = Knowledge(
      edition: "many", questions: questions.map { .yesNo($0) },
      items: [.made("any", when: .any(questions.map { .yes($0) }))])
    let ways = try advisor(knowledge).ways(to: "any", most: 2, asOf: today)
    #expect(ways.ways.count == 2)
    #expect(ways.others == 4 && ways.areAllCounted)
  }

  @Test(arguments: 0..<6)
  func `the ways to an item are exactly the records in which it is now`(block: Int) {
    var told = 0
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), most: 4) else { continue }
      let records = oracle.completeRecords
      for (index, item) in oracle.knowledge.items.enumerated() {
        let ways = advisor.ways(to: item.id, most: 200, asOf: today)
        #expect(ways.others == 0 && ways.areAllCounted)
        told += ways.ways.count
        for record in records {
          let used = oracle.used(record)
          let lies = ways.ways.contains { way in
            oracle.holds(way, record) { oracle.guardVerdict($0, used) == .yes }
          }
          #expect(
            lies == (oracle.verdicts(record)[index] == .yes), "seed \(seed) \(item.id) \(record)")
        }
      }
    }
    #expect(told > 10)
  }

  @Test(arguments: 0..<6)
  func `none of the ways can be spared`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), most: 4) else { continue }
      let records = oracle.completeRecords
      for item in oracle.knowledge.items {
        let ways = advisor.ways(to: item.id, most: 200, asOf: today).ways
        for index in ways.indices where ways.count > 1 {
          let isNeeded = records.contains { record in
            let used = oracle.used(record)
            func holds(_ way: Way) -> Bool {
              oracle.holds(way, record) { oracle.guardVerdict($0, used) == .yes }
            }
            return holds(ways[index])
              && !ways.indices.contains { $0 != index && holds(ways[$0]) }
          }
          #expect(isNeeded, "seed \(seed) \(item.id) \(ways[index].parts)")
        }
      }
    }
  }
}
