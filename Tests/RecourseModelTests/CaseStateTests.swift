import RecourseModel
import Testing

struct CaseStateTests {
  private static let start = CaseEvent.started(
    CaseStart(topic: "recourse", language: .english, client: nil, edition: "1"))

  /// Whether an event counts, by asking everything behind it: slow, and plainly what is meant.
  private static func counts(_ position: Int, in events: [CaseEvent]) -> Bool {
    if case .started = events[position - 1] { return true }
    return !(position..<events.count).contains { later in
      events[later] == .undone(position) && counts(later + 1, in: events)
    }
  }

  @Test func `undone and undone again is as the plain reading says, whatever names whatever`() {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<3_000 {
      var events = [CaseStateTests.start]
      for number in 0..<random(14) {
        // Also positions that do not exist, later ones and its own.
        events.append(random(3) == 0 ? .note("\(number)") : .undone(random(events.count + 4) - 1))
      }
      let naive = (1...events.count).map { CaseStateTests.counts($0, in: events) }
      #expect(CaseState.counting(events) == naive, "\(events)")
    }
  }

  @Test func `what is undone goes, and comes back when that is undone`() {
    var events = [CaseStateTests.start, .note("a"), .note("b"), .undone(2)]
    #expect(CaseState(folding: events, happenings: []).notes == ["b"])
    events.append(.undone(4))
    #expect(CaseState(folding: events, happenings: []).notes == ["a", "b"])
    events.append(.undone(5))
    #expect(CaseState(folding: events, happenings: []).notes == ["b"])
  }

  @Test func `a changed answer that is undone gives way to the one before`() {
    var events = [
      CaseStateTests.start, .answered("q", .option("a"), .person), .changed("q", .option("b")),
    ]
    #expect(CaseState(folding: events, happenings: []).answers["q"] == .option("b"))
    events.append(.undone(3))
    let state = CaseState(folding: events, happenings: [])
    #expect(state.answers["q"] == .option("a"))
    #expect(state.changed.isEmpty)
  }

  @Test func `what was advised last stands, with the answers that it was given on`() {
    let first = Advice(edition: "1", asOf: CivilDate(dayNumber: 1), steps: [])
    let second = Advice(edition: "2", asOf: CivilDate(dayNumber: 0), steps: [])
    let events: [CaseEvent] = [
      CaseStateTests.start, .answered("q", .option("a"), .person), .advised(first),
      .changed("q", .option("b")),
    ]
    var state = CaseState(folding: events, happenings: [])
    #expect(state.advice == first)
    #expect(state.adviceAnswers == ["q": .option("a")])
    state = CaseState(folding: events + [.advised(second)], happenings: [])
    #expect(state.advice == second)
    #expect(state.adviceAnswers == ["q": .option("b")])
    #expect(!first.isLike(second))
    #expect(first.isLike(Advice(edition: "1", asOf: CivilDate(dayNumber: 9), steps: [])))
  }

  @Test func `a closed case is open again once it was reopened or the closing undone`() {
    let closing = CaseClosing(outcome: "full", minutes: 60)
    let events = [CaseStateTests.start, .closed(closing)]
    #expect(CaseState(folding: events, happenings: []).closing == closing)
    #expect(CaseState(folding: events + [.reopened], happenings: []).closing == nil)
    #expect(CaseState(folding: events + [.undone(2)], happenings: []).closing == nil)
  }
}
