import Casebook
import Glibc
import RecourseModel
import Testing

/// What a casebook meets on a disk that others use too.
struct SurroundingsTests {
  @Test func `folders and files are the owner's alone`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path + "/a/b/data/")
    var head = start
    head.client = "K-1"
    let open = try book.create(start: head, now: noon)
    for folder in ["/a", "/a/b", "/a/b/data", "/a/b/data/clients", "/a/b/data/clients/K-1"] {
      #expect(mode(of: scratch.path + folder) == 0o700)
    }
    #expect(open.path == scratch.path + "/a/b/data/clients/K-1/2026-11-21-a.jsonl")
    #expect(mode(of: open.path) == 0o600)
  }

  @Test func `a folder and a file that others could read are closed, told once`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    chmod(book.folder, 0o755)
    chmod(path, 0o644)
    do {
      let open = try book.open(id)
      #expect(open.notices == [.folderRepaired(book.folder), .fileRepaired(path)])
    }
    #expect(mode(of: book.folder) == 0o700 && mode(of: path) == 0o600)
    #expect(try book.open(id).notices == [])
  }

  @Test(arguments: [UInt32(0o720), 0o702, 0o777])
  func `a folder that others can write is refused`(mode: UInt32) throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    chmod(book.folder, mode)
    #expect(throws: CasebookError.openFolder(book.folder)) { try book.open(id) }
    #expect(throws: CasebookError.openFolder(book.folder)) { try book.read(id) }
    #expect(throws: CasebookError.openFolder(book.folder)) { try book.ids() }
    #expect(throws: CasebookError.openFolder(book.folder)) {
      try book.create(start: start, now: noon)
    }
  }

  @Test func `a link, a pipe or a folder in place of a case is refused`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let moved = scratch.path + "/moved"
    #expect(rename(path, moved) == 0)
    let makers: [(String) -> Int32] = [
      { symlink(moved, $0) }, { mkfifo($0, 0o600) }, { mkdir($0, 0o700) },
    ]
    for make in makers {
      #expect(make(path) == 0)
      #expect(throws: CasebookError.notAFile(path)) { try book.open(id) }
      #expect(throws: CasebookError.notAFile(path)) { try book.read(id) }
      #expect(try book.stamps().map(\.stamp) == [nil])
      #expect(try book.create(start: start, now: noon).id.name == "2026-11-21-b")
      unlink(book.folder + "/2026-11-21-b.jsonl")
      if unlink(path) != 0 { rmdir(path) }
    }
    #expect(throws: CasebookError.noSuchCase(path)) { try book.open(id) }
  }

  @Test func `a client's folder that is a link is not followed`() throws {
    let scratch = Scratch()
    let (book, _) = try smallCase(in: scratch)
    #expect(mkdir(scratch.path + "/elsewhere", 0o700) == 0)
    #expect(symlink(scratch.path + "/elsewhere", book.folder + "/clients") == 0)
    var head = start
    head.client = "K"
    #expect(throws: CasebookError.notAFile(book.folder + "/clients")) {
      try book.create(start: head, now: noon)
    }
  }

  @Test func `a client's code cannot lead out of the folder`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path + "/data")
    for code in [
      "", "..", "a/b", "../x", "a b", "é", "客户", "a\0", String(repeating: "a", count: 65),
    ] {
      var head = start
      head.client = code
      #expect(throws: CasebookError.badName(code)) { try book.create(start: head, now: noon) }
      #expect(CaseID(client: code, name: "a") == nil)
    }
    #expect(CaseID("a/../b") == nil && CaseID("a.b") == nil && CaseID("/a") == nil)
  }

  @Test func `a second opener is told that the case is busy, and may read`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    var first: OpenCase? = try book.open(id)
    #expect(throws: CasebookError.busy(path)) { try book.open(id) }
    #expect(try book.events(of: id).count == 4)
    #expect(first?.events.count == 4)
    first = nil
    #expect(try book.open(id).events.count == 4)
  }

  @Test func `another process holds the lock until it ends, even by kill -9`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let script = """
      import fcntl, signal, sys
      file = open(sys.argv[1], 'r+b')
      fcntl.flock(file, fcntl.LOCK_EX)
      print('held', flush=True)
      signal.pause()
      """
    let process = try #require(spawn("/usr/bin/python3", ["-c", script, path], output: ends[1]))
    close(ends[1])
    var answer = [UInt8](repeating: 0, count: 5)
    #expect(Glibc.read(ends[0], &answer, 5) > 0)
    close(ends[0])
    #expect(throws: CasebookError.busy(path)) { try book.open(id) }
    #expect(try book.events(of: id).count == 4)
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    #expect(try book.open(id).events.count == 4)
  }

  @Test func `a file that another program changed or replaced takes nothing`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    do {
      let open = try book.open(id)
      let copy = bytes(of: path)
      unlink(path)
      put(copy, into: path)
      #expect(throws: CasebookError.changedElsewhere(path)) {
        try open.append(.note("a"), at: noon)
      }
      unlink(path)
      #expect(throws: CasebookError.changedElsewhere(path)) {
        try open.append(.note("a"), at: noon)
      }
      put(copy, into: path)
    }
    let open = try book.open(id)
    put(bytes(of: path) + [0x20], into: path)
    #expect(throws: CasebookError.changedElsewhere(path)) { try open.append(.note("a"), at: noon) }
  }

  @Test func `messages are one line and show a path safely`() {
    let path = "/tmp/\u{1B}[31m\n\u{202E}退款"
    let errors: [CasebookError] = [
      .noSuchCase(path), .ambiguous(path, []), .badName(path), .foreignFolder(path),
      .openFolder(path), .busy(path), .notAFile(path), .foreignFile(path),
      .tooLarge(path, limit: 1), .neverStarted(path), .laterFormat(path, 2),
      .unknownFormat(path, 0), .unknownFormat(path, nil),
      .damaged(path, line: 3, .changed), .changedElsewhere(path), .readOnly(path),
      .notSaved(path, SystemError(.write, code: ENOSPC)),
      .perhapsNotSaved(path, SystemError(.synchronise, code: EIO)), .stopped(path),
      .unwritable(path), .exists(path), .isLink(path), .nothingToSalvage(path),
      .system(path, SystemError(.open, code: EMFILE)),
    ]
    let notices: [CaseNotice] = [
      .folderRepaired(path), .fileRepaired(path), .tornTail(path, line: 1, movedTo: path),
      .tornTailStays(path, line: 1), .lineEndMended(path), .readOnly(path), .noLocks(path),
      .laterRecords(path, 1), .clockWentBack(path, line: 2),
    ]
    for language in Language.allCases {
      let lines =
        errors.map { $0.describe(language: language) }
        + notices.map { $0.describe(language: language) }
      for line in lines {
        #expect(line.hasPrefix("/tmp/<U+001B>[31m<U+000A><U+202E>退款"))
        #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
      }
      #expect(Set(lines).count == lines.count)
    }
    #expect(
      CasebookError.notSaved("a", SystemError(.write, code: ENOSPC)).describe(language: .english)
        == "a: not saved: the disk is full; what was saved before is safe")
  }
}
