import TerminalTestSupport
import Testing

/// Under a shell, with job control and other key maps.
@Suite struct JobTests {
  @Test func `Ctrl-Z and fg bring the line back, and pasting still works`() throws {
    let screen = try TmuxScreen("bash", ["--norc", "--noprofile"], environment: ["PS1": "$ "])
    try screen.wait(for: "$")
    try screen.type(BuiltProgram.path("line-editing-probe"))
    try screen.press("Enter")
    try screen.waitForPrompt()
    for round in 1...2 {
      try screen.type("退款\(round)")
      try screen.wait(for: "退款\(round)")
      try screen.press("C-z")
      try screen.wait { lines, _ in
        lines.filter { $0.contains("Stopped") }.count == round && lines.last == "$"
      }
      try screen.type("stty -a | grep -c ' icanon'; fg")
      try screen.press("Enter")
      try screen.wait { lines, cursor in
        lines.last?.hasPrefix("> 退款") == true && cursor.row == lines.count - 1
      }
    }
    try screen.paste("一\n二")
    try screen.press("Enter")
    try screen.wait(for: "got [退款1退款2一 二] joined 2")
    #expect(try screen.lines().filter { $0 == "1" }.count == 2)
  }
}
