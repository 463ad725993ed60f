import RecourseModel
import Testing

@testable import RecourseSession

/// Whole paragraphs where one answer is asked.
struct ParagraphTests {
  private static let story =
    "I want to tell you all of it. We paid with my visa in July, that is how these things are done, "
    + "and since then I have emailed them four times without any result whatsoever."

  private func atPosted() -> Rehearsal {
    var it = Rehearsal()
    it.type("my gym charged twice", "")
    return it
  }

  @Test func `a paragraph answers nothing by itself and is offered where it fits`() {
    var it = atPosted()
    #expect(it.question == "posted")
    it.type(Self.story)
    #expect(it.question == "posted")
    #expect(it.words.contains("Found in your text, not confirmed yet: paid by: Credit card"))
    #expect(it.answers["paid-by"] == nil && it.answers["contacted"] == nil)
    #expect(it.ask?.prefill == "")
    #expect(
      it.records.contains {
        if case .note(let words) = $0 { words.hasSuffix(Self.story) } else { false }
      })
    it.type("1")
    #expect(it.question == "paid-by")
    #expect(it.words.contains("From what you said: Credit card. Enter if that is right."))
    it.type("")
    #expect(it.answers["paid-by"] == .option("credit-card"))
  }

  @Test func `the question's own answer in a paragraph waits for Enter, too`() {
    var it = atPosted()
    it.type("1")
    #expect(it.question == "paid-by")
    it.type(Self.story)
    #expect(it.question == "paid-by" && it.answers["paid-by"] == nil)
    it.type("")
    #expect(it.answers["paid-by"] == .option("credit-card"))
  }

  @Test func `a paragraph in which nothing is recognised is kept and the question stands`() {
    var it = atPosted()
    it.type(String(repeating: "lorem ipsum dolor ", count: 12))
    #expect(it.words.contains("Your words are kept."))
    #expect(it.question == "posted")
  }

  @Test func `pasted lines are one text, however short`() {
    var it = atPosted()
    it.send(.paste("1 2", lines: 2))
    #expect(it.words.contains("2 pasted lines were taken as one."))
    #expect(it.question == "posted" && it.answers["posted"] == nil)
  }

  @Test func `pasted lines are the story where a story is asked`() {
    var it = Rehearsal()
    it.send(.paste("my gym charged twice last month", lines: 3))
    #expect(it.words.contains("Understood: a membership; charged twice."))
  }

  @Test func `in a pipe a long line is the answer that it was written for`() {
    var it = Rehearsal(isPiped: true)
    it.type("my gym charged twice", "", "1", Self.story)
    #expect(it.answers["paid-by"] == .option("credit-card"))
  }
}
