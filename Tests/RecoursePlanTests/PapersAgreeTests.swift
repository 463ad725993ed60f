import Foundation
import RecourseModel
import RecoursePlan
import Testing

/// One plan, several papers: none says less than another.
@Suite struct PapersAgreeTests {
  /// The page is made apart from the checklist, so it is held against it, part by part.
  @Test(arguments: Fixture.everyCase)
  func `the page leaves out nothing that the checklist says`(fixture: Fixture) throws {
    var request = fixture.request
    request.notes = ["call Ann"]
    let plan = fixture.builder.plan(for: request)
    let page = plain(try PageRules.words(of: PlanHTML(plan: plan).text)).lowercased()
    let paper = PlanPaper(plan: plan)
    #expect(paper.sections.contains { $0.part == .notes })
    for section in paper.sections {
      #expect(page.contains(plain(section.heading).lowercased()))
      for entry in section.entries where section.part != .contacts {
        // Answers stand in a table, replies behind a bar: the lead and the words apart.
        guard ![.told, .parked, .answers].contains(section.part) else { continue }
        for text in entry.details + [entry.text] {
          // Room to write the day stands below the words to send.
          let wanted = plain(text.replacing(plan.words(.sentOn), with: "")).lowercased()
          #expect(page.contains(wanted), "\(section.part): \(text)")
        }
      }
    }
    for step in plan.now + plan.allLater { #expect(page.contains(step.title.lowercased())) }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: MarkdownEscapeTests.program)))
  func `two languages in one checklist keep their own sources and boxes`() throws {
    let plan = Fixture.gym.plan
    let other = Fixture.gym.read(in: .simplifiedChinese).plan
    let page = try CommonMark.html(of: PlanMarkdown(plan: plan, beside: other).text)
    func count(_ piece: String, _ page: String) -> Int {
      page.components(separatedBy: piece).count - 1
    }
    let alone = try CommonMark.html(of: PlanMarkdown(plan: plan).text)
    #expect(count("<li id=\"fn-", page) == plan.footnotes.count + other.footnotes.count)
    #expect(count("type=\"checkbox\"", page) == 2 * count("type=\"checkbox\"", alone))
    #expect(count("<h1>", page) == 2 && !page.contains("[^"))
  }

  /// Words without what only lays them out.
  private func plain(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{2060}" }.joined(separator: " ")
  }
}
