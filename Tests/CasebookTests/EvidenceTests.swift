import Casebook
import Glibc
import RecourseModel
import Testing

struct EvidenceTests {
  @Test func `a file is measured, however large, and only a plain one`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path + "/data")
    let path = scratch.path + "/abc"
    put(Array("abc".utf8), into: path)
    let measure = try book.measure(path)
    #expect(measure.size == 3)
    #expect(
      measure.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    put([UInt8](repeating: 7, count: 1_000_003), into: path)
    #expect(try book.measure(path).size == 1_000_003)
    symlink(path, scratch.path + "/link")
    mkfifo(scratch.path + "/pipe", 0o600)
    #expect(throws: CasebookError.isLink(scratch.path + "/link")) {
      try book.measure(scratch.path + "/link")
    }
    for name in ["/pipe", ""] {
      #expect(throws: CasebookError.notAFile(scratch.path + name)) {
        try book.measure(scratch.path + name)
      }
    }
    #expect(throws: CasebookError.self) { try book.measure(scratch.path + "/none") }
  }

  @Test func `a copy stands in the case's own folder under a name that cannot leave it`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = scratch.path + "/my bill \u{1B}[31m 账单.pdf"
    put(Array("abc".utf8), into: path)
    let (name, measure) = try book.copy(path, into: id)
    #expect(name == "ba7816bf8f01-my_bill___31m_账单.pdf" && measure.size == 3)
    let folder = book.evidenceFolder(of: id)
    #expect(bytes(of: folder + "/" + name) == Array("abc".utf8))
    #expect(mode(of: folder) == 0o700 && mode(of: folder + "/" + name) == 0o600)
    // The same file is kept once, and nothing is written over what is there.
    #expect(try book.copy(path, into: id).name == name)
    put([1], into: folder + "/" + name)
    #expect(throws: CasebookError.exists(folder + "/" + name)) {
      try book.copy(path, into: id)
    }
    put(Array("abc".utf8), into: folder + "/" + name)
    var evidence = Evidence(
      name: "x", place: path, size: 3, sha256: measure.sha256, words: "", copy: name,
      day: CivilDate(dayNumber: 1))
    #expect(book.place(of: evidence, in: id) == folder + "/" + name)
    evidence.copy = "../../../etc/passwd"
    #expect(book.place(of: evidence, in: id) == path)
  }

  @Test func `half a copy is never left`() throws {
    for call in [SystemError.Call.write, .synchronise, .mode, .read, .open] {
      for number in 1...12 {
        let scratch = Scratch()
        let (book, id) = try smallCase(in: scratch)
        let path = scratch.path + "/abc"
        put([UInt8](repeating: 1, count: 600_000), into: path)
        let layer = FaultyFiles(.init(call: call, number: number, code: ENOSPC, isForEver: true))
        let copied = try? Casebook(folder: book.folder, layer: layer).copy(path, into: id)
        let names = (try? SystemFiles().names(in: book.evidenceFolder(of: id))) ?? []
        #expect(names.count == (copied == nil ? 0 : 1), "\(call) \(number)")
        if layer.fired == 0 { break }
      }
    }
  }
}
