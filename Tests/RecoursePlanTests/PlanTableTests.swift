import RecourseModel
import RecoursePlan
import RecourseTestSupport
import Testing

@Suite struct PlanTableTests {
  private static let script = """
    import sys, csv, io, json
    text = sys.stdin.buffer.read().decode('utf-8')
    print(json.dumps([text[:1] == '\\ufeff', text.count('\\r\\n'),
                      list(csv.reader(io.StringIO(text[1:], newline=''), strict=True))]))
    """

  private func rows(_ plan: Plan) throws -> [[String]] {
    let found = try Readers.python(Self.script, reading: PlanTable(plan: plan).text)
    let parts = try #require(found as? [Any])
    let rows = try #require(parts[2] as? [[String]])
    #expect(parts[0] as? Bool == true, "the byte order mark")
    #expect(parts[1] as? Int == rows.count, "every row ends in CRLF")
    return rows
  }

  @Test(arguments: Fixture.everyCase)
  func `an independent reader finds a row for every task under the same columns`(
    fixture: Fixture
  ) throws {
    let plan = fixture.plan
    let rows = try rows(plan)
    #expect(rows.allSatisfy { $0.count == 9 })
    let steps = plan.handled + plan.now + plan.later
    #expect(rows.dropFirst().prefix(steps.count).map { $0[4] } == steps.map(\.title))
    let toGet = plan.findOut.count + plan.records.missing.count
    #expect(rows.count == 1 + steps.count + toGet + plan.contacts.count)
  }

  @Test func `a later step shows its day and the last day`() throws {
    let row = try #require(try rows(Fixture.gym.plan).first { $0[8] == "dispute-charge" })
    #expect(
      row[0...4] == ["task", "later", "2026-12-18", "2027-01-04", "Letter to the card issuer"])
  }

  @Test(arguments: [
    "a\"\u{301},=1+1,\"\u{301}b",
    "=HYPERLINK(\"https://example.org\")", "+86 10 1234", "-1", "@SUM(A1)", "\t=1", "\r=1",
    "＝1", "＋1", "－1", "＠x", "a,b", "say \"hello\"", " =1 ", "plain",
  ])
  func `nothing typed becomes a formula or another field`(typed: String) throws {
    var request = Fixture.gym.request
    let logged = CaseEvent.logged(nil, day("2026-11-22"), typed)
    request.log = CaseState(folding: [logged], happenings: []).log
    let plan = Fixture.gym.builder.plan(for: request)
    let words = try #require(try rows(plan).last)[5]
    let kept = plan.contacts[0].words
    #expect(words == kept || words == "'" + kept)
    #expect(!"=+-@＝＋－＠\t\r\n".contains(words.first ?? "="))
  }
}
