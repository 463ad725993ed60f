import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct CompilerTests {
  private func errors(_ knowledge: Knowledge) -> [CompileError] {
    do {
      _ = try DiagramCompiler.compile(knowledge)
      return []
    } catch {
      return error.errors
    }
  }

  /// Sixteen pairs that must agree, all first halves asked before all second halves, or in pairs.
  private func pairs(together: Bool) -> Knowledge {
    let left = (0..<16).map { QuestionID("left-\($0)") }
    let right = (0..<16).map { QuestionID("right-\($0)") }
    let order = together ? zip(left, right).flatMap { [$0, $1] } : left + right
    let agree = zip(left, right).map { pair in
      Condition.any([
        .all([.yes(pair.0), .yes(pair.1)]), .all([.no(pair.0), .no(pair.1)]),
      ])
    }
    return Knowledge(
      edition: "pairs", questions: order.map { .yesNo($0) },
      items: [.made("pairs", when: .all(agree))])
  }

  @Test func `a condition over the limit names the questions to ask together`() {
    let found = errors(pairs(together: false))
    guard case .overLimit(.item("pairs"), let nodes, let steps, let first, let second) = found.first
    else {
      Issue.record("\(found)")
      return
    }
    #expect(nodes > 20_000 || steps > 400_000)
    #expect(first != second)
    #expect(errors(pairs(together: true)).isEmpty)
  }

  @Test func `every error is found at once`() {
    let knowledge = Knowledge(
      edition: "wrong",
      questions: [
        .yesNo("one"), .choice("two", ["a"], askedWhen: .from("none", "a")), .plain("day", .date),
      ],
      items: [
        .made("x", when: .from("one", "maybe")), .made("y", when: .named("gone")),
        .made("z", when: .over("one", 5, orUnknown: false)),
        .made(
          "d",
          when: .all([
            .within("day", Span(90, .days), orUnknown: false),
            .within("day", Span(3, .months), orUnknown: false),
          ])),
      ])
    #expect(
      errors(knowledge) == [
        .unknownQuestion("none", .askedWhen("two")),
        .unknownOption("one", "maybe", .item("x")), .unknownCondition("gone", .item("y")),
        .wrongKind("one", .item("z")),
        .spansWithoutOrder("day", Span(90, .days), Span(3, .months)),
      ])
  }

  @Test func `neither the result nor the findings depend on the order of the parts`() throws {
    func lastFirst(
      _ count: Int, _ work: @escaping @Sendable (Int) -> DiagramCompiler.Part
    ) -> [DiagramCompiler.Part] {
      #expect(count > 1)
      return (0..<count).reversed().map(work).reversed()
    }
    var compared = 0
    for seed in UInt64(1)...60 {
      var maker = RandomKnowledge(seed: seed, features: .all)
      let knowledge = maker.make(most: 5)
      guard let made = try? DiagramCompiler.compile(knowledge) else { continue }
      let other = try DiagramCompiler.compile(knowledge, inParts: lastFirst)
      #expect(made.knowledge == other.knowledge && made.diagrams == other.diagrams)
      compared += 1
    }
    #expect(compared > 20)
    do {
      _ = try DiagramCompiler.compile(pairs(together: false), inParts: lastFirst)
      Issue.record("no limit was reached")
    } catch {
      #expect(error.errors == errors(pairs(together: false)))
      #expect(error.errors.count == 1)
    }
  }

  @Test func `questions that wait for each other are a circle`() {
    let knowledge = Knowledge(
      edition: "circle",
      questions: [.yesNo("one", askedWhen: .yes("two")), .yesNo("two", askedWhen: .yes("one"))])
    #expect(errors(knowledge) == [.circularQuestions(["one", "two"])])
  }

  @Test func `impossible combinations must leave every option something`() {
    var knowledge = Knowledge(edition: "few", questions: [.yesNo("one"), .yesNo("two")])
    knowledge.impossible = [.yes("one")]
    #expect(errors(knowledge) == [.optionImpossible("one", "yes")])
    knowledge.impossible = [.always]
    #expect(errors(knowledge) == [.nothingPossible])
  }
}
