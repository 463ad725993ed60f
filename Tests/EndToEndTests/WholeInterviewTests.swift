import TerminalTestSupport
import Testing

/// One interview in each language with everything that a person does on the way.
@Suite struct WholeInterviewTests {
  @Test func `an English interview goes back, is killed, goes on and is exported`() throws {
    let guest = try Guest()
    let first = try guest.screen("new")
    var talk = Talk(
      first,
      [
        ("What brings you here?", "my gym charged me twice this month"),
        ("Understood: a membership; charged twice.", ""),
      ])
    try talk.reach("How do the two charges show?")
    try talk.say("2")
    try talk.say("/back")
    #expect(Talk.lastPart(of: try first.lines()).contains { $0.contains("Enter keeps it") })
    // The old answer stands ready in the line; it is taken out and the other one typed.
    try first.press("C-u")
    try talk.say("1")
    try talk.say("/answers")
    #expect(try first.lines().contains { $0.contains("both posted") && $0.contains("changed") })
    try talk.say("/note They promised to look into it.")
    // Nobody is asked; the program is gone at once.
    try first.killProgram()
    let kept = try guest.text(of: guest.casePath())
    #expect(kept.contains("They promised to look into it."))

    let second = try guest.screen("resume", "2026-11-21-a")
    var again = Talk(
      second,
      [
        ("take the money?", "1"), ("How much was taken too much?", "$40"),
        ("What date is on the statement", "nov 5"), ("Have you told", "1"),
      ])
    #expect(
      try second.waitForFreshPrompt().contains {
        $0.contains("This case goes on where you left it")
      })
    try again.reach("1 Copy message")
    try again.say("/export")
    #expect(try second.lines().contains { $0 == "Written: 2026-11-21-a.md" })
    let paper = try guest.text(of: guest.home + "/2026-11-21-a.md")
    #expect(paper.contains("40.00 USD") && paper.contains("- [ ]"))
    try again.say("/plan")
    #expect(try guest.files().contains("600 2026-11-21-a.md"))
    try second.press("C-d")
    try second.wait(for: "Everything up to here is kept.")
  }

  @Test func `a Chinese interview is corrected in the middle of a line, killed and exported`()
    throws
  {
    let guest = try Guest("zh_CN.UTF-8")
    let first = try guest.screen("new")
    try first.waitForPrompt()
    try first.type("健身房这个月扣了三次钱")
    // 三 stands three characters from the end: it becomes 两.
    try first.press("Left", "Left", "BSpace")
    try first.type("两")
    try first.wait(for: "> 健身房这个月扣了两次钱")
    try first.press("Enter")
    let rows = try first.wait { lines, _ in
      lines.last == ">" && lines.contains { $0.contains("我的理解：") }
    }
    #expect(rows.contains { $0.contains("扣了两次") || $0.contains("重复扣") })
    var talk = Talk(first, [("我的理解：", "")])
    try talk.say("")
    try talk.say("1")
    try first.killProgram()

    let second = try guest.screen("resume", "2026-11-21-a")
    var again = Talk(
      second,
      [
        ("多少", "199元"), ("扣", "1"), ("账单", "11月5日"), ("哪天", "11月5日"), ("说过", "还没有"), ("付", "1"),
      ])
    try again.reach("1 复制消息")
    try again.say("/导出")
    #expect(try guest.text(of: guest.home + "/2026-11-21-a.md").contains("199"))
    try again.say("/language")
    #expect(try second.lines().contains { $0.contains("1 Copy message") })
  }

  @Test func `bare recourse lists open cases and opens none unasked`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n")
    let screen = try guest.screen()
    let rows = try screen.waitForPrompt()
    #expect(rows.first == "Your open cases:")
    #expect(rows.contains { $0.hasPrefix("  1  2026-11-21-a") })
    #expect(!rows.contains { $0.contains("gym") })
    try screen.type("1")
    try screen.press("Enter")
    try screen.wait(for: "How do the two charges show?")
  }
}
