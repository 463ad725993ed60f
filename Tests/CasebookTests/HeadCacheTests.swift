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
    for count in [0, 1, 64, 65, 66, whole.count - 1] {
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
