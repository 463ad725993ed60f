import RecourseModel
import Testing

@testable import RecourseSession

struct ChoiceReaderTests {
  static let contacted = Offer(
    kind: .choice,
    options: [
      option("not-yet", "Not yet", "还没有"),
      option(
        "phone-only", "By phone, in person", "只打过电话或当面说",
        ["called them", "phoned", "打 电话", "打过电话"]),
      option(
        "in-writing", "In writing (mail, app, chat)", "书面说过",
        ["emailed", "wrote", "texts", "微信", "留言", "飞鸽"]),
    ])
  static let paidBy = Offer(
    kind: .choice,
    options: [
      option("credit-card", "Credit card", "信用卡", ["visa", "刷卡"]),
      option("debit-card", "Debit card", "借记卡", []),
      option("direct-debit", "Directly from my bank account", "自动扣款", ["自动续费"]),
      option("check", "Check", "支票", ["cheque"]),
      option("wallet", "Payment app or wallet", "微信支付、支付宝", ["paypal", "支付宝", "微信"]),
    ])
  static let reply = Offer(
    kind: .choice,
    options: [
      option("no-answer", "Nothing yet", "没回应", ["no answer", "没回", "不理"]),
      option("refused", "They refused", "拒绝", ["refuse", "said no", "不同意", "不肯退"]),
      option("stalling", "Told to wait", "让再等等", ["wait", "再等等", "流量波动"]),
      option("offer", "They offered something", "提出补偿", ["offered", "补偿"]),
    ])
  static let safe = Offer(
    kind: .yesNo, options: [option("yes", "Yes", "是"), option("no", "No", "不是")])

  static func option(
    _ id: OptionID, _ english: String, _ chinese: String, _ keywords: [String] = []
  ) -> Offer.OfferedOption {
    Offer.OfferedOption(id: id, names: [english, chinese, id.rawValue], keywords: keywords)
  }

  // MARK: - Tables

  static let english: [(Offer, String, ChoiceReading)] = [
    (contacted, "1", .option("not-yet", .number)),
    (contacted, " 2 ", .option("phone-only", .number)),
    (contacted, "3.", .option("in-writing", .number)),
    (contacted, "#3", .option("in-writing", .number)),
    (contacted, "option 2", .option("phone-only", .number)),
    (contacted, "0", .unknown),
    (contacted, "4", .none(nearest: [])),
    (contacted, "not yet", .option("not-yet", .name)),
    (contacted, "NOT YET.", .option("not-yet", .name)),
    (contacted, "not", .option("not-yet", .name)),
    (contacted, "by ph", .option("phone-only", .name)),
    (contacted, "in w", .option("in-writing", .name)),
    (contacted, "in-writing", .option("in-writing", .name)),
    (contacted, "phone only", .option("phone-only", .name)),
    (contacted, "phone", .option("phone-only", .name)),
    (contacted, "texts", .option("in-writing", .words)),
    (contacted, "I phoned them", .option("phone-only", .words)),
    (contacted, "i wrote last week", .option("in-writing", .words)),
    (contacted, "I have not emailed", .none(nearest: [])),
    (contacted, "not sure", .unknown),
    (contacted, "I don't know", .unknown),
    (contacted, "dont know", .unknown),
    (contacted, "no idea", .unknown),
    (paidBy, "credit", .option("credit-card", .name)),
    (paidBy, "creditcard", .option("credit-card", .name)),
    (paidBy, "Debit Card", .option("debit-card", .name)),
    (paidBy, "visa", .option("credit-card", .words)),
    (paidBy, "with PayPal", .option("wallet", .words)),
    (paidBy, "bank account", .option("direct-debit", .name)),
    (paidBy, "2000 credit card jul 20, 2500 check", .option("credit-card", .words)),
    (paidBy, "2500 check, 2000 credit card", .option("check", .words)),
    (paidBy, "d", .ambiguous(["debit-card", "direct-debit"])),
    (paidBy, "chek", .none(nearest: ["check", "credit-card"])),
    (paidBy, "xyzzy", .none(nearest: [])),
    (reply, "nothing", .option("no-answer", .name)),
    (reply, "they said no", .option("refused", .words)),
    (reply, "told me to wait", .option("stalling", .words)),
    (reply, "none", .none(nearest: ["no-answer"])),
    (safe, "y", .option("yes", .name)),
    (safe, "Yes", .option("yes", .name)),
    (safe, "yep", .option("yes", .name)),
    (safe, "n", .option("no", .name)),
    (safe, "nope", .option("no", .name)),
    (safe, "no, nothing like that", .option("no", .name)),
    (safe, "2", .option("no", .number)),
    (safe, "not sure", .unknown),
    (safe, "0", .unknown),
  ]

