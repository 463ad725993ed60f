import RecourseModel
import RecoursePlan
import ShippedKnowledge
import Testing

/// The friend with the shipped word lists: what is said, and what is not.
@Suite struct FriendCheckTests {
  static let check = FriendCheck(rules: (try? ShippedEdition.load())?.knowledge.friend ?? [])
  static let day = CivilDate(year: 2026, month: 11, day: 21) ?? CivilDate(dayNumber: 0)

  private func kinds(
    _ text: String, kind: Letter.Kind = .record, lacking: Set<OptionID> = []
  ) -> [FriendRemark.Kind] {
    Self.check.remarks(on: text, kind: kind, asOf: Self.day, lacking: lacking).map(\.kind)
  }

  // MARK: - Words

  @Test(arguments: [
    "Refund me or else.", "Pay, or I will take you to court.", "My lawyer will contact you.",
    "I will tell everyone about this.", "You’ll regret this.", "This is my last warning",
    "You will pay\nfor this.", "不退款就走着瞧。", "再不处理，我就曝光到网上。", "一切后果自负。",
  ])
  func `a threat is heard, wrapped or not`(text: String) {
    #expect(kinds(text) == [.threat])
  }

  @Test(arguments: [
    "You can file it elsewhere.", "I work as a lawyer.", "Please report to the front desk.",
    "The Attorney General's office", "I intend to file a claim at the small-claims court of Erie.",
    "请转告您的同事。", "我准备依据民法典第577条向法院起诉。", "广告你们自己发布过。", "请报告你们的结论。",
  ])
  func `a plain word is no threat`(text: String) {
    #expect(kinds(text) == [])
  }

  @Test(arguments: ["You are scammers.", "What a crook.", "Liars", "你们就是骗子", "真是黑心商家"])
  func `an insult is heard`(text: String) {
    #expect(kinds(text) == [.insult])
  }

  @Test(arguments: [
    "The hello screen", "A shell of a house", "Scampi for two", "洗衣机滚筒坏了", "装修垃圾没有清运",
    "Believe it or not", "The cheetah print",
  ])
  func `a part of a word is no insult`(text: String) {
    #expect(kinds(text) == [])
  }

  // MARK: - Shouting

  @Test(arguments: ["I WANT MY MONEY", "Refund me!!", "NEVER AGAIN", "还钱！！", "Why?!"])
  func `shouting is heard`(text: String) {
    #expect(kinds(text) == [.shouting])
  }

  @Test(arguments: [
    "40.00 USD, ACH debit", "Order A-1001-XY", "IKEA in Ohio", "12 CFR 1026.13", "Thank you!",
    "您好！谢谢！", "15 USC 1666 and 12 CFR 1005.10(c)",
  ])
  func `abbreviations and one exclamation mark are no shouting`(text: String) {
    #expect(kinds(text) == [])
  }

  // MARK: - Numbers

  @Test(arguments: [
    "Card 4111 1111 1111 1111", "4111-1111-1111-1111.", "卡号6222020000000000000",
    "3782 822463 10005",
    "5555555555554444",
  ])
  func `a card number is seen`(text: String) {
    #expect(kinds(text) == [.cardNumber])
  }

  @Test(arguments: [
    "Card ending 1111", "Order 4111111111111112", "Tracking 9400111899223197428490",
    "Call 555 0100 2222", "2026-11-21 2026-12-01", "订单号1234567890123456789",
    "Ticket A4111111111111111", "0000000000000000",
  ])
  func `other numbers are not taken for a card's`(text: String) {
    #expect(kinds(text) == [])
  }

  @Test(arguments: [
    "My number is 123-45-6789.", "SSN 123456789", "social security: 123 45 6789",
    "身份证11010519491231002X", "身份证号：440524198001010013。",
  ])
  func `an identity number is seen`(text: String) {
    #expect(kinds(text) == [.identityNumber])
  }

  @Test(arguments: [
    "000-45-6789", "900-45-6789", "123-00-6789", "Order 123456789", "123 45 6789 boxes",
    "110105194912310021", "110105194913310020", "11-22-3333",
  ])
  func `other numbers are not taken for a person's`(text: String) {
    #expect(kinds(text) == [])
  }

  @Test func `a number is told masked`() {
    let remarks = Self.check.remarks(
      on: "4111 1111 1111 1111", kind: .record, asOf: Self.day)
    #expect(remarks == [FriendRemark(.cardNumber, excerpt: "…1111")])
  }

  // MARK: - Request and day

  @Test(arguments: [
    "Please refund 40 USD by 1 December 2026.", "I ask for a repair by December 1st, 2026.",
    "Please answer within 14 days.", "Please answer within 10 business days.",
    "Please pay by 2026-12-01.", "请在2026年12月1日（周二）前答复。", "请在12月1日前退款。", "请在10日内答复。",
    "请在7个工作日内告知。", "Please answer by 12/1/2026.", "Please answer by Jan 5.",
  ])
  func `a request with a day is enough`(text: String) {
    #expect(kinds(text, kind: .complaint) == [])
  }

  @Test func `a letter that asks for nothing, or names no day, is told so`() {
    #expect(kinds("It broke on 1 May 2026.", kind: .complaint) == [.noRequest, .noDate])
    #expect(kinds("Please repair it.", kind: .notice) == [.noDate])
    #expect(kinds("Please repair it, bought on 20 November 2026.", kind: .report) == [.noDate])
    #expect(kinds("我在11月5日买的，坏了。", kind: .complaint) == [.noRequest, .noDate])
    #expect(kinds("It broke.", kind: .review) == [])
    #expect(kinds("Please answer by 30 February 2027.", kind: .complaint) == [.noDate])
  }

  // MARK: - The rest

  @Test func `evidence is missed only where it is claimed and surely not held`() {
    let claim = "Photos are attached."
    #expect(kinds(claim, lacking: ["photos"]) == [.evidenceNotHeld])
    #expect(kinds(claim, lacking: ["contract"]) == [])
    #expect(kinds("Please send me photos. The bill is attached.", lacking: ["photos"]) == [])
    #expect(kinds("照片附后。", lacking: ["photos"]) == [.evidenceNotHeld])
    #expect(kinds("请给我看照片。", lacking: ["photos"]) == [])
  }

  @Test func `length is counted in words or in characters`() {
    #expect(kinds(String(repeating: "word ", count: 320)) == [])
    #expect(kinds(String(repeating: "word ", count: 321)) == [.tooLong])
    #expect(kinds(String(repeating: "字", count: 600)) == [])
    #expect(kinds(String(repeating: "字", count: 601)) == [.tooLong])
  }

  @Test func `blanks are counted`() {
    let remarks = Self.check.remarks(on: "____, ____ and _x_", kind: .record, asOf: Self.day)
    #expect(remarks == [FriendRemark(.blanksLeft, excerpt: "2")])
  }

  @Test func `without rules only form is looked at`() {
    let check = FriendCheck(rules: [])
    #expect(check.remarks(on: "scam", kind: .complaint, asOf: Self.day).map(\.kind) == [.noDate])
  }
}
