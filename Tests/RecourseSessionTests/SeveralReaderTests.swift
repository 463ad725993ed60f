import RecourseModel
import Testing

@testable import RecourseSession

struct SeveralReaderTests {
  static let offer = Offer(
    kind: .several,
    options: [
      ChoiceReaderTests.option("listing", "Listing or advertisement", "详情页或宣传", ["广告"]),
      ChoiceReaderTests.option("contract", "Contract and order", "合同和订单", []),
      ChoiceReaderTests.option("chat", "Chat", "聊天记录", ["微信", "messages"]),
      ChoiceReaderTests.option("spoken", "Only spoken", "只是口头说的", ["口头"]),
    ])

  static let table: [(String, SeveralReading)] = [
    ("1,3", .options(["listing", "chat"], .number)),
    ("3 1", .options(["listing", "chat"], .number)),
    ("1、3", .options(["listing", "chat"], .number)),
    ("１，３", .options(["listing", "chat"], .number)),
    ("1 and 3", .options(["listing", "chat"], .number)),
    ("1和3", .options(["listing", "chat"], .number)),
    ("1与4", .options(["listing", "spoken"], .number)),
    ("1-3", .options(["listing", "contract", "chat"], .number)),
    ("2", .options(["contract"], .number)),
    ("2,2", .options(["contract"], .number)),
    ("1,5", .none(part: "1,5", nearest: [])),
    ("0", .unknown),
    ("chat and listing", .options(["listing", "chat"], .name)),
    ("Contract and order", .options(["contract"], .name)),
    ("合同和订单", .options(["contract"], .name)),
    ("聊天记录、合同", .options(["contract", "chat"], .name)),
    ("详情页和聊天", .options(["listing", "chat"], .name)),
    ("微信里说的", .options(["chat"], .words)),
    ("chat, in the messages", .options(["chat"], .words)),
    ("none", .options([], .name)),
    ("none of these", .options([], .name)),
    ("no", .options([], .name)),
    ("都没有", .options([], .name)),
    ("没有", .options([], .name)),
    ("all", .options(["listing", "contract", "chat", "spoken"], .name)),
    ("都有", .options(["listing", "contract", "chat", "spoken"], .name)),
    ("not sure", .unknown),
    ("不知道", .unknown),
    ("chat, zebra", .none(part: "zebra", nearest: [])),
  ]

  @Test(arguments: table)
  func `several answers in one line are read`(line: String, reading: SeveralReading) {
    #expect(SeveralReader(offer: SeveralReaderTests.offer).read(line) == reading)
  }
}