  static let chinese: [(Offer, String, ChoiceReading)] = [
    (contacted, "２", .option("phone-only", .number)),
    (contacted, "2。", .option("phone-only", .number)),
    (contacted, "第3个", .option("in-writing", .number)),
    (contacted, "选二", .option("phone-only", .number)),
    (contacted, "二", .option("phone-only", .number)),
    (contacted, "０", .unknown),
    (contacted, "还没有", .option("not-yet", .name)),
    (contacted, "还没", .option("not-yet", .name)),
    (contacted, "书面", .option("in-writing", .name)),
    (contacted, "只打过电话", .option("phone-only", .name)),
    (contacted, "当面说", .option("phone-only", .name)),
    (contacted, "微信上说过", .option("in-writing", .words)),
    (contacted, "打过电话了", .option("phone-only", .words)),
    (contacted, "给他们留言了", .option("in-writing", .words)),
    (contacted, "没留言", .none(nearest: [])),
    (contacted, "说不清", .unknown),
    (contacted, "我不知道", .unknown),
    (contacted, "不太清楚", .unknown),
    (paidBy, "信用卡", .option("credit-card", .name)),
    (paidBy, "信用", .option("credit-card", .name)),
    (paidBy, "刷卡的", .option("credit-card", .words)),
    (paidBy, "支付宝付的", .option("wallet", .words)),
    (paidBy, "自动续费", .option("direct-debit", .words)),
    (paidBy, "卡", .none(nearest: ["credit-card", "debit-card"])),
    (paidBy, "忘了", .unknown),
    (reply, "说是平台流量波动，再等等", .option("stalling", .words)),
    (reply, "不肯退", .option("refused", .words)),
    (reply, "拒绝了", .option("refused", .words)),
    (reply, "提出补偿", .option("offer", .name)),
    (reply, "没有补偿", .none(nearest: ["offer"])),
    (reply, "没回", .option("no-answer", .name)),
    (safe, "是", .option("yes", .name)),
    (safe, "是的", .option("yes", .name)),
    (safe, "对", .option("yes", .name)),
    (safe, "有", .option("yes", .name)),
    (safe, "有的", .option("yes", .name)),
    (safe, "没错", .option("yes", .name)),
    (safe, "不是", .option("no", .name)),
    (safe, "没有", .option("no", .name)),
    (safe, "没有发生", .option("no", .name)),
    (safe, "不", .option("no", .name)),
    (safe, "不清楚", .unknown),
    (safe, "不知道", .unknown),
    (safe, "有没有呢", .none(nearest: [])),
  ]

  @Test(arguments: english)
  func `an English answer is read`(offer: Offer, line: String, reading: ChoiceReading) {
    #expect(ChoiceReader(offer: offer).read(line) == reading)
  }

  @Test(arguments: chinese)
  func `a Chinese answer is read`(offer: Offer, line: String, reading: ChoiceReading) {
    #expect(ChoiceReader(offer: offer).read(line) == reading)
  }

  @Test func `the option at number 0 is taken by 0 and by its name`() {
    var offer = ChoiceReaderTests.contacted
    offer.zero = ChoiceReaderTests.option("other", "Something else", "其他")
    #expect(ChoiceReader(offer: offer).read("0") == .option("other", .number))
    #expect(ChoiceReader(offer: offer).read("something") == .option("other", .name))
    #expect(ChoiceReader(offer: offer).read("不知道") == .unknown)
  }
}
