import RecourseEngine
import RecourseModel
import RecourseSession
import Testing

/// *Why*, *why not* and *what if*, as a person sees them.
struct ExplainingTests {
  /// At the plan: charged twice, told by phone.
  private func atPlan(_ language: Language = .english) -> Rehearsal {
    var it = Rehearsal(language: language)
    it.type(language == .english ? "my gym charged me twice" : "健身房扣了两次", "", "1")
    while let question = it.question {
      switch question {
      case "amount": it.type("40")
      case "statement-date": it.type(language == .english ? "nov 5" : "11月5日")
      case "contacted": it.type("2")
      default: it.type("1")
      }
    }
    return it
  }

  @Test func `a step is found by its number, its id and words of its title`() {
    var it = atPlan()
    it.type("/why 2")
    #expect(it.words.contains("Write to the seller: to do now."))
    it.type("/why write")
    #expect(it.words.contains("Write to the seller: to do now."))
    #expect(it.words.contains("Why: Because of it."))
    it.type("/why dispute-charge")
    #expect(it.words.contains("Dispute the charge: later, if needed."))
    it.type("/why zebra crossing")
    #expect(it.words.contains("No step is called zebra crossing."))
  }

  @Test func `a step on screen is found by its title there before any that is not`() throws {
    var knowledge = TinyKnowledge.knowledge
    for index in knowledge.items.indices {
      switch knowledge.items[index].id {
      case "dispute-charge":
        var here = ItemInCountry(countries: ["us"])
        here.title = LocalizedText(english: "Complain at 12315", simplifiedChinese: "到12315投诉")
        knowledge.items[index].inCountries = [here]
      case "safety":
        knowledge.items[index].title = LocalizedText(
          english: "Complain by calling 12378", simplifiedChinese: "拨打12378投诉")
      default: break
      }
    }
    let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
    var it = Rehearsal(
      language: .simplifiedChinese,
      with: Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams)))
    it.type("健身房扣了两次", "", "1", "1", "40", "11月5日", "2")
    while it.question != nil { it.type("1") }
    for words in ["12315", "到12315投诉", "投诉", "complain at 12315"] {
      it.type("/why \(words)")
      #expect(it.words.contains("到12315投诉"), "\(words)")
      #expect(!it.words.contains("12378"), "\(words)")
    }
    it.type("/why 12378")
    #expect(it.words.contains("拨打12378投诉"))
  }

  @Test func `a step that is not due names the answer and what has to happen`() {
    var it = atPlan()
    it.type("/why dispute")
    #expect(it.words.contains("This answer alone says that it is not due yet:\ntold the seller: "))
    #expect(it.words.contains("It comes in once you can note this (/log):\nI wrote to them"))
    var chinese = atPlan(.simplifiedChinese)
    chinese.type("/why 异议")
    #expect(chinese.words.contains("这一个回答说明现在还不到时候：\n是否说过：只打过电话。"))
    #expect(chinese.words.contains("等这件事发生、用 /log 记下以后，就轮到这一步：\n我写了书面的"))
  }

  @Test func `what was left out stands below what rules it out, and its number explains it`() {
    var it = atPlan()
    it.type("/whynot")
    #expect(it.words.contains("Left out because they do not fit: 1"))
    #expect(it.words.contains("how the charges show: Both are final\n"))
    #expect(it.words.contains("Wait for the pending line"))
    it.type("/whynot card part")
    #expect(it.words.contains("Use the card part: left out."))
    #expect(it.words.contains("This answer alone rules it out"))
    #expect(it.words.contains("nothing you can do makes them so:"))
    #expect(it.words.contains("Work in my home (in your case: a membership)"))
    #expect(it.words.contains("And you would have to answer:\nalso paid by: Credit card"))
    it.type("/whynot 1")
    #expect(it.words.contains(": left out."))
  }

  @Test func `no explanation shows an id`() {
    for language in Language.allCases {
      var it = atPlan(language)
      for item in TinyKnowledge.knowledge.items {
        it.type("/why " + item.id.rawValue)
        for other in TinyKnowledge.knowledge.items where other.id.rawValue.contains("-") {
          #expect(!it.words.contains(other.id.rawValue))
        }
        #expect(!it.words.contains("explain."))
      }
    }
  }

  // MARK: - What if

  @Test func `what if shows what moves with its cause and leaves the case alone`() {
    var it = atPlan()
    let answers = it.answers
    it.type("/whatif told the seller in writing")
    #expect(it.words.contains("If told the seller were In writing"))
    #expect(it.words.contains("Because of this answer: told the seller: In writing"))
    #expect(it.words.contains("- Write to the seller (left out)"))
    #expect(it.words.contains("~ Dispute the charge (now)"))
    #expect(it.answers == answers)
    it.type("drop")
    #expect(it.words.contains("Your case is as it was."))
    #expect(it.answers == answers)
    #expect(it.question == nil)
  }

  @Test func `a supposed answer can be kept, and then counts as changed`() {
    var it = atPlan()
    it.type("/whatif told the seller in writing", "keep")
    #expect(it.lastRecord == .changed("contacted", .option("in-writing")))
    #expect(it.answers["contacted"] == .option("in-writing"))
  }

  @Test func `a line that neither keeps nor drops answers the question that was open`() {
    var it = Rehearsal()
    it.type("my gym charged me twice", "", "1")
    #expect(it.question == "paid-by")
    it.type("/whatif posted pending")
    #expect(it.words.contains("keep takes this answer over"))
    it.type("cash")
    #expect(it.answers["paid-by"] == .option("cash"))
    #expect(it.answers["posted"] == .option("both"))
  }

  @Test func `an answer to a question that is not asked is said to rest`() {
    var it = Rehearsal()
    it.type("1", "1", "late")
    it.type("/whatif how the charges show pending")
    #expect(it.words.contains("That answer would rest"))
    it.type("/whatif nonsense")
    #expect(it.words.contains("Type: /whatif"))
  }

  // MARK: - Changes

  @Test func `what is noted as having happened shows what moves and why`() {
    var it = atPlan()
    it.type("/log 1", "")
    #expect(it.words.contains("What this changes"))
    #expect(it.words.contains("Because of this answer: told the seller: In writing"))
    #expect(it.words.contains("~ Dispute the charge (now)"))
  }

  @Test func `an answer set aside is kept, listed, not used, and counts again with its question`() {
    var it = atPlan()
    it.type("/change problem", "late")
    #expect(it.words.contains("Set aside for now, and kept: how the charges show"))
    #expect(it.answers["posted"] == .option("both"))
    it.type("/answers")
    #expect(it.words.contains("how the charges show: Both are final kept, not used now"))
    it.type("/change problem", "charged twice")
    #expect(it.words.contains("Back in use: how the charges show"))
    it.type("/answers")
    #expect(!it.words.contains("not used now"))
  }

  @Test
  func `an answer to confirm is offered with Enter when its question is next, and not before`() {
    var it = Rehearsal()
    it.type("kitchen, gone since october", "", "2000 check jul 20, 2500 credit card")
    #expect(it.question == "also-paid-by")
    #expect(it.words.contains("From what you said: Credit card. Enter if that is right."))
    #expect(it.answers["also-paid-by"] == nil)
    it.type("/answers")
    #expect(it.words.contains("also paid by: Credit card not confirmed yet"))
    it.type("")
    #expect(it.answers["also-paid-by"] == .options(["credit-card"]))
    it.type("/answers")
    #expect(!it.words.contains("not confirmed yet"))
  }

  @Test func `behind why, why not and what if Tab offers steps and questions`() {
    let it = atPlan()
    #expect(
      it.ask?.offers(before: "/why ", word: "").contains { $0.text == "small-claims" } == true)
    #expect(it.ask?.offers(before: "/whatif ", word: "").contains { $0.text == "paid-by" } == true)
    #expect(it.ask?.offers(before: "/wh", word: "/wh").contains { $0.text == "/whynot" } == true)
    #expect(it.ask?.offers(before: "/change told", word: "told").map(\.text) == ["contacted"])
    let all = it.ask?.offers(before: "/whatif ", word: "").count ?? 0
    #expect(it.ask?.offers(before: "/change ", word: "").count ?? 0 < all)
    #expect(it.ask?.offers(before: "/export m", word: "m").map(\.text) == ["markdown"])
    #expect(it.ask?.offers(before: "/note m", word: "m").isEmpty == true)
  }
}
