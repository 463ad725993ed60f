import RecourseEngine
import RecourseModel
import Testing

@testable import RecourseSession

/// `/log`: what is listed, and what is made of words.
struct LoggingTests {
  /// Twelve happenings that are about no step stand before the others.
  private func crowded() throws -> Advisor {
    var knowledge = TinyKnowledge.knowledge
    let others = (1...12).map { number in
      Happening(
        id: HappeningID("other-\(number)"),
        text: LocalizedText(english: "Thing number \(number) took place", simplifiedChinese: "别的"),
        when: .always, sets: ["reply": "stalling"])
    }
    knowledge.happenings.insert(contentsOf: others, at: 0)
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    return Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
  }

  @Test func `what is about a step to do now is listed first, nine at once, and 0 shows others`()
    throws
  {
    var it = Rehearsal.atPlan(with: try crowded())
    it.type("/log")
    #expect(it.words.contains("1 I wrote to them"))
    #expect(it.words.contains("\n9 "))
    #expect(!it.words.contains("\n10 "))
    #expect(!it.words.contains("They refused"))
    #expect(it.words.contains("0 Something else"))
    it.type("0")
    #expect(it.words.contains("They refused"))
    it.type("0")
    #expect(it.words.contains("1 I wrote to them"))
    it.type("1 by e-mail", "")
    #expect(it.records.contains(.logged("wrote", TinyKnowledge.today, "by e-mail")))
  }

  @Test func `words are compared with everything that can have happened, listed or not`() throws {
    var it = Rehearsal.atPlan(with: try crowded())
    it.type("/log they refused", "")
    #expect(it.records.contains(.logged("refused", TinyKnowledge.today, "")))
  }

  @Test func `what is found inside free words is offered back, and Enter confirms it`() {
    var it = Rehearsal.atPlan()
    it.type("/log they refused, said policy")
    #expect(it.words.contains("Is this what happened?"))
    #expect(it.words.contains("1 They refused"))
    it.type("", "")
    let words = "they refused, said policy"
    #expect(it.records.contains(.logged("refused", TinyKnowledge.today, words)))
    #expect(it.words.contains("Noted, with the day."))
  }

  @Test func `what is not meant stays a note, and that no step changes is said`() {
    var it = Rehearsal.atPlan()
    it.type("/log they refused to pick up", "no", "")
    #expect(it.records.contains(.logged(nil, TinyKnowledge.today, "they refused to pick up")))
    #expect(it.words.contains("No step changes by it."))
    it.type("/log they hung up", "")
    #expect(it.words.contains("No step changes by it."))
    it.type("/log they refused, I think", "2")
    #expect(it.words.contains("The numbers go from 1 to 1"))
    it.type("I wrote to them", "")
    #expect(it.records.contains(.logged("wrote", TinyKnowledge.today, "")))
  }
}
