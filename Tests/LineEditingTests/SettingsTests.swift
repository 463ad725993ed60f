import Glibc
import TerminalTestSupport
import Testing

/// What the terminal is left like, and what the bytes are.
@Suite struct SettingsTests {
  private func start(
    _ arguments: String..., environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("line-editing-probe"), arguments, environment: environment)
  }

  @Test func `the prompt ends in an angle and a space, in colour too`() throws {
    let terminal = try start("prompt=追索> ")
    let seen = try terminal.wait(for: "> ")
    #expect(seen.hasSuffix("\u{1B}[1;36m追索\u{1B}[0m> "))
    #expect(
      try !start("prompt=追索> ", environment: ["NO_COLOR": "1"]).wait(for: "> ")
        .contains("\u{1B}[0m"))
  }

  @Test func `settings are as before after leaving, and pasting is off`() throws {
    let terminal = try start()
    let before = terminal.settingsBefore
    try terminal.wait(for: "> ")
    #expect(try terminal.settings() != before)
    try terminal.send("账单\r")
    try terminal.wait(for: "got [账单]")
    try terminal.wait(for: "> ")
    try terminal.send("\u{3}quit\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(try terminal.settings() == before)
    #expect(lastPasteSwitch(terminal.text) == "l")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal that ends the program leaves the terminal sane`(number: Int32) throws {
    let terminal = try start()
    let before = terminal.settingsBefore
    try terminal.wait(for: "> ")
    try terminal.send("退款")
    try terminal.wait(for: "款")
    terminal.signal(number)
    #expect(try terminal.finish() == .signalled(number))
    #expect(try terminal.settings() == before)
    #expect(lastPasteSwitch(terminal.text) == "l")
  }

  @Test func `a change of size does not break the line`() throws {
    let terminal = try start()
    try terminal.wait(for: "> ")
    try terminal.send("退")
    try terminal.wait(for: "退")
    terminal.resize(columns: 40, rows: 20)
    terminal.signal(SIGWINCH)
    try terminal.send("款\r")
    try terminal.wait(for: "got [退款]")
  }

  @Test func `what is typed while the program works is kept`() throws {
    let terminal = try start()
    try terminal.send("一\r二\r")
    try terminal.wait(for: "got [一]")
    try terminal.wait(for: "got [二]")
  }

  @Test func `prompts reach the terminal when results go elsewhere`() throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("line-editing-probe"), ["prompt=问> "], outputToNull: true)
    try terminal.wait(for: "> ")
    try terminal.send("quit\r")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.text.contains("mode"))
  }

  @Test func `a signal at the prompt does not reach the parent's group`() throws {
    let probe = try BuiltProgram.path("line-editing-probe")
    let script = """
      trap 'echo parent hit' TERM
      sh -c 'echo pid=$$.; exec "$0"' '\(probe)'
      echo child $?
      """
    let terminal = try PseudoTerminal("sh", ["-c", script])
    let head = try terminal.wait(for: ".")
    let pid = try #require(head.split(separator: "=").last.flatMap { Int32($0.dropLast()) })
    try terminal.wait(for: "> ")
    kill(pid, SIGTERM)
    try terminal.wait(for: "child 143")
    #expect(!terminal.text.contains("parent hit"))
  }

  private func lastPasteSwitch(_ text: String) -> Character? {
    let parts = text.split(separator: "\u{1B}[?2004", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.last?.first : nil
  }
}
