import RecourseEngine
import RecourseModel

extension Fixture {
  /// Promised 30 %, got 5 %; 6,800元; the start of the limitation is not known.
  static let shop = Fixture(
    name: "shop",
    knowledge: .tiny(items: shopItems, letters: [shopLetter]),
    answers: [
      "country": .option("cn"), "promise-where": .options(["listing", "chat"]),
      "amount": .amount(Money(minorUnits: 680_000, currency: "CNY")),
      "wanted": .option("partial"), "statement-date": .unknown,
      "records": .options(["contract"]),
    ],
    states: [
      ("gather-records", .now), ("read-terms", .now), ("write-complaint", .now),
      ("platform-complaint", .later), ("lawsuit", .later),
      ("consumer-organisation", .notForYou), ("strong-listing", .now), ("warn-silence", .now),
    ],
    language: .simplifiedChinese,
    evidence: [
      Evidence(
        name: "chat 11-02 *30%*.png", place: "/home/wang/chat.png", size: 48_213,
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        words: "客服说保证提升30%", day: day("2026-11-20"))
    ])

  /// What goes with the message: the contract is at hand, the proof of payment is not.
  private static let shopLetter: Letter = {
    func part(_ record: OptionID) -> LetterPart {
      LetterPart(
        text: text(record.rawValue, record.rawValue),
        when: .has("records", record, orUnknown: false))
    }
    var letter = Letter(
      id: "complaint", kind: .complaint, title: text("Complaint", "投诉信"),
      todo: text("Send it.", "发出去。"), parts: [])
    letter.enclosures = [part("contract"), part("receipt")]
    return letter
  }()

  private static let shopItems: [Item] = [
    Item(
      id: "gather-records", rung: .prepare, when: .always, title: text("Save proof", "存证据"),
      todo: text(
        "Keep the listing, the order, the figures and the chat, each with its date.",
        "存证据：详情页、订单、付款、前后数据、聊天，各截一张，带日期。"),
      minutes: 15, order: 1),
    Item(
      id: "read-terms", rung: .prepare, when: .always, title: text("Read the terms", "看条款"),
      todo: text(
        "Read the terms for 5 minutes: is there a line that no result is promised?",
        "看条款 5 分钟：有没有“不保证效果”，退款条件，争议怎么解决。"),
      minutes: 5, order: 2),
    Item(
      id: "write-complaint", rung: .talk, when: .always,
      title: text("Write in the order", "在订单里发文字"),
      todo: text("Write in the order; do not call first.", "在订单里发文字，先不打电话。"),
      say: text(
        "Hello. The listing promises 30%. Please refund ____ or answer in writing by {reply-by}.",
        """
        您好，订单号____。服务页承诺30天内流量提升30%。服务期____至____，后台数据显示提升5%，\
        影响了店铺的推广安排。请在{reply-by}前文字答复：退还服务费____元，或给出书面的补救办法。\
        截图附后。谢谢。
        """),
      ifTheySay: [
        UsualReply(
          theySay: text("traffic goes up and down", "流量有波动"),
          youSay: text(
            "Please give the record by the listing's own measure.",
            "请按服务页的统计口径，给出执行记录。"))
      ],
      minutes: 10, letters: ["complaint"]),
    Item(
      id: "platform-complaint", rung: .escalate, when: .always,
      title: text("Ask the platform in", "申请平台介入"),
      todo: text("Ask for a refund in the order.", "在订单里申请退款。"),
      laterLine: text(
        "no answer or refused: ask for a refund in the order, with the same facts",
        "没答复或拒绝：在订单里申请退款，写同样的事实"),
      minutes: 20, sources: ["NET-01"]),
    Item(
      id: "lawsuit", rung: .legal, when: .always, title: text("Sue on the contract", "合同起诉"),
      todo: text("Sue on the contract.", "按合同起诉。"),
      laterLine: text("sue on the contract", "合同起诉"), cost: "cn-court-fee-halved",
      minutes: 300, risk: text("The court may decide against you.", "法院可能不支持。"),
      deadline: "cn-limitation", sources: ["CN-29"]),
    Item(
      id: "consumer-organisation", rung: .thirdParty, when: .never,
      title: text("Consumer complaint", "12315 消费投诉"), todo: text("Complain.", "投诉。")),
    Item(
      id: "strong-listing", kind: .finding, rung: .prepare, when: .always,
      title: text("It stands in the listing", "写在详情页"),
      todo: text("The listing says 30%.", "详情页写着30%。"),
      because: text("the listing says 30%, the figures say 5%", "详情页写着30%，后台数据是5%")),
    Item(
      id: "warn-silence", kind: .warning, rung: .prepare, when: .always,
      title: text("Do not post yet", "先别发帖"),
      todo: text("Do not post about it yet.", "先别发帖，也别吵。")),
  ]
}
