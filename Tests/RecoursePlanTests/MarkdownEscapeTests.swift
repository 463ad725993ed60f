import Foundation
import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct MarkdownEscapeTests {
  static let program = "/usr/bin/cmark-gfm"

  /// Whatever a person types, the blocks and inlines are those of harmless words.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: program)),
    arguments: [
      "**bold** and _slanted_ and ~~gone~~", "`code` ``more``", "<b>x</b><!-- y --><script>",
      "[link](https://example.org) ![picture](x)", "https://example.org www.example.org",
      "# heading", "- item", "+ item", "1. item", "> quote", "---", "===", "| a | b |",
      "[1]: https://example.org", "[^1]", "[^1]: note", "&lt;b&gt; &#42;x&#42;", "a\\*b\\",
      "[x] task", "____",
      "____a____ (____) ____, ____.", "_a_ $_b_$ “_c_”", "```", "~~~", "    code", "trailing  ",
      "line\n# heading\n\n- item", "*", "![", "$$x$$", ":tada: @somebody #12",
    ])
  func `no markup comes through`(typed: String) throws {
    let hostile = try structure(of: PlanMarkdown(plan: plan(typed)).text)
    let harmless = try structure(of: PlanMarkdown(plan: plan("word")).text)
    #expect(hostile == harmless)
  }

  @Test func `control characters and marks of direction are shown, not obeyed`() {
    let text = PlanMarkdown(plan: plan("a\u{1B}[31mb\u{202E}c")).text
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    let screen = PlanText(plan: plan("a\u{1B}[31mb\u{202E}c")).export.joined()
    #expect(!screen.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func `blanks in a message stay readable`() {
    let text = PlanMarkdown(plan: Fixture.shop.plan).text
    #expect(text.contains("订单号____。"))
  }

  private func plan(_ typed: String) -> Plan {
    var fixture = Fixture.gym
    fixture.answers["member"] = .text(typed)
    var request = fixture.request
    request.title = typed
    request.log = []
    return fixture.builder.plan(for: request)
  }

  /// The elements of the document without their words.
  private func structure(of markdown: String) throws -> [String] {
    let names = try CommonMark.run(markdown, ["-t", "xml"]).split(separator: "\n").compactMap {
      line -> String? in
      let line = line.trimmingCharacters(in: .whitespaces)
      guard line.hasPrefix("<") else { return nil }
      return String(line.prefix { $0 != " " && $0 != ">" })
    }
    // Neighbouring pieces of text are one: how text is cut up is not structure.
    return names.filter { $0 != "<text" }
  }
}
