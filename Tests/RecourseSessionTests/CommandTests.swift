import RecourseEngine
import RecourseModel
import RecourseSession
import Testing

struct CommandTests {
  /// At the question how it was paid.
  private func atPayment() -> Rehearsal {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "1")
    return it
  }

  @Test func `back asks the question before, with its answer ready, and keeps the rest`() {
    var it = atPayment()
    it.type("credit card")
    let answers = it.answers
    it.type("/back")
    #expect(it.question == "paid-by")
    #expect(it.ask?.prefill == "Credit card")
    it.type("/back")
    #expect(it.question == "posted")
    #expect(it.answers == answers)
    it.type("Both are final")
    #expect(it.words.contains("Kept as it was."))
    #expect(it.question == "amount" || it.question == "contacted")
  }

  @Test func `a word near an answer stays to be mended; any other, and a number, is typed anew`() {
    var it = atPayment()
    it.type("creddit")
    #expect(it.ask?.prefill == "creddit")
    it.type("gibberish")
    #expect(it.ask?.prefill == "")
    it.type("40")
    #expect(it.ask?.prefill == "")
    #expect(it.question == "paid-by")
  }

  @Test func `a changed answer tells what rests, what returns and which steps move`() {
    var it = Rehearsal.atPlan()
    it.type("/change problem")
    #expect(it.question == "problem")
    #expect(it.ask?.prefill == "I was charged twice")
    it.type("late")
    #expect(it.records.contains(.changed("problem", .option("late"))))
    #expect(it.words.contains("Set aside for now, and kept: how the charges show"))
    #expect(it.words.contains("- Dispute the charge (left out)"))
    it.type("/change 3", "charged twice")
    #expect(it.words.contains("Back in use: how the charges show"))
    #expect(it.words.contains("+ Dispute the charge (later)"))
  }

  @Test func `answers are listed by number in asking order`() {
    var it = atPayment()
    it.type("/answers")
    #expect(it.words.contains("2 what it is about: a membership"))
    #expect(it.words.contains("3 what went wrong: charged twice"))
    #expect(it.question == "paid-by")
    it.type("/change")
    #expect(it.words.contains("Which one?"))
    it.type("2")
    #expect(it.question == "kind")
    it.type("")
    #expect(it.question == "paid-by")
  }

  @Test func `why names what hangs on the question, and the mark adds its help`() {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "?")
    #expect(it.words.contains("Look in your bank app."))
    #expect(it.words.contains("Your answer decides: "))
    #expect(it.words.contains("Wait for the pending line"))
    #expect(it.question == "posted")
    it.type("／ｗｈｙ")
    #expect(it.words.contains("Your answer decides: "))
  }

  @Test func `help fits twenty-two lines`() {
    var it = atPayment()
    it.type("/help")
    guard case .show(.help(let lines))? = it.last.dropFirst().first else {
      Issue.record("no list of commands")
      return
    }
    #expect(lines.count + 2 <= 22)
  }

  @Test func `two slashes type words that begin with one`() {
    var it = atPayment()
    it.type("//visa")
    #expect(it.answers["paid-by"] == .option("credit-card"))
  }

  @Test func `a note is kept and the question stays`() {
    var it = atPayment()
    it.type("/note Ann said: 周一回电话")
    #expect(it.lastRecord == .note("Ann said: 周一回电话"))
    #expect(it.question == "paid-by")
    it.type("/note")
    #expect(it.words.contains("/note They promised"))
  }

  @Test func `more asks the later questions, and then everything is answered`() {
    var it = Rehearsal.atPlan()
    #expect(it.words.contains("The later steps need one more answer."))
    it.type("/more")
    #expect(it.question == "court-paper")
    it.type("no")
    #expect(it.plans == [.plan, .plan])
    #expect(it.words.contains("Everything that matters is answered."))
    it.type("/more")
    #expect(it.words.contains("There are no more questions."))
  }

  @Test func `the menu copies, saves, compares and leaves`() {
    var it = Rehearsal.atPlan()
    it.type("1")
    #expect(it.last.first == .plan(.message))
    it.type("2")
    #expect(it.last.first == .export(format: .markdown))
    it.type("4")
    #expect(it.last.first == .plan(.options))
    it.type("/export json")
    #expect(it.last.first == .export(format: .json))
    it.type("/export pdf")
    #expect(it.words.contains("The formats are: markdown, html, text, json, ics, csv, transcript."))
    it.type("")
    #expect(it.words.contains("To leave: Ctrl-D"))
    it.type("5")
    #expect(it.leftWith == 0)
    #expect(it.words.contains("Everything up to here is kept."))
  }

  @Test func `a plan without words to send says so, where others copy them`() {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "2")
    while let question = it.question {
      switch question {
      case "amount": it.type("40")
      case "statement-date": it.type("nov 5")
      default: it.type("1")
      }
    }
    it.type("1")
    #expect(it.words.contains("There is no message to send yet"))
    #expect(it.plans.last == .plan)
  }

  @Test func `what happened moves the ladder`() {
    var it = Rehearsal.atPlan()
    it.type("3")
    #expect(it.words.contains("1 I wrote to them"))
    it.type("1 by e-mail", "yesterday")
    let day = DateReaderTests.day(2026, 11, 20)
    #expect(it.records.contains(.logged("wrote", day, "by e-mail")))
    #expect(it.words.contains("~ Dispute the charge (now)"))
    it.type("/log they hung up", "")
    #expect(it.records.contains(.logged(nil, TinyKnowledge.today, "they hung up")))
  }

  @Test func `Ctrl-C clears the line, says how to leave, and a second one leaves`() {
    var it = atPayment()
    it.send(.interrupt(onEmptyLine: false))
    #expect(it.words.isEmpty)
    #expect(it.question == "paid-by")
    it.send(.interrupt(onEmptyLine: true))
    #expect(it.words.contains("To leave: Ctrl-D"))
    it.type("/answers")
    it.send(.interrupt(onEmptyLine: true))
    #expect(it.leftWith == nil)
    it.send(.interrupt(onEmptyLine: true))
    #expect(it.leftWith == 130)
  }

  @Test func `the end of input leaves with nothing lost`() {
    var it = atPayment()
    it.send(.end)
    #expect(it.leftWith == 0)
    #expect(it.plans.isEmpty)
    var secret = Rehearsal(isPrivate: true)
    secret.type("1")
    secret.send(.end)
    #expect(secret.words.contains("Nothing was written to this computer."))
  }
}
