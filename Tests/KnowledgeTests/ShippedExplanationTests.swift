import RecourseEngine
import RecourseModel
import RecoursePlan
import RecourseTestSupport
import ShippedKnowledge
import Testing

/// Reasons and nearest changes of the shipped edition, held against the authors' conditions read
/// directly, without diagrams.
struct ShippedExplanationTests {
  private static let asOf = CivilDate(dayNumber: 20_778)

  /// The answers of a story as far as its interview asks for them.
  private func interview(_ story: Story, _ advisor: Advisor) -> Answers {
    var answers: Answers = [
      "acting-for": .option("me"), "urgent": .options([]), "country": .option("us"),
    ]
    answers.merge(story.facts.filter { answers[$0.key] != nil }) { _, new in new }
    while let next = advisor.position(of: answers, asOf: Self.asOf).next {
      answers[next.question] = story.facts[next.question] ?? .unknown
    }
    return answers
  }

  /// Answers of some stories, with the items of each that are looked at.
  private func samples(
    _ states: Set<Standing.State>, each step: Int = 9,
    _ body: (Worlds, Advisor, Answers, Standing, inout SeededRandom) -> Void
  ) throws {
    let edition = try ShippedEdition.loadWhole().restricted(to: .recourse)
    let advisor = Advisor(edition: edition)
    let worlds = Worlds(edition.knowledge, asOf: Self.asOf)
    var random = SeededRandom(seed: 5)
    for story in edition.knowledge.stories.enumerated().filter({ $0.offset % 11 == 0 }) {
      let answers = interview(story.element, advisor)
      let standings = advisor.position(of: answers, asOf: Self.asOf).items
        .filter { states.contains($0.state) }
      for standing in standings.enumerated().filter({ $0.offset % step == 0 }) {
        body(worlds, advisor, answers, standing.element, &random)
      }
    }
  }

  @Test func `the reasons alone decide an item, whatever else is answered`() throws {
    var tried = 0
    try samples([.now, .later]) { worlds, advisor, answers, standing, random in
      let reasons = advisor.reasons(for: standing.item, answers: answers, asOf: Self.asOf)
      let fixed = Dictionary(uniqueKeysWithValues: reasons.map { ($0.question, $0.answer) })
      guard !fixed.values.contains(.unknown) else { return }
      for _ in 0..<60 {
        guard let world = worlds.random(fixed, near: answers, &random) else { continue }
        tried += 1
        #expect(
          worlds.isNow(standing.item, world) == (standing.state == .now),
          "\(standing.item) \(fixed) \(world)")
      }
    }
    #expect(tried > 300)
  }

  /// Whatever else is answered, is an item still decided when one of its reasons is left out? The
  /// prover looks for answers that say no, and has all of them evaluated without diagrams.
  @Test func `an item loses its state when any one of its reasons is another`() throws {
    let edition = try ShippedEdition.loadWhole().restricted(to: .recourse)
    var claims: [(item: ItemID, spared: QuestionID, claim: Property.Claim)] = []
    try samples([.now, .later]) { _, advisor, answers, standing, _ in
      let reasons = advisor.reasons(for: standing.item, answers: answers, asOf: Self.asOf)
      guard !reasons.contains(where: { $0.answer == .unknown }) else { return }
      for spared in reasons {
        let rest = reasons.filter { $0 != spared }.flatMap {
          edition.conditions(that: $0.answer, to: $0.question, answers, asOf: Self.asOf)
        }
        let differs: Property.Formula =
          standing.state == .now ? .not(.now(standing.item)) : .now(standing.item)
        claims.append(
          (standing.item, spared.question, .never(.all([.fact(.all(rest)), differs]))))
      }
    }
    var asked = edition.knowledge
    asked.properties = claims.enumerated().map { index, claim in
      Property(
        id: PropertyID("spared-\(index)"),
        statement: LocalizedText(english: "", simplifiedChinese: ""), claim: claim.claim)
    }
    let results = PropertyChecker.check(asked, edition.diagrams, asOf: Self.asOf)
    for (claim, result) in zip(claims, results) {
      #expect(result.outcome == .refuted, "\(claim.item) does not need \(claim.spared)")
    }
    #expect(claims.count > 100)
  }

  @Test(arguments: Language.allCases)
  func `reasons are read in words, with a rule or a source, and never an id`(
    language: Language
  ) throws {
    let edition = try ShippedEdition.loadWhole().restricted(to: .recourse)
    let ids = Set(
      edition.knowledge.questions.map(\.id.rawValue) + edition.knowledge.items.map(\.id.rawValue)
        + edition.knowledge.conditions.map(\.id.rawValue)
    ).filter { $0.contains("-") && $0 != "small-claims" }
    var read: Set<ItemID> = []
    try samples([.now, .later, .notForYou], each: 6) { _, advisor, answers, standing, _ in
      let builder = PlanBuilder(edition: edition, advisor: advisor)
      let request = PlanRequest(
        answers: answers, position: advisor.position(of: answers, asOf: Self.asOf),
        asOf: Self.asOf, language: language)
      let reasons = advisor.reasons(for: standing.item, answers: answers, asOf: Self.asOf)
      guard !reasons.isEmpty,
        let explanation = builder.explanation(of: standing.item, for: request)
      else { return }
      #expect(explanation.reasons.map(\.question) == reasons.map(\.question))
      #expect(explanation.reasons.allSatisfy { !$0.label.isEmpty && !$0.answer.isEmpty })
      // What another country's law says is not told here.
      #expect(
        standing.state == .notForYou || !explanation.grounds.isEmpty,
        "\(standing.item) rests on nothing")
      for line in builder.lines(of: explanation, in: language).map(\.words) {
        let marks = Set(line.split { !($0.isASCII && ($0.isLetter || $0 == "-")) }.map(String.init))
        #expect(marks.isDisjoint(with: ids), "\(line)")
        #expect(!line.contains("{") && !line.contains("explain."), "\(line)")
      }
      read.insert(standing.item)
    }
    #expect(read.count >= 20, "\(read.count) items")
  }

  @Test func `the nearest change brings the item in`() throws {
    var tried = 0
    try samples([.later, .notForYou, .open]) { worlds, advisor, answers, standing, random in
      guard
        let changes = advisor.nearestChange(
          for: standing.item, answers: answers, asOf: Self.asOf)
      else { return }
      let made = worlds.applying(changes, to: answers)
      let after = advisor.position(of: made, asOf: Self.asOf).items
        .first { $0.item == standing.item }
      tried += 1
      #expect(after?.state == .now, "\(standing.item) \(changes)")
      // Of facts and moves none is idle.
      for change in changes where changes.count > 1 && change.kind != .answer {
        let fewer = worlds.applying(changes.filter { $0 != change }, to: answers)
        let still = advisor.position(of: fewer, asOf: Self.asOf).items
          .first { $0.item == standing.item }
        #expect(still?.state != .now, "\(standing.item) \(change) of \(changes)")
      }
    }
    #expect(tried > 20)
  }
}

extension Explanation.Line {
  /// What stands in the line.
  fileprivate var words: String {
    switch self {
    case .heading(let words), .sentence(let words), .point(let words), .below(let words),
      .ground(let words):
      words
    }
  }
}
