import TerminalTestSupport
import Testing

/// Whole sessions at a screen of 80x24, typed as people type.
@Suite struct SessionsTests {
  @Test func `a gym that charged twice is settled in nine lines`() throws {
    let guest = try Guest()
    var talk = Talk(
      try guest.screen("new"),
      [
        ("What brings you here?", "1"),
        ("What is it about?", "my gym charged me twice this month"),
        ("Understood: a membership; charged twice.", ""),
        ("How do the two charges show?", "1"),
        ("take the money?", "credit card"),
        ("How much was taken too much?", "$40"),
        ("What date is on the statement", "nov 5"),
        ("Have you told", "by phone"),
        ("What came of it?", "no answer"),
      ])
    try talk.reach("1 Copy message")
    #expect(talk.typed - 1 <= 9)
    let plan = try guest.run("plan", "--answers", "2026-11-21-a").output
    #expect(plan.contains("40.00 USD twice"))
    #expect(plan.contains("Tuesday 1 December 2026"))
    #expect(plan.contains("Monday 4 January 2027"))
    #expect(plan.contains("phoned"))
    #expect(talk.seen("Thursday 5 November 2026."))
    #expect(talk.seen("This is one of the easiest to prove"))
    #expect(talk.fits(24))
  }

  @Test func `a promise for a shop that was not kept is settled in ten lines`() throws {
    let guest = try Guest("zh_CN.UTF-8")
    var talk = Talk(
      try guest.screen("new"),
      [
        ("你想做什么？", "1"),
        ("是什么事？", "在抖店服务市场买了推广，说30天流量涨30%，结果只涨了5%"),
        ("我的理解：平台上给店铺买的服务；说好的效果没达到", ""),
        ("买来做什么用？", "开店"),
        ("承诺写在哪里？", "1 3"),
        ("不保证效果", "还没看"),
        ("付了多少钱？", "6800"),
        ("跟服务商说过", "打过电话"), ("跟商家说过", "打过电话"), ("说过吗", "打过电话"),
        ("他们怎么回应？", "说是平台流量波动，再等等"), ("结果怎样", "说是平台流量波动，再等等"),
        ("对方", "说是平台流量波动，再等等"),
        ("想要", "退一部分"),
      ])
    try talk.reach("1 复制消息")
    #expect(talk.typed - 1 <= 10)
    let plan = try guest.run("plan", "--answers", "2026-11-21-a").output
    #expect(plan.contains("2026年12月1日"))
    // The terms are still to be read, and they are among the first steps.
    #expect(plan.contains("找这几处：承诺、退款"))
    #expect(plan.contains("从6,800元里退回一部分"))
    let kept = try guest.text(of: guest.casePath())
    #expect(kept.contains("说是平台流量波动，再等等") && kept.contains("stalling"))
    #expect(talk.fits(24))
  }

  @Test func `an adviser's kitchen case is settled in fifteen lines`() throws {
    let guest = try Guest()
    var talk = Talk(
      try guest.screen("new", "--client", "K-014"),
      [
        ("signed permission to act?", "2"),
        (
          "\"In your own words",
          "tore out the kitchen, half the cabinets in, gone since october, no answer"
        ),
        ("Understood: work in the home; begun, then abandoned; no answer.", ""),
        ("\"Is anything unsafe", "no"),
        ("\"How was it paid?", "2000 credit card jul 20, 2500 check"),
        ("\"What was the whole price?\"", "6000"),
        ("\"How much is paid so far?\"", "4500"),
        ("state", "ohio"),
        ("\"Which day did work stop?\"", "oct 5"),
        ("\"Does the written contract", "1"),
        ("\"Could they say that you held things up", "no"),
        ("\"How have you reached them since?\"", "texts"),
        ("\"Is any of", "no"),
        ("\"What would put it right?\"", "2"),
      ])
    try talk.reach("1 Copy message")
    #expect(talk.typed <= 15)
    #expect(talk.seen("Monday 5 October 2026."))
    #expect(talk.seen("  note  "))
    let plan = try guest.run("plan", "--answers", "K-014/2026-11-21-a").output
    #expect(plan.contains("Ohio") && plan.contains("Photograph"))
    #expect(talk.fits(24))
  }

  @Test func `a remark for the adviser is marked in the language of the screen`() throws {
    let chinese = try Guest("zh_CN.UTF-8")
    let shown = try chinese.run("new", "--client", "K-014", input: "").errors
    #expect(shown.contains("提示：没签之前") && !shown.contains("note"))
    let english = try Guest().run("new", "--client", "K-014", input: "").errors
    #expect(english.contains("note: Until it is signed"))
  }
}

extension Talk {
  /// Whether a row of some screen held the words.
  func seen(_ words: String) -> Bool {
    screens.contains { $0.contains { $0.contains(words) } }
  }

  /// Whether every question stood whole on the screen: it begins below the line typed before it.
  func fits(_ rows: Int) -> Bool {
    screens.dropLast().allSatisfy { Self.lastPart(of: $0).count < rows }
  }
}
