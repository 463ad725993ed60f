import TerminalTestSupport
import Testing

/// The first thing that a person sees.
@Suite struct FirstScreenTests {
  @Test func `the first screen stands in English without scrolling`() throws {
    let guest = try Guest()
    let rows = try guest.screen().waitForPrompt()
    #expect(
      rows == [
        "recourse                                                knowledge of 2026-11", "",
        "You paid for something and it went wrong, or you are about to sign.",
        "A few questions give you a plan: what to do first, the words to send, the",
        "dates not to miss, and when it is better to stop.", "",
        "  Time     about 5 minutes. Stop at any point; answers are kept.",
        "  At hand  bill or statement, order or contract, messages.",
        "  Private  nothing leaves this computer. Kept in ~/.local/share/recourse",
        "           Shared computer? Leave and start: recourse --private",
        "  Limits   general information, not legal advice. You decide.", "",
        "What brings you here?", "  1  Something I bought or paid for went wrong",
        "  2  I am about to sign or pay, and want to check first",
        "  3  I am helping someone else",
        "  4  It is urgent: stolen card, danger, threats, a paper from a court", "  5  中文",
        "Type a number or your own words. ? explains, /help lists, Ctrl-D leaves.", ">",
      ])
  }

  @Test func `the first screen stands in Chinese without scrolling`() throws {
    let guest = try Guest("zh_CN.UTF-8")
    let rows = try guest.screen().waitForPrompt()
    #expect(
      rows == [
        "recourse 维权向导                                           知识版本 2026-11", "",
        "买的东西、花钱的服务出了问题，或者合同还没签，想先看看。",
        "回答几个问题，就有一份办法：先做什么、怎么说、哪天之前、何时该停。", "",
        "  用时  大约 5 分钟。随时可以停，答案都会留着。",
        "  备好  付款记录、订单或合同、聊天记录。",
        "  隐私  不联网，不上传。只存在本机 ~/.local/share/recourse",
        "        公用电脑请先退出，改用：recourse --private",
        "  说明  一般信息，不构成法律意见。怎么做由你决定。", "",
        "你想做什么？", "  1  买的东西或服务出了问题", "  2  准备签约或付款，想先检查",
        "  3  我在帮别人处理", "  4  很急：盗刷、危险、受到威胁、收到法院文书", "  5  English",
        "输入数字，或直接用自己的话说。? 看说明，/help 看命令，Ctrl-D 离开。", ">",
      ])
  }

  @Test(arguments: [("en_US.UTF-8", 40), ("zh_CN.UTF-8", 40), ("en_US.UTF-8", 200)])
  func `prose keeps within the terminal and within 76 columns`(
    language: String, columns: Int
  ) throws {
    let guest = try Guest(language)
    let screen = try guest.screen("new", columns: columns, rows: 90)
    try screen.waitForPrompt()
    try screen.type("/help")
    try screen.press("Enter")
    let rows = try screen.wait { lines, _ in
      lines.filter { $0.hasPrefix(">") }.count == 2 && lines.last == ">"
    }
    for row in rows { #expect(width(of: row) <= min(columns, 76), "\(row)") }
  }

  @Test func `without colour and on a dumb terminal no sequence is sent`() throws {
    let guest = try Guest()
    let plain = try guest.terminal("new", changing: ["TERM": "dumb"])
    try plain.wait(for: "Ctrl-D leaves.\r\n> ")
    #expect(!plain.text.contains("\u{1B}"))
    #expect(plain.text.contains("1. Something I bought or paid for went wrong"))
    let uncoloured = try guest.terminal("new", changing: ["NO_COLOR": "1"])
    try uncoloured.wait(for: "Ctrl-D leaves.")
    try uncoloured.wait(for: "> ")
    #expect(!uncoloured.text.contains("\u{1B}[1m"))
    #expect(uncoloured.text.contains("  1  Something I bought"))
  }

  private func width(of row: String) -> Int {
    row.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
