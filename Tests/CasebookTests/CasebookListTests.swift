import Casebook
import RecourseModel
import Testing

struct CasebookListTests {
  private func add(
    _ book: Casebook, client: String? = nil, story: String, after seconds: Int,
    outcome: String? = nil
  ) throws -> CaseID {
    var head = start
    head.client = client
    let time = UTCTime(secondsSince1970: noon.secondsSince1970 + seconds)
    let open = try book.create(start: head, now: noon)
    try open.append(.story(story), at: time)
    if let outcome { try open.append(.closed(CaseClosing(outcome: outcome)), at: time) }
    return open.id
  }

  @Test func `a folder that does not exist has no cases and is not made`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path + "/none")
    #expect(try book.ids() == [] && book.stamps().isEmpty)
    #expect(try book.search("a") == [])
    #expect(mode(of: book.folder) == nil)
    #expect(throws: CasebookError.noSuchCase("a")) { try book.resolve("a") }
  }

  @Test func `cases are listed by name, one's own first, and other files are not`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path + "/data")
    let first = try add(book, story: "The sofa is late", after: 10)
    let second = try add(book, client: "K7", story: "店家不退款", after: 30, outcome: "refund")
    let third = try add(book, story: "", after: 20)
    put(Array("garbage\n".utf8), into: book.folder + "/bad.jsonl")
    put([], into: book.folder + "/2026-11-21-a.torn-1")
    put([], into: book.folder + "/no good name.jsonl")
    _ = try book.delete(try add(book, story: "", after: 0))
    let bad = try #require(CaseID("bad"))
    #expect(try book.ids() == [first, third, bad, second])
    let before = try book.stamps()
    #expect(before.map(\.id) == [first, third, bad, second])
    try book.open(second).append(.reopened, at: noon)
    let after = try book.stamps()
    #expect(zip(before, after).filter { $0.stamp != $1.stamp }.map(\.0.id) == [second])
  }

  @Test func `an unambiguous start of a name is enough`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let mine = try add(book, story: "", after: 0)
    let other = try add(book, story: "", after: 0)
    let client = try add(book, client: "K7", story: "", after: 0)
    #expect(try book.resolve("2026-11-21-a") == mine)
    #expect(try book.resolve("2026-11-21-b") == other)
    #expect(try book.resolve("K7/2026-11-21-a") == client)
    #expect(try book.resolve("K7") == client)
    #expect(throws: CasebookError.ambiguous("2026", [mine, other, client])) {
      try book.resolve("2026")
    }
    for text in ["", "x", "../", "2026-11-21-c"] {
      #expect(throws: CasebookError.noSuchCase(text)) { try book.resolve(text) }
    }
  }

  @Test func `what is found is what a plain search of every text finds`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    var random = SystemRandomNumberGenerator()
    let letters = ["a", "B", "b", "退", "款", "店", " ", "\"", "\\", "\n", "é"]
    func words(_ count: Int) -> String {
      (0..<count).map { _ in letters.randomElement(using: &random) ?? "a" }.joined()
    }
    var texts: [CaseID: String] = [:]
    for index in 0..<100 {
      let story = words(Int.random(in: 0...12, using: &random))
      texts[try add(book, client: "C-\(index % 7)", story: story, after: 0)] = story
    }
    for _ in 0..<200 {
      let wanted = words(Int.random(in: 1...3, using: &random))
      let plain = texts.filter { $0.value.lowercasedASCII.contains(wanted.lowercasedASCII) }
      #expect(try book.search(wanted).map(\.id) == plain.keys.sorted(), "\(wanted)")
    }
  }

  @Test func `words are found in either case and in Chinese`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let first = try add(book, story: "They said \"No Refund\"\nand hung up", after: 0)
    let second = try add(book, client: "K7", story: "店家不退款，也不退货", after: 0)
    #expect(try book.search("no refund").map(\.id) == [first])
    #expect(
      try book.search("退款") == [
        CaseMatch(id: second, record: 2, text: "店家不退款，也不退货")
      ])
    #expect(try book.search("\"No Refund\"\nAND").map(\.record) == [2])
    #expect(try book.search("不退").count == 1)
    #expect(try book.search("k7").map(\.record) == [1])
    // Names of fields and kinds are the program's words, not somebody's.
    for words in ["words", "started", "kind", "退钱", ""] {
      #expect(try book.search(words) == [])
    }
  }
}

extension String {
  /// ASCII letters small, everything else as it is, scalar by scalar.
  fileprivate var lowercasedASCII: [UInt8] {
    utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    part.isEmpty
      || count >= part.count
        && (0...count - part.count).contains { self[$0...].starts(with: part) }
  }
}
