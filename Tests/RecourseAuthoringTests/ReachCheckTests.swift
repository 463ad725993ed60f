import RecourseAuthoring
import RecourseEngine
import RecourseModel
import Testing

struct ReachCheckTests {
  /// A small folder with more yes-no questions; their ids are given in asking order.
  private func folder(asking ids: [String], firstPhaseWhen condition: String) -> SmallFolder {
    var folder = SmallFolder()
    folder["questions/more.yaml"] =
      "format: 1\nquestions:\n"
      + ids.map { "  - {id: \($0), kind: yes-no, label: l, text: t}\n" }.joined()
    folder["texts/zh-Hans/questions/more.yaml"] =
      "format: 1\nquestions:\n" + ids.map { "  \($0): {label: l, text: t}\n" }.joined()
    folder["items/more.yaml"] = """
      format: 1
      items:
        - id: more
          rung: talk
          phase: first
          when: \(condition)
          title: More
          do: Do more.
          sources: [T-1]

      """
    folder["texts/zh-Hans/items/more.yaml"] =
      "format: 1\nitems:\n  more: {title: 更多, do: 多做。}\n"
    return folder
  }

  @Test func `more than fifteen questions before the first plan are remarked on`() {
    let ids = (0..<16).map { "q\($0)" }
    let all = "{" + ids.map { "\($0): \"yes\"" }.joined(separator: ", ") + "}"
    let report = CheckReport(files: folder(asking: ids, firstPhaseWhen: all).files)
    let found = report.findings.filter { $0.code == .manyFirstQuestions }
    #expect(found.map(\.place.file) == ["K/items/more.yaml"])
    #expect(found.first?.message.hasPrefix("up to 18 questions before the first plan") == true)
    #expect(report.firstPlan.first?.item == "more")
    #expect(report.firstPlan.first?.questions.count == 16)
  }

  /// Sixteen pairs that must agree, all first halves asked before all second halves.
  @Test func `knowledge that explodes names the condition and the two questions to ask together`() {
    let pairs = 0..<16
    let agree = pairs.map {
      "{any: [{a\($0): \"yes\", b\($0): \"yes\"}, {a\($0): \"no\", b\($0): \"no\"}]}"
    }.joined(separator: ", ")
    func findings(_ ids: [String]) -> [Finding] {
      let folder = folder(asking: ids, firstPhaseWhen: "{all: [\(agree)]}")
      return KnowledgeCompiler.compile(folder.files).findings.filter { $0.code == .cannotCompile }
    }
    let apart = findings(pairs.map { "a\($0)" } + pairs.map { "b\($0)" })
    #expect(apart.count == 1)
    let line = apart.first?.line ?? ""
    #expect(line.hasPrefix("K/items/more.yaml:3:9: error: the condition of item `more` grows"))
    #expect(line.contains("ask these together"))
    // Two of the sixteen pairs, not a question of the small folder.
    let named = line.split(separator: "`").filter { $0.first == "a" || $0.first == "b" }
    #expect(named.count == 2, "\(line)")
    #expect(findings(pairs.flatMap { ["a\($0)", "b\($0)"] }) == [])
  }

  @Test func `what may take a step away is declared`() throws {
    var folder = try #require(
      smallFolder(
        "items/all.yaml", "{thing: service, bought: {past: 30 days}}",
        "{thing: goods, asked: not-yet}"))
    let isReplaced = folder.replace(
      "sets: {asked: refused}", by: "sets: {asked: refused}\n    takes-away: [court]",
      in: "happenings.yaml")
    #expect(isReplaced)
    let codes = CheckReport(files: folder.files).findings.map(\.code)
    #expect(!codes.contains(.ladderBackwards))
  }

  @Test func `two items that never meet may be declared exclusive`() throws {
    let folder = try #require(
      smallFolder("items/all.yaml", "title: Write", "title: Write\n    never-with: [court]"))
    #expect(CheckReport(files: folder.files).findings.map(\.line) == [])
  }
}
