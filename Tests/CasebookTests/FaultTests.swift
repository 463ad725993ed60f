import Casebook
import Glibc
import RecourseModel
import Testing

/// Every system call fails at every place, once and for ever.
struct FaultTests {
  private static let codes: [Int32] = [ENOSPC, EDQUOT, EIO, EINTR, EROFS, EACCES]

  /// What a person was told in one run.
  private struct Told {
    var id: CaseID?
    var saved: [CaseEvent] = []
    var perhaps: [CaseEvent] = []
    var refusals = 0
  }

  /// Begins a case, writes, leaves, opens it again and writes; a refused line is tried once more.
  private func session(_ book: Casebook) -> Told {
    var told = Told()
    func write(_ event: CaseEvent, to open: OpenCase) {
      for _ in 0..<2 {
        do {
          try open.append(event, at: noon)
          told.saved.append(event)
          return
        } catch {
          told.refusals += 1
          if case .perhapsNotSaved = error { return told.perhaps.append(event) }
        }
      }
    }
    do {
      let open = try book.create(start: start, now: noon)
      told.id = open.id
      told.saved.append(.started(start))
      for number in 0..<3 { write(.note("first \(number)"), to: open) }
    } catch {
      told.refusals += 1
    }
    guard let id = told.id else { return told }
    do {
      let open = try book.open(id)
      for number in 0..<2 { write(.note("second \(number)"), to: open) }
    } catch {
      told.refusals += 1
    }
    return told
  }

  @Test(arguments: SystemError.Call.allCases)
  func `nothing acknowledged is lost and nothing else appears`(call: SystemError.Call) throws {
    for code in FaultTests.codes + (call == .write ? [0] : []) {
      for isForEver in [false, true] {
        var number = 1
        var fired = 1
        while fired > 0 && number < 100 {
          let fault = FaultyFiles.Fault(
            call: call, number: number, code: code, isForEver: isForEver)
          fired = try check(fault)
          number += 1
        }
      }
    }
  }

  private func check(_ fault: FaultyFiles.Fault) throws -> Int {
    let scratch = Scratch()
    let layer = FaultyFiles(fault)
    let told = session(Casebook(folder: scratch.path + "/a/data", layer: layer))
    if layer.fired == 0 {
      #expect(told.refusals == 0 && told.saved.count == 6, "\(fault)")
    }
    if fault.code == EINTR && !fault.isForEver {
      #expect(told.saved.count == 6, "an interrupted call is made again: \(fault)")
    }
    guard let id = told.id else { return layer.fired }
    // The machine is well again: all that was acknowledged is there, in order, and no more.
    let clean = Casebook(folder: scratch.path + "/a/data")
    let open = try clean.open(id)
    var rest = told.saved[...]
    for event in open.events {
      if event == rest.first {
        rest.removeFirst()
      } else {
        #expect(told.perhaps.contains(event), "\(fault): \(event) was never acknowledged")
      }
    }
    #expect(rest.isEmpty, "\(fault): lost \(rest)")
    try open.append(.note("well again"), at: noon)
    return layer.fired
  }

