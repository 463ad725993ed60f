import Glibc
import TerminalTestSupport
import Testing

/// Typing, pasting, resizing and being stopped, in the real program.
@Suite struct TypingTests {
  static let story = "在抖店服务市场买了推广，说30天流量涨30%，结果只涨了5%，客服让再等等，已经一个多月了"

  @Test func `a window that changes its size while a line is typed costs no character`() throws {
    let guest = try Guest("zh_CN.UTF-8")
    let screen = try guest.screen("new")
    var talk = Talk(screen, [("你想做什么？", "1")])
    try talk.reach("是什么事？")
    for (index, character) in Self.story.enumerated() {
      try screen.type(String(character))
      if index == 10 { try screen.resize(columns: 40, rows: 24) }
      if index == 25 { try screen.resize(columns: 200, rows: 24) }
      if index == 40 { try screen.resize(columns: 60, rows: 20) }
    }
    try screen.press("C-l")
    try screen.wait { lines, _ in lines.joined().hasSuffix(String(Self.story.suffix(6))) }
    try screen.press("Enter")
    try screen.wait(for: "我的理解：")
    #expect(try guest.text(of: guest.casePath()).contains("\"\(Self.story)\""))
  }

  @Test func `the kernel's word of a new size is heard at a bare terminal, too`() throws {
    let guest = try Guest()
    let terminal = try guest.terminal("new")
    let before = terminal.settingsBefore
    try terminal.wait(for: "> ")
    try terminal.send("my gym char")
    try terminal.wait(for: "char")
    terminal.resize(columns: 40, rows: 20)
    try terminal.send("ged me twice\r")
    // Forty columns now.
    try terminal.wait(for: "  Understood: a membership; charged\u{1B}[0m\r\n")
    try terminal.wait(for: "> ")
    try terminal.send("\u{4}")
    #expect(try terminal.finish() == .exited(0))
    #expect(try terminal.settings() == before)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal in the middle of a line leaves the terminal sane and the case whole`(
    number: Int32
  ) throws {
    let guest = try Guest()
    let terminal = try guest.terminal("new")
    let before = terminal.settingsBefore
    try terminal.wait(for: "> ")
    try terminal.send("my gym charged me twice\r")
    try terminal.wait(for: "> ")
    try terminal.send("half a li")
    try terminal.wait(for: "a li")
    terminal.signal(number)
    #expect(try terminal.finish() == .signalled(number))
    #expect(try terminal.settings() == before)
    #expect(terminal.text.hasSuffix("\u{1B}[?2004l"))
    #expect(try guest.run("resume", "2026-11-21-a").errors.contains("Understood: a membership"))
  }

  @Test func `Ctrl-Z and fg bring a half-typed line back`() throws {
    let guest = try Guest("zh_CN.UTF-8")
    var environment = guest.environment
    environment["PS1"] = "$ "
    let screen = try TmuxScreen("bash", ["--norc", "--noprofile"], environment: environment)
    try screen.wait(for: "$")
    try screen.type(Guest.program() + " new")
    try screen.press("Enter")
    try screen.waitForPrompt()
    try screen.type("健身房扣了")
    try screen.press("C-z")
    try screen.wait { lines, _ in lines.last == "$" }
    try screen.type("fg")
    try screen.press("Enter")
    try screen.wait { lines, _ in lines.last == "> 健身房扣了" }
    try screen.type("两次钱")
    try screen.press("Enter")
    try screen.wait(for: "我的理解：会员；扣了两次")
  }

  @Test func `pasted lines at a choice are one text to confirm, never a run of answers`() throws {
    let guest = try Guest()
    let screen = try guest.screen("new", rows: 40)
    var talk = Talk(
      screen,
      [
        ("What brings you here?", "1"), ("What is it about?", "my gym charged me twice"),
        ("Understood:", ""),
      ])
    try talk.reach("How do the two charges show?")
    try screen.paste("1\n2\nI paid with my credit card, 40 USD, and called them.\n")
    try screen.wait(for: "and called them.")
    try screen.press("Enter")
    let rows = try screen.wait(for: "3 pasted lines were taken as one.")
    let found = rows.joined(separator: " ")
    #expect(found.contains("Found in your text, not confirmed yet:"))
    #expect(found.contains("credit card"))
    let kept = try guest.text(of: guest.casePath())
    #expect(!kept.contains("\"question\":\"posted\""))
    try screen.wait { lines, _ in lines.filter { $0.contains("How do the two") }.count == 2 }
    talk = Talk(screen, [("How do the two charges show?", "1")])
    try talk.reach("From what you said: credit card. Enter if that is right.")
  }

  @Test func `an answer typed before comes back with Up, once`() throws {
    let guest = try Guest()
    let screen = try guest.screen("new")
    try screen.waitForPrompt()
    for line in ["/answers", "/plan", "/answers"] {
      try screen.type(line)
      try screen.press("Enter")
      try screen.waitForFreshPrompt()
    }
    try screen.press("Up")
    try screen.wait { lines, _ in lines.last == "> /answers" }
    try screen.press("Up")
    try screen.wait { lines, _ in lines.last == "> /plan" }
    try screen.press("Up")
    try screen.wait { lines, _ in lines.last == "> /plan" }
  }

  @Test func `Tab writes an option by the initials of its pinyin`() throws {
    let guest = try Guest("zh_CN.UTF-8")
    let screen = try guest.screen("new")
    var talk = Talk(
      screen,
      [("你想做什么？", "1"), ("是什么事？", "健身房扣了两次钱"), ("我的理解", ""), ("两笔", "1")])
    try talk.reach("怎么扣的")
    try screen.type("xyk")
    try screen.press("Tab")
    try screen.wait { lines, _ in lines.last == "> 信用卡" }
    try screen.press("C-u")
    try screen.type("xyk")
    try screen.press("Enter")
    try screen.wait(for: "记为")
  }

  @Test(arguments: [6, 60])
  func `a plan goes through the pager when it is longer than the screen, and only then`(
    rows: Int
  ) throws {
    let guest = try Guest()
    let answers = """
      {"format": 1, "country": "us", "answers": {"kind": "subscription",
      "problem": "charged-twice", "posted": "both", "paid-by": "credit-card", "amount": 40}}
      """
    let path = try guest.write(answers, to: "answers.json")
    let screen = try guest.screen(
      "plan", "--answers", path, rows: rows, changing: ["PAGER": "tee paged; echo paged: $?"])
    try screen.wait { lines, _ in
      lines.contains { $0.contains(rows == 6 ? "paged: 0" : "/whynot") }
    }
    let files = try guest.files()
    #expect(files.contains { $0.hasSuffix(" paged") } == (rows == 6))
    if rows == 6 { #expect(try guest.text(of: guest.home + "/paged").contains("START HERE")) }
  }

  @Test func `Ctrl-X Ctrl-E takes the line through the person's own editor`() throws {
    let guest = try Guest()
    let screen = try guest.screen("new", changing: ["VISUAL": "sed -i~ s/gim/gym/"])
    try screen.waitForPrompt()
    try screen.type("my gim charged me twice")
    try screen.press("C-x", "C-e")
    try screen.wait { lines, _ in lines.last == "> my gym charged me twice" }
    try screen.type("!")
    try screen.press("Enter")
    try screen.wait(for: "Understood: a membership; charged twice.")
    #expect(try guest.text(of: guest.casePath()).contains("my gym charged me twice!"))
    // The editor left a copy of the line as it was; it is gone, too.
    let left = try PipedProgram.run("sh", ["-c", "grep -rl 'my gim charged me' /dev/shm | wc -l"])
    #expect(left.output == "0\n")
  }
}
