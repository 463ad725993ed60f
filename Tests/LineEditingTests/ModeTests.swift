import Glibc
import TerminalTestSupport
import Testing

@testable import LineEditing

/// Which way lines come in, and how the plain and the piped ways behave.
@Suite struct ModeTests {
  private func probe() throws -> String { try BuiltProgram.path("line-editing-probe") }

  @Test(arguments: [
    (true, true, true, true, LineMode.full), (true, true, true, false, .plain),
    (true, true, false, true, .plain), (true, false, true, true, .plain),
    (false, true, true, true, .piped), (false, false, false, false, .piped),
  ])
  func `a terminal that can edit is full, another is plain, no terminal is piped`(
    input: Bool, output: Bool, edits: Bool, locale: Bool, mode: LineMode
  ) {
    let surroundings = Surroundings(
      standardInputIsTerminal: input, outputIsTerminal: output, terminalCanEdit: edits,
      localeIsUTF8: locale)
    #expect(surroundings.mode == mode)
  }

  @Test(arguments: ["dumb", nil, "", "emacs", "no-such-terminal"])
  func `a terminal that cannot move the cursor is plain and shows no sequence`(
    type: String?
  ) throws {
    let terminal = try PseudoTerminal(probe(), ["prompt=问> "], environment: ["TERM": type])
    let head = try terminal.wait(for: "问> ")
    #expect(head == "mode plain edits false colour false\r\n问> ")
    try terminal.send("退款\u{7F}回\r")
    try terminal.wait(for: "got [退回] joined 0\r\n问> ")
    try terminal.send("half\u{3}")
    try terminal.wait(for: "interrupted\r\n问> ")
    try terminal.send("\u{4}")
    try terminal.wait(for: "end replaced 0 zeros 0")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.text.contains("\u{1B}"))
  }

  @Test func `no colour takes away colour and nothing else`() throws {
    let terminal = try PseudoTerminal(probe(), environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "mode full edits true colour false")
    let empty = try PseudoTerminal(probe(), environment: ["NO_COLOR": ""])
    try empty.wait(for: "mode full edits true colour true")
  }

  @Test func `plain mode on a capable terminal still edits the line`() throws {
    let terminal = try PseudoTerminal(probe(), ["plain", "prefill=旧的"])
    try terminal.wait(for: "mode plain edits true colour false")
    try terminal.wait(for: "旧的")
    try terminal.send("\u{1}新\u{5}!\r")
    try terminal.wait(for: "got [新旧的!]")
  }

  @Test func `a pipe shows no prompt and gives its lines whole`() throws {
    let run = try PipedProgram.run(probe(), ["prompt=问> "], input: "一\r\n\r\n二 \nlast")
    #expect(
      run.output == """
        mode piped edits false colour false
        got [一] joined 0
        got [] joined 0
        got [二 ] joined 0
        got [last] joined 0
        end replaced 0 zeros 0

        """)
    #expect(run.errors.isEmpty)
    #expect(run.status == .exited(0))
  }

  @Test func `wrong bytes are marked and counted, zeros are dropped and counted`() throws {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x00, 0x62, 0x0A] + Array("\u{FFFD}\n".utf8)
    let run = try PipedProgram.run(probe(), input: bytes)
    #expect(run.output.contains("got [a\u{FFFD}b] joined 0\ngot [\u{FFFD}] joined 0\n"))
    #expect(run.output.hasSuffix("end replaced 1 zeros 1\n"))
  }

  @Test func `a line over 64 KiB is refused with its number and the next is read`() throws {
    let longest = String(repeating: "a", count: 65_536)
    let run = try PipedProgram.run(probe(), input: "\(longest)\r\n\(longest)b\nnext\n")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1] == "got [\(longest)] joined 0")
    #expect(lines[2] == "failed \(EMSGSIZE) at line 2")
    #expect(lines[3] == "got [next] joined 0")
  }

  @Test func `vi keys of the person's own file work, with Ctrl-C, escape and pasting`() throws {
    let home = try TemporaryFolder()
    try home.write("bind -v\n", to: ".editrc")
    let screen = try TmuxScreen(probe(), environment: ["HOME": home.path])
    try screen.waitForPrompt()
    try screen.type("退款")
    try screen.press("Escape", "h", "i")
    try screen.type("了")
    try screen.wait(for: "> 了退款")
    try screen.press("Enter")
    try screen.wait(for: "got [了退款]")
    try screen.waitForPrompt()
    try screen.type("甲乙")
    try screen.paste("一\n二")
    try screen.type("丙")
    try screen.wait(for: "> 甲乙一 二丙")
    try screen.press("Escape", "0", "x", "C-c")
    try screen.wait(for: "> 乙一 二丙^C")
    try screen.waitForPrompt()
    try screen.type("丁")
    try screen.press("Escape")
    try screen.paste("三\n四")
    try screen.wait(for: "> 三 四丁")
    try screen.press("Enter")
    try screen.wait(for: "got [三 四丁] joined 2")
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/recourse-test-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
  }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fputs(text, file)
    fclose(file)
    files.append(name)
  }

  private var files: [String] = []

  deinit {
    for name in files { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
