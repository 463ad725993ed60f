import RecourseEngine
import RecourseModel
import RecoursePlan
import ShippedKnowledge
import Testing

/// Whole letters as they go out, from the shipped knowledge.
@Suite struct LetterGoldenTests {
  private static let advisor = (try? ShippedEdition.load()).map { Advisor(edition: $0) }
  private static let day = CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(dayNumber: 0)

  private func date(_ month: Int, _ day: Int) -> Answer {
    .date(CivilDate(year: 2026, month: month, day: day) ?? Self.day)
  }

  private func maker(_ answers: Answers, _ language: Language) throws -> LetterMaker {
    let advisor = try #require(Self.advisor)
    return LetterMaker(
      builder: PlanBuilder(edition: advisor.edition, advisor: advisor),
      request: PlanRequest(
        answers: answers, position: advisor.position(of: answers, asOf: Self.day),
        asOf: Self.day, language: language))
  }

  private func text(
    _ letter: LetterID, _ answers: Answers, _ language: Language, _ blanks: [BlankID: Answer] = [:]
  ) throws -> String {
    let draft = try #require(try maker(answers, language).draft(letter, blanks: blanks))
    return LetterText(page: draft.page).text
  }

  private var gym: Answers {
    [
      "country": .option("us"), "kind": .option("subscription"),
      "problem": .option("charged-twice"), "posted": .option("both"),
      "paid-by": .option("credit-card"),
      "amount": .amount(Money(minorUnits: 4_000, currency: "USD")),
      "statement-date": date(11, 5), "contacted": .option("phone-only"),
      "reply": .option("no-answer"),
    ]
  }

  private var shop: Answers {
    [
      "country": .option("cn"), "kind": .option("platform-service"),
      "problem": .option("promise-missed"), "buyer": .option("business"),
      "promise-where": .options(["listing", "chat"]), "terms-support": .option("silent"),
      "amount": .amount(Money(minorUnits: 680_000, currency: "CNY")),
      "contacted": .option("in-writing"), "reply": .option("stalling"),
      "wanted": .option("partial-refund"), "complained-date": date(11, 5),
    ]
  }

