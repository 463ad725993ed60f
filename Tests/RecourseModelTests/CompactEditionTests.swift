import RecourseModel
import Testing

@Suite struct CompactEditionTests {
  @Test func `an edition comes back as it was written`() throws {
    let edition = Self.sample
    let back = try CompactEdition.decode(try CompactEdition.encode(edition))
    #expect(back.knowledge == edition.knowledge)
    #expect(back.diagrams == edition.diagrams)
  }

  @Test func `the bytes are one text without carriage returns and zeros`() throws {
    let bytes = try CompactEdition.encode(Self.sample)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    #expect(!bytes.contains(0) && !bytes.contains(13))
  }

  @Test func `cut bytes are refused`() throws {
    let bytes = try CompactEdition.encode(Self.sample)
    for length in stride(from: 0, to: bytes.count - 1, by: 7) {
      #expect(throws: CompactEditionError.self) {
        try CompactEdition.decode(Array(bytes[..<length]))
      }
    }
  }

  @Test func `any altered byte is refused`() throws {
    let bytes = try CompactEdition.encode(Self.sample)
    for place in stride(from: 0, to: bytes.count, by: 5) {
      var altered = bytes
      altered[place] ^= 0x04
      #expect(throws: CompactEditionError.self) { try CompactEdition.decode(altered) }
    }
  }

  @Test func `damage behind a right checksum is an error, never a trap`() throws {
    // The checksum finds damage, not intent: a forged one must still meet checks everywhere.
    let bytes = try CompactEdition.encode(Self.sample)
    var refused = 0
    for place in 0..<bytes.count {
      for flip in [UInt8(0x01), 0x20, 0x7F] {
        var altered = bytes
        altered[place] ^= flip
        guard let forged = CompactEditionForgery.withRightChecksum(altered) else { continue }
        do { _ = try CompactEdition.decode(forged) } catch { refused += 1 }
      }
    }
    #expect(refused > bytes.count / 4)
  }

  static let sample: Edition = {
    let text = LocalizedText(english: "Amount \"x\" \\ ~\n2nd", simplifiedChinese: "金额，第二行\n。")
    let question = Question(
      id: "kind", kind: .choice, text: text, label: text,
      options: [Option(id: "goods", text: text, englishKeywords: ["parcel"])],
      askedWhen: .all([.isIn("country", ["us"], orUnknown: false), .not(.never)]),
      variants: [QuestionVariant(when: .always, optionTexts: ["goods": text, "a": text])],
      moves: [Move(from: "a", to: ["b"])])
    let item = Item(
      id: "write", rung: .talk, isFirstPhase: true,
      when: .within("sent", Span(60, .days), orUnknown: true), title: text, todo: text,
      ifTheySay: [UsualReply(theySay: text, youSay: text)], needs: ["amount"])
    let knowledge = Knowledge(
      edition: "2026-11", questions: [question], items: [item],
      costs: [
        CostRule(
          id: "fee", currency: "CNY",
          formula: .brackets([.init(upTo: 1_000_000, fixed: 5_000), .init(upTo: nil, rate: 250)]))
      ],
      properties: [
        Property(
          id: "p", statement: text,
          claim: .implies(.now("write"), .rungNow(.talk, except: ["write"])))
      ],
      stories: [
        Story(
          id: "s", language: .english, persona: "p", asOf: CivilDate(dayNumber: -3),
          facts: [
            "a": .amount(Money(minorUnits: -5, currency: "USD")), "b": .unknown,
            "c": .options(["x", "y"]), "d": .date(CivilDate(dayNumber: 20_000)),
          ])
      ],
      interface: ["a.b": text, "z": text], currencies: ["us": "USD", "cn": "CNY"])
    var diagrams = CompiledDiagrams(
      variables: [], levels: [], children: [], guards: [], items: [], possibleItems: [], needs: [],
      sayVariants: [], questionVariants: [], worlds: [])
    diagrams.variables = [
      Variable(question: "kind", domain: .options(["goods"]), promptLevel: 0),
      Variable(question: "sent", domain: .ages([Span(60, .days)]), promptLevel: 1),
    ]
    diagrams.children = Array(-3...400) + [Int.max, Int.min, 1 << 40]
    diagrams.needs = [[1, 2], [], [3]]
    return Edition(knowledge: knowledge, diagrams: diagrams)
  }()
}

/// Puts a right checksum on altered bytes, as somebody with intent would.
enum CompactEditionForgery {
  static func withRightChecksum(_ bytes: [UInt8]) -> [UInt8]? {
    let mark = Array("recourse-knowledge ".utf8)
    guard bytes.starts(with: mark) else { return nil }
    var offset = mark.count
    func skip() -> Bool {
      while offset < bytes.count {
        let byte = bytes[offset]
        guard (0x3F...0x7E).contains(byte) else { return false }
        offset += 1
        if (byte - 0x3F) & 0x20 == 0 { return true }
      }
      return false
    }
    guard skip() else { return nil }
    let head = Array(bytes[..<offset])
    guard skip() else { return nil }
    let body = bytes[offset...]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in body { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var rest = (hash >> 1) << 1
    var number: [UInt8] = []
    repeat {
      let digit = UInt8(rest & 0x1F)
      rest >>= 5
      number.append(0x3F + digit + (rest == 0 ? 0 : 0x20))
    } while rest != 0
    return head + number + body
  }
}
