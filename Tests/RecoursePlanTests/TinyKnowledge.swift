import RecourseModel
import ShippedKnowledge

extension Knowledge {
  /// Questions, calendars, sources and costs that both cases share.
  static func tiny(items: [Item], letters: [Letter] = []) -> Knowledge {
    var knowledge = Knowledge(
      edition: "2026-11", questions: tinyQuestions, items: items, deadlines: tinyDeadlines,
      calendars: [
        WorkCalendar(
          country: "us", validFrom: day("2025-01-01"), validThrough: day("2027-12-31"),
          holidays: [day("2026-11-26"), day("2026-12-25"), day("2027-01-01")]),
        WorkCalendar(
          country: "cn", validFrom: day("2025-01-01"), validThrough: day("2026-12-31")),
      ],
      costs: tinyCosts, sources: tinySources, interface: InterfaceFiles.plan,
      currencies: ["us": "USD", "cn": "CNY"], forms: shippedForms)
    knowledge.letters = letters
    return knowledge
  }

  /// The papers' outer form as the package has it.
  private static let shippedForms =
    (try? ShippedEdition.load())?.knowledge.forms ?? PaperForms()

  private static let tinyQuestions: [Question] = [
    Question(
      id: "country", kind: .choice, text: text("Where?", "在哪里？"),
      label: text("country", "国家或地区"),
      options: [
        Option(id: "us", text: text("United States", "美国")),
        Option(id: "cn", text: text("mainland China", "中国大陆")),
      ]),
    Question(
      id: "posted", kind: .choice, text: text("How do they show?", "怎么显示？"),
      label: text("how the charges show", "扣款状态"),
      options: [Option(id: "both", text: text("both final", "两笔都已入账"))]),
    Question(
      id: "amount", kind: .amount, text: text("How much?", "多少钱？"),
      label: text("amount", "金额")),
    Question(
      id: "statement-date", kind: .date, text: text("Which date?", "哪一天？"),
      help: text("It stands at the top of the statement.", "账单上方写着。"),
      label: text("date of the statement", "账单日")),
    Question(
      id: "wanted", kind: .choice, text: text("What do you want?", "想要什么？"),
      label: text("what you want", "想要的结果"),
      options: [
        Option(
          id: "partial", text: text("Part of it back", "退一部分"),
          phrase: text("part of the fee back", "退回一部分服务费"))
      ]),
    Question(
      id: "promise-where", kind: .several, text: text("Where?", "写在哪里？"),
      label: text("where the promise stands", "承诺写在哪里"),
      options: [
        Option(id: "listing", text: text("the listing", "详情页")),
        Option(id: "chat", text: text("the chat", "聊天记录")),
        Option(id: "contract", text: text("the contract", "合同")),
      ]),
    Question(
      id: "records", kind: .several, text: text("Which of these?", "有哪些？"),
      label: text("proof at hand", "手头的证据"),
      options: [
        Option(id: "contract", text: text("Contract", "合同")),
        Option(
          id: "receipt", text: text("Receipt", "付款凭证"), phrase: text("proof of payment", "付款凭证")),
        Option(id: "estimate", text: text("Estimate", "报价单")),
      ]),
    Question(
      id: "member", kind: .text, text: text("Member number?", "会员号？"),
      label: text("member number", "会员号")),
  ]

  private static let tinyDeadlines: [Deadline] = [
    Deadline(
      id: "us-billing-error-notice", title: text("billing-error notice", "账单错误通知"),
      start: "statement-date", span: Span(60, .days), calendar: "us", roll: .none,
      mustArrive: true,
      rule: text("received within 60 days after the first statement was sent", "账单寄出后60天内收到"),
      sources: ["US-01"]),
    Deadline(
      id: "cn-limitation", title: text("time limit of the court", "诉讼时效"),
      start: "statement-date", span: Span(3, .years), calendar: "cn", roll: .forward,
      rule: text("three years from the day the loss was known", "知道受损之日起三年"),
      sources: ["CN-29"]),
  ]

  private static let tinyCosts: [CostRule] = [
    CostRule(
      id: "us-small-claims", currency: "USD", formula: .range(low: 1500, high: 30_000),
      sources: ["US-FEE"]),
    CostRule(
      id: "cn-court-fee-halved", currency: "CNY",
      formula: .brackets([
        CostRule.Bracket(upTo: 1_000_000, fixed: 5000),
        CostRule.Bracket(upTo: 10_000_000, rate: 250),
        CostRule.Bracket(upTo: 20_000_000, rate: 200),
      ]),
      shareNumerator: 1, shareDenominator: 2,
      remark: text("the loser pays", "败诉方承担"), sources: ["CN-COST"]),
  ]

  private static let tinySources: [Source] = [
    Source(
      id: "S0-01", kind: .passage, document: "S0", point: "Save proof.", citation: "S0",
      checked: day("2026-11-21"), confidence: .high),
    Source(
      id: "US-01", kind: .law, point: "Billing errors.", citation: "15 USC 1666; 12 CFR 1026.13",
      checked: day("2026-11-21"), confidence: .high),
    Source(
      id: "US-FEE", kind: .law, point: "Fees.", citation: "state fee lists",
      checked: day("2026-11-21"), confidence: .medium),
    Source(
      id: "NET-01", kind: .rule, point: "Platforms.", citation: "rules of the platform",
      checked: day("2026-11-21"), confidence: .medium),
    Source(
      id: "CN-29", kind: .law, point: "Limitation.", citation: "民法典 188 条",
      checked: day("2025-11-20"), confidence: .high),
    Source(
      id: "CN-COST", kind: .law, point: "Fees.", citation: "诉讼费用交纳办法 13 至 16 条",
      checked: day("2026-11-21"), confidence: .high),
  ]
}
