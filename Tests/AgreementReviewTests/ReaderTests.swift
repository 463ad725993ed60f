import AgreementReview
import RecourseModel
import Testing

/// Sentences, phrases, guards and refusals, on a lexicon small enough to follow by hand.
@Suite struct ReaderTests {
  private static let marks = Clause(
    id: "agreement-marks", check: nil, title: text, good: text,
    found: .init(english: ["agreement", "you may"], chinese: ["本合同", "甲方"]))
  private static let text = LocalizedText(english: "x", simplifiedChinese: "x")

  private static func clause(
    _ id: ClauseID, found: [String] = [], flag: [String] = [], unless: [String] = [],
    chinese: Bool = false
  ) -> Clause {
    func phrases(_ list: [String]) -> Clause.Phrases {
      chinese ? .init(chinese: list) : .init(english: list)
    }
    return Clause(
      id: id, check: "CK-01", title: text, good: text, found: phrases(found),
      flag: phrases(flag), unless: phrases(unless))
  }

  private static let english = AgreementReader(clauses: [
    clause(
      "renewal", found: ["remind you"], flag: ["renew~ automatically"],
      unless: ["not * renew~ automatically"]),
    clause("delay", found: ["within # days"]),
    clause("liability", flag: ["not (liable|responsible) for any"]),
    marks,
  ])

  private static let frame = "This agreement is for you. You may end this agreement. "

  private func state(_ text: String, _ clause: ClauseID) throws -> Review.State? {
    let review = try Self.english.read(Array((Self.frame + text).utf8))
    return review.findings.first { $0.clause == clause }?.state
  }

  private let others = " We answer within 3 days. We remind you. We are not liable for any loss."

  @Test func `a guard takes a red flag back in its own sentence only`() throws {
    #expect(try state("It does not renew automatically." + others, "renewal") == .found)
    let two = "It renews automatically. It does not cost more." + others
    #expect(try state(two, "renewal") == .redFlag)
  }

  @Test func `words of a phrase stand whole, whatever their capitals and line ends`() throws {
    #expect(try state("We are NOT\nliable for any loss." + others, "liability") == .redFlag)
    let inside = "We are not reliable for anybody. Answer within 3 days. We remind you."
    #expect(throws: NotReadable.noAgreement) { try state(inside, "liability") }
  }

  @Test(arguments: ["within 10 days", "within ten days", "within 1,5 days", "within １４ days"])
  func `numbers are one thing however they are written`(words: String) throws {
    let rest = " We remind you. We are not liable for any loss."
    #expect(try state("You hear from us \(words)." + rest, "delay") == .found)
  }

  @Test func `a quote has the words, not the bold marks around them`() throws {
    let review = try Self.english.read(
      Array(
        (Self.frame + "**Renewal.** It **renews** automatically at 2 * 3 prices." + others).utf8))
    #expect(
      review.findings[0].quotes.first?.text == "It renews automatically at 2 * 3 prices.")
  }

  @Test(arguments: 0..<4)
  func `a quote that is cut does not part an accent from its letter`(shift: Int) throws {
    let accents = String(repeating: "e\u{301}\u{323}", count: 80)
    let letters = String(repeating: "x", count: shift)
    let text = "It \(accents)\(letters) renews automatically, \(letters)\(accents)." + others
    // Plain English enough to be taken for it.
    let plain = String(repeating: "We tell you what it costs before you pay for it. ", count: 20)
    let review = try Self.english.read(Array((Self.frame + plain + text).utf8))
    let quote = Array(try #require(review.findings[0].quotes.first).text.unicodeScalars)
    #expect(quote.starts(with: "… e\u{301}\u{323}".unicodeScalars))
    #expect(quote.suffix(5).elementsEqual("e\u{301}\u{323} …".unicodeScalars))
  }

  @Test func `a quote has the line of the words that decided`() throws {
    let text =
      "This agreement is for you.\n\nYou may read\nit. It then\nrenews\nautomatically." + others
    let review = try Self.english.read(Array(text.utf8))
    let quotes = review.findings[0].quotes
    #expect(quotes.first?.line == 5)
    #expect(quotes.first?.text == "It then renews automatically.")
  }

  @Test func `traditional characters are read as simplified ones`() throws {
    let reader = AgreementReader(clauses: [
      Self.clause("a", found: ["违约责任"], chinese: true),
      Self.clause("b", flag: ["最终解释权"], chinese: true),
      Self.clause("c", found: ["#日内退还"], chinese: true), Self.marks,
    ])
    let text = "本合同由甲方保管。甲方承擔違約責任。本合同之最終解釋權歸甲方。三日內退還。"
    let review = try reader.read(Array(text.utf8))
    #expect(review.findings.map(\.state) == [.found, .redFlag, .found])
    #expect(review.language == .simplifiedChinese)
  }

  @Test(arguments: [
    ([UInt8](), NotReadable.empty), (Array(" \n\n ".utf8), .empty),
    (Array("%PDF-1.7 and so on".utf8), .document), ([0x50, 0x4B, 0x03, 0x04, 0], .document),
    ([0, 1, 2, 3], .binary), ([0xFF, 0xFE, 0x41, 0x00], .encoding),
    ([0xC4, 0xE3, 0xBA, 0xC3], .encoding),
    (
      Array("Dieser Vertrag regelt die Nutzung des Fitnessstudios und gilt ab heute.".utf8),
      .otherLanguage
    ),
    (Array("本契約は、お客様と当社との間のサービスの利用について定めるものです。".utf8), .otherLanguage),
    (Array("Настоящий договор заключён между сторонами.".utf8), .otherLanguage),
    (
      Array("Take two eggs and beat them with the flour until it is as smooth as cream.".utf8),
      .noAgreement
    ),
  ])
  func `what is no agreement in our languages gets its reason`(
    bytes: [UInt8], reason: NotReadable
  ) {
    #expect(throws: reason) { try Self.english.read(bytes) }
  }

  @Test func `any bytes are read or refused`() {
    var seed: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<400).map { _ -> UInt8 in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(seed >> 56)
      }
      #expect(throws: NotReadable.self) { try Self.english.read(bytes) }
    }
  }
}
