import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// Holds results against an enumeration of all records, *don't know* included.
struct PropertyOracleTests {
  /// Claims about the first items of a made-up knowledge; facts are the conditions of items.
  private func claims(_ items: [Item]) -> [Property.Claim] {
    let (one, two, three) = (items[0], items[1], items[2])
    return [
      .implies(.now(one.id), .fact(two.when)),
      .never(.all([.now(two.id), .fact(three.when)])),
      .implies(.later(one.id), .fact(three.when)),
      .never(.all([.inPlan(three.id), .not(.fact(one.when))])),
      .never(.any([.all([.now(one.id), .now(two.id)]), .later(three.id)])),
      .atMost(1, [one.id, two.id, three.id]),
      .alwaysOne([one.id, three.id]),
      .implies(.now(three.id), .any([.now(one.id), .now(two.id)])),
      .implies(.now(one.id), .inPlan(two.id)),
      .never(.all([.not(.now(one.id)), .not(.now(two.id)), .not(.later(three.id))])),
    ]
  }

  /// Whether a record breaks the claim at that index, by the verdicts of the roots.
  private func isBroken(_ claim: Int, _ now: [Oracle.Verdict], _ possible: [Oracle.Verdict]) -> Bool
  {
    func isNow(_ item: Int) -> Bool { now[item] == .yes }
    func later(_ item: Int) -> Bool { now[item] == .no && possible[item] == .yes }
    switch claim {
    case 0: return isNow(0) && !isNow(1)
    case 1: return isNow(1) && isNow(2)
    case 2: return later(0) && !isNow(2)
    case 3: return (isNow(2) || later(2)) && !isNow(0)
    case 4: return isNow(0) && isNow(1) || later(2)
    case 5: return [isNow(0), isNow(1), isNow(2)].count { $0 } > 1
    case 6: return !isNow(0) && !isNow(2)
    case 7: return isNow(2) && !isNow(0) && !isNow(1)
    case 8: return isNow(0) && !isNow(1) && !later(1)
    case 9: return !isNow(0) && !isNow(1) && !later(2)
    default: return false
    }
  }

  @Test(arguments: 0..<6)
  func `what is proved holds for every record and what is refuted fails for one`(block: Int) throws
  {
    var proved = 0
    var refuted = 0
    for seed in block * 6..<block * 6 + 6 {
      guard let (advisor, oracle) = sample(UInt64(seed), most: 4) else { continue }
      var knowledge = advisor.edition.knowledge
      knowledge.properties = claims(knowledge.items).enumerated().map { index, claim in
        Property(id: PropertyID("claim-\(index)"), statement: .mark("claim"), claim: claim)
      }
      let results = PropertyChecker.check(knowledge, advisor.edition.diagrams, asOf: today)
      let records = Oracle.product(
        oracle.questions.indices.map { Array(0...oracle.answers[$0].count) }
      ).filter { oracle.verdicts($0).first != .impossible }
      // From here on several states are denied at once: read world by world.
      let known = records.filter { zip($0, oracle.answers).allSatisfy { $0 < $1.count } }
      for (index, result) in results.enumerated() {
        let breaks = (index < 7 || result.outcome != .proved ? records : known).contains { record in
          let verdicts = oracle.verdicts(record)
          return isBroken(
            index, Array(verdicts[oracle.nowRoots]), Array(verdicts[oracle.possibleRoots]))
        }
        if result.outcome == .proved { #expect(!breaks, "seed \(seed) claim \(index)") }
        if result.outcome == .refuted { #expect(breaks, "seed \(seed) claim \(index)") }
        #expect(result.outcome != .gaveUp)
        proved += result.outcome == .proved ? 1 : 0
        refuted += result.outcome == .refuted ? 1 : 0
      }
    }
    #expect(proved > 0 && refuted > 0)
  }
}
