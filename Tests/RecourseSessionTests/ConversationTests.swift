import RecourseModel
import RecourseSession
import Testing

struct ConversationTests {
  @Test func `the first screen says what it gives and offers five ways in, numbered`() {
    let screen = Rehearsal()
    #expect(screen.words.contains("knowledge of 2026-11"))
    #expect(screen.words.contains("Kept in ~/.local/share/recourse"))
    #expect(screen.words.contains("1 Something I bought or paid for went wrong"))
    #expect(screen.words.contains("5 中文"))
    #expect(screen.records.isEmpty)
  }

  @Test func `an English interview from a sentence to the plan`() {
    var it = Rehearsal()
    it.type("my gym charged me twice this month")
    #expect(
      it.words.contains("a membership; charged twice.\nYou live in the United States. Right?"))
    #expect(it.question == nil)
    it.type("")
    #expect(it.words.contains("Your statement shows both lines."))
    #expect(it.question == "posted")
    it.type("1")
    #expect(it.question == "paid-by")
    it.type("credit")
    #expect(it.words.contains("Taken as: Credit card."))
    while let question = it.question {
      switch question {
      case "amount": it.type("$40")
      case "statement-date": it.type("nov 5")
      case "contacted": it.type("2")
      case "reply": it.type("1")
      default: it.type("0")
      }
      if question == "amount" { #expect(it.words.contains("40.00 USD.")) }
      if question == "statement-date" {
        #expect(it.words.contains("Thursday 5 November 2026."))
      }
    }
    #expect(it.plans == [.plan])
    #expect(it.words.contains("That settles your first steps."))
    #expect(it.words.contains("1 Copy message"))
    #expect(it.answers["country"] == .option("us"))
    #expect(it.answers["urgent"] == .options([]))
    #expect(it.answers["amount"] == .amount(Money(minorUnits: 4000, currency: "USD")))
  }

