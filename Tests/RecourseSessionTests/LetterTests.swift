import RecourseEngine
import RecourseModel
import RecoursePlan
import RecourseSession
import Testing

/// `/letter` at the prompt.
struct LetterTests {
  /// At the plan, told by phone.
  private func atPlan(_ language: Language = .english, isPiped: Bool = false) -> Rehearsal {
    var it = Rehearsal(language: language, isPiped: isPiped)
    it.type("my gym charged me twice", "", "1")
    while let question = it.question {
      switch question {
      case "amount": it.type("40")
      case "statement-date": it.type("2026-11-05")
      case "contacted": it.type("2")
      default: it.type("1")
      }
    }
    return it
  }

  /// At the menu under the letter.
  private func atLetter() -> Rehearsal {
    var it = atPlan()
    it.type("/letter complaint", "nov 3", "a course", "", "Jane Doe")
    return it
  }

  private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

  private func letters(_ it: Rehearsal) -> [LetterVersion] {
    it.records.compactMap { if case .letter(let version) = $0 { version } else { nil } }
  }

  private func page(_ it: Rehearsal) -> String {
    it.last.compactMap { event -> String? in
      guard case .show(.letter(let page)) = event else { return nil }
      return LetterText(page: page).text
    }.joined()
  }

  @Test func `the list names what fits, and nothing of another country`() {
    var it = atPlan()
    it.type("/letter")
    #expect(it.words.contains("1 complaint The complaint (now)"))
    #expect(!it.words.contains("foreign"))
    #expect(it.ask?.arguments["/letter"]?.map(\.text) == ["complaint"])
  }

