import RecourseAuthoring
import RecourseEngine
import Testing

/// The smallest bad file of every code.
struct FindingCodeTests {
  /// One file spoiled in one place.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    var code: FindingCode
    var path: String
    var old: String
    var new: String
    /// Line and column of the finding; nil: the start of another file.
    var at: [Int]

    init(_ code: FindingCode, _ path: String, _ old: String, _ new: String, at: Int...) {
      self.code = code
      self.path = path
      self.old = old
      self.new = new
      self.at = at
    }

    var testDescription: String { "\(code.rawValue) \(code)" }
  }

  static let items = "items/all.yaml"
  static let questions = "questions/all.yaml"
  static let page = "templates/page.html"
  static let chinese = "texts/zh-Hans/items/all.yaml"

  static let spoiled: [Spoiled] = [
    Spoiled(
      .syntax, items, "sources: [T-1]\n  - id: court", "sources: [T-1\n  - id: court", at: 11, 7),
    Spoiled(.notPlain, items, "title: Write", "title: *write", at: 7, 12),
    Spoiled(.notPlain, items, "title: Write", "title: &write Write", at: 7, 12),
    Spoiled(.notPlain, items, "title: Write", "title: !!str Write", at: 7, 12),
    Spoiled(.character, items, "title: Write", "title:\tWrite", at: 7, 11),
    Spoiled(.formatNumber, items, "format: 1\n", "", at: 1, 1),
    Spoiled(.formatNumber, items, "format: 1", "format: 2", at: 1, 9),
    Spoiled(.duplicateKey, items, "title: Write", "title: Write\n    title: Wrote", at: 8, 5),
    Spoiled(.unknownKey, items, "title: Write", "title: Write\n    tilte: Wrote", at: 8, 5),
    Spoiled(.missingKey, items, "    rung: talk\n", "", at: 3, 5),
    Spoiled(.wrongShape, items, "title: Write", "title: [Write]", at: 7, 12),
    Spoiled(.emptyText, items, "title: Write", "title:", at: 7, 11),
    Spoiled(.notANumber, items, "title: Write", "title: Write\n    minutes: 12:30", at: 8, 14),
    Spoiled(.notADate, "sources.yaml", "2026-11-18", "2026-02-30", at: 7, 14),
    Spoiled(.notASpan, items, "30 days", "two weeks", at: 13, 43),
    Spoiled(.notAWord, items, "rung: talk", "rung: speak", at: 4, 11),
    Spoiled(.badID, items, "id: court", "id: Court_1", at: 11, 9),
    Spoiled(.duplicateID, items, "id: court", "id: write", at: 11, 9),
    Spoiled(.unknownQuestion, items, "{thing: goods,", "{thnig: goods,", at: 6, 12),
    Spoiled(.unknownOption, items, "{thing: goods,", "{thing: godos,", at: 6, 19),
    Spoiled(.unknownReference, items, "title: Write", "title: Write\n    cost: fee", at: 8, 11),
    Spoiled(.wrongOperator, items, "{past: 30 days}", "{over: 30}", at: 13, 37),
    Spoiled(.placeholder, items, "say: Please mend it.", "say: \"Please mend {it}.\"", at: 9, 10),
    Spoiled(
      .circularGuards, questions, "text: What is it?",
      "text: What is it?\n    asked-when: {broken: \"yes\"}",
      at: 3, 9),
    Spoiled(.circularConditions, "conditions.yaml", "{thing: goods}", "{is: mendable}", at: 3, 9),
    Spoiled(
      .spansWithoutOrder, items, "{thing: service, bought: {past: 30 days}}",
      "{thing: service, any: [{bought: {past: 30 days}}, {bought: {past: 1 months}}]}", at: 17, 9),
    Spoiled(
      .laterQuestion, questions, "- when: {thing: goods}",
      "- when: {bought: {past: 30 days}}", at: 23, 9),
    Spoiled(
      .notOverGuarded, items, "{thing: service, bought: {past: 30 days}}",
      "{not: {broken: \"yes\"}}",
      at: 13, 12),
    Spoiled(
      .tooManyOptions, questions, "- {id: service, text: A service}",
      (0..<9).map { "- {id: s\($0), text: S, offered-when: {asked: refused}}" }.joined(
        separator: "\n      "), at: 3, 9),
    Spoiled(
      .messageTooLong, items, "Please mend it.", String(repeating: "please ", count: 91), at: 9, 10),
    Spoiled(
      .tooManyReplies, items, "say: Please mend it.",
      "say: Please mend it.\n    if-they-say:"
        + String(repeating: "\n      - {they: No, you: Why?}", count: 4),
      at: 10, 5),
    Spoiled(
      .canonicalOption, questions, "  - id: broken",
      "  - {id: posted, kind: choice, label: l, text: t, options: [{id: both, text: b}]}\n  - id: broken",
      at: 11, 10),
    Spoiled(.toldWithoutStart, questions, "    starts-as: not-yet\n", "", at: 25, 5),
    Spoiled(
      .moveNotPermitted, questions, "moves:\n      - {from: not-yet, to: [refused]}", "note: none",
      at: 3, 9),
    Spoiled(
      .noSource, items, "sources: [T-1]\n  - id: court", "minutes: 5\n  - id: court", at: 3, 5),
    Spoiled(
      .neverUsed, items, "format: 1\n",
      "format: 1\nconditions:\n  - {id: one, meaning: One, condition: {thing: goods}}\n", at: 3, 10),
    Spoiled(.missingText, chinese, ", say: 请修理。", "", at: 3, 10),
    Spoiled(.unequalText, items, "Please mend it.", "\"Mend {thing}.\"", at: 3, 37),
    Spoiled(.orphanText, chinese, "去起诉。", "去起诉。, risk: 小心", at: 4, 32),
    Spoiled(.figuresDiffer, chinese, "请修理。", "请10天内修理。", at: 3, 37),
    Spoiled(.staleText, items, "title: Write", "title: Write now", at: 3, 10),
    Spoiled(.placeholder, page, "{{then}}", "{{thne}}", at: 6, 1),
    Spoiled(.placeholder, page, "{{then}}", "{{then}}{{paper.thanks}}", at: 6, 9),
    Spoiled(.placeholder, page, "{{then}}", "{{then}}\n{{open", at: 7, 1),
    Spoiled(.templatePlace, page, "{{then}}", "", at: 1, 1),
    Spoiled(.templatePlace, page, "{{then}}", "{{then}}{{then}}", at: 6, 9),
    Spoiled(.templatePlace, page, "{{then}}", "<p class=\"{{then}}\">", at: 6, 11),
    Spoiled(.templatePlace, page, "<style>{{style}}", "<style> {{style}}", at: 1, 1),
    Spoiled(.templateReach, page, "{{then}}", "{{then}}<p onclick=\"x\">", at: 6, 11),
    Spoiled(.templateReach, "templates/page.css", "#123456", "url(x.png)", at: 1, 12),
    Spoiled(.templateWords, page, "{{then}}", "<p>Next</p>{{then}}", at: 6, 4),
    Spoiled(
      .templateWords, "templates/checklist-part.md", "## {{heading}}", "## Part: {{heading}}",
      at: 1, 4),
    Spoiled(
      .neverTrue, items, "format: 1\n", "format: 1\nimpossible: [{thing: goods}]\n", at: 3, 9),
    Spoiled(
      .cannotCompile, items, "format: 1\n", "format: 1\nimpossible: [{thing: [goods, service]}]\n",
      at: 1, 1),
    Spoiled(.neverAsked, items, ", bought: {past: 30 days}}", "}", at: 17, 9),
    Spoiled(
      .neverNow, items, "{thing: service, bought: {past: 30 days}}",
      "{all: [{thing: service}, {broken: \"yes\"}]}", at: 11, 9),
    Spoiled(
      .alwaysNow, items, "{thing: service, bought: {past: 30 days}}",
      "{any: [{thing: service}, {thing: goods}]}", at: 11, 9),
    Spoiled(
      .exclusivesTogether, items, "title: Write", "title: Write\n    never-with: [keep]", at: 8, 18),
    Spoiled(.noDoor, items, "when: always", "when: {thing: goods}", at: 3, 9),
    Spoiled(
      .ladderBackwards, items, "{thing: service, bought: {past: 30 days}}",
      "{thing: goods, asked: not-yet}", at: 3, 9),
    Spoiled(.refuted, "properties.yaml", "thing: goods", "bought: {past: 30 days}", at: 3, 9),
    Spoiled(
      .notProved, "properties.yaml", "if: {now: write}\n    then: {fact: {thing: goods}}",
      "never: {fact: {all: [{bought: {past: 1 days}}, {bought: {within: 1 working-days}}]}}", at: 3,
      9),
    Spoiled(.storyFails, "stories.yaml", "now: [write, keep]", "now: [court]", at: 3, 9),
    Spoiled(
      .passageUnused, "sources.yaml", "sources:\n",
      "sources:\n  - {id: S0-1, kind: passage, document: S0, point: p, checked: 2026-11-18, confidence: high}\n",
      at: 3, 10),
    Spoiled(.itemInNoStory, "stories.yaml", "      not: [court]\n", "", at: 11, 9),
  ]

  @Test func `the small folder has no findings`() {
    let report = CheckReport(files: SmallFolder().files)
    #expect(report.findings.map(\.line) == [])
    #expect(report.properties.map(\.outcome) == [.proved])
    #expect(report.stories.map(\.passes) == [true])
  }

  @Test(arguments: spoiled)
  func `the smallest bad file gives its finding at its place`(spoiled: Spoiled) throws {
    let folder = try #require(smallFolder(spoiled.path, spoiled.old, spoiled.new))
    let findings = CheckReport(files: folder.files).findings
    let places = findings.filter { $0.code == spoiled.code }.map(\.place)
    #expect(
      places.contains { [$0.line, $0.column] == spoiled.at }, "\(findings.map(\.line))")
  }

  @Test func `every code has its smallest bad file and its page`() {
    // Too large, no text, not read, past the limits and too many questions need more than one
    // exchanged part; they have tests of their own.
    let apart: Set<FindingCode> = [.tooLarge, .unknownFile, .gaveUp, .manyFirstQuestions]
    let met = Set(FindingCodeTests.spoiled.map(\.code)).union(apart)
    #expect(FindingCode.allCases.filter { !met.contains($0) } == [])
    for code in FindingCode.allCases {
      #expect(!code.guide.title.isEmpty && code.guide.bad != code.guide.good)
    }
  }

  @Test func `a file that is too large, empty, no text or not read is told`() {
    var folder = SmallFolder()
    folder["items/large.yaml"] = "format: 1\n#" + String(repeating: "x", count: 1 << 20)
    folder["items/empty.yaml"] = ""
    folder["items/latin.yaml"] = ""
    folder.bytes["items/latin.yaml"] = Array("format: 1\n# caf".utf8) + [0xE9]
    folder["items/notes.txt"] = "later"
    let findings = CheckReport(files: folder.files).findings.map {
      "\($0.code.rawValue) \($0.place.file):\($0.place.line):\($0.place.column)"
    }
    #expect(
      findings == [
        "RK005 K/items/empty.yaml:1:1", "RK004 K/items/large.yaml:1:1",
        "RK003 K/items/latin.yaml:2:6", "RK006 K/items/notes.txt:1:1",
      ])
  }

  @Test func `a template that is missing is told under its name, and one too many too`() {
    var folder = SmallFolder()
    folder["templates/plan.txt"] = nil
    folder["templates/plam.txt"] = "{{title}}"
    let lines = CheckReport(files: folder.files).findings.map(\.line)
    #expect(
      lines.contains {
        $0.hasPrefix("K/templates/plan.txt:1:1: error: no such file") && $0.hasSuffix("[RK080]")
      })
    #expect(
      lines.contains {
        $0.hasPrefix("K/templates/plam.txt:1:1: warning:")
          && $0.contains("did you mean `plan.txt`?")
      })
  }

  @Test func `a direction mark hides in no template`() {
    var folder = SmallFolder()
    folder["templates/page.css"] = "p { }\n/* \u{202E} */\n"
    let lines = CheckReport(files: folder.files).findings.map(\.line)
    #expect(lines.contains { $0.hasPrefix("K/templates/page.css:2:4: error: U+202E") })
  }

  @Test func `all findings are given at once, each with file, line and column`() throws {
    var folder = SmallFolder()
    folder["items/bad.yaml"] = """
      format: 1
      items:
        - id: one
          rung: speak
          when: {thing: godos}
          title: !!str One
          minutes: 190:20:30
          minutes: 5
          tilte: One
          sources: [T-9]
      """
    folder["sources/bad.yaml"] = "format: 1\nsources:\n  - {id: T-2, checked: 2026-02-30}\n"
    let lines = CheckReport(files: folder.files).findings.map(\.line)
    for expected in [
      "K/items/bad.yaml:4:11: error: `speak`",
      "K/items/bad.yaml:5:19: error: `thing` has no option",
      "K/items/bad.yaml:6:12: error: tags", "K/items/bad.yaml:7:14: error: `190:20:30`",
      "K/items/bad.yaml:8:5: error: `minutes` stands already in line 7",
      "K/items/bad.yaml:9:5: error: `tilte` is no key of item `one`; did you mean `title`?",
      "K/items/bad.yaml:10:15: error:", "K/sources/bad.yaml:3:24: error: `2026-02-30`",
    ] {
      #expect(
        lines.contains { $0.hasPrefix(expected) },
        "\(expected) not in\n\(lines.joined(separator: "\n"))")
    }
  }
}