  @Test(arguments: [Language.english, .simplifiedChinese])
  func `a bare 0 at a sum is not sure, as in a list, and never no money`(language: Language) {
    var it = Rehearsal(language: language)
    it.type("1", "2", "2")
    while let question = it.question, question != "amount" { it.type("1") }
    #expect(it.question == "amount")
    it.type("0")
    #expect(it.answers["amount"] == .unknown)
    #expect(
      it.words.contains(
        language == .english ? "It becomes something to find out" : "会记成一件要查清的事"))
    it.type("/change amount", language == .english ? "nothing" : "没花钱")
    #expect(it.answers["amount"] == .amount(Money(minorUnits: 0, currency: "USD")))
    it.type("/change amount")
    it.type(it.ask?.prefill ?? "")
    #expect(it.answers["amount"] == .amount(Money(minorUnits: 0, currency: "USD")))
  }

  @Test func `a Chinese interview from a sentence to the plan`() {
    var it = Rehearsal(language: .simplifiedChinese, country: "cn")
    #expect(it.words.contains("知识版本 2026-11"))
    it.type("健身房这个月扣了两次钱")
    #expect(it.words.contains("我的理解：会员；扣了两次。\n你住在中国大陆，对吗？"))
    it.type("")
    #expect(it.words.contains("账单上两笔都在。"))
    it.type("两笔都")
    #expect(it.words.contains("记为“两笔都已入账”。"))
    while let question = it.question {
      switch question {
      case "paid-by": it.type("信用卡")
      case "amount": it.type("1.2万")
      case "statement-date": it.type("上周三")
      case "contacted": it.type("微信上说过")
      case "reply": it.type("说是流量波动，再等等")
      default: it.type("不知道")
      }
      if question == "amount" { #expect(it.words.contains("12,000元。")) }
      if question == "statement-date" {
        #expect(it.words.contains("2026年11月11日（周三）。"))
      }
      if question == "reply" {
        #expect(it.words.contains("记为“让再等等”，你的原话也留着了。"))
      }
    }
    #expect(it.plans == [.plan])
    #expect(it.words.contains("现在能做的几步已经清楚。"))
    #expect(it.conversation.state.notes.contains("对方的回应: 说是流量波动，再等等"))
  }

  @Test func `the language can be switched on the first screen and later`() {
    var it = Rehearsal()
    it.type("5")
    #expect(it.words.contains("你想做什么？"))
    it.type("1", "1")
    #expect(it.words.contains("问题") || it.words.contains("？"))
    it.type("/language")
    #expect(it.records.contains(.language(.english)))
    #expect(it.words.contains("In English from here on."))
  }

  @Test func `an urgent matter is asked for first, and a story can raise it`() {
    var it = Rehearsal()
    it.type("4")
    #expect(it.question == "urgent")
    it.type("1")
    #expect(it.answers["urgent"] == .options(["danger"]))
    var story = Rehearsal()
    story.type("gas leak in the kitchen work")
    #expect(story.words.contains("Something is unsafe; Work in my home"))
    story.type("")
    #expect(story.answers["urgent"] == .options(["danger"]))
  }

  @Test func `what was understood can be corrected by a word, a number or n`() {
    var word = Rehearsal()
    word.type("my gym charged me twice", "late")
    #expect(word.words.contains("a membership"))
    #expect(word.answers["problem"] == .option("late"))
    word.type("")
    #expect(word.answers["kind"] == .option("subscription"))
    var number = Rehearsal()
    number.type("my gym charged me twice", "1")
    #expect(number.answers["kind"] == .option("goods"))
    #expect(number.question == "problem")
    #expect(number.words.contains("From what you said: charged twice."))
    number.type("")
    #expect(number.answers["problem"] == .option("charged-twice"))
    var refusal = Rehearsal()
    refusal.type("my gym charged me twice", "n")
    #expect(refusal.question == "kind")
    #expect(!refusal.words.contains("From what you said"))
  }

  @Test func `a sentence that says nothing known is kept, and the list is asked`() {
    var it = Rehearsal()
    it.type("zzz qqq happened to me")
    #expect(it.question == "kind")
    #expect(it.conversation.state.story == "zzz qqq happened to me")
    #expect(it.words.contains("Your words are kept."))
  }

  @Test func `a client's case reads questions aloud, with notes, and shows no first screen`() {
    var it = Rehearsal(client: "K-014")
    #expect(
      it.last.contains(.show(.question("In your own words, what happened?", isReadAloud: true))))
    #expect(it.answers["acting-for"] == .option("client"))
    it.type("kitchen, gone since october", "")
    #expect(it.answers["problem"] == .option("abandoned"))
    #expect(it.words.contains("note "))
    #expect(it.words.contains("Say: "))
  }

  @Test func `a second way of paying is offered for its own question`() {
    var it = Rehearsal()
    it.type("kitchen, gone since october", "")
    #expect(it.question == "paid-by")
    it.type("2000 check jul 20, 2500 credit card")
    #expect(it.answers["paid-by"] == .option("check"))
    #expect(it.question == "also-paid-by")
    #expect(it.words.contains("From what you said: Credit card."))
    it.type("")
    #expect(it.answers["also-paid-by"] == .options(["credit-card"]))
  }

  @Test func `a text that fits nothing is kept for repair beside the nearest options`() {
    var it = Rehearsal()
    it.type("1", "2", "1", "1", "creddit")
    #expect(it.words.contains("Did you mean: 1 Credit card"))
    #expect(it.ask?.prefill == "creddit")
    #expect(it.question == "paid-by")
    it.type("1")
    #expect(it.answers["paid-by"] == .option("credit-card"))
  }

  @Test func `three four is asked back with both days`() {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "1", "1")
    while it.question != "statement-date", it.question != nil {
      it.type(it.question == "amount" ? "40" : "3", it.question == "reply" ? "1" : "")
    }
    it.type("3/4")
    #expect(it.words.contains("1 Wednesday 4 March 2026\n2 Friday 3 April 2026"))
    it.type("2")
    #expect(it.answers["statement-date"] == .date(DateReaderTests.day(2026, 4, 3)))
  }
}