  @Test func `an answer is synchronised before append returns, and a new case with its folder`()
    throws
  {
    let scratch = Scratch()
    let layer = FaultyFiles()
    let book = Casebook(folder: scratch.path + "/data", layer: layer)
    let open = try book.create(start: start, now: noon)
    let created = layer.calls
    #expect(
      created == [
        "mkdir", "chmod", "open folder", "fsync", "open creating", "flock", "fchmod", "write",
        "fsync", "open folder", "fsync",
      ])
    try open.append(.note("a"), at: noon)
    try open.append(.note("b"), at: noon)
    #expect(
      Array(layer.calls.dropFirst(created.count)) == ["write", "fdatasync", "write", "fdatasync"])
  }

  @Test func `a short write is taken back and the same can be tried again`() throws {
    let scratch = Scratch()
    let layer = FaultyFiles()
    let book = Casebook(folder: scratch.path, layer: layer)
    let open = try book.create(start: start, now: noon)
    let before = bytes(of: open.path)
    layer.set(.init(call: .write, number: 1, code: 0, isForEver: false))
    #expect(throws: CasebookError.notSaved(open.path, SystemError(.write, code: 0))) {
      try open.append(.note("a"), at: noon)
    }
    #expect(bytes(of: open.path) == before)
    try open.append(.note("a"), at: noon)
    #expect(try book.events(of: open.id).last == .note("a"))
  }

  @Test func `what could not be taken back is taken back by the next append`() throws {
    let scratch = Scratch()
    let layer = FaultyFiles()
    let book = Casebook(folder: scratch.path, layer: layer)
    let open = try book.create(start: start, now: noon)
    layer.set(
      .init(call: .write, number: 1, code: 0, isForEver: false),
      .init(call: .truncate, number: 1, code: EIO, isForEver: true))
    #expect(throws: CasebookError.notSaved(open.path, SystemError(.write, code: 0))) {
      try open.append(.note("a"), at: noon)
    }
    #expect(throws: CasebookError.notSaved(open.path, SystemError(.truncate, code: EIO))) {
      try open.append(.note("b"), at: noon)
    }
    layer.set()
    try open.append(.note("c"), at: noon)
    #expect(try book.events(of: open.id) == [.started(start), .note("c")])
  }

  @Test func `a failed synchronisation is never tried again`() throws {
    let scratch = Scratch()
    let layer = FaultyFiles()
    let book = Casebook(folder: scratch.path, layer: layer)
    let open = try book.create(start: start, now: noon)
    let calls = layer.calls.count
    layer.set(.init(call: .synchronise, number: 1, code: EIO, isForEver: false))
    #expect(throws: CasebookError.perhapsNotSaved(open.path, SystemError(.synchronise, code: EIO)))
    { try open.append(.note("a"), at: noon) }
    #expect(throws: CasebookError.stopped(open.path)) { try open.append(.note("b"), at: noon) }
    #expect(Array(layer.calls.dropFirst(calls)) == ["write", "fdatasync"])
    #expect(open.events == [.started(start)])
  }

  @Test(arguments: [EROFS, EACCES, EPERM])
  func `a case that cannot be written is opened to be read`(code: Int32) throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let layer = FaultyFiles(.init(call: .open, number: 2, code: code, isForEver: false))
    let open = try Casebook(folder: book.folder, layer: layer).open(id)
    #expect(open.isReadOnly)
    #expect(open.notices == [.readOnly(open.path)])
    #expect(open.events.count == 4)
    #expect(throws: CasebookError.readOnly(open.path)) { try open.append(.note("a"), at: noon) }
  }

  @Test func `a file system without locks is told`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let layer = FaultyFiles(.init(call: .lock, number: 1, code: ENOLCK, isForEver: true))
    let open = try Casebook(folder: book.folder, layer: layer).open(id)
    #expect(open.notices == [.noLocks(open.path)])
    try open.append(.note("a"), at: noon)
  }

  @Test func `a torn tail that cannot be moved aside is left and nothing is written behind it`()
    throws
  {
    for call in [SystemError.Call.write, .synchronise, .truncate] {
      let scratch = Scratch()
      let (book, id) = try smallCase(in: scratch)
      let torn = bytes(of: book.path(of: id)) + Array("{\"n\":5,".utf8)
      put(torn, into: book.path(of: id))
      let layer = FaultyFiles(.init(call: call, number: 1, code: ENOSPC, isForEver: true))
      let open = try Casebook(folder: book.folder, layer: layer).open(id)
      #expect(open.isReadOnly)
      #expect(open.notices == [.tornTailStays(open.path, line: 5)])
      #expect(bytes(of: open.path) == torn)
    }
  }
}
