import Casebook
import RecourseModel
import Testing

/// What was advised, in the file: the knowledge's words, which nobody has to hide and nobody seeks.
struct AdviceRecordTests {
  private static let advice = Advice(
    edition: "2026-11", asOf: CivilDate(dayNumber: 20_778),
    steps: [
      Advice.Step(
        item: "write-complaint", place: .now,
        title: LocalizedText(english: "Write to Wang", simplifiedChinese: "写给商家")),
      Advice.Step(
        item: "small-claims", place: .later, day: CivilDate(dayNumber: 20_800),
        channel: "us-court", title: LocalizedText(english: "Court", simplifiedChinese: "法庭")),
    ],
    labels: ["paid-by": LocalizedText(english: "paid by", simplifiedChinese: "付款方式")])

  private func caseWithAdvice(in scratch: Scratch) throws -> (Casebook, CaseID) {
    let book = Casebook(folder: scratch.path + "/data")
    let open = try book.create(start: start, now: noon)
    try open.append(.note("Wang called"), at: noon)
    try open.append(.advised(Self.advice), at: noon)
    return (book, open.id)
  }

  private func advice(_ events: [CaseEvent]) -> Advice? {
    CaseState(folding: events, happenings: []).advice
  }

  @Test func `its line can be read without a program`() throws {
    let scratch = Scratch()
    let (book, id) = try caseWithAdvice(in: scratch)
    let text = String(decoding: bytes(of: book.path(of: id)), as: UTF8.self)
    let line = text.split(separator: "\n").last.map(String.init) ?? ""
    let body =
      #"{"n":3,"at":"2026-11-21T12:00:00Z","kind":"advised","edition":"2026-11","day":"2026-11-21","#
      + #""steps":[{"item":"write-complaint","place":"now","title":{"en":"Write to Wang","zh-Hans":"写给商家"}},"#
      + #"{"item":"small-claims","place":"later","day":"2026-12-13","channel":"us-court","#
      + #""title":{"en":"Court","zh-Hans":"法庭"}}],"#
      + #""labels":{"paid-by":{"en":"paid by","zh-Hans":"付款方式"}},"c":""#
    #expect(line.hasPrefix(body))
  }

  @Test func `no search finds it, no mask touches it, and a copy to show others keeps it`() throws {
    let scratch = Scratch()
    let (book, id) = try caseWithAdvice(in: scratch)
    #expect(try book.search("wang").map(\.record) == [2])
    #expect(try book.search("写给").isEmpty)
    #expect(try book.mask("Wang", in: id).records == 1)
    #expect(advice(try book.events(of: id)) == Self.advice)
    let redacted = try CaseFile.events(try book.redacted(id), in: scratch)
    #expect(advice(redacted) == Self.advice)
    #expect(redacted.contains(.note("[redacted]")))
  }

  @Test func `copies of a case that were advised on two machines merge`() throws {
    let here = Scratch()
    let there = Scratch()
    let (book, id) = try caseWithAdvice(in: here)
    let other = Casebook(folder: there.path + "/data")
    let copy = try other.importCase(try book.wholeFile(of: id), from: "c.jsonl", now: noon).id
    var later = Self.advice
    later.edition = "2026-12"
    try other.open(copy).append(.advised(later), at: noon)
    let first = try book.importCase(try other.wholeFile(of: copy), from: "c.jsonl", now: noon)
    #expect(first.added == [.advised(later)] && first.differences.isEmpty)
    #expect(advice(try book.events(of: id)) == later)
    let second = try book.importCase(try other.wholeFile(of: copy), from: "c.jsonl", now: noon)
    #expect(second.added.isEmpty)
  }

  @Test(arguments: [
    (#""place":"now""#, #""place":"never""#), (#""day":"2026-12-13""#, #""day":"soon""#),
    (#""zh-Hans":"法庭""#, #""fr":"Cour""#), (#""edition":"2026-11","day""#, #""day""#),
  ])
  func `a form that is not known is left alone, as records of later versions are`(
    known: String, other: String
  ) throws {
    let scratch = Scratch()
    let (book, id) = try caseWithAdvice(in: scratch)
    let path = book.path(of: id)
    let script = """
      import hashlib, sys
      path, known, other = sys.argv[1:]
      lines = open(path, 'rb').read().splitlines()
      body = lines[-1][:-24].replace(known.encode(), other.encode())
      assert body != lines[-1][:-24]
      c = hashlib.sha256(lines[-2][-18:-2] + body).hexdigest()[:16].encode()
      open(path, 'wb').write(b'\\n'.join(lines[:-1] + [body + b',"c":"' + c + b'"}', b'']))
      """
    #expect(run("/usr/bin/python3", ["-c", script, path, known, other]) == 0)
    let read = try book.read(id)
    #expect(read.damage == nil && read.laterRecords == 1)
    #expect(read.notices == [.laterRecords(path, 1)])
    #expect(advice(read.events) == nil)
  }
}

/// A case file's bytes, read as a case.
private enum CaseFile {
  static func events(_ bytes: [UInt8], in scratch: Scratch) throws -> [CaseEvent] {
    let book = Casebook(folder: scratch.path + "/other")
    let id = try book.importCase(bytes, from: "other.jsonl", now: noon).id
    return try book.events(of: id)
  }
}
