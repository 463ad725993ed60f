import RecourseEngine
import RecourseModel
import Testing

@testable import RecourseSession

/// What is told at a question, before one signs or pays.
struct EarlyStoryTests {
  @Test(arguments: [
    ("健身房私教课，12800元，合同里写概不退款", Language.simplifiedChinese, "cn" as OptionID),
    ("a gym contract for 480 dollars", .english, "us"),
  ])
  func `a story told where only an answer was asked for is kept, and the question asked again`(
    told: String, language: Language, country: OptionID
  ) throws {
    let whole = try #require(Shipped.whole)
    var it = Conversation(
      advisor: Advisor(edition: whole),
      settings: SessionSettings(
        language: language, country: country, today: Shipped.asOf, isPrivate: false,
        isPiped: false, dataFolder: "~"),
      digest: { $0 })
    _ = it.start()
    _ = it.send(.line("2"))
    #expect(it.stage == .question("stage"))
    let events = it.send(.line(told))
    #expect(it.state.story == told)
    #expect(it.state.toConfirm["kind"] == .option("subscription"))
    #expect(it.state.toConfirm["amount"] != nil)
    // How the other side answered is no matter yet.
    #expect(it.state.toConfirm["reply"] == nil)
    #expect(it.state.answers["kind"] == nil)
    #expect(it.stage == .question("stage"))
    #expect(
      events.contains { if case .show(.understood) = $0 { true } else { false } })
    _ = it.send(.line("1"))
    #expect(it.state.answers["stage"] != nil)
    #expect(it.stage == .understood)
    _ = it.send(.line(""))
    #expect(it.state.answers["kind"] == .option("subscription"))
  }
}
