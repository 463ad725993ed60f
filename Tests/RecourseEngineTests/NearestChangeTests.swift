import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// Nearest changes on made-up knowledge, held against every set of answers.
struct NearestChangeTests {
  /// Made-up knowledge with records of it, complete and with gaps.
  private func samples(
    _ block: Int, _ body: (Advisor, Oracle, [Int], String) throws -> Void
  ) rethrows {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), [.impossible, .moves], most: 4)
      else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0x99)
      for round in 0..<4 {
        let record = randomRecord(oracle, &random, open: round % 2 * 30)
        if !record.isEmpty { try body(advisor, oracle, record, "seed \(seed) \(record)") }
      }
    }
  }

  @Test(arguments: 0..<8)
  func `no answers that make the item now are nearer`(block: Int) {
    samples(block) { advisor, oracle, record, place in
      let answers = oracle.record(record)
      let position = advisor.position(of: answers, asOf: today)
      for (index, standing) in position.items.enumerated() where standing.state != .now {
        let changes = advisor.nearestChange(for: standing.item, answers: answers, asOf: today)
        let least = oracle.leastChange(toItem: index, from: record)
        #expect((changes == nil) == (least == nil), "\(place) \(standing.item)")
        guard let changes, let least else { continue }
        #expect(!changes.isEmpty, "\(place) \(standing.item)")
        // Less than any answers cost: some were set aside, being impossible beside the new ones.
        let moved = oracle.applying(changes, to: record)
        #expect(oracle.cost(from: record, to: moved) <= least, "\(place) \(standing.item)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `the changes made bring the item in, and fewer of them do not`(block: Int) {
    samples(block) { advisor, oracle, record, place in
      let answers = oracle.record(record)
      let position = advisor.position(of: answers, asOf: today)
      for standing in position.items where standing.state != .now {
        let changes = advisor.nearestChange(for: standing.item, answers: answers, asOf: today)
        guard let changes else { continue }
        let questions = Set(changes.map(\.question)).sorted()
        for bits in 0..<1 << questions.count {
          let chosen = questions.indices.filter { bits >> $0 & 1 == 1 }.map { questions[$0] }
          let some = changes.filter { chosen.contains($0.question) }
          let made = oracle.record(oracle.applying(some, to: record))
          let state = advisor.position(of: made, asOf: today).items
            .first { $0.item == standing.item }?.state
          #expect(
            (state == .now) == (chosen.count == questions.count),
            "\(place) \(standing.item) \(some) of \(changes)")
        }
      }
    }
  }
}
