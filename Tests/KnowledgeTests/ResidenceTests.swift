import RecourseEngine
import RecourseModel
import Testing

@testable import RecourseSession

/// Where a person says to be, and where only something else is.
struct ResidenceTests {
  private static let reader = ResidenceReader(
    options: Shipped.knowledge.questions.first { $0.id == "country" }?.options ?? [])

  @Test(
    arguments: [
      ("I live in Canada and my gym charged me twice", "ca"),
      ("my gym charged me twice, I live in the US", "us"),
      ("i am in the U.S., the parcel never came", "us"),
      ("I'm in the UK and my flight was cancelled", "uk"),
      ("we live in Germany; the sofa came broken", "eu"),
      ("here in Australia the shop refuses a refund", "au"),
      ("We're in Hong Kong. Charged twice.", "hk"),
      ("No, I live in the United States", "us"),
      ("我在美国加州，健身房取消会员了还一直扣我信用卡", "us"),
      ("健身房一直扣钱，我在香港", "hk"),
      ("我人在英国，快递一直没到", "uk"),
      ("我现在住在加拿大，网购的东西坏了", "ca"),
      ("本人在新加坡，机票退不了", "sg"),
      ("人在澳洲，房东不退押金", "au"),
      ("我住台湾，网购没收到货", "tw"),
      ("我们在德国，家具送来是坏的", "eu"),
      ("我在中国香港买的手机坏了", "hk"),
      ("在美国买的手机坏了", "us"),
      ("不是，我在香港", "hk"),
    ] as [(String, OptionID)])
  func `a clear phrase says where the person is`(told: String, country: OptionID) {
    #expect(Self.reader.read(told) == country)
  }

  @Test(arguments: [
    "I bought it from a shop in China", "a lamp made in Germany broke",
    "my flight to Canada was cancelled", "the seller is in Hong Kong", "I'm from Canada",
    "I do not live in Canada", "if I live in Canada, does it matter",
    "I live in Canada, but we are in the United States now", "they told us in writing",
    "I am in Australia on holiday", "here in Chinatown", "the bank of America charged me",
    "I live in CA", "an American Express card", "when I am in Germany I use it",
    "卖家在美国", "卖家人在香港", "商家住在英国，一直不退款", "我从德国网站买的", "我买的美国代购是假货", "德国产的锅坏了",
    "去加拿大的机票退不了", "我朋友在美国", "我爸人在香港", "我在美国亚马逊买的耳机坏了", "我在中国银行办的卡被扣年费",
    "我在中国移动办的套餐取消不了", "我在德国的网店买了锅", "我不在美国", "如果我在香港会怎么样", "快递在英国丢了，卖家在中国",
    "商家告诉我在美国修不了", "我在美国区充的值退不了", "健身房在香港关门了", "在中国银行办的卡被扣年费",
  ])
  func `a country named for another reason is not the person's`(told: String) {
    #expect(Self.reader.read(told) == nil)
  }

  @Test(
    arguments: [
      ("Hong Kong", "hk"), ("no, the UK", "uk"), ("in the US", "us"), ("香港", "hk"),
      ("不对，香港", "hk"), ("在美国", "us"), ("Germany", "eu"),
    ] as [(String, OptionID)])
  func `a country alone corrects`(line: String, country: OptionID) {
    #expect(Self.reader.readAlone(line) == country)
  }

  @Test(arguments: ["a shop in China", "卖家在美国", "no", "", "Canada or Germany"])
  func `what is more than a country alone is none`(line: String) {
    #expect(Self.reader.readAlone(line) == nil)
  }

  // MARK: - In the conversation

  private func talk(_ language: Language, _ country: OptionID, _ lines: String...) throws -> Talk {
    var talk = Talk(
      conversation: Conversation(
        advisor: try #require(Shipped.advisor),
        settings: SessionSettings(
          language: language, country: country, today: Shipped.asOf, isPrivate: false,
          isPiped: false, dataFolder: "~"),
        digest: { $0 }))
    _ = talk.conversation.start()
    for line in lines { talk.type(line) }
    return talk
  }

  private struct Talk {
    var conversation: Conversation
    var words = ""

    mutating func type(_ line: String) {
      words = conversation.send(.line(line)).compactMap { event in
        if case .show(.understood(let text)) = event { text } else { nil }
      }.joined(separator: "\n")
    }

    func answer(_ id: QuestionID) -> Answer? { conversation.state.answers[id] }
  }

  @Test func `the country of the story is the one to confirm, in place of the settings' one`()
    throws
  {
    var it = try talk(.simplifiedChinese, "cn", "我在美国加州，健身房取消会员了还一直扣我信用卡40美元")
    #expect(it.words.contains("你和商家都在美国，对吗？"))
    it.type("")
    #expect(it.answer("country") == .option("us"))
    #expect(it.answer("seller-country") == .option("us"))
    let english = try talk(
      .english, "us", "I live in the UK and my gym keeps charging me after I cancelled")
    #expect(english.words.contains("the United Kingdom"))
    #expect(!english.words.contains("United States"))
  }

  @Test func `a sum with a bare sign is in the money of the country told`() throws {
    let it = try talk(.english, "us", "I'm in Canada, my gym charged $40 after I cancelled")
    #expect(
      it.conversation.state.toConfirm["amount"]
        == .amount(Money(minorUnits: 4000, currency: "CAD")))
  }

  @Test(arguments: ["我在香港", "不对，我在香港", "香港", "不是，我人在香港"])
  func `a sentence about where one is corrects what is to be confirmed`(line: String) throws {
    var it = try talk(.simplifiedChinese, "cn", "健身房取消会员了还一直扣我信用卡")
    let story = it.conversation.state.story
    #expect(it.words.contains("你和商家都在中国大陆，对吗？"))
    it.type(line)
    #expect(it.words.contains("你和商家都在香港，对吗？"))
    #expect(it.conversation.state.story == story)
    it.type("对")
    #expect(it.answer("country") == .option("hk"))
    #expect(it.answer("kind") == .option("subscription"))
  }

  @Test func `a country that is not the person's leaves the settings' one`() throws {
    let it = try talk(.english, "us", "my gym charged me twice for a towel made in Germany")
    #expect(it.words.contains("United States"))
    #expect(it.answer("country") == .option("us"))
  }
}
