import RecourseEngine
import RecourseModel
import RecourseSession
import Testing

/// What a person sees who comes back to a case: under another edition of the knowledge, or later.
struct ComingBackTests {
  private static let nextEdition = "2026-12"

  /// The tiny knowledge, changed by its authors; compiled anew.
  private func advisor(_ change: (inout Knowledge) -> Void) throws -> Advisor {
    var knowledge = TinyKnowledge.knowledge
    knowledge.edition = Self.nextEdition
    change(&knowledge)
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    return Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
  }

  /// At the plan: charged twice, by credit card, told in writing; a step is retired in the next
  /// edition, one is new, one comes earlier.
  private func left(_ language: Language = .english) -> [CaseEvent] {
    var it = Rehearsal(language: language)
    it.type(language == .english ? "my gym charged me twice" : "健身房扣了两次", "", "1")
    while let question = it.question {
      switch question {
      case "amount": it.type("40")
      case "statement-date": it.type(language == .english ? "nov 5" : "11月5日")
      case "contacted": it.type("3")
      default: it.type("1")
      }
    }
    return it.records
  }

  private func renewed(_ knowledge: inout Knowledge) {
    knowledge.items.removeAll { $0.id == "dispute-charge" }
    knowledge.items.append(
      Item(
        id: "tell-the-board", rung: .thirdParty, isFirstPhase: true,
        when: .from("contacted", "in-writing"),
        title: LocalizedText(english: "Tell the board", simplifiedChinese: "告诉委员会"),
        todo: LocalizedText(english: "Do.", simplifiedChinese: "做。")))
  }

  @Test func `a plan that is shown is kept once, without a word of the person's`() throws {
    let records = left()
    let advice = records.compactMap { if case .advised(let advice) = $0 { advice } else { nil } }
    try #require(advice.count == 1)
    #expect(advice[0].edition == "2026-11" && advice[0].asOf == TinyKnowledge.today)
    #expect(advice[0].steps.map(\.item.rawValue).contains("dispute-charge"))
    #expect(advice[0].labels["paid-by"]?.english == "paid by")
    #expect(advice[0].labels["country"] == nil)
    var it = Rehearsal(resuming: records)
    it.type("/plan", "/plan")
    #expect(it.advice.count == 1)
    #expect(!it.words.contains("What is different since then"))
  }

