import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// Knowledge made to explode: every limit is reached, and what comes of it says what to do.
struct LimitTests {
  private func errors(_ knowledge: Knowledge) -> [CompileError] {
    do {
      _ = try DiagramCompiler.compile(knowledge)
      return []
    } catch {
      return error.errors
    }
  }

  // MARK: - Conditions and options

  @Test func `what an item can become has the limit of its condition`() {
    // Known contact makes it a matter of one pair at a time; *later* opens all of them at once.
    let pairs = 0..<16
    let left = pairs.map { QuestionID("left-\($0)") }
    let right = pairs.map { QuestionID("right-\($0)") }
    let agree = zip(left, right).map { pair in
      Condition.any([
        .all([.yes(pair.0), .yes(pair.1)]), .all([.no(pair.0), .no(pair.1)]),
      ])
    }
    let tried = Question.told(
      "tried", ["not-yet", "waiting"], moves: [Move(from: "not-yet", to: ["waiting"])])
    let found = errors(
      Knowledge(
        edition: "pairs", questions: (left + right).map { .yesNo($0) } + [tried],
        items: [.made("climb", when: .all(agree + [.from("tried", "waiting")]))]))
    // One finding, though the item's closure is as wide as its condition.
    #expect(found.count == 1)
    guard case .overLimit(.item("climb"), _, _, let first, let second)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect((left + right).contains(first) && (left + right).contains(second) && first != second)
  }

  @Test(arguments: [QuestionKind.choice, .several])
  func `a question has at most sixty-four options`(kind: QuestionKind) {
    func knowledge(_ count: Int) -> Knowledge {
      let options = (0..<count).map { OptionID("option-\($0)") }
      let isSeveral = kind == .several
      return Knowledge(
        edition: "many",
        questions: [isSeveral ? .several("which", options) : .choice("which", options)],
        items: [
          .made(
            "item",
            when: isSeveral
              ? .has("which", "option-1", orUnknown: false) : .from("which", "option-1"))
        ])
    }
    #expect(errors(knowledge(64)) == [])
    #expect(errors(knowledge(65)) == [.tooManyValues("which", count: 65, most: 64)])
  }

  @Test func `the figures of a question cut it into at most sixty-four cells`() {
    func knowledge(_ thresholds: Int, _ kind: QuestionKind) -> Knowledge {
      Knowledge(
        edition: "many", questions: [.plain("which", kind)],
        items: (1...thresholds).map { index in
          .made(
            ItemID("item-\(index)"),
            when: kind == .date
              ? .past("which", Span(index, .days), orUnknown: false)
              : .over("which", index, orUnknown: false))
        })
    }
    for kind in [QuestionKind.amount, .count, .date] {
      #expect(errors(knowledge(63, kind)) == [])
      #expect(errors(knowledge(64, kind)) == [.tooManyValues("which", count: 65, most: 64)])
    }
  }

  // MARK: - Properties

  /// Pairs of which one has to hold, in some order of asking.
  private func proof(_ order: [QuestionID], pairs: Range<Int>) throws -> PropertyResult {
    let any = pairs.map {
      Condition.all([.yes(QuestionID("left-\($0)")), .yes(QuestionID("right-\($0)"))])
    }
    let property = Property(
      id: "rule", statement: .mark("rule"), claim: .never(.fact(.any(any))))
    let knowledge = Knowledge(
      edition: "pairs", questions: order.map { .yesNo($0) },
      items: order.map { .made(ItemID("item-\($0)"), when: .yes($0)) }, properties: [property])
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    return try #require(PropertyChecker.check(sorted, diagrams, asOf: today).first)
  }

  @Test func `a proof past its limits names the questions to ask together`() throws {
    let pairs = 0..<20
    let left = pairs.map { QuestionID("left-\($0)") }
    let right = pairs.map { QuestionID("right-\($0)") }
    let apart = try proof(left + right, pairs: pairs)
    #expect(apart.outcome == .gaveUp && apart.counterexample == nil)
    #expect(apart.askTogether.count == 2 && Set(apart.askTogether).count == 2)
    #expect(apart.askTogether.allSatisfy { (left + right).contains($0) })
    let together = try proof(zip(left, right).flatMap { [$0, $1] }, pairs: pairs)
    #expect(together.outcome == .refuted && together.askTogether == [])
    #expect(
      together.counterexample == ["left-0": .option("yes"), "right-0": .option("yes")])
  }

  // MARK: - Forecasts

  @Test func `a forecast past its limit falls back to bounds that hold`() throws {
    var random = SeededRandom(seed: 3)
    let count = 24
    let items = (0..<200).map { index -> Item in
      let one = random.below(count)
      let other = (one + 1 + random.below(count - 1)) % count
      let last = QuestionID("last-\(index)")
      return .made(
        ItemID("item-\(index)"), first: true,
        when: .all([
          .yes(QuestionID("first-\(one)")), .no(QuestionID("first-\(other)")), .yes(last),
        ]))
    }
    let questions =
      (0..<count).map { Question.yesNo(QuestionID("first-\($0)")) }
      + items.indices.map { .yesNo(QuestionID("last-\($0)")) }
    let (sorted, diagrams) = try DiagramCompiler.compile(
      Knowledge(edition: "wide", questions: questions, items: items))
    let advisor = Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
    let forecast = advisor.forecastToFirstPlan(of: [:], asOf: today)
    #expect(!forecast.isExact)
    #expect(forecast.fewest >= 1 && forecast.most <= questions.count)
    #expect(forecast == advisor.forecast(of: [:], asOf: today).toFirstPlan)
    for chance in [0, 50, 100] {
      var answers: Answers = [:]
      while let next = advisor.nextQuestion(of: answers, asOf: today) {
        answers[next.question] = .option(random.percent(chance) ? "yes" : "no")
      }
      #expect((forecast.fewest...forecast.most).contains(answers.count))
    }
  }
}
