import Foundation
import RecourseModel
import RecoursePlan
import Testing

/// Two cases as an English and as a Chinese reader gets them, on every paper.
///
/// After a change that is meant, `RECORD_GOLDENS=1 swift test --disable-xctest --filter
/// PaperGoldenTests` writes them anew; that run fails, and the difference is then read before it is
/// committed.
@Suite struct PaperGoldenTests {
  /// By the ending of its file, each paper of a case.
  private static let papers: [(ending: String, text: @Sendable (Fixture) -> String)] = [
    ("md", { PlanMarkdown(plan: $0.plan).text }),
    ("txt", { PlanText(plan: $0.plan).file() }),
    ("json", { PlanJSON(builder: $0.builder).text(for: $0.request) }),
    ("ics", { PlanCalendar(plan: $0.plan, key: "case").text }),
    ("csv", { PlanTable(plan: $0.plan).text }),
    ("html", { withoutStyle(PlanHTML(plan: $0.plan).text) }),
    ("transcript.md", { $0.transcript }),
  ]

  @Test(arguments: Fixture.everyCase, papers.map(\.ending))
  func `every paper of every case reads as it should`(fixture: Fixture, ending: String) throws {
    let paper = try #require(Self.papers.first { $0.ending == ending })
    let text = paper.text(fixture)
    let file = Self.folder.appendingPathComponent(
      "\(fixture.name).\(fixture.language.rawValue).\(ending)")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let change = Self.lines(text).difference(from: Self.lines(golden))
    #expect(change.isEmpty, "\(change.map { "\($0)" }.joined(separator: "\n"))")
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Goldens")

  /// A carriage return stays at the end of its line.
  private static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
  }

  /// The style sheet stands as it is under `Knowledge/templates`.
  private static func withoutStyle(_ page: String) -> String {
    page.replacing(#/<style>(?s:.*)<\/style>|sha256-[A-Za-z0-9+\/=]*/#, with: "")
  }
}

extension Fixture {
  /// The record of the case, had it been talked through.
  fileprivate var transcript: String {
    let start = CaseStart(
      topic: "recourse", language: language, client: nil, edition: knowledge.edition)
    let answered = knowledge.questions.compactMap { question in
      answers[question.id].map { CaseEvent.answered(question.id, $0, .person) }
    }
    let events: [CaseEvent] =
      [.started(start)] + answered + [.item("gather-records", true), .note("#1: *Ann*")]
    let entries = events.enumerated().map { at, event in
      CaseTranscript.Entry(at: "2026-11-21T10:\(10 + at):00Z", event: event)
    }
    return CaseTranscript(
      builder: builder, entries: entries, caseID: "2026-11-21-a", language: language
    ).text
  }
}
