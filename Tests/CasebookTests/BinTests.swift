import Casebook
import Glibc
import RecourseModel
import Testing

struct BinTests {
  @Test func `a deleted case is in no list, and comes back as it was`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let before = bytes(of: book.path(of: id))
    let files = "\(book.folder)/\(id.name).files"
    mkdir(files, 0o700)
    put([1, 2], into: files + "/1-bill.pdf")
    let binned = try book.delete(id)
    #expect(try book.ids().isEmpty)
    #expect(try book.bin.ids() == [binned])
    #expect(throws: CasebookError.self) { try book.open(id) }
    #expect(try book.undelete(binned) == id)
    #expect(bytes(of: book.path(of: id)) == before)
    #expect(bytes(of: files + "/1-bill.pdf") == [1, 2])
    #expect(try book.bin.ids().isEmpty)
  }

  @Test func `a name that was taken meanwhile is not written over, in either direction`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let first = try book.delete(id)
    do { _ = try book.create(start: start, now: noon) }
    let back = try book.undelete(first)
    #expect(back != id)
    #expect(try book.ids().count == 2)
    _ = try book.delete(id)
    let second = try smallCase(in: scratch).1
    #expect(second == id)
    #expect(try book.delete(second) != id)
    #expect(try book.bin.ids().count == 2)
  }

  @Test func `a case that somebody has open is not deleted`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let open = try book.open(id)
    #expect(throws: CasebookError.busy(open.path)) { try book.delete(id) }
    #expect(throws: CasebookError.busy(open.path)) { try book.deleteForEver(id) }
    #expect(throws: CasebookError.busy(open.path)) { try book.mask("退款", in: id) }
    try open.append(.note("still here"), at: noon)
  }

  @Test func `for ever removes the file and all beside it that is its own, and nothing else`()
    throws
  {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let other = try smallCase(in: scratch).1
    let outside = scratch.path + "/outside"
    put([7], into: outside)
    mkdir("\(book.folder)/\(id.name).files", 0o700)
    symlink(outside, "\(book.folder)/\(id.name).files/link")
    put([1], into: "\(book.folder)/\(id.name).torn-1")
    try book.deleteForEver(id)
    #expect(
      try SystemFiles().names(in: book.folder) == [other.name + ".jsonl"])
    #expect(bytes(of: outside) == [7])
  }

  @Test(arguments: [false, true])
  func `for ever removes also what a stopped move left at the other place`(inBin: Bool) throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    if inBin { #expect(try book.delete(id) == id) }
    let other = inBin ? book : book.bin
    mkdir(other.folder, 0o700)
    mkdir(other.evidenceFolder(of: id), 0o700)
    put([1], into: other.evidenceFolder(of: id) + "/1-bill.pdf")
    try book.deleteForEver(id, inBin: inBin)
    #expect(try SystemFiles().names(in: other.folder).filter { $0 != "bin" }.isEmpty)
    #expect(try book.ids().isEmpty && book.bin.ids().isEmpty)
  }

  @Test func `a case that bears the same name elsewhere keeps what is its own`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let binned = try book.delete(id)
    let same = try smallCase(in: scratch).1
    #expect(same == binned)
    mkdir(book.evidenceFolder(of: same), 0o700)
    put([1], into: book.evidenceFolder(of: same) + "/1-bill.pdf")
    try book.deleteForEver(binned, inBin: true)
    #expect(bytes(of: book.evidenceFolder(of: same) + "/1-bill.pdf") == [1])
  }

  @Test func `a case is never in neither place, whatever call fails`() throws {
    for call in [SystemError.Call.rename, .synchronise, .makeFolder, .lock, .names, .status] {
      for number in 1...20 {
        let scratch = Scratch()
        let (book, id) = try smallCase(in: scratch)
        put([1], into: "\(book.folder)/\(id.name).torn-1")
        let layer = FaultyFiles(.init(call: call, number: number, code: EIO, isForEver: true))
        _ = try? Casebook(folder: book.folder, layer: layer).delete(id)
        let places = try book.ids().count + book.bin.ids().count
        #expect(places == 1, "\(call) \(number)")
        if layer.fired == 0 { break }
      }
    }
  }
}
