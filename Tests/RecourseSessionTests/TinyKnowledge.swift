import RecourseEngine
import RecourseModel
import RecourseSession

/// An invented knowledge, small enough to follow by hand, with both languages and every kind of
/// question.
enum TinyKnowledge {
  static let knowledge = Knowledge(
    edition: "2026-11", questions: questions, items: items, letters: letters, blanks: blanks,
    happenings: happenings,
    interface: InterfaceFiles.all, currencies: ["us": "USD", "cn": "CNY"])

  static let advisor: Advisor = {
    do {
      let (sorted, diagrams) = try DiagramCompiler.compile(knowledge)
      return Advisor(edition: Edition(knowledge: sorted, diagrams: diagrams))
    } catch {
      preconditionFailure("the tiny knowledge does not compile: \(error)")
    }
  }()

  /// Saturday 21 November 2026.
  static let today = DateReaderTests.today

  // MARK: - Questions

  private static let questions: [Question] = [
    choice(
      "acting-for", "for whom", "为谁", preset: true,
      [
        option("me", "Myself", "自己"), option("client", "A client", "客户"),
        option("family", "Family or a friend", "家人或朋友"),
      ]),
    question(
      "urgent", .several, "urgent", "紧急", preset: true,
      [
        option("danger", "Something is unsafe", "有危险", english: ["gas leak"], chinese: ["漏气"]),
        option(
          "court-paper", "A paper came from a court", "收到法院文书", english: ["sued"], chinese: ["传票"]),
      ]),
    choice(
      "country", "country", "国家", preset: true,
      [
        option("us", "United States", "美国"), option("cn", "Mainland China", "中国大陆"),
        option("other", "Another country", "其他国家"),
      ]),
    choice(
      "kind", "what it is about", "是什么事", subject: "story",
      [
        option("goods", "Something I bought", "买的商品", english: ["parcel"], chinese: ["快递"]),
        option(
          "subscription", "A membership", "会员、包月", phrase: ("a membership", "会员"),
          english: ["gym"], chinese: ["健身房"]),
        option("home-work", "Work in my home", "装修、上门服务", english: ["kitchen"], chinese: ["厨房"]),
      ]),
    choice(
      "problem", "what went wrong", "出了什么问题", subject: "story",
      [
        option(
          "charged-twice", "I was charged twice", "扣了两次钱", phrase: ("charged twice", "扣了两次"),
          english: ["charged twice"], chinese: ["扣了两次", "重复 扣"],
          fact: ("Your statement shows both lines.", "账单上两笔都在。")),
        option(
          "late", "It came late", "晚了", phrase: ("late", "晚了"), english: ["late"], chinese: ["晚"]),
        option(
          "data-leak", "My data got out", "信息泄露", english: ["data leak"],
          listedWhen: .from("kind", "goods")),
        option(
          "abandoned", "Work was begun, then abandoned", "做到一半不做了", phrase: ("abandoned", "做到一半停了"),
          english: ["gone since"], chinese: ["跑了"], offeredWhen: .from("kind", "home-work")),
      ]),
    choice(
      "posted", "how the charges show", "两笔扣款的状态", subject: "payment",
      askedWhen: .from("problem", "charged-twice"), help: ("Look in your bank app.", "看银行 App。"),
      [
        option("both", "Both are final", "两笔都已入账"),
        option("one-pending", "One is pending", "一笔处理中"),
      ]),
    choice(
      "paid-by", "paid by", "付款方式", subject: "payment",
      [
        option("credit-card", "Credit card", "信用卡", english: ["visa"]),
        option("debit-card", "Debit card", "借记卡"),
        option("check", "Check", "支票", english: ["cheque"]),
        option("cash", "Cash", "现金"),
      ]),
    question(
      "also-paid-by", .several, "also paid by", "还用过", subject: "payment",
      askedWhen: .from("kind", "home-work"),
      [
        option("credit-card", "Credit card", "信用卡", english: ["credit card"]),
        option("check", "Check", "支票", english: ["check"]),
        option("cash", "Cash", "现金", english: ["cash"]),
      ]),
    question("amount", .amount, "amount", "金额", subject: "payment", []),
    question(
      "statement-date", .date, "statement date", "账单日期", subject: "dates",
      askedWhen: .from("problem", "charged-twice"), []),
    choice(
      "contacted", "told the seller", "是否说过", subject: "contact",
      moves: [
        Move(from: "not-yet", to: ["phone-only", "in-writing"]),
        Move(from: "phone-only", to: ["in-writing"]),
      ],
      [
        option("not-yet", "Not yet", "还没有"), option("phone-only", "By phone, in person", "只打过电话"),
        option(
          "in-writing", "In writing (mail, app, chat)", "书面说过", english: ["emailed"],
          chinese: ["微信"]),
      ]),
    choice(
      "reply", "their answer", "对方的回应", subject: "contact",
      askedWhen: .from("contacted", "phone-only", "in-writing"),
      moves: [Move(from: "waiting", to: ["refused", "stalling"])],
      [
        option("waiting", "Nothing yet", "没回应"),
        option("refused", "They refused", "拒绝", chinese: ["不肯"]),
        option(
          "stalling", "Told to wait", "让再等等", english: ["wait"], chinese: ["再等等", "流量波动"]),
      ]),
    question(
      "court-paper", .yesNo, "court paper", "法院文书", subject: "court",
      [
        option("yes", "Yes", "是"), option("no", "No", "不是"),
      ]),
  ]

