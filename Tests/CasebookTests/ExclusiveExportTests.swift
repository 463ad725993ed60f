import Casebook
import Glibc
import Testing

struct ExclusiveExportTests {
  private func names(in folder: String) -> [String] {
    ((try? SystemFiles().names(in: folder)) ?? []).sorted()
  }

  @Test func `a paper is written whole and for the owner alone`() throws {
    let scratch = Scratch()
    let path = scratch.path + "/plan.md"
    let content = [UInt8](repeating: 0x61, count: 300_000)
    try exclusiveExport(to: path, content, force: false)
    #expect(bytes(of: path) == content)
    #expect(mode(of: path) == 0o600)
    #expect(names(in: scratch.path) == ["plan.md"])
  }

  @Test func `a file that exists is kept without force and replaced with it`() throws {
    let scratch = Scratch()
    let path = scratch.path + "/plan.md"
    put([1], into: path)
    #expect(throws: CasebookError.exists(path)) {
      try exclusiveExport(to: path, [2], force: false)
    }
    #expect(bytes(of: path) == [1])
    try exclusiveExport(to: path, [2], force: true)
    #expect(bytes(of: path) == [2])
    #expect(names(in: scratch.path) == ["plan.md"])
  }

  @Test(arguments: [true, false])
  func `nothing is written through a link, into a pipe or over a folder`(force: Bool) throws {
    let scratch = Scratch()
    let target = scratch.path + "/target"
    put([1], into: target)
    let link = scratch.path + "/link"
    #expect(symlink(target, link) == 0)
    #expect(throws: CasebookError.isLink(link)) {
      try exclusiveExport(to: link, [2], force: force)
    }
    unlink(link)
    #expect(symlink(scratch.path + "/nothing", link) == 0)
    #expect(throws: CasebookError.isLink(link)) {
      try exclusiveExport(to: link, [2], force: force)
    }
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, scratch.path] {
      #expect(throws: CasebookError.notAFile(path)) {
        try exclusiveExport(to: path, [2], force: force)
      }
    }
    #expect(bytes(of: target) == [1])
    #expect(names(in: scratch.path) == ["link", "pipe", "target"])
  }

  @Test(arguments: SystemError.Call.allCases)
  func `whatever fails, the old file or the new one stands there whole`(
    call: SystemError.Call
  ) throws {
    for force in [true, false] {
      for code in [ENOSPC, EIO, EROFS] + (call == .write ? [0] : []) {
        var number = 1
        var fired = 1
        while fired > 0 {
          let scratch = Scratch()
          let path = scratch.path + "/plan.md"
          if force { put([1], into: path) }
          let layer = FaultyFiles(
            .init(call: call, number: number, code: code, isForEver: false))
          let error: CasebookError?
          do {
            try exclusiveExport(to: path, [2, 3, 4, 5], force: force, layer: layer)
            error = nil
          } catch let caught {
            error = caught
          }
          let there = bytes(of: path)
          switch error {
          case nil, .perhapsNotSaved: #expect(there == [2, 3, 4, 5])
          default: #expect(there == (force ? [1] : []), "\(call) \(number)")
          }
          fired = layer.fired
          number += 1
        }
      }
    }
  }
}
