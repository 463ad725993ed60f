import Testing
import TextLayout

@Suite struct ShownTests {
  @Test(arguments: [
    ("退款 abc é 👍🏽 “…”", "退款 abc é 👍🏽 “…”"), ("\u{1B}[31m", "<U+001B>[31m"),
    ("a\rb\u{7}", "a<U+000D>b<U+0007>"), ("\u{7F}\u{9B}2J\u{85}", "<U+007F><U+009B>2J<U+0085>"),
    ("\u{202E}txt\u{2066}\u{200F}\u{61C}", "<U+202E>txt<U+2066><U+200F><U+061C>"),
    ("\u{2028}\u{2029}\u{FEFF}\u{200B}", "<U+2028><U+2029><U+FEFF><U+200B>"),
    ("\u{E000}\u{10FFFE}\u{378}", "<U+E000><U+10FFFE><U+0378>"), ("\u{E0041}", "<U+E0041>"),
    ("👩\u{200D}💻", "👩\u{200D}💻"), ("a\nb\tc\r\n", "a<U+000A>b<U+0009>c<U+000D><U+000A>"),
  ])
  func `what a terminal may obey or nobody can see is spelled out`(text: String, shown: String) {
    #expect(Shown.safe(text) == shown)
    #expect(Shown.safe(Shown.safe(text)) == shown)
  }

  @Test func `newlines and tabs pass where they are wanted`() {
    #expect(Shown.safe("a\r\nb\tc", keeping: .newlines) == "a<U+000D>\nb<U+0009>c")
    #expect(Shown.safe("a\nb\tc", keeping: [.newlines, .tabs]) == "a\nb\tc")
  }

  @Test func `no control comes through, and what is shown stays as it is`() {
    for value in Array(UInt32(0)...0x2FFF) + Array(0xD7A0...0xFFFF) + Array(0xE_0000...0xE_01FF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Shown.safe(String(Character(scalar)), keeping: [.newlines, .tabs])
      let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
      if isControl, value != 0x0A, value != 0x09, shown.unicodeScalars.contains(scalar) {
        Issue.record("U+\(String(value, radix: 16)) passes")
      }
      if shown.unicodeScalars.first != scalar, Shown.safe(shown) != shown {
        Issue.record("U+\(String(value, radix: 16)) is not shown for good")
      }
    }
  }
}
