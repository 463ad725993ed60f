import Foundation
import TerminalTestSupport
import Testing

/// A case that was begun under one edition of the knowledge and is taken up under the next.
@Suite struct EditionTests {
  /// The folder of the package.
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The knowledge with one step more, another day for a letter, and a step for fewer people, as
  /// its authors would write and compile it.
  private func nextEdition(in folder: String) throws -> String {
    let copy = folder + "/Knowledge"
    _ = try PipedProgram.run("cp", ["-r", Self.root + "/Knowledge", copy])
    func edit(_ file: String, _ old: String, _ new: String) throws {
      let path = URL(fileURLWithPath: copy + "/" + file)
      let text = try String(contentsOf: path, encoding: .utf8)
      let range = try #require(text.range(of: old), "\(file) has no: \(old)")
      try text.replacingCharacters(in: range, with: new)
        .write(to: path, atomically: true, encoding: .utf8)
    }
    try edit("edition.yaml", "2026-11", "2026-12")
    try edit(
      "items/4-escalate.yaml", "items:\n",
      """
      items:
        - id: front-desk-form
          rung: talk
          phase: first
          order: 40
          when: {kind: subscription, contacted: phone-only, problem: charged-twice}
          title: Ask for the complaint form at the desk
          do: "Ask for the form and keep a copy."
          minutes: 15
          because: "Some gyms act on their own form only"
          sources: [S0-15]

      """)
    try edit(
      "texts/zh-Hans/items/4-escalate.yaml", "items:\n",
      """
      items:
        front-desk-form:
          title: 到前台要投诉表
          do: 到前台要一份投诉表，留一份复印件。
          because: 有的店只处理自己的表

      """)
    try edit(
      "items/3-talk.yaml", "      tried-remind-in-writing: not-yet\n",
      "      tried-remind-in-writing: not-yet\n      kind: {is-not: [subscription]}\n")
    let output = folder + "/next.recourse"
    let author = try PipedProgram.run(
      BuiltProgram.path("recourse-author"), ["compile", copy, "--refuted", "--output", output],
      seconds: 300)
    try #require(author.status == .exited(0), "\(author.errors)")
    return output
  }

  @Test func `the next edition tells what it advises otherwise, once, in both languages`() throws {
    for (language, story, words) in [
      (
        "en_US.UTF-8", PipeTests.gym.joined(separator: "\n") + "\nno answer\n",
        [
          "Your last plan, of Saturday 21 November 2026, came from the knowledge of",
          "Because the knowledge of 2026-12 says so:",
          "+ Ask for the complaint form at the desk (now)",
          "- Write once more, with a date (left out)",
          "Because time has passed; it is now Tuesday 8 December 2026:",
          "~ Write to the person above them (Wednesday 2 December 2026 becomes",
        ]
      ),
      (
        "zh_CN.UTF-8", "1\n健身房扣了两次\n\n1\n1\n40\n11月5日\n2\n1\n",
        ["上一份办法是2026年11月21日（周六）按2026-11版知识给的", "2026-12版知识是这样写的：", "+ 到前台要投诉表：现在做"]
      ),
    ] {
      let guest = try Guest(language)
      let next = try nextEdition(in: guest.home)
      let options = ["--country", "us"]
      #expect(try guest.run(["new"] + options, input: Array(story.utf8)).status == .exited(0))
      let resume = ["resume", "2026-11-21-a", "--knowledge", next]
      let run = try PipedProgram.run(
        Guest.program(), ["--as-of", "2026-12-08"] + resume, input: Array("5\n".utf8),
        environment: guest.environment, directory: guest.home)
      #expect(run.status == .exited(0))
      for word in words { #expect(run.errors.contains(word), "\(word)\n\(run.errors)") }
      let again = try PipedProgram.run(
        Guest.program(), ["--as-of", "2026-12-08"] + resume, input: Array("5\n".utf8),
        environment: guest.environment, directory: guest.home)
      #expect(!again.errors.contains("2026-11版") && !again.errors.contains("knowledge of"))
      let record = try guest.text(of: guest.casePath())
      #expect(record.components(separatedBy: "\"kind\":\"advised\"").count == 3)
    }
  }
}
