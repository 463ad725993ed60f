import RecourseModel
import Testing

@testable import RecourseSession

/// Initials as `pypinyin` gives them for whole names, which knows the reading from the words around.
struct PinyinInitialsTests {
  static let names: [(String, String)] = [
    ("东西没问题，我不想要了", "dxmwtwbxyl"), ("个人做这行生意", "grzzxsy"), ("个人卖家", "grmj"),
    ("个人转让、二手", "grzres"), ("中途改条件", "ztgtj"), ("书面说过", "smsg"),
    ("书面说过（微信、平台留言都算）", "smsgwxptlyds"), ("买的商品", "mdsp"), ("付款记录", "fkjl"),
    ("伊利诺伊", "ylny"), ("会员、包月、预付卡", "hybyyfk"), ("佐治亚", "zzy"), ("佛罗里达", "flld"),
    ("使用不当", "sybd"), ("俄克拉何马", "eklhm"), ("俄勒冈", "elg"), ("信用卡", "xyk"), ("借记卡", "jjk"),
    ("借记卡、储蓄卡", "jjkcxk"), ("全额退款", "qetk"), ("关了", "gl"), ("其他，或说不清", "qthsbq"),
    ("写了可以", "xlky"), ("刚发出，还在等", "gfchzd"), ("加拿大", "jnd"), ("北卡罗来纳", "bklln"),
    ("南卡罗来纳", "nklln"), ("发票或付款记录", "fphfkjl"), ("口头", "kt"), ("和描述不一样", "hmsbyy"),
    ("商家关门", "sjgm"), ("堪萨斯", "kss"), ("夏威夷", "xwy"), ("差不多全部", "cbdqb"), ("已经解决", "yjjj"),
    ("平台余额", "ptye"), ("延长服务", "ycfw"), ("延长服务____", "ycfw"), ("损坏", "sh"), ("换一个", "hyg"),
    ("提出补偿", "tcbc"), ("收到法院或债主文书", "sdfyhzzws"), ("新加坡", "xjp"), ("旅行、酒店、票务", "lxjdpw"),
    ("旅行票务", "lxpw"), ("条款有利", "tkyl"), ("没回应", "mhy"), ("没有仲裁条款", "myzctk"),
    ("澳大利亚", "adly"), ("礼品卡", "lpk"), ("礼品卡、代金券", "lpkdjq"), ("罗得岛", "ldd"), ("肯塔基", "ktj"),
    ("自动扣款", "zdkk"), ("自己转账", "zjzz"), ("装修", "zx"), ("要继续绑着我", "yjxbzw"),
    ("让我找别人：厂家、平台、银行", "rwzbrcjptyh"), ("详情页或宣传的截图", "xqyhxcdjt"), ("转账", "zz"),
    ("还在处理", "hzcl"), ("还在等答复", "hzddf"), ("还没签", "hmq"), ("退没做的那部分钱", "tmzdnbfq"),
    ("部分用信用卡", "bfyxyk"), ("重复扣款", "cfkk"), ("银行、银行卡、贷款、保险", "yhyhkdkbx"),
    ("银行卡、手机或账户被盗用", "yhksjhzhbdy"), ("银行或卡", "yhhk"), ("阿拉斯加", "alsj"), ("页面截图", "ymjt"),
    ("马里兰", "mll"),
  ]

  @Test(arguments: names)
  func `a name is found by the initials that a Chinese speaker types`(
    name: String, initials: String
  ) {
    #expect(PinyinInitials.spell(name, initials))
    #expect(PinyinInitials.begin(name, String(initials.prefix(2)).uppercased()))
    #expect(!PinyinInitials.begin(name, "vv"))
  }

  @Test func `both readings of a character count, and nothing else does`() {
    #expect(PinyinInitials.spell("银行", "yh") && PinyinInitials.spell("银行", "yx"))
    #expect(!PinyinInitials.spell("银行", "yz"))
    #expect(!PinyinInitials.begin("银行", "y"))
    #expect(!PinyinInitials.begin("Check", "ch"))
    #expect(PinyinInitials.spell("12315 平台", "12315pt"))
    #expect(PinyinInitials.spell("微信支付、支付宝", "ｗｘｚｆｚｆｂ"))
    #expect(!PinyinInitials.spell("信用卡", "xyka"))
    #expect(PinyinInitials.of("a") == [])
  }

  private static let paidBy = Offer(
    kind: .choice,
    options: [
      ChoiceReaderTests.option("credit-card", "Credit card", "信用卡"),
      ChoiceReaderTests.option("debit-card", "Debit card", "借记卡"),
      ChoiceReaderTests.option("wallet", "Wallet", "微信支付"),
      ChoiceReaderTests.option("transfer", "Bank transfer", "银行转账"),
      ChoiceReaderTests.option("balance", "Balance", "银联余额"),
    ], readsInitials: true)

  static let answers: [(String, ChoiceReading)] = [
    ("xyk", .option("credit-card", .name)), ("XYK", .option("credit-card", .name)),
    ("jjk", .option("debit-card", .name)), ("jj", .option("debit-card", .name)),
    ("wx", .option("wallet", .name)), ("yh", .option("transfer", .name)),
    ("yx", .option("transfer", .name)), ("yl", .option("balance", .name)),
    ("y", .none(nearest: [])), ("bzd", .unknown),
  ]

  @Test(arguments: answers)
  func `initials answer a question where they name one option`(
    line: String, reading: ChoiceReading
  ) {
    #expect(ChoiceReader(offer: PinyinInitialsTests.paidBy).read(line) == reading)
  }

  @Test func `where Chinese is not on screen initials name nothing`() {
    var offer = PinyinInitialsTests.paidBy
    offer.readsInitials = false
    #expect(ChoiceReader(offer: offer).read("xyk") == .none(nearest: []))
  }

  @Test func `several are named by initials, too`() {
    var offer = PinyinInitialsTests.paidBy
    offer.kind = .several
    #expect(
      SeveralReader(offer: offer).read("xyk 和 wx") == .options(["credit-card", "wallet"], .name))
  }

  @Test func `Tab writes the option whose initials are typed`() {
    var it = Rehearsal(language: .simplifiedChinese, country: "cn")
    it.type("健身房扣了两次", "", "1")
    #expect(it.question == "paid-by")
    let offers = it.ask?.offers(before: "xyk", word: "xyk") ?? []
    #expect(offers.map(\.text) == ["信用卡"])
    #expect(it.ask?.offers(before: "/答", word: "/答").map(\.text) == ["/answers"])
    #expect(it.ask?.offers(before: "2", word: "2").map(\.text) == ["借记卡"])
  }
}
