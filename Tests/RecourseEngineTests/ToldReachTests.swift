import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// The nearest change names only what can happen to this person.
struct ToldReachTests {
  private static let tries = [
    Move(from: "not-yet", to: ["waiting"]), Move(from: "waiting", to: ["refused"], weight: 1),
  ]

  private static func happening(_ id: HappeningID, _ when: Condition, _ sets: OptionID)
    -> Happening
  {
    let question: QuestionID = id.rawValue.hasPrefix("platform") ? "tried-platform" : "tried-office"
    return Happening(id: id, text: .mark(id.rawValue), when: when, sets: [question: sets])
  }

  /// Court comes after the platform, which is one step nearer, or after the office.
  private static let knowledge: Knowledge = {
    var knowledge = Knowledge(edition: "made")
    knowledge.questions = [
      .choice("kind", ["goods", "home"]),
      .choice("licensed", ["yes", "no"]),
      .told("tried-platform", ["not-yet", "waiting", "refused"], moves: tries),
      .told("tried-office", ["not-yet", "waiting", "refused"], moves: tries),
    ]
    knowledge.items = [
      .made(
        "court",
        when: .any([.from("tried-platform", "waiting"), .from("tried-office", "refused")])),
      .made("report", when: .from("tried-platform", "refused")),
      .made("office", when: .from("licensed", "yes")),
    ]
    knowledge.happenings = [
      happening(
        "platform-asked", .all([.from("kind", "goods"), .from("tried-platform", "not-yet")]),
        "waiting"),
      happening("platform-refused", .from("tried-platform", "waiting"), "refused"),
      happening("office-asked", .from("tried-office", "not-yet"), "waiting"),
      happening("office-refused", .from("tried-office", "waiting"), "refused"),
    ]
    return knowledge
  }()

  private func advisor(_ change: (inout Knowledge) -> Void = { _ in }) throws -> Advisor {
    var knowledge = Self.knowledge
    change(&knowledge)
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    return Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
  }

  private func nearest(
    _ item: ItemID, _ advisor: Advisor, _ kind: OptionID, licensed: OptionID = "yes"
  ) -> [String]? {
    let answers: Answers = ["kind": .option(kind), "licensed": .option(licensed)]
    return advisor.nearestChange(for: item, answers: answers, asOf: today)?
      .map { "\($0.kind) \($0.question) \($0.option ?? "")" }
  }

  @Test func `a move that no happening can make for this person gives way to one that can`() throws
  {
    let advisor = try advisor()
    #expect(nearest("court", advisor, "goods") == ["move tried-platform waiting"])
    #expect(nearest("court", advisor, "home") == ["move tried-office refused"])
  }

  @Test func `what cannot happen to this person is no change at all`() throws {
    #expect(nearest("report", try advisor(), "home") == nil)
    #expect(nearest("report", try advisor(), "goods") == ["move tried-platform refused"])
  }

  @Test func `a step that is never advised to this person is not taken to be tried`() throws {
    #expect(nearest("court", try advisor(), "home", licensed: "no") == nil)
    // A fact that would do as well is said instead.
    let named = try advisor { knowledge in
      knowledge.items[0].when = .any([
        .from("tried-platform", "waiting"), .from("tried-office", "refused"),
        .from("licensed", "yes"),
      ])
    }
    #expect(nearest("court", named, "home", licensed: "no") == ["fact licensed yes"])
  }

  @Test func `knowledge without happenings moves as it declares`() throws {
    let advisor = try advisor { $0.happenings = [] }
    #expect(nearest("court", advisor, "home") == ["move tried-platform waiting"])
  }
}
