import Casebook
import Glibc
import RecourseModel
import Testing

struct ImportTests {
  private func later(_ seconds: Int) -> UTCTime {
    UTCTime(secondsSince1970: noon.secondsSince1970 + seconds)
  }

  private func answers(_ book: Casebook, _ id: CaseID) throws -> Answers {
    CaseState(folding: try book.events(of: id), happenings: []).answers
  }

  /// One case in two folders, as it is after the first was copied to the second.
  private func copies(
    in scratch: Scratch
  ) throws -> (here: Casebook, there: Casebook, id: CaseID) {
    let here = Casebook(folder: scratch.path + "/here")
    let there = Casebook(folder: scratch.path + "/there")
    let id: CaseID
    do {
      let open = try here.create(start: start, now: noon)
      id = open.id
      try open.append(.answered("reply", .option("waiting"), .person), at: later(1))
      try open.append(.note("both"), at: later(2))
    }
    let result = try there.importCase(
      bytes(of: here.path(of: id)), from: "/x/\(id.name).jsonl", now: noon)
    #expect(result.isNew && result.id == id && result.added.count == 3)
    return (here, there, id)
  }

  private func bring(_ id: CaseID, from: Casebook, to: Casebook, at: UTCTime) throws -> CaseImport {
    try to.importCase(bytes(of: from.path(of: id)), from: from.path(of: id), now: at)
  }

  @Test
  func `an export taken in elsewhere is the same to the last byte, and twice changes nothing`()
    throws
  {
    let scratch = Scratch()
    let (here, there, id) = try copies(in: scratch)
    #expect(bytes(of: here.path(of: id)) == bytes(of: there.path(of: id)))
    let again = try bring(id, from: here, to: there, at: noon)
    #expect(!again.isNew && again.known == 3 && again.added.isEmpty && again.own.isEmpty)
    #expect(bytes(of: here.path(of: id)) == bytes(of: there.path(of: id)))
    #expect(mode(of: there.path(of: id)) == 0o600)
  }

  @Test func `two versions merge in both directions to the same, and the later answer counts`()
    throws
  {
    let scratch = Scratch()
    let (here, there, id) = try copies(in: scratch)
    do {
      let open = try here.open(id)
      try open.append(.note("here"), at: later(10))
      try open.append(.changed("reply", .option("refused")), at: later(40))
      try open.append(.answered("amount", .count(1), .person), at: later(50))
    }
    do {
      let open = try there.open(id)
      try open.append(.changed("reply", .option("offer")), at: later(30))
      try open.append(.note("there"), at: later(31))
      try open.append(.undone(5), at: later(32))
      try open.append(.answered("amount", .count(2), .person), at: later(60))
    }
    let merged = try bring(id, from: there, to: here, at: later(100))
    #expect(merged.known == 3 && merged.added.count == 4 && merged.own.count == 3)
    #expect(merged.differences.map(\.question) == ["amount", "reply"])
    #expect(merged.differences.map(\.here) == [.count(1), .option("refused")])
    #expect(merged.differences.map(\.there) == [.count(2), .option("offer")])
    #expect(merged.differences.map(\.keepsHere) == [false, true])
    let back = try bring(id, from: here, to: there, at: later(101))
    #expect(!back.isNew && back.known == 7)
    for book in [here, there] {
      #expect(try answers(book, id)["reply"] == .option("refused"))
      #expect(try answers(book, id)["amount"] == .count(2))
      // The note that was undone there stays undone, whatever its number is here.
      let notes = CaseState(folding: try book.events(of: id), happenings: []).notes
      #expect(Set(notes) == ["both", "here"])
      #expect(try book.open(id).notices.isEmpty)
    }
    // From here on nothing is new on either side.
    #expect(try bring(id, from: there, to: here, at: later(102)).added.count <= 1)
    let size = bytes(of: here.path(of: id)).count
    #expect(try bring(id, from: there, to: here, at: later(103)).added.isEmpty)
    #expect(try bring(id, from: here, to: there, at: later(104)).added.isEmpty)
    #expect(bytes(of: here.path(of: id)).count == size)
  }

  @Test func `an import that was cut off anywhere is completed by the next one`() throws {
    for number in 1...40 {
      let scratch = Scratch()
      let (here, there, id) = try copies(in: scratch)
      do {
        let open = try here.open(id)
        try open.append(.changed("reply", .option("refused")), at: later(40))
        let other = try there.open(id)
        for step in 0..<4 { try other.append(.note("\(step)"), at: later(step)) }
        try other.append(.changed("reply", .option("offer")), at: later(30))
      }
      let bytes = bytes(of: there.path(of: id))
      let layer = FaultyFiles(.init(call: .write, number: number, code: EIO, isForEver: true))
      let faulty = Casebook(folder: here.folder, layer: layer)
      _ = try? faulty.importCase(bytes, from: "x", now: later(100))
      if layer.fired == 0 { #expect(number > 5) }
      let result = try here.importCase(bytes, from: "x", now: later(101))
      let state = CaseState(folding: try here.events(of: id), happenings: [])
      #expect(state.notes == ["both", "0", "1", "2", "3"])
      #expect(state.answers["reply"] == .option("refused"))
      #expect(result.differences.map(\.keepsHere) == [true])
      if layer.fired == 0 { return }
    }
    Issue.record("the fault never missed")
  }

  @Test func `another case of the same name keeps its own`() throws {
    let scratch = Scratch()
    let (here, there, id) = try copies(in: scratch)
    try there.deleteForEver(id)
    do { _ = try there.create(start: start, now: noon) }
    let result = try bring(id, from: here, to: there, at: noon)
    #expect(result.isNew && result.id != id)
    #expect(try there.ids().count == 2)
  }

  @Test func `what does not check out is refused whole`() throws {
    let scratch = Scratch()
    let (here, there, id) = try copies(in: scratch)
    try there.deleteForEver(id)
    var whole = bytes(of: here.path(of: id))
    for position in stride(from: 0, to: whole.count, by: 7) {
      whole[position] ^= 1
      #expect(throws: CasebookError.self) { try there.importCase(whole, from: "x", now: noon) }
      whole[position] ^= 1
      if position > 0 {
        let cut = Array(whole.prefix(position))
        if cut.last != 0x0A, cut.last != 0x7D {
          #expect(throws: CasebookError.self) { try there.importCase(cut, from: "x", now: noon) }
        }
      }
    }
    #expect(try there.ids().isEmpty)
    #expect(try SystemFiles().names(in: there.folder).isEmpty)
  }

  @Test func `a client's case goes to the client's folder, and no code leads out of it`() throws {
    let scratch = Scratch()
    let here = Casebook(folder: scratch.path + "/here")
    var head = start
    head.client = "K-7"
    let id = try here.create(start: head, now: noon).id
    let there = Casebook(folder: scratch.path + "/there")
    #expect(try bring(id, from: here, to: there, at: noon).id.description == id.description)
    head.client = "../../x"
    #expect(throws: CasebookError.badName("../../x")) { try here.create(start: head, now: noon) }
  }
}
