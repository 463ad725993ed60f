import RecourseAuthoring
import RecourseModel
import Testing

struct EditionReportTests {
  private func report(_ folder: SmallFolder) throws -> EditionReport {
    let old = try #require(KnowledgeCompiler.compile(SmallFolder().files).edition)
    let new = try #require(KnowledgeCompiler.compile(folder.files).edition)
    return try EditionReport(from: old, to: new)
  }

  @Test func `the same folder has no difference`() throws {
    let report = try report(SmallFolder())
    #expect(report.isEmpty)
    #expect(report.text(.english) == "small -> small\nno difference")
  }

  @Test func `the report tells who gets other advice, with an interview each`() throws {
    var folder = SmallFolder()
    for (old, new) in [
      ("{past: 30 days}", "{past: 60 days}"), ("title: Keep", "title: Keep them"),
    ] {
      let isReplaced = folder.replace(old, by: new, in: "items/all.yaml")
      #expect(isReplaced)
    }
    let report = try report(folder)
    #expect(
      report.text(.english) == """
        small -> small

        Different advice: 1 items

        court  "Court"
          now -> later where
            - the thing: A service
            - the day: more than 30 days ago, within 60 days
               {"format":1,"answers":{"bought":"2026-10-18","thing":"service"}}

        The same advice, told otherwise: 1 items
          keep: title
        """)
    #expect(report.text(.simplifiedChinese).contains("- 日期：超过30天、60天以内"))
    let json = report.json(.english)
    #expect(json.contains("\"from\": \"now\""))
    #expect(json == report.json(.english))
  }

  @Test func `what came and went is listed`() throws {
    var folder = SmallFolder()
    for (path, old, new) in [
      (
        "questions/all.yaml", "- {id: service, text: A service}",
        "- {id: service, text: A service}\n      - {id: travel, text: A trip}"
      ),
      ("texts/zh-Hans/questions/all.yaml", "service: 服务}", "service: 服务, travel: 旅行}"),
      ("items/all.yaml", "id: keep", "id: store"),
      ("texts/zh-Hans/items/all.yaml", "keep:", "store:"),
      ("stories.yaml", "[write, keep]", "[write, store]"),
    ] {
      let isReplaced = folder.replace(old, by: new, in: path)
      #expect(isReplaced, "\(old)")
    }
    let report = try report(folder)
    #expect(report.addedItems == ["store"] && report.removedItems == ["keep"])
    #expect(report.otherOptions.map(\.added) == [["travel"]])
    #expect(report.text(.english).contains("now -> not-for-you, whatever is answered"))
  }
}
