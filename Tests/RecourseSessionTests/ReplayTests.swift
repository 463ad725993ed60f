import RecourseModel
import Testing

@testable import RecourseSession

struct ReplayTests {
  private static let file: Answers = [
    "country": .option("us"), "kind": .option("subscription"),
    "problem": .option("charged-twice"), "amount": .unknown,
  ]

  @Test func `each question has its answer filled in, and Enter goes on`() {
    var it = Rehearsal(replay: ReplayTests.file)
    #expect(it.words.hasPrefix("This interview is played from a file."))
    #expect(it.words.contains("Known from the start: country: United States."))
    #expect(it.question == "kind")
    #expect(it.ask?.prefill == "A membership")
    it.type(it.ask?.prefill ?? "")
    #expect(it.answers["kind"] == .option("subscription"))
    #expect(it.question == "problem")
    it.type(it.ask?.prefill ?? "")
    #expect(it.answers["problem"] == .option("charged-twice"))
  }

  @Test func `in a pipe an empty line takes the answer of the file, don't know included`() {
    var it = Rehearsal(isPiped: true, replay: ReplayTests.file)
    var asked: [QuestionID] = []
    while let question = it.question, asked.count < 20 {
      asked.append(question)
      // What the file does not say may be anything.
      it.type(ReplayTests.file[question] == nil ? "0" : "")
    }
    #expect(asked.contains("amount"))
    for (question, answer) in ReplayTests.file where asked.contains(question) {
      #expect(it.answers[question] == answer)
    }
  }

  @Test func `where the file says nothing the screen says so`() {
    var it = Rehearsal(replay: ["kind": .option("goods")])
    while it.question == "country" || it.question == "kind" { it.type(it.ask?.prefill ?? "") }
    #expect(it.words.contains("The file says nothing here"))
  }

  @Test func `none of these is an answer that can be confirmed`() {
    let it = Rehearsal(replay: ["urgent": .options([]), "kind": .option("goods")])
    #expect(it.answers["urgent"] == .options([]))
  }
}
