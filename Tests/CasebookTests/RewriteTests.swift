import Casebook
import Glibc
import RecourseModel
import Testing

struct RewriteTests {
  private static let card = "4111 1111 1111 1111"

  private func caseWithSecrets(in scratch: Scratch) throws -> (Casebook, CaseID) {
    let book = Casebook(folder: scratch.path + "/data")
    var head = start
    head.client = "K-7"
    let open = try book.create(start: head, now: noon)
    try open.append(.story("王小明的卡 4111-1111-11111111 被扣了两次"), at: noon)
    try open.append(.answered("problem", .option("late"), .person), at: noon)
    try open.append(.answered("name", .text("card \(RewriteTests.card)!"), .person), at: noon)
    try open.append(.note("late, said Wang"), at: noon)
    try open.append(.undone(5), at: noon)
    try open.append(
      .answered("amount", .amount(Money(minorUnits: 123_456, currency: "USD")), .person), at: noon)
    let day = CivilDate(dayNumber: 20_000)
    try open.append(.logged("wrote", day, "to Wang"), at: noon)
    try open.append(
      .evidence(
        Evidence(
          name: "wang.pdf", place: "/home/wang/wang.pdf", size: 3, sha256: "ab", words: "Wang",
          record: "photos", copy: "1-wang.pdf", day: day)), at: noon)
    return (book, open.id)
  }

  @Test func `masked words are gone from the file, however the figures were grouped`() throws {
    let scratch = Scratch()
    let (book, id) = try caseWithSecrets(in: scratch)
    let number = try book.read(id).caseNumber
    #expect(try book.mask("4111111111111111", in: id).records == 2)
    let text = String(decoding: bytes(of: book.path(of: id)), as: UTF8.self)
    #expect(!text.contains("1111"))
    let contents = try book.read(id)
    #expect(contents.damage == nil && contents.caseNumber != number)
    let state = CaseState(folding: contents.events, happenings: [])
    #expect(state.story == "王小明的卡 [masked] 被扣了两次")
    #expect(state.answers["name"] == .text("card [masked]!"))
    // Undo still speaks of the record that it spoke of.
    #expect(state.notes.isEmpty)
    #expect(mode(of: book.path(of: id)) == 0o600)
    #expect(try SystemFiles().names(in: "\(book.folder)/clients/K-7") == [id.name + ".jsonl"])
  }

  @Test func `ids are never taken for words`() throws {
    let scratch = Scratch()
    let (book, id) = try caseWithSecrets(in: scratch)
    #expect(try book.mask("late", in: id).records == 1)
    let state = CaseState(folding: try book.events(of: id), happenings: [])
    #expect(state.answers["problem"] == .option("late"))
    let before = bytes(of: book.path(of: id))
    #expect(try book.mask("nowhere", in: id).records == 0)
    #expect(try book.mask("", in: id).records == 0)
    #expect(bytes(of: book.path(of: id)) == before)
  }

  @Test func `masking is whole or not at all`() throws {
    for call in [SystemError.Call.write, .rename, .synchronise, .open] {
      for number in 1...20 {
        let scratch = Scratch()
        let (book, id) = try caseWithSecrets(in: scratch)
        let layer = FaultyFiles(.init(call: call, number: number, code: ENOSPC, isForEver: true))
        _ = try? Casebook(folder: book.folder, layer: layer).mask("Wang", in: id)
        let contents = try book.read(id)
        #expect(contents.damage == nil && contents.events.count == 9, "\(call) \(number)")
        if layer.fired == 0 { break }
      }
    }
  }

  @Test func `what is shared holds no word of the person's own, no name, no code, no exact sum`()
    throws
  {
    let scratch = Scratch()
    let (book, id) = try caseWithSecrets(in: scratch)
    let shared = try book.redacted(id)
    let text = String(decoding: shared, as: UTF8.self)
    for word in ["wang", "Wang", "王", "1111", "K-7", "home", "1234", "pdf", "said"] {
      #expect(!text.contains(word), "\(word)")
    }
    let number = try book.read(id).caseNumber
    #expect(!text.contains(number))
    let other = Casebook(folder: scratch.path + "/other")
    let result = try other.importCase(shared, from: "shared.jsonl", now: noon)
    let state = CaseState(folding: try other.events(of: result.id), happenings: [])
    #expect(state.answers["amount"] == .amount(Money(minorUnits: 120_000, currency: "USD")))
    #expect(state.answers["problem"] == .option("late"))
    #expect(state.log.map(\.words) == ["[redacted]"] && state.evidence[0].record == "photos")
  }
}
