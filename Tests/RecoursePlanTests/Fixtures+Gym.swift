import RecourseEngine
import RecourseModel

extension Fixture {
  /// A gym charged 40.00 USD twice.
  static let gym = Fixture(
    name: "gym",
    knowledge: .tiny(items: gymItems),
    answers: [
      "country": .option("us"), "posted": .option("both"),
      "amount": .amount(Money(minorUnits: 4000, currency: "USD")),
      "statement-date": .date(day("2026-11-05")),
    ],
    states: [
      ("gather-records", .now), ("write-complaint", .now), ("ask-supervisor", .later),
      ("dispute-charge", .later), ("small-claims", .notForYou), ("mediation", .notForYou),
      ("strong-statement", .now),
    ],
    language: .english)

  private static let gymItems: [Item] = [
    Item(
      id: "dispute-charge", rung: .payment, when: .always,
      title: text("Letter to the card issuer", "致发卡行的信"),
      todo: text(
        "Post the letter to the billing-error address of your card.", "把信寄到发卡行的账单错误地址。"),
      laterLine: text(
        "still nothing: post the letter to your card's billing-error address",
        "还是没有：把信寄到发卡行的账单错误地址"),
      minutes: 20, wait: text("weeks", "几周"), binds: text("no", "否"),
      givesUp: text("nothing", "无"), deadline: "us-billing-error-notice",
      because: text(
        "A double charge is a billing error, so the card route is open",
        "重复扣款属于账单错误，可以走发卡行"),
      sources: ["US-01"]),
    Item(
      id: "gather-records", rung: .prepare, when: .always, title: text("Save proof", "存证据"),
      todo: text(
        "Save the statement with both lines, and what you should have paid.",
        "存下有两笔扣款的账单，以及本来该付的金额。"),
      gather: [text("the statement", "账单")], minutes: 10, sources: ["S0-01"]),
    Item(
      id: "write-complaint", rung: .talk, when: .always,
      title: text("Send the message", "发文字"),
      todo: text("Send this in writing. Calls leave no record.", "发文字，电话不留记录。"),
      say: text(
        """
        Subject: Charged twice, member {member?}
        Hello. My card ending ____ was charged {amount} twice on {statement-date?}. One payment \
        was due. Please refund {amount} to the same card and confirm by e-mail by {reply-by}. \
        The statement is attached. Thank you.

        """,
        """
        主题：重复扣款，会员号{member?}
        您好，尾号____的卡在{statement-date?}被扣了两次{amount}。请在{reply-by}前退回{amount}，\
        并邮件确认。账单附后。谢谢。

        """),
      ifTheySay: [
        UsualReply(
          theySay: text("it takes time", "需要时间"),
          youSay: text("Thank you. Please give me the date.", "谢谢，请告诉我日期。")),
        UsualReply(
          theySay: text("ask your bank", "找银行"),
          youSay: text("I will. Please confirm that in writing.", "我会的，请书面确认。")),
      ],
      minutes: 10),
    Item(
      id: "ask-supervisor", rung: .escalate, when: .always,
      title: text("Ask the manager", "找主管"),
      todo: text("Send the same message to the manager.", "把同样的话发给主管。"),
      laterLine: text(
        "no refund: same message to the manager, first one below it", "没退款：把同样的话发给主管"),
      minutes: 10),
    Item(
      id: "mediation", rung: .thirdParty, when: .over("amount", 20_000, orUnknown: false),
      title: text("Mediation", "调解"),
      todo: text("Ask for mediation.", "申请调解。")),
    Item(
      id: "small-claims", rung: .legal, when: .over("amount", 30_000, orUnknown: false),
      title: text("Small claims court", "小额诉讼"),
      todo: text("File a claim.", "起诉。"), cost: "us-small-claims", minutes: 600),
    Item(
      id: "strong-statement", kind: .finding, rung: .prepare, when: .always,
      title: text("Both lines", "两笔都在"), todo: text("Both are posted.", "两笔都已入账。"),
      because: text("the statement shows both charges", "账单上两笔都在")),
  ]
}

extension Fixture {
  /// The gym with two items and a question to come.
  static var tinyGym: Fixture {
    var fixture = Fixture.gym
    fixture.name = "gym, half answered"
    fixture.states = [("write-complaint", .now), ("dispute-charge", .later)]
    fixture.next = Prompt(question: "wanted", options: ["partial"], variant: nil, decides: [])
    return fixture
  }
}
