import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// What can occur after the plan.
struct HappeningTests {
  @Test func `every happening moves the plan of somebody`() throws {
    let advisor = try #require(Shipped.advisor)
    var random = SeededRandom(seed: 20_778)
    var idle = Shipped.knowledge.happenings
    let now = { (answers: Answers) in
      Set(
        advisor.position(of: answers, asOf: Shipped.asOf).items.filter { $0.state == .now }
          .map(\.item))
    }
    for _ in 0..<5_000 where !idle.isEmpty {
      let outcome: OptionID = random.percent(80) ? "open" : "agreed"
      let world = Shipped.world(&random, fixed: ["outcome": .option(outcome)])
      idle.removeAll { happening in
        guard Shipped.evaluator.holds(happening.when, in: world, asOf: Shipped.asOf) else {
          return false
        }
        let after = world.merging(happening.sets.mapValues(Answer.option)) { _, told in told }
        return now(world) != now(after)
      }
    }
    #expect(idle.map(\.id) == [])
  }

  @Test func `each kind of answer, silence, payment, ruling, closing and end can be told`() {
    let ids = Set(Shipped.knowledge.happenings.map(\.id.rawValue))
    let needed: Set = [
      "wrote", "no-answer", "answered-stalling", "answered-refused", "answered-offer",
      "answered-promised", "paid", "platform-refused", "platform-paid", "dispute-refused",
      "dispute-paid", "court-won", "court-lost", "seller-closed-down", "terms-help", "they-admit",
      "charges-final", "agreed", "not-kept", "given-up",
    ]
    #expect(needed.subtracting(ids) == [])
  }
}
