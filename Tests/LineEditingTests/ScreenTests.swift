import TerminalTestSupport
import Testing

/// What a person sees while typing, on screens that tmux draws.
@Suite struct ScreenTests {
  /// The probe at its prompt.
  func start(
    _ arguments: String..., prompt: String = "> ", prefill: String = "",
    environment: [String: String?] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> TmuxScreen {
    let screen = try TmuxScreen(
      BuiltProgram.path("line-editing-probe"),
      arguments + ["prompt=\(prompt)", "prefill=\(prefill)"], environment: environment,
      columns: columns, rows: rows)
    try screen.waitForPrompt(prompt + prefill)
    return screen
  }

  /// Compares the whole screen: the probe's first line, then `rows`.
  func expect(
    _ screen: TmuxScreen, _ rows: [String], column: Int, row: Int,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let wanted = Picture(["mode full edits true colour true"] + rows, column: column, row: row)
    #expect(try screen.picture(expecting: wanted) == wanted, sourceLocation: place)
  }

  @Test func `Chinese is corrected in the middle of the line`() throws {
    let screen = try start()
    try screen.type("我的账单金额不对")
    try screen.press("Home", "Right", "Right")
    try screen.type("A这个")
    try screen.press("Right", "BSpace", "End", "BSpace", "Left", "DC")
    try screen.type("很错")
    try expect(screen, ["> 我的A这个单金额很错"], column: 21, row: 1)
    try screen.press("Enter")
    try screen.wait(for: "got [我的A这个单金额很错]")
  }

  @Test func `a wide character that does not fit goes to the next row`() throws {
    let screen = try start(columns: 40)
    // The prompt and one letter leave 37 columns: 18 characters and a blank cell.
    try screen.type("a" + String(repeating: "退款", count: 10))
    let first = String(repeating: "退款", count: 9)
    try expect(screen, ["> a" + first, "退款"], column: 4, row: 2)
    try screen.press("Home")
    try screen.type("b")
    try expect(screen, ["> ba" + first, "退款"], column: 3, row: 1)
  }

  @Test func `a coloured prompt takes only the columns that are seen`() throws {
    let screen = try start(prompt: "追索> ")
    #expect(try screen.lines().first == "mode full edits true colour true")
    try screen.type("ab")
    try expect(screen, ["追索> ab"], column: 8, row: 1)
  }

  @Test func `Ctrl-C drops a line of several rows and a fresh prompt follows`() throws {
    let screen = try start(columns: 40)
    try screen.type(String(repeating: "账单", count: 20))
    try screen.press("Home", "C-c")
    try screen.wait(for: "interrupted")
    try screen.waitForPrompt()
    try screen.press("C-c")
    try screen.wait { lines, _ in lines.filter { $0 == "interrupted" }.count == 2 }
    try screen.waitForPrompt()
    try screen.type("好")
    try screen.press("Enter")
    try screen.wait(for: "got [好]")
    #expect(
      try screen.waitForPrompt() == [
        "mode full edits true colour true",
        "> " + String(repeating: "账单", count: 9) + "账",
        "单"
          + String(repeating: "账单", count: 9) + "账", "单^C",
        "interrupted", "> ^C", "interrupted", "> 好", "got [好] joined 0", ">",
      ])
  }

  @Test func `Ctrl-D deletes in text and ends on an empty line`() throws {
    let screen = try start()
    try screen.type("退款了")
    try screen.press("Home", "C-d", "End", "C-d", "Enter")
    try screen.wait(for: "got [款了]")
    try screen.waitForPrompt()
    try screen.press("C-d")
    let rows = try screen.wait(for: "end replaced 0 zeros 0")
    #expect(rows.contains("end replaced 0 zeros 0"))
  }

  @Test func `three pasted lines are one line`() throws {
    let screen = try start()
    try screen.type("说：")
    try screen.paste("第一行\n第二行\tb\r\n第三行\n")
    try screen.wait(for: "> 说：第一行 第二行 b 第三行")
    try screen.press("Enter")
    try screen.wait(for: "got [说：第一行 第二行 b 第三行] joined 3")
  }

  @Test func `Tab completes one, and lists several below all rows of the line`() throws {
    let screen = try start(columns: 40)
    try screen.type("/a")
    try screen.press("Tab")
    try screen.wait(for: "> /answers")
    try screen.type(String(repeating: "字", count: 20) + " 银")
    try screen.press("Tab")
    let line = ["> /answers " + String(repeating: "字", count: 14), "字字字字字字 银"]
    try expect(screen, line + ["银费  银贷"] + line, column: 15, row: 5)
    try screen.press("C-u")
    try screen.type("n x")
    try screen.press("Left", "Left", "Tab")
    let noted = try screen.wait { lines, _ in lines.last == "> note- x" }
    #expect(noted.suffix(3) == ["note-one  第一个", "note-two  the second", "> note- x"])
    try screen.type("t")
    try screen.press("Tab", "Enter")
    try screen.wait(for: "got [note-two x]")
  }

  @Test func `Ctrl-R finds every Chinese character`() throws {
    let screen = try start(
      "remember=申请退款", "remember=上不来一的", "remember=另一行", prompt: "问> ")
    try screen.type("草稿")
    try screen.press("C-r")
    try screen.wait(for: "(search) > 草稿")
    try screen.type("退")
    try screen.wait(for: "(search) 退> 申请退款")
    try screen.press("BSpace")
    try screen.type("一")
    try screen.wait(for: "(search) 一> 另一行")
    try screen.press("C-r")
    try screen.wait(for: "(search) 一> 上不来一的")
    try screen.type("上")
    try screen.wait(for: "(search?) 一上> 上不来一的")
    try screen.press("C-g")
    try screen.wait(for: "问> 草稿")
    try screen.press("C-r")
    try screen.type("退款")
    try screen.wait(for: "(search) 退款> 申请退款")
    try screen.press("Enter")
    let rows = try screen.wait(for: "got [申请退款]")
    #expect(rows.contains("问> 申请退款"))
  }

  @Test(arguments: ["C", "zh_CN.UTF-8", "zh_CN.GBK", ""])
  func `no character is lost whatever the locale is called`(locale: String) throws {
    let screen = try start(environment: ["LANG": nil, "LC_ALL": locale])
    try screen.type("ab账单c")
    try screen.wait(for: "> ab账单c")
    try screen.press("Enter")
    try screen.wait(for: "got [ab账单c]")
  }

  @Test func `the line given to be changed stands ready`() throws {
    let screen = try start(prefill: "原来的答案")
    try screen.press("Left", "BSpace")
    try screen.press("Enter")
    try screen.wait(for: "got [原来的案]")
  }

  @Test func `after a change of size the text is whole and Ctrl-L draws it`() throws {
    let screen = try start()
    try screen.type(String(repeating: "退款", count: 15))
    try screen.wait(for: String(repeating: "退款", count: 15))
    try screen.resize(columns: 40, rows: 24)
    try screen.press("C-l")
    try screen.type("了")
    let first = "> " + String(repeating: "退款", count: 9) + "退"
    let second = "款" + String(repeating: "退款", count: 5) + "了"
    let picture = Picture([first, second], column: 24, row: 1)
    #expect(try screen.picture(expecting: picture) == picture)
    try screen.press("Enter")
    try screen.wait(for: "joined 0")
  }
}