  // MARK: - Items

  private static let items: [Item] = [
    item("keep-proof", "Keep the proof", "留好证据", .prepare, first: true, .always),
    item(
      "wait-for-pending", "Wait for the pending line", "等处理中的那笔", .prepare, first: true,
      .from("posted", "one-pending")),
    item(
      "write", "Write to the seller", "写给商家", .talk, first: true, needs: ["amount"],
      letters: ["complaint"],
      say: LocalizedText(english: "Please pay it back.", simplifiedChinese: "请退款。"),
      .all([
        .from("contacted", "not-yet", "phone-only"),
        .any([.from("kind", "goods", "subscription"), .from("paid-by", "cash", "check")]),
        .not(.from("posted", "one-pending")),
      ])),
    item(
      "ask-supervisor", "Ask the manager", "找主管", .escalate, first: true,
      .all([.from("contacted", "in-writing"), .from("reply", "refused", "stalling")])),
    item(
      "card-part", "Use the card part", "用信用卡那部分", .payment, first: true,
      .all([
        .from("kind", "home-work"), .has("also-paid-by", "credit-card", orUnknown: false),
      ])),
    item(
      "dispute-charge", "Dispute the charge", "向银行提异议", .payment, first: true,
      .all([
        .from("problem", "charged-twice"), .from("paid-by", "credit-card"),
        .from("contacted", "in-writing"),
        .within("statement-date", Span(60, .days), orUnknown: false),
      ])),
    item("small-claims", "Go to small claims", "小额诉讼", .legal, .yes("court-paper")),
    item(
      "safety", "See to safety", "先保证安全", .prepare, first: true,
      .has("urgent", "danger", orUnknown: false)),
  ]

  private static let happenings: [Happening] = [
    Happening(
      id: "wrote", text: LocalizedText(english: "I wrote to them", simplifiedChinese: "我写了书面的"),
      when: .from("contacted", "not-yet", "phone-only"), sets: ["contacted": "in-writing"]),
    Happening(
      id: "refused", text: LocalizedText(english: "They refused", simplifiedChinese: "对方拒绝了"),
      when: .from("contacted", "in-writing", "phone-only"), sets: ["reply": "refused"]),
  ]

  // MARK: - Short forms

  private static func question(
    _ id: QuestionID, _ kind: QuestionKind, _ english: String, _ chinese: String,
    preset: Bool = false, subject: String = "", askedWhen: Condition = .always,
    help: (String, String)? = nil, moves: [Move] = [], _ options: [Option]
  ) -> Question {
    Question(
      id: id, kind: kind, subject: subject,
      text: LocalizedText(english: english + "?", simplifiedChinese: chinese + "？"),
      aloud: LocalizedText(
        english: "Say: " + english + "?", simplifiedChinese: "请问：" + chinese + "？"),
      help: help.map { LocalizedText(english: $0.0, simplifiedChinese: $0.1) },
      note: LocalizedText(english: "note " + english, simplifiedChinese: "提示" + chinese),
      label: LocalizedText(english: english, simplifiedChinese: chinese), options: options,
      askedWhen: askedWhen, moves: moves, isPreset: preset)
  }

  private static func choice(
    _ id: QuestionID, _ english: String, _ chinese: String, preset: Bool = false,
    subject: String = "", askedWhen: Condition = .always, help: (String, String)? = nil,
    moves: [Move] = [], _ options: [Option]
  ) -> Question {
    question(
      id, .choice, english, chinese, preset: preset, subject: subject, askedWhen: askedWhen,
      help: help, moves: moves, options)
  }

  private static func option(
    _ id: OptionID, _ english: String, _ chinese: String, phrase: (String, String)? = nil,
    english keywords: [String] = [], chinese chineseKeywords: [String] = [],
    fact: (String, String)? = nil, offeredWhen: Condition = .always,
    listedWhen: Condition = .always
  ) -> Option {
    Option(
      id: id, text: LocalizedText(english: english, simplifiedChinese: chinese),
      phrase: phrase.map { LocalizedText(english: $0.0, simplifiedChinese: $0.1) },
      fact: fact.map { LocalizedText(english: $0.0, simplifiedChinese: $0.1) },
      englishKeywords: keywords, chineseKeywords: chineseKeywords, offeredWhen: offeredWhen,
      listedWhen: listedWhen)
  }

  private static func item(
    _ id: ItemID, _ english: String, _ chinese: String, _ rung: Rung, first: Bool = false,
    needs: [QuestionID] = [], letters: [LetterID] = [], say: LocalizedText? = nil,
    _ when: Condition
  ) -> Item {
    Item(
      id: id, rung: rung, isFirstPhase: first, when: when,
      title: LocalizedText(english: english, simplifiedChinese: chinese),
      todo: LocalizedText(english: "Do.", simplifiedChinese: "做。"), say: say,
      letters: letters,
      because: LocalizedText(english: "Because of it.", simplifiedChinese: "因为如此。"), needs: needs)
  }
}

extension Condition {
  static func from(_ question: QuestionID, _ options: OptionID...) -> Condition {
    .isIn(question, options, orUnknown: false)
  }

  static func yes(_ question: QuestionID) -> Condition { .from(question, "yes") }
}
