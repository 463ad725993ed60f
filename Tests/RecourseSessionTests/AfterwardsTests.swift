import RecourseModel
import RecourseSession
import Testing

/// What comes after the plan: undo and redo, evidence, the end.
struct AfterwardsTests {
  // MARK: - Undo and redo

  @Test func `undo shows events in words, the latest first, and changes nothing before a number`() {
    var it = Rehearsal.atPlan()
    it.type("/note They will call", "/undo")
    #expect(it.words.contains("1 remark: They will call"))
    #expect(it.words.contains("2 "))
    let answers = it.answers
    it.type("")
    #expect(it.answers == answers)
    #expect(it.conversation.state.notes.count == 1)
    it.type("/undo", "1")
    #expect(it.words.contains("Undone: remark: They will call. /redo brings it back."))
    #expect(it.conversation.state.notes.isEmpty)
  }

  @Test func `an answer that is undone is asked again, and redo brings the plan back`() {
    var it = Rehearsal.atPlan()
    let answers = it.answers
    it.type("/undo 40")
    #expect(it.words.contains("1 amount"))
    it.type("1")
    #expect(it.answers["amount"] == nil)
    #expect(it.question == "amount")
    it.type("/redo", "1")
    #expect(it.words.contains("Back again: "))
    #expect(it.answers == answers)
    #expect(it.plans.last == .plan)
    // And undone once more, by the same words.
    it.type("/undo 40", "1")
    #expect(it.answers["amount"] == nil)
    it.type("/redo")
    #expect(it.words.contains("1 amount"))
  }

  @Test func `what happened can be undone, and the ladder moves back`() {
    var it = Rehearsal.atPlan()
    let before = it.answers
    it.type("/log 1 by e-mail", "yesterday")
    #expect(it.answers != before)
    it.type("/undo", "1")
    #expect(it.words.contains("What this changes"))
    #expect(it.answers == before)
  }

  @Test func `the case made from the records is the case on screen, after every step`() {
    var it = Rehearsal.atPlan()
    for line in ["/undo", "2", "/redo", "1", "/undo", "3", "/undo", "1", "/redo", "2"] {
      it.type(line)
      let folded = CaseState(
        folding: it.records, happenings: TinyKnowledge.knowledge.happenings)
      #expect(it.conversation.state == folded)
      #expect(it.conversation.history == it.records)
    }
  }

  @Test func `nothing to undo is said`() {
    var it = Rehearsal(country: nil)
    it.type("/redo")
    #expect(it.words.contains("Nothing was undone"))
  }

  // MARK: - The end

  @Test func `closing notes the outcome, the money and the time, and resuming says so`() {
    var it = Rehearsal.atPlan()
    it.type("/close", "1", "$40", "90 min")
    let closing = CaseClosing(
      outcome: "full", recovered: Money(minorUnits: 4_000, currency: "USD"), minutes: 90)
    #expect(it.lastRecord == .closed(closing))
    #expect(it.words.contains("Paid or put right in full"))
    #expect(it.words.contains("Time spent: 1.5 h."))
    var again = Rehearsal(resuming: it.records)
    #expect(again.words.contains("This case is closed"))
    again.type("what")
    #expect(again.words.contains("Type 1, 2 or 3"))
    again.type("1")
    #expect(again.lastRecord == .reopened)
    #expect(again.plans.last == .plan)
    again.type("/reopen")
    #expect(again.words.contains("The case is open."))
  }

  @Test func `own words are an outcome, and money and time need not be told`() {
    var it = Rehearsal.atPlan()
    it.type("/close", "they sent me a voucher", "", "")
    #expect(it.lastRecord == .closed(CaseClosing(outcome: "they sent me a voucher")))
    it.type("3")
    #expect(it.leftWith == 0)
    var other = Rehearsal.atPlan()
    other.type("/close", "")
    #expect(other.conversation.state.closing == nil)
    other.type("/close", "let go", "soon")
    #expect(other.words.contains("A time is needed here"))
    other.type("2")
    #expect(other.lastRecord == .closed(CaseClosing(outcome: "let-go", minutes: 120)))
  }

  @Test(arguments: [
    ("3", 180), ("1.5", 90), ("0,5 h", 30), ("90 min", 90), ("2小时", 120), ("45分钟", 45),
    ("半小时", 30), ("2.55 hours", 150),
  ])
  func `time is read as people write it`(line: String, minutes: Int) {
    var it = Rehearsal.atPlan()
    it.type("/close", "nothing", line)
    #expect(it.lastRecord == .closed(CaseClosing(outcome: "nothing", minutes: minutes)))
  }

  // MARK: - Evidence

  private func evidence(_ hash: String = "ab") -> Evidence {
    Evidence(
      name: "bill.pdf", place: "/home/a/bill.pdf", size: 2_048,
      sha256: String(repeating: hash, count: 32), words: "both lines",
      day: TinyKnowledge.today)
  }

  @Test func `a file is asked for by its name and what it shows, and noted once it was read`() {
    var it = Rehearsal.atPlan()
    it.type("/evidence add 'my bill.pdf' both  lines")
    #expect(
      it.last == [.evidence(.add(path: "my bill.pdf", words: "both  lines", copies: false))])
    it.find(.file(evidence()))
    if it.ask?.question == nil, !it.records.contains(.evidence(evidence())) { it.type("") }
    #expect(it.records.contains(.evidence(evidence())))
    it.type("/evidence")
    #expect(it.words.contains("1  bill.pdf (2 KB"))
    it.type("/evidence add --copy other.pdf")
    #expect(it.words.contains("What does other.pdf show?"))
    it.type("the order")
    #expect(it.last == [.evidence(.add(path: "other.pdf", words: "the order", copies: true))])
    it.find(.failed("no such file"))
    #expect(it.words.contains("no such file"))
    #expect(it.conversation.state.evidence.count == 1)
  }

  @Test func `files are verified one by one`() {
    var it = Rehearsal.atPlan()
    it.type("/evidence verify")
    #expect(it.words.contains("No evidence is noted yet."))
    it.type("/evidence add bill.pdf both lines")
    it.find(.file(evidence()))
    if it.conversation.state.evidence.isEmpty { it.type("") }
    it.type("/evidence verify")
    #expect(it.last == [.evidence(.verify([evidence()]))])
    it.find(.verified([.changed]))
    #expect(it.words.contains("bill.pdf: changed since"))
  }

  @Test(arguments: [
    ("bill.pdf shows it", "bill.pdf", "shows it"),
    ("'my bill.pdf' shows it", "my bill.pdf", "shows it"),
    ("\"my \\\"bill\\\".pdf\"  shows", "my \"bill\".pdf", "shows"),
    ("my\\ bill.pdf shows", "my bill.pdf", "shows"),
    ("file:///home/a/my%20bill.pdf x", "/home/a/my bill.pdf", "x"),
    ("'/tmp/账单 1.png' 两笔扣款", "/tmp/账单 1.png", "两笔扣款"),
    ("~/a/b", "~/a/b", ""), ("'open quote", "open quote", ""), ("back\\", "back", ""),
  ])
  func `a file name is read as it was dropped or typed`(line: String, path: String, rest: String) {
    let file = FileArgument(line)
    #expect(file?.path == path)
    #expect(file?.rest == rest)
    #expect(FileArgument(FileArgument.escaped(path) + " " + rest)?.path == path)
  }
}
