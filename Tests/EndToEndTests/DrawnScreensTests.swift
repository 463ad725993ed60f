import Glibc
import TerminalTestSupport
import Testing

/// Screens as a terminal draws them, in both languages and three widths, compared whole.
///
/// `RECOURSE_RECORD_SCREENS=1` writes them anew, and fails, so that nobody records by accident.
@Suite struct DrawnScreensTests {
  static let widths = [40, 80, 200]

  /// What is typed, and a name for the screen that follows; what is not named is passed by.
  static let english: [(line: String, screen: String?)] = [
    ("1", "what happened"), ("my gym charged me twice this month", "understood"),
    ("", "a question"), ("both", "many options"), ("debut card", "a mistake"),
  ]
  static let chinese: [(line: String, screen: String?)] = [
    ("1", "事情经过"), ("健身房这个月扣了两次会员费，打电话也没人接", "我的理解"), ("", "一个问题"), ("1", "很多选项"),
    ("信用咔", "打错了"),
  ]

  @Test(arguments: widths)
  func `an English session is drawn as recorded`(columns: Int) throws {
    try compare(
      "en-\(columns)", drawn("en_US.UTF-8", columns, Self.english, tab: "c", "Cash  "), columns)
  }

  @Test(arguments: widths)
  func `a Chinese session is drawn as recorded`(columns: Int) throws {
    try compare(
      "zh-\(columns)", drawn("zh_CN.UTF-8", columns, Self.chinese, tab: "xyk", "> 信用卡"), columns)
  }

  private func drawn(
    _ language: String, _ columns: Int, _ lines: [(line: String, screen: String?)], tab: String,
    _ offered: String
  ) throws -> String {
    let guest = try Guest(language)
    let screen = try guest.screen("new", columns: columns, rows: columns < 80 ? 48 : 24)
    try screen.waitForPrompt()
    var pages: [String] = []
    var talk = Talk(screen, [])
    for (line, name) in lines {
      try talk.say(line)
      let rows = try screen.waitForFreshPrompt()
      if let name { pages.append("--- \(name)\n" + Self.said(rows)) }
    }
    // What could not be understood stands ready to be mended.
    try screen.press("C-u")
    try screen.type(tab)
    try screen.press("Tab")
    let rows = try screen.wait(for: offered)
    pages.append("--- Tab\n" + Self.said(rows))
    return pages.joined(separator: "\n") + "\n"
  }

  /// What was said since the line typed last; how many questions are left is the knowledge's affair.
  private static func said(_ rows: [String]) -> String {
    Talk.lastPart(of: rows).map { row in
      guard let end = ["left", "last question", "还有", "最后一个"].first(where: row.contains),
        let gap = row.firstRange(of: "   "), row[gap.upperBound...].contains(end)
      else { return row }
      return row[..<gap.lowerBound] + "   ..."
    }.joined(separator: "\n")
  }

  private func compare(_ name: String, _ drawn: String, _ columns: Int) throws {
    for row in drawn.split(separator: "\n") where !row.hasPrefix("---") {
      // A row that is typed may go to the edge; what the program writes keeps to 76 columns.
      let limit = row.hasPrefix(">") ? columns : min(columns, 76)
      #expect(Self.width(of: row) <= limit || columns == 40, "\(row)")
      #expect(!"。，、；：？！）】”".contains(row.first ?? "a"), "\(row)")
    }
    let path = "\(Self.folder)/\(name).txt"
    if getenv("RECOURSE_RECORD_SCREENS") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(drawn, file)
      fclose(file)
      Issue.record("recorded \(path)")
    }
    let recorded = try PipedProgram.run("cat", [path]).output
    #expect(drawn == recorded)
  }

  private static let folder =
    String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
    + "/../Screens"

  private static func width(of row: Substring) -> Int {
    row.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }
}
