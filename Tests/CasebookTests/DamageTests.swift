import Casebook
import RecourseModel
import Testing

/// Torn tails, flipped bytes, lines cut, swapped and doubled.
struct DamageTests {
  /// Opens a case; its events and notices, or the error.
  private func opening(_ book: Casebook, _ id: CaseID) -> Result<OpenCase, CasebookError> {
    do {
      return .success(try book.open(id))
    } catch {
      return .failure(error)
    }
  }

  private func lines(of bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).map { Array($0) }
  }

  private func joined(_ lines: [[UInt8]]) -> [UInt8] {
    lines.flatMap { $0 + [0x0A] }
  }

  @Test func `a torn last line is told, moved aside and cut off, wherever it tore`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let whole = bytes(of: path)
    let good = whole.count - lines(of: whole)[3].count - 1
    var torn = 0
    for size in good..<whole.count {
      put(Array(whole[..<size]), into: path)
      let open = try book.open(id)
      if size == good {
        #expect(open.notices == [] && open.events.count == 3)
      } else if size == whole.count - 1 {
        #expect(open.notices == [.lineEndMended(path)] && open.events.count == 4)
        #expect(bytes(of: path) == whole)
      } else {
        torn += 1
        let aside = "\(scratch.path)/data/\(id.name).torn-\(torn)"
        #expect(open.notices == [.tornTail(path, line: 4, movedTo: aside)])
        #expect(open.events.count == 3)
        #expect(bytes(of: aside) == Array(whole[good..<size]))
        #expect(mode(of: aside) == 0o600)
        #expect(bytes(of: path) == Array(whole[..<good]))
      }
    }
    #expect(torn > 100)
    let open = try book.open(id)
    try open.append(.note("goes on"), at: noon)
    #expect(try book.events(of: id).last == .note("goes on"))
  }

  @Test func `a torn first line is no case`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let first = lines(of: bytes(of: path))[0]
    for size in [0, 1, first.count / 2, first.count] {
      put(Array(first[..<size]), into: path)
      #expect(throws: CasebookError.neverStarted(path)) { try book.open(id) }
    }
  }

  @Test(arguments: [UInt8(0x01), 0x20, 0x80, 0xFF])
  func `a flip in any byte is found and what stands before is kept`(flip: UInt8) throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let whole = bytes(of: path)
    let events = try book.events(of: id)
    for offset in whole.indices {
      var changed = whole
      changed[offset] ^= flip
      put(changed, into: path)
      let line = whole[..<offset].count { $0 == 0x0A } + 1
      switch opening(book, id) {
      case .success(let open):
        #expect(!open.notices.isEmpty, "flip at \(offset) went unnoticed")
        #expect(offset == whole.count - 1 || offset >= whole.count, "flip at \(offset) was taken")
        #expect(open.events == events)
      case .failure(.damaged(path, let found, _)):
        #expect(found == line, "flip at \(offset) was found in another line")
        if line > 1 {
          let seen = try book.read(id)
          #expect(seen.events == Array(events[..<(line - 1)]))
          #expect(seen.damage?.line == line)
        }
      case .failure(.laterFormat(path, _)):
        #expect(line == 1)
      case .failure(let error):
        Issue.record("flip at \(offset): \(error)")
      }
    }
  }

  @Test func `a byte that becomes a newline is found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let whole = bytes(of: path)
    for offset in whole.indices.dropLast() where whole[offset] != 0x0A {
      var changed = whole
      changed[offset] = 0x0A
      put(changed, into: path)
      guard case .failure(.damaged) = opening(book, id) else {
        Issue.record("newline at \(offset) went unnoticed")
        continue
      }
    }
  }

  @Test func `a missing line is found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let all = lines(of: bytes(of: path))
    for index in 1..<3 {
      var rest = all
      rest.remove(at: index)
      put(joined(rest), into: path)
      #expect(throws: CasebookError.damaged(path, line: index + 1, .missing)) {
        try book.open(id)
      }
    }
    put(joined(Array(all.dropFirst())), into: path)
    #expect(throws: CasebookError.damaged(path, line: 1, .changed)) { try book.open(id) }
  }

  @Test func `swapped lines are found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let all = lines(of: bytes(of: path))
    for index in 1..<3 {
      var swapped = all
      swapped.swapAt(index, index + 1)
      put(joined(swapped), into: path)
      #expect(throws: CasebookError.damaged(path, line: index + 1, .swapped)) {
        try book.open(id)
      }
    }
  }

  @Test func `doubled lines are found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let all = lines(of: bytes(of: path))
    for index in all.indices {
      var doubled = all
      doubled.insert(all[index], at: index)
      put(joined(doubled), into: path)
      #expect(throws: CasebookError.damaged(path, line: index + 2, .doubled)) {
        try book.open(id)
      }
    }
  }

  @Test func `a line cut short in the middle is found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let all = lines(of: bytes(of: path))
    for size in 0..<all[1].count {
      var cut = all
      cut[1] = Array(all[1][..<size])
      put(joined(cut), into: path)
      #expect(throws: CasebookError.damaged(path, line: 2, .cut)) { try book.open(id) }
    }
  }

  @Test func `a line of another case is found`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let (other, otherID) = try smallCase(in: scratch)
    let path = book.path(of: id)
    var all = lines(of: bytes(of: path))
    all[2] = lines(of: bytes(of: other.path(of: otherID)))[2]
    put(joined(all), into: path)
    #expect(throws: CasebookError.damaged(path, line: 3, .changed)) { try book.open(id) }
  }

  // MARK: Salvage

  @Test func `salvage keeps every record but the changed one`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    var changed = bytes(of: path)
    let events = try book.events(of: id)
    let offset = joined(Array(lines(of: changed)[..<2])).count + 60
    changed[offset] ^= 1
    put(changed, into: path)
    let salvage = try book.salvage(id, now: noon)
    #expect(salvage.id.name == "2026-11-21-a-s1")
    #expect(salvage.proved == 3 && salvage.unproved == 0 && salvage.lost == [3])
    #expect(bytes(of: path) == changed)
    let open = try book.open(salvage.id)
    #expect(open.events == [events[0], events[1], events[3]])
    #expect(open.notices == [])
    #expect(mode(of: open.path) == 0o600)
  }

  @Test func `salvage puts swapped lines back and drops doubled ones`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let events = try book.events(of: id)
    var all = lines(of: bytes(of: path))
    all.swapAt(1, 2)
    all.insert(all[3], at: 3)
    put(joined(all), into: path)
    let salvage = try book.salvage(id, now: noon)
    #expect(salvage.proved == 4 && salvage.unproved == 0 && salvage.lost == [])
    #expect(try book.events(of: salvage.id) == events)
  }

  @Test func `salvage marks what it cannot check`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let events = try book.events(of: id)
    var all = lines(of: bytes(of: path))
    all[1] = Array("garbage".utf8)
    put(joined(all), into: path)
    let salvage = try book.salvage(id, now: noon)
    #expect(salvage.proved == 2 && salvage.unproved == 1 && salvage.lost == [2])
    #expect(try book.events(of: salvage.id) == [events[0], events[2], events[3]])
    let text = String(decoding: bytes(of: book.path(of: salvage.id)), as: UTF8.self)
    #expect(text.split(separator: "\n")[1].contains(#","unproved":true,"c":""#))
  }

  @Test func `salvage takes an altered checksum for what it is`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let events = try book.events(of: id)
    var all = lines(of: bytes(of: path))
    let last = all[1].count - 3
    all[1][last] = all[1][last] == 0x30 ? 0x31 : 0x30
    put(joined(all), into: path)
    let salvage = try book.salvage(id, now: noon)
    #expect(salvage.proved == 4 && salvage.lost == [])
    #expect(try book.events(of: salvage.id) == events)
  }

  @Test func `salvage of a flip in any byte keeps all other records and never fails`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let whole = bytes(of: path)
    let events = try book.events(of: id)
    let first = lines(of: whole)[0].count + 1
    for offset in stride(from: first, to: whole.count, by: 3) where whole[offset] != 0x0A {
      let copy = Scratch()
      let other = Casebook(folder: copy.path)
      var changed = whole
      changed[offset] ^= 0x01
      put(changed, into: other.path(of: id))
      let line = whole[..<offset].count { $0 == 0x0A }
      let salvage = try other.salvage(id, now: noon)
      let kept = try other.events(of: salvage.id)
      #expect(
        kept.filter { events.contains($0) }.count >= events.count - 1, "offset \(offset)")
      #expect(Array(kept[..<line]) == Array(events[..<line]), "offset \(offset)")
    }
  }

  @Test func `nothing comes of nothing`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    put(Array("garbage\nmore\n".utf8), into: book.path(of: id))
    #expect(throws: CasebookError.nothingToSalvage(book.path(of: id))) {
      try book.salvage(id, now: noon)
    }
  }

  @Test func `undone records keep their target through salvage`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    do {
      let open = try book.open(id)
      try open.append(.note("wrong"), at: noon)
      try open.append(.undone(5), at: noon)
    }
    var all = lines(of: bytes(of: book.path(of: id)))
    all[2] = []
    put(all.flatMap { $0 + [0x0A] }, into: book.path(of: id))
    let salvage = try book.salvage(id, now: noon)
    let events = try book.events(of: salvage.id)
    #expect(events.suffix(2) == [.note("wrong"), .undone(4)])
    #expect(CaseState(folding: events, happenings: []).notes == [])
  }
}
