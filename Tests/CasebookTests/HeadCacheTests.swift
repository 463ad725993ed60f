import Casebook
import Glibc
import RecourseModel
import Testing

struct HeadCacheTests {
  private let day = CivilDate(dayNumber: 20_000)

  private func head(_ id: CaseID) -> CaseHead {
    var head = CaseHead(id: id, asOf: day)
    head.subject = LocalizedText(english: "a membership", simplifiedChinese: "会员")
    head.started = day
    head.lastWritten = noon
    head.validity = day...day.adding(days: 3)
    head.due = [
      CaseHead.Due(day: day.adding(days: 3), kind: "reply", step: "ask-supervisor"),
      CaseHead.Due(day: day.adding(days: 9), kind: "last", step: nil),
    ]
    return head
  }

  @Test func `heads come back as they were, for the files that they were made from`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let cache = HeadCache(folder: scratch.path + "/a/cache", of: book, key: "2026-11")
    #expect(cache.read().isEmpty)
    let stamp = try #require(try book.stamps().first?.stamp)
    cache.write([(stamp, head(id))])
    let read = try #require(cache.read()[id])
    #expect(read.head == head(id) && read.stamp == stamp)
    #expect(mode(of: cache.path) == 0o600)
    // Another key, another folder: nothing of it counts.
    #expect(HeadCache(folder: scratch.path + "/a/cache", of: book, key: "x").read().isEmpty)
    #expect(
      HeadCache(folder: scratch.path + "/a/cache", of: book.bin, key: "2026-11").read().isEmpty)
    try book.open(id).append(.note("more"), at: noon)
    #expect(try book.stamps().first?.stamp != stamp)
  }

  @Test func `every figure that a file can have comes back, and a case with a problem is left out`()
    throws
  {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let cache = HeadCache(folder: scratch.path, of: book, key: "a\tkey\n")
    var heads: [(stamp: FileStamp, head: CaseHead)] = []
    for (number, size) in [0, 1, Int.max, -1, -Int.max].enumerated() {
      let other = try #require(CaseID(client: "K-\(number)", name: id.name))
      var head = head(other)
      head.started = number == 0 ? nil : day
      head.lastWritten = number == 1 ? nil : noon
      head.isClosed = number == 2
      head.due = number == 3 ? [] : head.due
      head.subject = LocalizedText(english: "", simplifiedChinese: number == 4 ? "会员" : "")
      heads.append(
        (FileStamp(size: size, modified: size, changed: -size, inode: UInt64.max), head))
    }
    var broken = head(try #require(CaseID(client: "K-9", name: id.name)))
    broken.problem = .noSuchCase("x")
    cache.write(heads + [(heads[0].stamp, broken)])
    let read = cache.read()
    #expect(read.count == heads.count)
    for (stamp, head) in heads {
      #expect(read[head.id]?.stamp == stamp && read[head.id]?.head == head)
    }
  }

  @Test func `a damaged cache is no cache`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let cache = HeadCache(folder: scratch.path, of: book, key: "k")
    cache.write([(try #require(try book.stamps().first?.stamp), head(id))])
    var whole = bytes(of: cache.path)
    for position in whole.indices {
      whole[position] ^= 4
      put(whole, into: cache.path)
      #expect(cache.read().isEmpty)
      whole[position] ^= 4
    }
    for count in [0, 1, 16, 17, 18, whole.count - 1] {
      put(Array(whole.prefix(count)), into: cache.path)
      #expect(cache.read().isEmpty)
    }
    put(whole, into: cache.path)
    #expect(cache.read().count == 1)
  }

  @Test func `a cache that cannot be written is no harm`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let stamp = try #require(try book.stamps().first?.stamp)
    for call in SystemError.Call.allCases {
      let layer = FaultyFiles(.init(call: call, number: 1, code: ENOSPC, isForEver: true))
      let cache = HeadCache(folder: scratch.path + "/c", of: book, key: "k", layer: layer)
      cache.write([(stamp, head(id))])
      _ = cache.read()
    }
  }
}
