import Testing
import TextLayout

@Suite struct TableTests {
  private let table = Table(
    headings: ["办法", "费用", "说明"],
    rows: [
      ["发消息", "0", "在订单里写同样的事实"], ["平台介入", "0", "几天"], ["起诉", "1,250", "败诉方承担"],
    ], indent: 2, ambiguous: .wide, figures: [1])

  @Test func `columns are aligned by what is seen`() {
    #expect(
      table.lines(columns: 76) == [
        "  办法       费用  说明",
        "  发消息        0  在订单里写同样的事实",
        "  平台介入      0  几天",
        "  起诉      1,250  败诉方承担",
      ])
  }

  @Test func `the last column wraps within itself`() {
    let long = Table(rows: [["id", String(repeating: "word ", count: 20)], ["longer", "x"]])
    let lines = long.lines(columns: 60)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("id      word word"))
    #expect(lines[1].hasPrefix("        word"))
    #expect(lines.allSatisfy { Columns.width(of: $0) <= 60 })
  }

  @Test func `on a narrow screen and for a screen reader the cells are stacked`() {
    let stacked = [
      "  办法：发消息", "    费用：0", "    说明：在订单里写同样的事实", "",
      "  办法：平台介入", "    费用：0", "    说明：几天", "",
      "  办法：起诉", "    费用：1,250", "    说明：败诉方承担",
    ]
    #expect(table.lines(columns: 59) == stacked)
    #expect(table.lines(columns: 76, stacked: true) == stacked)
    let wide = Table(rows: [[String(repeating: "x", count: 55), "some words that need room here"]])
    #expect(wide.lines(columns: 60).count == 2)
  }

  @Test func `missing cells are empty and no rows are no lines`() {
    #expect(Table(rows: []).lines(columns: 80) == [])
    #expect(Table(rows: [["a", "b"], ["c"], []]).lines(columns: 80) == ["a  b", "c"])
  }
}
