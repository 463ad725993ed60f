import Casebook
import Glibc
import RecourseModel
import StrictJSON
import Testing

struct OpenCaseTests {
  @Test func `a case is a file with one line an event`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    #expect(id.description == "2026-11-21-a")
    let text = String(decoding: bytes(of: book.path(of: id)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5 && lines[4].isEmpty)
    #expect(
      lines[0].hasPrefix(
        #"{"n":1,"at":"2026-11-21T12:00:00Z","kind":"started","format":1,"case":""#))
    #expect(
      lines[0].contains(#"","topic":"recourse","language":"en","edition":"2026-11","c":""#))
    #expect(
      lines[2].hasPrefix(
        #"{"n":3,"at":"2026-11-21T12:00:00Z","kind":"answered","question":"problem","#
          + #""answer":{"option":"late"},"by":"person","c":""#))
    #expect(lines[3].contains(#""answer":{"amount":129.5,"currency":"USD"}"#))
  }

  @Test func `a case goes on where it was left`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let again = try book.open(id)
    #expect(again.notices == [])
    #expect(again.start == start)
    #expect(again.events.count == 4)
    let position = try again.append(.note("rang them"), at: noon)
    #expect(position == 5)
    let state = CaseState(folding: try book.events(of: id), happenings: [])
    #expect(state.story == "他们不退款")
    #expect(state.answers["amount"] == .amount(Money(minorUnits: 12_950, currency: "USD")))
    #expect(state.notes == ["rang them"])
    #expect(again.events == (try book.events(of: id)))
  }

  @Test func `the chain can be checked by others`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let script = """
      import hashlib, json, sys
      previous = None
      for number, line in enumerate(open(sys.argv[1], 'rb'), 1):
          body, _, rest = line.rpartition(b',"c":"')
          record = json.loads(line)
          if previous is None: previous = record['case'].encode()
          c = hashlib.sha256(previous + body).hexdigest()[:16]
          assert record['n'] == number and record['c'] == c and rest == c.encode() + b'"}\\n'
          previous = c.encode()
      assert number == 4
      """
    let status = run("/usr/bin/python3", ["-c", script, book.path(of: id)])
    #expect(status == 0)
  }

  @Test func `cases of one day get letters and then random names`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let names = try (0..<28).map { _ in try book.create(start: start, now: noon).id.name }
    #expect(names.first == "2026-11-21-a")
    #expect(names[25] == "2026-11-21-z")
    #expect(Set(names).count == 28)
    #expect(names[26].count == "2026-11-21-".count + 8)
    #expect(try book.ids().count == 28)
  }

  @Test func `the person's own day names the case`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let day = try #require(CivilDate(year: 2026, month: 11, day: 22))
    #expect(try book.create(start: start, now: noon, day: day).id.name == "2026-11-22-a")
  }
}