  @Test func `the next edition tells what it changes, with itself as the cause`() throws {
    let next = try advisor(renewed)
    let it = Rehearsal(resuming: left(), with: next)
    let day = "Saturday 21 November 2026"
    #expect(
      it.words.contains(
        "Your last plan, of \(day), came from the knowledge of 2026-11. Now it is that of 2026-12.")
    )
    #expect(
      it.words.contains(
        """
        What is different since then | 
        Because the knowledge of 2026-12 says so:
        + Tell the board (now)
        - Dispute the charge (the knowledge does not have it any more)
        """))
    #expect(it.advice.count == 2 && it.advice.last?.edition == Self.nextEdition)
    #expect(!it.words.contains("note it"))
    // Told once: the new advice is kept.
    let again = Rehearsal(resuming: it.records, with: next)
    #expect(!again.words.contains("What is different") && !again.words.contains("2026-11"))
    #expect(again.advice.count == 2)
  }

  @Test func `so it does in Chinese`() throws {
    let it = Rehearsal(
      language: .simplifiedChinese, resuming: left(.simplifiedChinese), with: try advisor(renewed))
    #expect(it.words.contains("上一份办法是2026年11月21日（周六）按2026-11版知识给的，现在用的是2026-12版。"))
    #expect(
      it.words.contains(
        """
        和那时相比有这些变化 | 
        2026-12版知识是这样写的：
        + 告诉委员会 (现在做)
        - 向银行提异议 (新版知识里没有了)
        """))
  }

  @Test func `an edition that changes nothing says so`() throws {
    let it = Rehearsal(resuming: left(), with: try advisor { _ in })
    #expect(it.words.contains("The steps are the same as then."))
    #expect(!it.words.contains("What is different"))
  }

  @Test func `days that passed tell what they moved, and ask for what happened since`() {
    // The dispute is for 60 days after 5 November.
    let it = Rehearsal(resuming: left(), today: TinyKnowledge.today.adding(days: 60))
    #expect(it.words.contains("Your last plan was of Saturday 21 November 2026."))
    #expect(
      it.words.contains(
        """
        Because time has passed; it is now Wednesday 20 January 2027:
        - Dispute the charge (left out)
        """))
    #expect(it.words.contains("Note it, so that the days are right: /log"))
    let soon = Rehearsal(resuming: left(), today: TinyKnowledge.today.adding(days: 3))
    #expect(!soon.words.contains("What is different") && !soon.words.contains("last plan"))
  }

  @Test func `what an edition and what time changed stand apart`() throws {
    let next = try advisor { knowledge in
      knowledge.items.append(
        Item(
          id: "tell-the-board", rung: .thirdParty, isFirstPhase: true,
          when: .from("contacted", "in-writing"),
          title: LocalizedText(english: "Tell the board", simplifiedChinese: "告诉委员会"),
          todo: LocalizedText(english: "Do.", simplifiedChinese: "做。")))
    }
    let it = Rehearsal(
      resuming: left(), with: next, today: TinyKnowledge.today.adding(days: 60))
    #expect(it.words.contains("Because the knowledge of 2026-12 says so:\n+ Tell the board (now)"))
    #expect(it.words.contains("it is now Wednesday 20 January 2027:\n- Dispute the charge"))
  }

  // MARK: - Answers

  @Test func `an answer to a question that is not asked any more is named and kept`() throws {
    let next = try advisor { knowledge in
      knowledge.questions.removeAll { $0.id == "posted" }
      for index in knowledge.items.indices {
        if ["wait-for-pending"].contains(knowledge.items[index].id) {
          knowledge.items[index].when = .never
        }
        if knowledge.items[index].id == "write" { knowledge.items[index].when = .always }
      }
    }
    var it = Rehearsal(resuming: left(), with: next)
    let told = "Not asked any more by this knowledge, so kept and not used: how the charges show."
    #expect(it.words.contains(told))
    #expect(it.answers["posted"] == .option("both"))
    it.type("/answers")
    #expect(it.words.contains(told))
    // Without kept advice nobody knows what it was called.
    let bare = left().filter { if case .advised = $0 { false } else { true } }
    it = Rehearsal(resuming: bare, with: next)
    #expect(it.words.contains("This case began with the knowledge of 2026-11"))
    #expect(it.words.contains("does not ask any more, kept and not used: 1."))
  }

  @Test func `an option that is none any more is told and asked again`() throws {
    let next = try advisor { knowledge in
      for index in knowledge.questions.indices where knowledge.questions[index].id == "paid-by" {
        knowledge.questions[index].options[0].id = "card"
      }
      for index in knowledge.items.indices where knowledge.items[index].id == "dispute-charge" {
        knowledge.items[index].when = .all([
          .from("problem", "charged-twice"), .from("paid-by", "card"),
          .from("contacted", "in-writing"),
        ])
      }
    }
    var it = Rehearsal(resuming: left(), with: next)
    #expect(it.words.contains("It is asked again if it matters: paid by."))
    #expect(it.words.contains("What is different is shown with the plan."))
    #expect(!it.words.contains("What is different since then"))
    #expect(it.question == "paid-by")
    it.type("1")
    // The plan comes with what is different, told now.
    #expect(it.question == nil && it.plans.last == .plan)
    #expect(it.advice.last?.edition == Self.nextEdition)
  }

  @Test func `an answer to a question that takes several now is offered with Enter`() throws {
    let next = try advisor { knowledge in
      for index in knowledge.questions.indices where knowledge.questions[index].id == "paid-by" {
        knowledge.questions[index].kind = .several
      }
      for index in knowledge.items.indices {
        switch knowledge.items[index].id {
        case "dispute-charge":
          knowledge.items[index].when = .all([
            .has("paid-by", "credit-card", orUnknown: false), .from("contacted", "in-writing"),
          ])
        case "write": knowledge.items[index].when = .never
        default: break
        }
      }
    }
    var it = Rehearsal(resuming: left(), with: next)
    #expect(it.question == "paid-by")
    #expect(it.words.contains("Your answer before: Credit card. Enter if it still holds."))
    it.type("")
    #expect(it.answers["paid-by"] == .options(["credit-card"]))
    #expect(it.question == nil)
  }

  // MARK: - Beside it

  @Test func `what is kept of a plan is nothing to undo, and undoing leaves it`() {
    var it = Rehearsal(resuming: left())
    it.type("/undo")
    #expect(it.words.contains("told the seller") && !it.words.contains("2026-11"))
    it.type("1")
    #expect(it.conversation.state.advice != nil)
  }

  @Test func `a case that is closed is not told what is different`() throws {
    var it = Rehearsal(resuming: left())
    it.type("/close", "1", "40", "2")
    let later = Rehearsal(resuming: it.records, with: try advisor(renewed))
    #expect(!later.words.contains("What is different"))
    #expect(later.advice.count == 1)
  }

  @Test func `an interview that is not at its first plan keeps no advice`() {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "/plan")
    #expect(it.plans.contains(.plan) && it.advice.isEmpty)
  }
}
