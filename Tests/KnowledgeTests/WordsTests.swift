import RecourseModel
import Testing

/// What every item has to say, whatever the answers are.
struct WordsTests {
  private let items = Shipped.knowledge.items

  /// To wait needs no words; neither does the choice to stop.
  private let wordless: Set<ItemID> = [
    "wait-for-promised-day", "wait-for-answer", "let-it-go", "out-of-scope",
  ]

  @Test func `every step that talks or writes has its words and usual replies in both languages`() {
    for item in items
    where item.kind == .step && item.rung >= .talk && !wordless.contains(item.id) {
      #expect(item.say != nil, "\(item.id) has no words")
      for text in [item.say].compactMap({ $0 }) + item.sayVariants.map(\.say) {
        #expect(isWritten(text), "\(item.id)")
      }
      #expect((1...3).contains(item.ifTheySay.count), "\(item.id) has no usual reply")
      for reply in item.ifTheySay + item.sayVariants.flatMap(\.ifTheySay) {
        #expect(isWritten(reply.theySay) && isWritten(reply.youSay), "\(item.id)")
      }
    }
  }

  @Test(
    arguments: [
      "stop-next-payment", "weigh-offer", "confirm-settlement", "write-executive", "penalty-report",
      "public-review", "cn-report", "us-advocate", "mediation", "dispute-charge", "network-dispute",
      "claims-and-defenses", "us-bank-error", "us-holder-rule", "cn-payment-order", "arbitration",
      "small-claims", "lawsuit",
    ] as [ItemID])
  func `a step that can hurt shows its risk`(id: ItemID) throws {
    let item = try #require(items.first { $0.id == id })
    for country in ["us", "cn"] as [OptionID] {
      #expect(item.adapted(to: country).risk.map(isWritten) == true)
    }
  }

  @Test(arguments: ["us", "cn"] as [OptionID])
  func `no step to a court or an arbitrator is without its cost`(country: OptionID) throws {
    for id in ["small-claims", "arbitration", "lawsuit", "cn-payment-order"] as [ItemID] {
      let item = try #require(items.first { $0.id == id }).adapted(to: country)
      let asks = ["cost", "fee"].contains { item.todo.english.contains($0) }
      #expect(item.cost != nil || asks, "\(id)")
    }
  }

  @Test func `nothing promises a result`() {
    let promises = [
      "you will win", "you will get your money", "is guaranteed to", "certain to win", "for sure",
      "cannot lose", "always works", "一定能", "保证能", "肯定能", "包赢", "稳赢", "必胜", "百分之百",
    ]
    for item in items {
      for text in texts(of: item) {
        for language in Language.allCases {
          for promise in promises {
            #expect(!text[language].lowercased().contains(promise), "\(item.id): \(promise)")
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      "out-of-scope", "last-door", "after-the-ruling", "elsewhere-no-local-law", "time-limit-near",
      "weak-no-breach", "weak-changed-mind", "weak-terms-against", "weak-low-return",
      "us-card-clock-over", "us-bank-clock-over", "us-cooling-off-over", "cn-return-days-over",
      "cn-regret-days-over", "cn-telecom-days-over", "network-window-over",
    ] as [ItemID])
  func `every dead end names the next door`(id: ItemID) throws {
    let item = try #require(items.first { $0.id == id })
    let doors = [
      "legal aid", "lawyer", "court", "consumer", "seller", "bank", "ask", "request", "cause",
      "what you were told",
    ]
    #expect(doors.contains { item.todo.english.lowercased().contains($0) }, "\(item.todo.english)")
  }

  private func isWritten(_ text: LocalizedText) -> Bool {
    Language.allCases.allSatisfy { !text[$0].isEmpty }
  }

  private func texts(of item: Item) -> [LocalizedText] {
    [item.title, item.todo] + [item.laterLine, item.say, item.because, item.risk].compactMap { $0 }
      + item.sayVariants.map(\.say) + item.ifTheySay.map(\.youSay)
      + item.inCountries.flatMap { [$0.todo, $0.say, $0.risk].compactMap { $0 } }
  }
}
