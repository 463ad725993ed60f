import TerminalTestSupport
import Testing

/// Lines from a pipe: questions on standard error, the plan on standard output.
@Suite struct PipeTests {
  static let gym = [
    "my gym charged me twice", "", "both", "credit card", "$40", "nov 5", "by phone",
  ]

  @Test func `answers in a pipe give the plan and leave the case`() throws {
    let guest = try Guest()
    let run = try guest.run(
      "new", input: (Self.gym + ["no answer"]).map { $0 + "\n" }.joined())
    #expect(run.status == .exited(0))
    #expect(run.output.contains("START HERE") && !run.output.contains("How do the two charges"))
    #expect(run.errors.contains("How do the two charges show?"))
    #expect(try guest.run("cases").output.contains("2026-11-21-a"))
  }

  @Test func `an early end gives the plan so far and names what is open`() throws {
    let run = try Guest().run("new", input: Self.gym.prefix(4).joined(separator: "\n"))
    #expect(run.status == .exited(0))
    #expect(run.errors.contains("The input ended here. Still open:"))
    #expect(run.output.contains("START HERE"))
  }

  @Test func `a line that fits nothing stops with its number, and the answers before it are kept`()
    throws
  {
    let guest = try Guest()
    let run = try guest.run(
      "new", input: Self.gym.prefix(3).joined(separator: "\n") + "\nxyzzy\n1\n")
    #expect(run.status == .exited(65))
    #expect(run.errors.contains("Line 4 does not answer this"))
    #expect(try guest.text(of: guest.casePath()).contains("\"posted\""))
  }

  @Test func `an endless line stops with its number`() throws {
    let guest = try Guest()
    let run = try guest.run(
      "new", input: "1\n" + String(repeating: "a", count: 70_000) + "\n1\n")
    #expect(run.status == .exited(65))
    #expect(run.errors.contains("line 2"))
    #expect(run.errors.count < 10_000)
  }

  @Test func `controls, zeros, wrong bytes and direction marks never reach the output raw`() throws
  {
    let guest = try Guest()
    let story: [UInt8] =
      Array("my gym charged me twice \u{1B}[31mred\u{1B}]0;t\u{7} \u{202E}evil\u{9B}1m ".utf8)
      + [0x00, 0xFF, 0xC3, 0x0D]
    let run = try guest.run(
      ["new"], input: story + Array("\n\n/note \u{1B}[2Jgone\u{202E}\n/answers\n".utf8))
    let cases = try guest.run("cases")
    let shown = try guest.run("cases", "show", "2026-11-21-a")
    let paper = try guest.run("export", "--answers", "2026-11-21-a", "--format", "markdown")
    for text in [run.output, run.errors, cases.output, cases.errors, shown.output, paper.output] {
      let raw = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
          || (0x202A...0x202E).contains($0.value)
      }
      #expect(raw.isEmpty)
    }
  }

  @Test func `what was dropped from the input is said`() throws {
    let run = try Guest().run(
      ["new"], input: Array("my gym charged me twice".utf8) + [0, 0xFF, 0x0A])
    #expect(run.errors.contains("not UTF-8"))
  }
}
