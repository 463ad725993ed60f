import Glibc
import Testing
import TextLayout

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("退款", 4), ("e\u{301}", 1), ("“好”", 4), ("…—", 2), ("，。", 4),
    ("\u{1B}[1m", 3), ("👍", 2), ("ﾊ", 1), ("Ａ", 2), ("한국", 4), ("\u{200B}\u{FEFF}", 0),
  ])
  func `text is measured in columns`(text: String, width: Int) {
    #expect(Columns.width(of: text) == width)
  }

  @Test func `quotation marks, dashes and dots count two where Chinese is wrapped`() {
    #expect(Columns.width(of: "“好”……——", ambiguous: .wide) == 2 + 2 + 2 + 4 + 4)
    #expect(Columns.width(of: "abcé", ambiguous: .wide) == 4)
  }

  @Test func `padding and cutting keep whole characters`() {
    #expect(Columns.padded("退款", to: 6) == "退款  ")
    #expect(Columns.padded("退款", to: 3) == "退款")
    #expect(Columns.paddedLeft("6,800", to: 7) == "  6,800")
    #expect(Columns.truncated("退款申请", to: 8) == "退款申请")
    #expect(Columns.truncated("退款申请", to: 7) == "退款申…")
    #expect(Columns.truncated("退款申请", to: 6) == "退款…")
    #expect(Columns.truncated("退款申请", to: 1) == "…")
    #expect(Columns.truncated("e\u{301}e\u{301}e\u{301}", to: 2, mark: "") == "e\u{301}e\u{301}")
  }

  @Test func `what does not fit ends behind a whole word`() {
    let due = "to be filed in 2 days at the latest"
    #expect(Columns.truncated(due, to: 30) == "to be filed in 2 days at the…")
    #expect(Columns.truncated(due, to: 29) == "to be filed in 2 days at the…")
    #expect(Columns.truncated(due, to: 28) == "to be filed in 2 days at…")
    #expect(Columns.truncated("see 信用卡账单 and", to: 10) == "see 信用…")
    let name = "a " + String(repeating: "x", count: 40)
    #expect(Columns.truncated(name, to: 30) == "a " + String(repeating: "x", count: 27) + "…")
  }

  /// The C library's own table is the judge; where we differ on purpose stands here.
  @Test func `widths agree with the C library over all assigned scalars`() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { freelocale(locale) }
    let before = uselocale(locale)
    defer { uselocale(before) }
    let judge = try #require(cLibraryWidth)
    var differing: [String] = []
    for value in UInt32(0xA1)...0x1_FFFF {
      guard let scalar = Unicode.Scalar(value), isCompared(scalar) else { continue }
      let theirs = Int(judge(Int32(value)))
      let ours = Columns.width(of: scalar)
      if theirs >= 0, ours != theirs, !isOnPurpose(value) {
        differing.append("\(String(value, radix: 16)): \(ours), theirs \(theirs)")
      }
    }
    #expect(differing == [])
  }

  private func isCompared(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .control, .surrogate: false
    default: true
    }
  }

  /// A vowel sign of Ahom, which newer versions of Unicode count as taking room.
  private func isOnPurpose(_ value: UInt32) -> Bool { value == 0x1_171E }

  /// wcwidth is hidden from Swift, so it is looked up by its name.
  private var cLibraryWidth: (@convention(c) (Int32) -> Int32)? {
    dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: (@convention(c) (Int32) -> Int32).self) }
  }
}
