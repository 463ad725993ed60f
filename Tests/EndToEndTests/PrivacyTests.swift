import Glibc
import TerminalTestSupport
import Testing

/// Where typed words are, and where they are not.
@Suite(.serialized) struct PrivacyTests {
  private static func token() -> String {
    "canary" + String(UInt64.random(in: 1 << 60...UInt64.max), radix: 36)
  }

  @Test func `a word typed stands in the case and nowhere else, and on no command line`() throws {
    let guest = try Guest()
    let token = PrivacyTests.token()
    let temporary = guest.home + "/tmp"
    mkdir(temporary, 0o700)
    let terminal = try guest.terminal("new", changing: ["TMPDIR": temporary])
    try terminal.wait(for: "> ")
    try terminal.send("my gym \(token) charged me twice\r")
    try terminal.wait(for: "Right?")
    try terminal.wait(for: "> ")
    try terminal.send("/note again \(token)\r")
    try terminal.wait(for: "Noted.")
    let lines = try PipedProgram.run(
      "sh",
      [
        "-c", "cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | grep -caF -f \"$0\"",
        try guest.write(token, to: "pattern"),
      ])
    #expect(lines.output == "0\n")
    unlink(guest.home + "/pattern")
    try terminal.send("\u{4}")
    #expect(try terminal.finish() == .exited(0))
    _ = try guest.run("cases", "list")
    #expect(
      try guest.files(holding: token) == [".local/share/recourse/2026-11-21-a.jsonl"])
    #expect(try PipedProgram.run("find", [temporary, "-mindepth", "1"]).output.isEmpty)
  }

  @Test func `one client's words are in no other client's prompt, history or completion`() throws {
    let guest = try Guest()
    let token = PrivacyTests.token()
    _ = try guest.run(
      "new", "--client", "K-1", input: "2\nmy gym \(token) charged me twice\n\n/note \(token)\n")
    let terminal = try guest.terminal("new", "--client", "K-2")
    try terminal.wait(for: "> ")
    // Up, the search of the history, Tab on nothing and on its beginning.
    for keys in ["\u{1B}[A", "\u{1B}[A", "\u{12}can", "\u{7}", "\u{15}", "\t", "can\t", "\u{15}"] {
      try terminal.send(keys)
    }
    try terminal.send("/plan\r")
    try terminal.send("/answers\r")
    try terminal.wait(for: "Your answers")
    try terminal.wait(for: "> ")
    // The prompt was drawn often: only what stands behind this answer is the one that listens.
    try terminal.send("/note that is all\r")
    try terminal.wait(for: "Noted.")
    try terminal.wait(for: "> ")
    try terminal.send("\u{4}")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.text.contains(token))
    let second = try guest.run("cases", "show", "K-2")
    #expect(!second.output.contains(token))
    #expect(try guest.files(holding: token).allSatisfy { $0.contains("clients/K-1/") })
  }
}
