import TerminalTestSupport
import Testing

/// `recourse letter`, and `/letter` at the built program.
@Suite struct LetterCommandTests {
  private static let gym = """
    {"format": 1, "country": "us", "answers": {"kind": "subscription", "problem": "charged-twice",
    "posted": "both", "paid-by": "credit-card", "amount": 40, "statement-date": "2026-11-05",
    "contacted": "phone-only", "reply": "no-answer"}}
    """

  @Test func `without a letter those that fit are listed, the nearest first`() throws {
    let guest = try Guest()
    let path = try guest.write(Self.gym, to: "gym.json")
    let run = try guest.run("letter", "--answers", path)
    #expect(run.status == .exited(0))
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.hasPrefix("first-complaint ") == true)
    #expect(lines.first?.hasSuffix("First complaint (now)") == true)
    #expect(lines.contains { $0.hasPrefix("billing-error-notice ") && $0.hasSuffix("(later)") })
    let chinese = try guest.run("letter", "--answers", path, "--language", "zh-Hans")
    #expect(chinese.output.contains("第一次书面投诉（现在用）"))
  }

  @Test func `the letter alone stands on standard output, the friend on standard error`() throws {
    let guest = try Guest()
    let path = try guest.write(Self.gym, to: "gym.json")
    let run = try guest.run("letter", "--answers", path, "--letter", "first")
    #expect(run.status == .exited(0))
    #expect(run.output.contains("Subject: Charged twice, ____"))
    #expect(run.output.contains("in writing by\nTuesday 1 December 2026."))
    #expect(!run.output.contains("friend") && run.errors.contains("blanks (____)"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 76 })
    let piped = try guest.run("letter", "--answers", "-", "--letter", "first", input: Self.gym)
    #expect(piped.output == run.output)
  }

  @Test func `a Chinese case gets a Chinese letter, with an English one to read`() throws {
    let guest = try Guest()
    let path = try guest.write(
      """
      {"format": 1, "country": "cn", "answers": {"kind": "goods", "problem": "not-delivered",
      "contacted": "in-writing", "reply": "no-answer", "amount": 299, "wanted": "full-refund"}}
      """, to: "goods.json")
    let run = try guest.run(
      "letter", "--answers", path, "--letter", "second-request", "--format", "markdown")
    #expect(run.output.contains("主题：第二次书面请求"))
    #expect(run.output.contains("敬礼"))
    #expect(run.output.contains("## For you to read, not to send"))
    #expect(run.output.contains("I still ask for this: a full refund."))
    let refused = try guest.run("letter", "--answers", path, "--letter", "billing-error-notice")
    #expect(refused.status == .exited(65))
    #expect(refused.output.isEmpty && refused.errors.contains("does not fit this case"))
  }

  @Test func `a file is written once, and replaced only when told`() throws {
    let guest = try Guest()
    let path = try guest.write(Self.gym, to: "gym.json")
    let out = guest.home + "/letter.html"
    let arguments = [
      "letter", "--answers", path, "--letter", "billing", "--format", "html", "--output", out,
    ]
    #expect(try guest.run(arguments, input: []).status == .exited(0))
    let page = try guest.text(of: out)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("12 CFR 1026.13"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("<script"))
    #expect(try guest.run(arguments, input: []).status == .exited(73))
    #expect(try guest.run(arguments + ["--force"], input: []).status == .exited(0))
  }

  @Test(arguments: [("nothing", "There is no letter"), ("s", "may be:")])
  func `a name that is none or several is one line`(name: String, words: String) throws {
    let guest = try Guest()
    let path = try guest.write(Self.gym, to: "gym.json")
    let run = try guest.run("letter", "--answers", path, "--letter", name)
    #expect(run.status == .exited(65))
    #expect(run.output.isEmpty && run.errors.contains(words))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `at the prompt a letter is filled, changed in the editor, kept and sent`() throws {
    let guest = try Guest()
    let screen = try guest.screen(
      "new", changing: ["EDITOR": "sed -i s/Thank/Thanks,/", "VISUAL": nil])
    var talk = Talk(
      screen,
      [
        ("What brings you here?", "my gym charged me twice"), ("Understood:", ""),
        ("How do the two charges show?", "1"), ("take the money?", "1"),
        ("taken too much?", "40"), ("date is on the statement", "nov 5"),
        ("Have you told", "2"), ("What came of it?", "1"),
        ("1 Copy message", "/letter first"), ("The seller's name", "Acme"),
        ("was it charged", "nov 1"), ("Last four digits", "1111"), ("customer number", "M-1"),
        ("copies do you enclose", ""), ("Your name", "Jane Doe"), ("should they answer", ""),
        ("Thanks, you.", "4"), ("1 Save it", "2"), ("On which day did you send it?", ""),
      ])
    try talk.reach("How? E-mail")
    try screen.type("e-mail")
    try screen.press("Enter")
    try screen.wait(for: "Give them the time you named")
    let transcript = try guest.text(of: guest.casePath())
    #expect(transcript.contains("\"kind\":\"letter\"") && transcript.contains("\"edited\":true"))
    #expect(transcript.contains("\"kind\":\"sent\"") && transcript.contains("\"sha256\":\""))
    #expect(transcript.contains("\"happening\":\"wrote\""))
    #expect(try guest.files().allSatisfy { !$0.contains("letter.txt") })
  }
}
