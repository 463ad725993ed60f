import RecourseAuthoring
import RecourseEngine
import RecourseModel
import Testing

struct CheckReportTests {
  @Test func `a refuted property stops the build with its counterexample`() throws {
    let folder = try #require(smallFolder("properties.yaml", "thing: goods", "thing: service"))
    let outcome = KnowledgeCompiler.compile(folder.files)
    #expect(outcome.edition == nil)
    let errors = outcome.findings.filter { $0.severity == .error }.map(\.line)
    #expect(
      errors == [
        "K/properties.yaml:3:9: error: property `rule` does not hold, on 2026-11-18 for "
          + "broken = yes, thing = goods [RK091]"
      ])
  }

  @Test func `a proof past its limits stops the build`() {
    // Sixteen and more pairs, all first halves asked before all second halves, are what explodes.
    let pairs = 0..<20
    var folder = SmallFolder()
    let questions = pairs.map { "a\($0)" } + pairs.map { "b\($0)" }
    folder["questions/pairs.yaml"] =
      "format: 1\nquestions:\n"
      + questions.map { "  - {id: \($0), kind: yes-no, label: l, text: t}\n" }.joined()
    folder["texts/zh-Hans/questions/pairs.yaml"] =
      "format: 1\nquestions:\n" + questions.map { "  \($0): {label: l, text: t}\n" }.joined()
    let any = pairs.map { "{a\($0): \"yes\", b\($0): \"yes\"}" }.joined(separator: ", ")
    folder["properties.yaml"] =
      "format: 1\nproperties:\n  - {id: rule, statement: s, never: {fact: {any: [\(any)]}}}\n"
    let outcome = KnowledgeCompiler.compile(folder.files)
    #expect(outcome.edition == nil)
    #expect(outcome.findings.filter { $0.severity == .error }.map(\.code) == [.gaveUp])
  }

  @Test func `a failing story fails the check but not the build`() throws {
    let folder = try #require(
      smallFolder(
        "stories.yaml", "now: [write, keep]", "now: [write, keep]\n      most-to-first-plan: 1"))
    let report = CheckReport(files: folder.files)
    #expect(report.fails)
    #expect(report.stories.map(\.passes) == [false])
    #expect(
      report.findings.map(\.message) == [
        "story `broken-lamp` fails: 2 questions to the first plan, at most 1 expected"
      ])
    #expect(KnowledgeCompiler.compile(folder.files).edition != nil)
  }

  @Test func `a story says what was asked, what came of it and what was expected`() throws {
    let folder = try #require(smallFolder("stories.yaml", "now: [write, keep]", "now: [court]"))
    let story = try #require(CheckReport(files: folder.files).stories.first)
    #expect(story.toFirstPlan == ["thing", "broken"])
    #expect(story.afterwards == [])
    #expect(story.now == ["write", "keep"])
    #expect(story.misses.map(\.description) == ["court is not-for-you, expected now"])
  }

  @Test func `the report as JSON has every key and the same bytes each time`() throws {
    let folder = try #require(
      smallFolder("properties.yaml", "thing: goods", "bought: {past: 30 days}"))
    let json = CheckReport(files: folder.files).json
    #expect(json == CheckReport(files: folder.files).json)
    #expect(
      json == """
        {
          "format": 1,
          "edition": "small",
          "questions": 4,
          "items": 3,
          "findings": [
            {
              "code": "RK091",
              "severity": "error",
              "file": "K/properties.yaml",
              "line": 3,
              "column": 9,
              "message": "property `rule` does not hold, on 2026-11-18 for bought = 2026-11-18, broken = yes, thing = goods"
            }
          ],
          "properties": [
            {
              "id": "rule",
              "result": "refuted",
              "counterexample": {
                "bought": "2026-11-18",
                "broken": "yes",
                "thing": "goods"
              }
            }
          ],
          "stories": {
            "passed": 1,
            "failed": 0
          },
          "passages": {
            "total": 0,
            "used": 0,
            "leftOut": 0
          },
          "languages": {
            "zh-Hans": {
              "missing": 0,
              "stale": 0
            }
          },
          "interviews": {
            "log10": 0.95,
            "exact": false
          },
          "firstPlan": [
            {
              "item": "write",
              "questions": [
                "thing",
                "broken"
              ],
              "mean": 1.5
            }
          ]
        }
        """)
  }

  @Test func `a stamp marks a translation as current until its English changes`() throws {
    var folder = SmallFolder()
    let isReplaced = folder.replace("title: Write", by: "title: Write now", in: "items/all.yaml")
    #expect(isReplaced)
    #expect(CheckReport(files: folder.files).chinese.stale == 1)
    let only = TranslationStamps.text(for: folder.files, only: ["items/court"])
    folder[TranslationStamps.path] = only.text
    #expect(CheckReport(files: folder.files).chinese.stale == 1)
    folder[TranslationStamps.path] = TranslationStamps.text(for: folder.files).text
    #expect(CheckReport(files: folder.files).chinese.stale == 0)
    #expect(
      TranslationStamps.text(for: folder.files, only: ["items/wirte"]).unknown == ["items/wirte"])
  }
}
