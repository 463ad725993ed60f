import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// What can occur after the plan.
struct HappeningTests {
  /// A case in which the higher rungs are in reach.
  private static let onTheLadder: Answers = [
    "outcome": .option("open"), "contacted": .option("in-writing"), "reply": .option("refused"),
    "terms-support": .option("silent"), "tried-ask-supervisor": .option("refused"),
    "tried-small-claims": .option("not-yet"), "tried-arbitration": .option("not-yet"),
    "tried-lawsuit": .option("not-yet"),
  ]

  /// The same with nothing else tried yet.
  private static let atItsFoot = Dictionary(
    Shipped.knowledge.questions.filter { $0.told && $0.id.rawValue.hasPrefix("tried-") }
      .map { ($0.id, Answer.option("not-yet")) }, uniquingKeysWith: { first, _ in first }
  ).merging(onTheLadder) { _, told in told }

  /// Refused once, and nobody higher up asked.
  private static let refusedOnce = atItsFoot.merging(
    ["tried-ask-supervisor": .option("not-yet")]) { _, told in told }

  @Test func `every happening moves the plan of somebody`() throws {
    let advisor = try #require(Shipped.advisor)
    var random = SeededRandom(seed: 20_778)
    var idle = Shipped.knowledge.happenings
    let now = { (answers: Answers) in
      Set(
        advisor.position(of: answers, asOf: Shipped.asOf).items.filter { $0.state == .now }
          .map(\.item))
    }
    for round in 0..<6_000 where !idle.isEmpty {
      let starts = [[:], Self.onTheLadder, Self.atItsFoot, Self.refusedOnce]
      let world = Shipped.world(&random, fixed: starts[round % starts.count])
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