  @Test func `only what is missing is asked, each blank is recorded, Enter leaves it`() {
    var it = atPlan()
    it.type("/letter comp")
    #expect(it.words.contains("Charged on which day?"))
    it.type("nov 3")
    #expect(it.words.contains("What did you buy?"))
    #expect(it.lastRecord == .filled("charged-on", .date(day("2026-11-03"))))
    it.type("")
    #expect(it.words.contains("Which sentence helps you?"))
    #expect(it.words.contains("Enter leaves it out."))
    it.type("", "Jane Doe")
    #expect(
      page(it).contains("Charged 40.00 USD on 3 November 2026 for ____."))
    #expect(!page(it).contains("It says"))
    #expect(it.words.contains("One blank (____) is still to be filled in."))
    #expect(it.words.contains("1 Save it\n2 Change it"))
  }

  @Test func `what was typed once is not asked again, also after coming back`() {
    var it = atLetter()
    it.type("", "/letter complaint")
    #expect(it.words.contains("Which sentence helps you?"))
    it = Rehearsal(resuming: it.records)
    it.type("/letter complaint")
    #expect(it.words.contains("Which sentence helps you?"))
  }

  @Test func `saving keeps a version once`() {
    var it = atLetter()
    it.type("")
    #expect(letters(it).map(\.version) == [1])
    #expect(letters(it).first?.isEdited == false)
    #expect(letters(it).first?.text.contains("for a course.") == true)
    it.type("/letter complaint", "", "1")
    #expect(letters(it).map(\.version) == [1])
    #expect(it.records.contains { if case .letter = $0 { true } else { false } })
    it.type("/letter complaint", "clause 3", "1")
    #expect(letters(it).map(\.version) == [1, 2])
    #expect(letters(it).last?.text.contains("It says: clause 3.") == true)
  }

  @Test func `an edited letter is kept at once, read by the friend, and comes back as edited`() {
    var it = atLetter()
    it.type("2")
    #expect(
      it.last.contains {
        if case .edit(let text) = $0 { text == page(it) || !text.isEmpty } else { false }
      })
    it.send(.edited(.text("Pay me\nby 1 December 2026!!\n")))
    #expect(letters(it).map(\.isEdited) == [true])
    #expect(it.words.contains("sounds like shouting"))
    it.type("5", "/letter complaint")
    #expect(page(it) == "Pay me\nby 1 December 2026!!\n")
    #expect(it.words.contains("This is version 1, as you changed it."))
    it.type("5", "/letter complaint new", "")
    #expect(page(it).contains("for a course."))
  }

  @Test func `an editor that fails, leaves nothing or changes nothing loses nothing`() {
    var it = atLetter()
    for outcome in [EditOutcome.failed("vi: 1"), .text("  \n\n")] {
      it.type("2")
      it.send(.edited(outcome))
      #expect(letters(it).isEmpty)
      #expect(it.words.contains("1 Save it"))
    }
    it.type("2")
    guard case .edit(let text)? = it.last.last else { return #expect(Bool(false)) }
    it.send(.edited(.text(text)))
    #expect(it.words.contains("Nothing was changed."))
    #expect(letters(it).isEmpty)
  }

  @Test func `sent freezes the exact text with its digest, day and way, and moves the ladder`() {
    var it = atLetter()
    it.type("4", "yesterday", "e-mail")
    let sent = it.records.compactMap { if case .sent(let letter) = $0 { letter } else { nil } }
    #expect(sent.count == 1)
    let text = letters(it).first?.text ?? ""
    #expect(
      sent.first
        == SentLetter(
          letter: "complaint", version: 1, day: day("2026-11-20"), channel: "e-mail",
          text: text, sha256: "sha256 of \(text.utf8.count) bytes"))
    #expect(it.answers["contacted"] == .option("in-writing"))
    #expect(it.lastRecord == .logged("wrote", day("2026-11-20"), "e-mail"))
    it.type("/letter complaint")
    #expect(it.words.contains("Version 1 was sent on 20 November 2026."))
    it.type("clause 3", "1")
    #expect(letters(it).map(\.version) == [1, 2])
    #expect(it.conversation.state.lastSent("complaint")?.text == text)
  }

  @Test func `a whole card number is not taken for a blank`() {
    var it = atPlan()
    it.type("/letter complaint", "nov 3", "card 4111 1111 1111 1111")
    #expect(it.words.contains("The last four digits are enough."))
    #expect(!it.records.contains { if case .filled("thing", _) = $0 { true } else { false } })
    #expect(it.ask?.prefill == "")
  }

  @Test func `what fits nothing is told with what there is`() {
    var it = atPlan()
    it.type("/letter 7")
    #expect(it.words.contains("There is no letter “7”"))
    it.type("/letter xyz")
    #expect(it.words.contains("There is no letter “xyz”. There are: complaint"))
    it.type("/letter foreign")
    #expect(it.words.contains("does not fit this case"))
    for name in ["投诉信", "1"] {
      it.type("/letter \(name)")
      #expect(it.words.contains("Charged on which day?"))
    }
    it.type("someday")
    #expect(it.ask?.prefill == "someday")
  }

  @Test func `a letter is found by the id that the plan prints, whole, begun or without hyphens`() {
    var it = atPlan()
    for name in ["foreign-notice", "Foreign Notice", "foreignno", "foreign-n"] {
      it.type("/letter \(name)")
      #expect(it.words.contains("“The foreign notice” does not fit this case"), "\(name)")
    }
  }

  @Test(arguments: ["write to the seller", "写给商家"])
  func `a letter is found by the title of the step that has it`(title: String) {
    var it = atPlan()
    it.type("/letter \(title)")
    #expect(it.words.contains("Charged on which day?"))
  }

  @Test func `a blank line that is no day or sum ends a pipe where the line stands`() {
    var it = atPlan(isPiped: true)
    it.type("/letter complaint", "never")
    #expect(it.leftWith == 65)
  }

  @Test
  func `in Chinese the letter goes out in the seller's language with its own version to read`() {
    var it = atPlan()
    it.type("/language", "/letter complaint", "", "", "", "")
    #expect(page(it).contains("Charged 40.00 USD on ____ for ____."))
    #expect(page(it).contains("____为____扣了40.00 美元。"))
    #expect(it.words.contains("给你看的译文，不用发"))
  }

  @Test(arguments: LetterSentence.allCases)
  func `a sentence of letters has words and the same places in both languages`(
    sentence: LetterSentence
  ) {
    let text = InterfaceFiles.all[sentence.rawValue]
    #expect(text?.english.isEmpty == false && text?.simplifiedChinese.isEmpty == false)
    func places(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
          $0.prefix { $0 != "}" }
        })
    }
    #expect(places(text?.english ?? "") == places(text?.simplifiedChinese ?? ""))
  }

  @Test func `the file of letters' sentences holds no other`() {
    let ids = Set(InterfaceFiles.read("Knowledge/interface/letters.yaml").keys)
    #expect(ids == Set(LetterSentence.allCases.map(\.rawValue)))
  }
}