  @Test func `a billing-error notice in English, everything filled`() throws {
    let text = try text(
      "billing-error-notice", gym, .english,
      [
        "your-name": .text("Jane Doe"), "your-contact": .text("1 Elm St, Erie PA 16501"),
        "issuer-name": .text("First Bank."), "account-end": .text("1111"),
        "seller-name": .text("Acme Gym"),
      ])
    #expect(
      text == """
        Jane Doe
        1 Elm St, Erie PA 16501

        21 November 2026

        First Bank
        Billing inquiries

        Subject: Notice of a billing error, account ending 1111

        Hello,

        My statement of 5 November 2026 shows a billing error on my account ending
        1111.

        The charge of 40.00 USD by Acme Gym stands there twice. One payment was due.
        The amount in error is 40.00 USD.

        I told the seller by phone. It has not been put right.

        Please correct the error and credit 40.00 USD with any finance charge on it.
        Please confirm this notice in writing within 30 days of receiving it. While
        you look into it, please neither collect this amount nor report it as late.

        I send this notice under 15 USC 1666 and 12 CFR 1026.13.

        Yours sincerely,

        Jane Doe

        Enclosed: copy of the statement, the charge marked

        """)
  }

  @Test func `a first complaint with nothing typed keeps its blanks`() throws {
    #expect(
      try text("first-complaint", gym, .english) == """
        ____
        ____

        21 November 2026

        ____
        Customer service

        Subject: Charged twice, ____

        Hello,

        On ____ my card or account ending ____ was charged 40.00 USD twice. One
        payment was due.

        I have already told you about this by phone.

        Please refund 40.00 USD the same way I paid, and confirm it in writing by
        Tuesday 1 December 2026.

        Thank you.

        Yours sincerely,

        ____

        Enclosed: statement with the charge marked

        """)
  }

  @Test func `a second letter in Chinese`() throws {
    let text = try text(
      "second-request", shop, .simplifiedChinese,
      [
        "your-name": .text("王小明"), "your-contact": .text("wang@example.cn"),
        "seller-name": .text("甲乙推广服务有限公司"), "order-number": .text("订单A1001"),
        "bought-what": .text("店铺推广服务"), "their-answer": .text("流量有波动，再等等。"),
        "remedy": .text("退还服务费3000元"), "clause": .text("第3条：30天内流量提升30%"),
      ])
    #expect(
      text == """
        主题：第二次书面请求，订单A1001

        甲乙推广服务有限公司客户服务部门：

        　　您好！

        　　2026年11月5日，我就店铺推广服务（订单A1001）的问题给您方发过文字，问题
        是：说好的效果没达到。原文附后。

        　　目前的答复是：流量有波动，再等等。

        　　约定的原文是：“第3条：30天内流量提升30%”。

        　　我的要求不变：退还服务费3000元。请照此办理，或者在2026年12月1日（周二）
        前书面告知怎么处理、哪天处理。

        　　谢谢。

        　　此致
        敬礼

        王小明
        wang@example.cn
        2026年11月21日

        附件：第一封信

        """)
  }

  @Test func `a truthful review in Chinese has no sender and no request`() throws {
    let text = try text(
      "review-text", shop, .simplifiedChinese,
      [
        "bought-what": .text("店铺推广服务"), "bought-on": date(9, 1),
        "promised": .text("30天内流量提升30%"), "happened": .text("后台数据提升5%"),
        "their-answer": .text("再等等"),
      ])
    #expect(
      text == """
        主题：店铺推广服务

        　　2026年9月1日下的单。当时承诺的是：30天内流量提升30%。

        　　实际得到的是：后台数据提升5%。

        　　2026年11月5日我书面联系过商家。

        　　答复是：再等等。

        　　到今天2026年11月21日（周六）还没有解决。

        　　处理好了我会补充说明。

        """)
  }

  @Test func `a person who reads another language gets both`() throws {
    let draft = try #require(try maker(gym, .simplifiedChinese).draft("first-complaint"))
    #expect(draft.page.language == .english)
    #expect(draft.reading?.language == .simplifiedChinese)
    #expect(draft.title == "第一次书面投诉")
  }

  @Test func `what is typed is never read again as a place, and control characters are shown`()
    throws
  {
    let text = try text(
      "first-complaint", gym, .english,
      ["your-name": .text("{amount} \u{1B}[31m"), "seller-name": .text("a\nb")])
    #expect(text.hasPrefix("{amount} "))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("\na b\n"))
  }

  @Test func `what fills a blank is not asked for`() throws {
    let maker = try maker(gym, .english)
    let asks = try #require(maker.draft("billing-error-notice")).asks.map(\.blank.id)
    #expect(
      asks == [
        "issuer-name", "account-end", "seller-name", "enclosed", "your-name", "your-contact",
      ])
    let filled = try #require(
      maker.draft("billing-error-notice", blanks: ["issuer-name": .text("First Bank")]))
    #expect(filled.asks.map(\.blank.id) == Array(asks.dropFirst()))
    #expect(filled.asks.filter(\.isOptional).map(\.blank.id) == ["enclosed"])
  }

  @Test func `letters are offered in the order of the plan`() throws {
    let offers = try maker(gym, .english).offers
    #expect(offers.first?.letter == "first-complaint" && offers.first?.standing == .now)
    #expect(offers.map(\.standing) == offers.map(\.standing).sorted())
    #expect(offers.contains { $0.letter == "billing-error-notice" && $0.standing == .later })
    #expect(!offers.contains { $0.letter == "claims-and-defenses-letter" })
  }

  // MARK: - Papers

  private func paper(_ blanks: [BlankID: Answer]) throws -> LetterPaper {
    let advisor = try #require(Self.advisor)
    let draft = try #require(try maker(gym, .english).draft("first-complaint", blanks: blanks))
    return LetterPaper(
      draft: draft, remarks: [FriendRemark(.noDate)],
      words: LetterWords(interface: advisor.edition.knowledge.interface, language: .english))
  }

  @Test func `no markup comes through in Markdown and HTML, and notes stand apart`() throws {
    let paper = try paper([
      "your-name": .text("<b>x</b> & \"y\""), "seller-name": .text("# [a](b)"),
    ])
    let page = LetterHTML(paper: paper).text
    #expect(page.contains("&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;"))
    #expect(!page.contains("<b>"))
    #expect(page.contains("<aside"))
    #expect(page.contains("No day stands in it"))
    #expect(!page.contains("http://") && !page.contains("src="))
    let markdown = LetterMarkdown(paper: paper).text
    #expect(markdown.contains("\\<b>x\\</b>"))
    #expect(markdown.contains("\\# \\[a\\](b)"))
    let parts = markdown.split(separator: "\n---\n")
    #expect(parts.count == 2 && parts[1].contains("General information, not legal advice."))
    #expect(!parts[0].contains("General information"))
  }

  @Test func `an edited text stands as it was edited`() throws {
    let text = "Dear Acme,\n\nplease refund\n40 USD.\n\n\nJane\n"
    let page = LetterPage(text: text, language: .english)
    #expect(page.blocks.map(\.lines) == [["Dear Acme,"], ["please refund", "40 USD."], ["Jane"]])
    #expect(LetterText(page: page).text == "Dear Acme,\n\nplease refund\n40 USD.\n\nJane\n")
  }
}
