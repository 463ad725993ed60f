import RecourseAuthoring
import RecourseEngine
import RecourseModel
import RecoursePlan
import RecourseTestSupport
import Testing

/// The shipped letters over random cases of every country.
struct ShippedLetterTests {
  private static let countries: [OptionID] = [
    "us", "cn", "uk", "eu", "hk", "tw", "sg", "au", "ca", "other",
  ]
  /// Words that only the law of one country has.
  private static let marks: [OptionID: [String]] = [
    "us": ["USC", "CFR", "Attorney General", "检察长", "small-claims", "小额法庭"],
    "cn": ["Civil Code", "Consumer Rights Law", "民法典", "消费者权益保护法", "12315"],
  ]

  private func maker(_ world: Answers, _ language: Language) throws -> LetterMaker {
    let advisor = try #require(Shipped.advisor)
    return LetterMaker(
      builder: PlanBuilder(edition: advisor.edition, advisor: advisor),
      request: PlanRequest(
        answers: world, position: advisor.position(of: world, asOf: Shipped.asOf),
        asOf: Shipped.asOf, language: language))
  }

  /// Something fitting for every blank.
  private var filled: [BlankID: Answer] {
    Shipped.knowledge.blanks.reduce(into: [:]) { filled, blank in
      switch blank.kind {
      case .text: filled[blank.id] = .text("Alpha Beta.")
      case .date: filled[blank.id] = .date(Shipped.asOf.adding(days: -9))
      case .comingDate: filled[blank.id] = .date(Shipped.asOf.adding(days: 9))
      case .amount: filled[blank.id] = .amount(Money(minorUnits: 1234, currency: "USD"))
      }
    }
  }

  @Test(arguments: countries, Language.allCases)
  func `every letter of a random case is whole, lawful there, and passes its own check`(
    country: OptionID, language: Language
  ) throws {
    var random = SeededRandom(seed: UInt64(country.rawValue.utf8.reduce(7) { $0 + Int($1) }))
    var written = 0
    for _ in 0..<2 {
      let world = Shipped.world(&random, fixed: ["country": .option(country)])
      let maker = try maker(world, language)
      for letter in Shipped.knowledge.letters where maker.fits(letter.id) {
        let draft = try #require(maker.draft(letter.id, blanks: filled))
        let text = LetterText(page: draft.page).text
        let place = "\(letter.id) for \(country): \(text)"
        for page in [draft.page] + [draft.reading].compactMap({ $0 }) {
          let shown = LetterText(page: page).text
          #expect(!shown.contains("{") && !shown.contains("}"), "\(place)")
          #expect(!shown.contains("____"), "\(place)")
          for (owner, marks) in Self.marks where owner != country {
            #expect(!marks.contains { shown.contains($0) }, "\(place)")
          }
        }
        #expect(draft.asks.isEmpty, "\(place)")
        #expect(draft.page.blocks.contains { $0.role == .paragraph }, "\(place)")
        #expect(maker.remarks(on: text, of: draft) == [], "\(place)")
        written += 1
      }
    }
    #expect(written > 4)
  }

  @Test(arguments: countries)
  func `a letter of another country's law is never offered nor fits`(country: OptionID) throws {
    var random = SeededRandom(seed: 5)
    let world = Shipped.world(&random, fixed: ["country": .option(country)])
    let maker = try maker(world, .english)
    let american: [LetterID] = [
      "billing-error-notice", "bank-error-notice", "claims-and-defenses-letter",
      "stop-recurring-debit",
    ]
    for letter in american where country != "us" {
      #expect(!maker.fits(letter) && maker.standing(of: letter) == nil)
    }
    for offer in maker.offers { #expect(maker.fits(offer.letter)) }
  }

  @Test func `with nothing known a letter has blanks, asks for each once, and says nothing else`()
    throws
  {
    for country in Self.countries {
      let maker = try maker(["country": .option(country)], .english)
      for letter in Shipped.knowledge.letters where maker.fits(letter.id) {
        let draft = try #require(maker.draft(letter.id))
        let ids = draft.asks.map(\.blank.id)
        #expect(Set(ids).count == ids.count)
        #expect(!LetterText(page: draft.page).text.contains("{"))
      }
    }
  }

  @Test func `every letter is named by a step, and is usable wherever its step is advised`() throws
  {
    let named = Set(Shipped.knowledge.items.flatMap(\.letters))
    #expect(Shipped.knowledge.letters.map(\.id).filter { !named.contains($0) } == [])
    var random = SeededRandom(seed: 11)
    var used: Set<LetterID> = []
    let whens = Dictionary(
      Shipped.knowledge.letters.map { ($0.id, $0.when) }, uniquingKeysWith: { first, _ in first })
    for round in 0..<1_500 {
      let country = Self.countries[round % 3 == 0 ? 1 : round % 3 == 1 ? 0 : round % 10]
      let world = Shipped.world(&random, fixed: ["country": .option(country)])
      func holds(_ condition: Condition?) -> Bool {
        condition.map { Shipped.evaluator.holds($0, in: world, asOf: Shipped.asOf) } ?? false
      }
      for item in Shipped.knowledge.items where !item.letters.isEmpty && holds(item.when) {
        let usable = item.letters.filter { holds(whens[$0]) }
        // Work in the home: there is nobody to stop a debit at.
        if item.id == "stop-next-payment", usable.isEmpty { continue }
        #expect(!usable.isEmpty, "\(item.id) in \(world.asWritten)")
        used.formUnion(usable)
      }
    }
    #expect(used.count > 6, "\(used)")
  }
}
