import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// A made-up knowledge, compiled, with its meaning by enumeration; nil where the compiler refuses it
/// or it is too large to enumerate.
func sample(
  _ seed: UInt64, _ features: RandomKnowledge.Features = .all, most: Int = 5
) -> (advisor: Advisor, oracle: Oracle)? {
  var maker = RandomKnowledge(seed: seed, features: features)
  guard let (sorted, diagrams) = try? DiagramCompiler.compile(maker.make(most: most)) else {
    return nil
  }
  let size = diagrams.variables.reduce(1) { $0 * ($1.valueCount + 1) }
  guard size <= 800 else { return nil }
  let oracle = Oracle(sorted, diagrams, asOf: today)
  return (Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams)), oracle)
}

/// A record in which some questions of a possible world are unanswered or unknown.
func randomRecord(_ oracle: Oracle, _ random: inout SeededRandom, open: Int) -> [Int] {
  guard let world = random.pick(oracle.possibleWorlds) else { return [] }
  return world.indices.map { index in
    if oracle.questions[index].told { return random.percent(70) ? world[index] : 0 }
    if random.percent(open) { return -1 }
    return random.percent(20) ? oracle.answers[index].count : world[index]
  }
}

struct OracleTests {
  @Test func `most made-up knowledge can be compiled`() {
    let count = (0..<200).count { sample(UInt64($0)) != nil }
    #expect(count > 100)
  }

  @Test(arguments: 0..<12)
  func `every item has the state that an enumeration of the worlds gives`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed)) else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0xABCD)
      for round in 0..<12 {
        let record = randomRecord(oracle, &random, open: round % 3 * 30)
        let completions = oracle.completions(record)
        guard !completions.isEmpty else { continue }
        let position = advisor.position(of: oracle.record(record), asOf: today)
        for (index, standing) in position.items.enumerated() {
          let now = completions.map { oracle.verdicts($0)[oracle.nowRoots][index] }
          let possible = completions.map {
            oracle.verdicts($0)[oracle.possibleRoots.lowerBound + index]
          }
          let expected: Standing.State =
            if now.allSatisfy({ $0 == .yes }) {
              .now
            } else if possible.allSatisfy({ $0 == .no }) {
              .notForYou
            } else if now.allSatisfy({ $0 == .no }), possible.allSatisfy({ $0 == .yes }) {
              .later
            } else {
              .open
            }
          #expect(standing.state == expected, "seed \(seed) record \(record) \(standing.item)")
        }
      }
    }
  }
}
