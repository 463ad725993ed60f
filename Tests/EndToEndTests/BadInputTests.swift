import Glibc
import TerminalTestSupport
import Testing

/// What a person or a file gets wrong: one line that says where, the right exit code, nothing written.
@Suite struct BadInputTests {
  @Test(arguments: [
    (#"{"format": 1, "answers": {"problm": "late"}}"#, "1:27", "problm"),
    (#"{"format": 1, "answers": {"problem": "lat"}}"#, "1:38", "lat"),
    (#"{"format": 1, "answers": {"amount": "forty"}}"#, "1:37", "amount"),
    (#"{"format": 1, "answers": {"statement-date": "2026-02-30"}}"#, "1:45", "statement-date"),
    (#"{"format": 1, "answers": {}"#, "1:28", ""),
    (#"{"format": 1, "answers": {"amount": 1, "amount": 2}}"#, "1:40", "amount"),
  ])
  func `a wrong answers file is one line with its place`(
    text: String, place: String, word: String
  ) throws {
    let guest = try Guest()
    let path = try guest.write(text, to: "answers.json")
    let run = try guest.run("plan", "--answers", path)
    #expect(run.status == .exited(65))
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(run.errors.contains("answers.json:\(place)") && run.errors.contains(word))
    #expect(try guest.files() == ["644 answers.json"] || guest.files() == ["600 answers.json"])
  }

  @Test func `every wrong answer of a file has its own line`() throws {
    let guest = try Guest()
    let path = try guest.write(
      "{\"format\": 1, \"answers\": {\n\"a\": 1,\n\"b\": 2}}", to: "answers.json")
    let run = try guest.run("export", "--answers", path, "--format", "markdown")
    #expect(run.status == .exited(65))
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test func `an answer that fits nothing is asked again with what was typed ready`() throws {
    let guest = try Guest()
    let screen = try guest.screen("new")
    var talk = Talk(
      screen,
      [
        ("What brings you here?", "my gym charged me twice"), ("Understood:", ""),
        ("How do the two charges show?", "1"),
      ])
    try talk.reach("take the money?")
    try screen.type("debut card")
    try screen.press("Enter")
    let rows = try screen.wait { lines, cursor in
      lines.last == "> debut card" && cursor.column == 12 && lines.contains { $0.hasPrefix("!") }
    }
    #expect(rows.contains { $0.hasPrefix("!") && $0.contains("Debit card") })
    try screen.press("Home", "Right", "Right", "Right", "Right", "BSpace")
    try screen.type("i")
    try screen.press("Enter")
    try screen.wait(for: "Taken as:")
  }

  @Test func `a folder that cannot be written is one line and no pretence`() throws {
    let guest = try Guest()
    _ = try guest.write("", to: "file")
    let run = try guest.run("new", "--data", guest.home + "/file/below", input: "1\n")
    #expect(run.status == .exited(73))
    let last = run.errors.split(separator: "\n").last ?? ""
    #expect(last.hasPrefix("recourse: ") && last.contains("file/below"))
    #expect(!run.errors.contains("Everything up to here is kept"))
    let unwritable = try guest.run("new", "--data", "/proc/recourse", input: "1\n")
    #expect(unwritable.status == .exited(73))
  }

  static let wrongUse: [(arguments: [String], code: Int32)] = [
    (["plan", "--answers", "no-such-file"], 66), (["resume", "no-such-case"], 66),
    (["new", "--client", "Jane Doe"], 64), (["nonsense"], 64), (["--as-of", "2026-02-30"], 64),
    (["--knowledge", "/dev/null", "new"], 65),
  ]

  @Test(arguments: wrongUse)
  func `wrong use ends with the code that scripts rely on`(
    arguments: [String], code: Int32
  ) throws {
    let run = try Guest().run(arguments, input: [])
    #expect(run.status == .exited(code))
    #expect(run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func `options may stand before the command`() throws {
    let guest = try Guest()
    #expect(try guest.run("--private", "new").status == .exited(0))
    #expect(try guest.files().isEmpty)
  }
}
