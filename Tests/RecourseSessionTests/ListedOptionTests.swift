import RecourseEngine
import RecourseModel
import Testing

@testable import RecourseSession

/// Options that stand in no list on screen, and can be true all the same.
struct ListedOptionTests {
  private func atProblem() -> Rehearsal {
    var it = Rehearsal()
    it.type("1", "2")
    #expect(it.question == "problem")
    return it
  }

  @Test func `an option is listed only where it belongs`() {
    #expect(!atProblem().words.contains("My data got out"))
    var goods = Rehearsal()
    goods.type("1", "1")
    #expect(goods.words.contains("My data got out"))
  }

  @Test(arguments: ["My data got out", "data-leak", "信息泄露", "there was a data leak at their firm"])
  func `words for an option that is not listed are understood`(words: String) {
    var it = atProblem()
    it.type(words)
    #expect(it.answers["problem"] == .option("data-leak"))
    #expect(it.conversation.position.parked.isEmpty)
  }

  @Test(arguments: [Language.english, .simplifiedChinese])
  func `where nothing listed is near, nothing is offered and the way on is told`(
    language: Language
  ) {
    var it = Rehearsal(language: language)
    it.type("1", "2", "mi dta gut out")
    #expect(it.answers["problem"] == nil)
    #expect(!it.words.contains(language == .english ? "Did you mean" : "是不是"))
    #expect(
      it.words.contains(
        language == .english ? "Type one of the numbers, or 0" : "请输入列表里的数字，说不清就输入 0"))
    #expect(it.ask?.prefill == "")
  }

  @Test func `numbers count the listed options only`() {
    var it = atProblem()
    it.type("3")
    #expect(it.answers["problem"] == nil)
    #expect(it.words.contains("The numbers go from 1 to 2."))
  }

  @Test func `the story may name an option that its kind does not list`() {
    var it = Rehearsal()
    it.type("my gym had a data leak")
    #expect(it.words.contains("a membership; My data got out"))
    it.type("")
    #expect(it.answers["problem"] == .option("data-leak"))
  }

  @Test func `where no number stands on screen, none chooses`() {
    let states = ["Alabama", "Alaska", "Ohio", "Texas"].map {
      Offer.OfferedOption(id: OptionID($0.lowercased()), names: [$0], keywords: [])
    }
    let reader = ChoiceReader(offer: Offer(kind: .choice, options: [], unlisted: states))
    #expect(reader.read("2") == .none(nearest: []))
    #expect(reader.read("0") == .unknown)
    #expect(reader.read("ohio") == .option("ohio", .name))
    #expect(reader.read("texs") == .none(nearest: ["texas"]))
  }
}
