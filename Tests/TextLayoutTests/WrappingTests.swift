import Testing
import TextLayout

@Suite struct WrappingTests {
  private func chinese(_ columns: Int) -> Wrapping {
    Wrapping(columns: columns, ambiguous: .wide)
  }

  @Test(arguments: [
    (11, "one two three", ["one two", "three"]), (5, "abcdefgh", ["abcde", "fgh"]),
    (8, "a  b   cccc", ["a  b", "cccc"]), (20, "a\n\nb", ["a", "", "b"]), (9, "", [""]),
    (10, "pay 40.00 USD now", ["pay 40.00", "USD now"]), (7, "  in dent", ["  in", "dent"]),
    (12, "see (the law) now", ["see (the", "law) now"]), (10, "a\tb\r\nc", ["a b", "c"]),
    (6, "trailing ", ["traili", "ng"]),
  ])
  func `Western text breaks at spaces only`(columns: Int, text: String, lines: [String]) {
    #expect(Wrapping(columns: columns).lines(of: text) == lines)
  }

  @Test(arguments: [
    (10, "一二三四五六七", ["一二三四五", "六七"]), (10, "一二三四五，六七", ["一二三四", "五，六七"]),
    (10, "一二三四（五六）七", ["一二三四", "（五六）七"]),
    (10, "一二三四“五六”", ["一二三四", "“五六”"]), (10, "一二三四……五", ["一二三", "四……五"]),
    (10, "退款refund了", ["退款refund", "了"]), (11, "赔6,800.50元吧", ["赔", "6,800.50元", "吧"]),
    (10, "一二三四》”。五", ["一二三", "四》”。五"]), (10, "一二三四30天", ["一二三四", "30天"]),
    (10, "一二三四——五", ["一二三四", "——五"]), (10, "他说 ，好的吗", ["他说 ，好", "的吗"]),
    (4, "。。。。。", ["。。", "。。", "。"]),
  ])
  func `Chinese breaks between characters and by its rules`(
    columns: Int, text: String, lines: [String]
  ) {
    #expect(chinese(columns).lines(of: text) == lines)
  }

  @Test func `the first line has its prefix and the others hang`() {
    let wrapping = Wrapping(columns: 12, first: " 1  ")
    #expect(wrapping.lines(of: "one two three") == [" 1  one two", "    three"])
    #expect(wrapping.lines(of: "a\n\nb") == [" 1  a", "", "    b"])
    #expect(wrapping.text("") == " 1")
    let given = Wrapping(columns: 9, first: "问：", rest: "> ", ambiguous: .wide)
    #expect(given.lines(of: "一二三四五六") == ["问：一二", "> 三四五", "> 六"])
  }

  @Test func `a screen too narrow for one character still ends`() {
    #expect(Wrapping(columns: 1).lines(of: "退款") == ["退", "款"])
    #expect(Wrapping(columns: 0, first: "    ").lines(of: "ab") == ["    a", "    b"])
  }

  /// Mixed text from a seed at every width: nothing is lost, too wide, or begun or ended wrongly.
  @Test func `the rules hold for random mixed text at every width`() {
    let parts = [
      "退", "款", "，", "。", "（", "）", "“", "”", "《", "》", "……", "——", "refund", "6,800", "元", " ",
      "、", "天", "a", "【", "】", "：", "；", "！", "？", "30%", "¥",
    ]
    let neverFirst = Set("，。、；：！？）》】”…")
    let neverLast = Set("（《【“")
    var state: UInt64 = 7
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for columns in 24...76 {
      // Marks in moderation, since a row of nothing but closing marks has nowhere to break.
      let text = (0..<60).map { _ in
        below(3) == 0 ? parts[below(parts.count)] : parts[below(2)]
      }.joined()
      let lines = chinese(columns).lines(of: text)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for (number, line) in lines.enumerated() {
        #expect(Columns.width(of: line, ambiguous: .wide) <= columns, "\(columns): \(lines)")
        if number > 0 { #expect(line.first.map { !neverFirst.contains($0) } ?? true, "\(line)") }
        if number < lines.count - 1 {
          #expect(line.last.map { !neverLast.contains($0) } ?? true, "\(line)")
          #expect(!line.hasSuffix("6") && !line.hasSuffix("refun"))
        }
      }
    }
  }
}
