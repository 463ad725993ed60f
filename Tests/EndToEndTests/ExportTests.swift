import TerminalTestSupport
import Testing

/// Papers as people get them from the built program.
@Suite struct ExportTests {
  static let answers = """
    {"format": 1, "country": "us", "answers": {"acting-for": "me", "kind": "subscription", \
    "problem": "charged-twice", "posted": "both", "paid-by": "credit-card", "amount": 40, \
    "statement-date": "2026-11-05", "contacted": "phone-only", "reply": "no-answer"}}
    """

  /// A guest with an answers file.
  private func guest() throws -> Guest {
    let guest = try Guest()
    _ = try guest.write(Self.answers, to: "answers.json")
    return guest
  }

  private func export(
    _ guest: Guest, _ format: String, _ more: String...
  ) throws -> PipedProgram {
    try guest.run(
      ["export", "--answers", "answers.json", "--format", format] + more, input: [])
  }

  @Test(arguments: [
    ("markdown", "# Checklist: "), ("html", "<!DOCTYPE html>\n"), ("text", "Checklist: "),
    ("json", "{\n"), ("ics", "BEGIN:VCALENDAR\r\n"), ("csv", "\u{FEFF}kind,"),
  ])
  func `every format goes to standard output, as it does for a minus`(
    format: String, start: String
  ) throws {
    let guest = try guest()
    let run = try export(guest, format)
    #expect(run.status == .exited(0) && run.errors.isEmpty)
    // A carriage return with its line feed is one character.
    #expect(run.output.unicodeScalars.starts(with: start.unicodeScalars))
    #expect(try export(guest, format, "--output", "-").output == run.output)
    #expect(try guest.files().count == 1)
  }

  @Test func `a file is replaced only by force`() throws {
    let guest = try guest()
    let first = try export(guest, "markdown", "--output", "plan.md")
    #expect(first.status == .exited(0) && first.output.isEmpty && first.errors.isEmpty)
    _ = try guest.write("ticked by hand\n", to: "plan.md")
    let second = try export(guest, "markdown", "--output", "plan.md")
    #expect(second.status == .exited(73))
    #expect(second.errors == "recourse: plan.md: there already; --force replaces it\n")
    #expect(try guest.text(of: guest.home + "/plan.md") == "ticked by hand\n")
    #expect(try export(guest, "markdown", "--output", "plan.md", "--force").status == .exited(0))
    #expect(try guest.text(of: guest.home + "/plan.md").hasPrefix("# Checklist: "))
  }

  @Test func `not even by force through a link`() throws {
    let guest = try guest()
    _ = try guest.write("mine\n", to: "target")
    _ = try PipedProgram.run("ln", ["-s", "target", guest.home + "/plan.md"])
    let run = try export(guest, "markdown", "--output", "plan.md", "--force")
    #expect(run.status != .exited(0))
    #expect(try guest.text(of: guest.home + "/target") == "mine\n")
  }

  @Test func `a format that there is not lists those that there are`() throws {
    let run = try export(guest(), "pdf")
    #expect(run.status == .exited(64) && run.output.isEmpty)
    for format in ["markdown", "html", "text", "json", "ics", "csv", "transcript"] {
      #expect(run.errors.contains(format))
    }
  }

  @Test func `two languages stand in one paper where a paper can hold them`() throws {
    let guest = try guest()
    for format in ["markdown", "html", "text"] {
      let run = try export(guest, format, "--both-languages")
      #expect(run.status == .exited(0))
      #expect(run.output.contains("40.00 USD") && run.output.contains("40.00 美元"))
    }
    let refused = try export(guest, "csv", "--both-languages")
    #expect(refused.status == .exited(64))
    #expect(refused.errors.contains("markdown, html and text"))
  }

  @Test func `the transcript is a case's, and an answers file has none`() throws {
    let guest = try guest()
    let refused = try export(guest, "transcript")
    #expect(refused.status == .exited(65) && refused.output.isEmpty)
    #expect(refused.errors.contains("it needs a case"))
    let input = (PipeTests.gym + ["no answer"]).map { $0 + "\n" }.joined()
    #expect(try guest.run("new", input: input).status == .exited(0))
    let run = try guest.run("export", "--answers", "2026-11-21-a", "--format", "transcript")
    #expect(run.status == .exited(0))
    #expect(run.output.hasPrefix("# Record of case 2026-11-21-a\n"))
    for words in ["my gym charged me twice", "Asked: ", "Answered: ", "Advised to do now: "] {
      #expect(run.output.contains(words))
    }
  }

  @Test func `at the prompt Tab offers the formats, and a second paper takes a new name`() throws {
    let guest = try Guest()
    let screen = try guest.screen("new")
    var talk = Talk(
      screen,
      [
        ("What brings you here?", "my gym charged me twice"), ("Understood:", ""),
        ("How do the two charges show?", "1"), ("take the money?", "1"),
        ("How much was taken too much?", "$40"), ("What date is on the statement", "nov 5"),
        ("Have you told", "1"),
      ])
    try talk.reach("1 Copy message")
    try screen.type("/export tr")
    try screen.press("Tab")
    try screen.wait(for: "> /export transcript")
    try screen.press("Enter")
    try screen.wait(for: "Written: 2026-11-21-a-transcript.md")
    for name in ["2026-11-21-a.md", "2026-11-21-a-2.md"] {
      try talk.say("/export")
      #expect(try screen.lines().contains { $0 == "Written: \(name)" })
    }
    let files = try guest.files()
    #expect(files.contains("600 2026-11-21-a.md") && files.contains("600 2026-11-21-a-2.md"))
  }
}
