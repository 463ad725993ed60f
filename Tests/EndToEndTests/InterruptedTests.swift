import Glibc
import TerminalTestSupport
import Testing

/// Imports, exports and rewrites that are killed at a random moment: what was there is whole, and
/// doing it again completes it.
@Suite(.serialized) struct InterruptedTests {
  private static let kills =
    getenv("RECOURSE_KILLS").flatMap { Int(String(cString: $0)) }.map { max(1, $0 / 4) } ?? 4

  /// A long case, so that work on it takes a while.
  private func longCase(_ guest: Guest, notes: Int = 200) throws {
    let lines = (0..<notes).map { "/note \($0) \(String(repeating: "x", count: 200))\n" }
    _ = try guest.run("new", input: "my gym charged me twice\n\n" + lines.joined())
  }

  /// Runs the program and kills it after a random time; true: it was over before.
  private func interrupted(_ guest: Guest, _ arguments: [String], input: String = "") throws -> Bool
  {
    let delay = Double.random(in: 0...0.12)
    let run = try PipedProgram.run(
      "timeout",
      ["-s", "KILL", String(delay + 0.001), try Guest.program()] + Guest.day + arguments,
      input: input, environment: guest.environment, directory: guest.home)
    return run.status == .exited(0)
  }

  @Test func `an import is whole or not there, and a merge is completed by the next one`() throws {
    let here = try Guest()
    try longCase(here)
    _ = try here.run("cases", "export", "2026", "--output", "first.jsonl")
    for round in 0..<Self.kills {
      let there = try Guest()
      _ = try interrupted(there, ["cases", "import", here.home + "/first.jsonl"])
      let listed = try there.run("cases", "list").output
      #expect(listed.isEmpty || listed.contains("charged twice"), "\(round)")
      #expect(try there.run("cases", "import", here.home + "/first.jsonl").status == .exited(0))
      _ = try here.run("resume", "2026", input: "/note more \(round)\n")
      _ = try here.run("cases", "export", "2026", "--output", "second.jsonl", "--force")
      _ = try interrupted(there, ["cases", "import", here.home + "/second.jsonl"])
      #expect(try there.run("cases", "import", here.home + "/second.jsonl").status == .exited(0))
      #expect(try there.run("cases", "verify", "first").status == .exited(0))
      let notes = try there.text(of: try there.casePath())
      for number in 0...round { #expect(notes.contains("more \(number)")) }
    }
  }

  @Test func `an export is whole or not there`() throws {
    let guest = try Guest()
    try longCase(guest)
    let wanted = try guest.run("cases", "export", "2026").output
    for round in 0..<Self.kills {
      for arguments in [
        ["cases", "export", "2026", "--output", "case\(round).jsonl"],
        ["cases", "handover", "2026", "--output", "pack\(round)"],
        ["export", "--answers", "2026-11-21-a", "--format", "html", "--output", "p\(round).html"],
      ] {
        _ = try interrupted(guest, arguments)
      }
      let files = Set(try guest.files().map { $0.drop { $0 != " " }.dropFirst() })
      if files.contains("case\(round).jsonl") {
        #expect(try guest.text(of: guest.home + "/case\(round).jsonl") == wanted)
      }
      if files.contains("p\(round).html") {
        #expect(try guest.text(of: guest.home + "/p\(round).html").hasSuffix("</html>\n"))
      }
      // A pack without its sums is told as unfinished.
      if files.contains("pack\(round)") {
        let taken = try Guest().run("cases", "import", guest.home + "/pack\(round)")
        let isWhole = files.contains("pack\(round)/SHA256SUMS")
        #expect(taken.status == (isWhole ? .exited(0) : .exited(65)))
      }
      #expect(try guest.run("cases", "export", "2026").output == wanted)
    }
  }

  @Test func `a case is as it was or masked whole, and deleted or not`() throws {
    let guest = try Guest()
    try longCase(guest)
    for round in 0..<Self.kills {
      _ = try guest.run("resume", "2026", input: "/note secret\(round)!\n")
      _ = try interrupted(guest, ["cases", "mask", "2026"], input: "secret\(round)!\n")
      #expect(try guest.run("cases", "verify", "2026").status == .exited(0))
      let masked = try guest.run("cases", "mask", "2026", input: "secret\(round)!\n")
      #expect(masked.status == .exited(0))
      #expect(try guest.files(holding: "secret\(round)!").allSatisfy { $0.hasSuffix(".tmp") })
      _ = try interrupted(guest, ["cases", "delete", "2026"])
      _ = try guest.run("cases", "undelete", "2026")
      #expect(try guest.run("cases", "list").output.split(separator: "\n").count == 1)
    }
  }
}
