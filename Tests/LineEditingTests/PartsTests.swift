import Testing

@testable import LineEditing

/// What is decided without a terminal.
@Suite struct PartsTests {
  @Test(arguments: [
    ("一\n二\n三\n", "一 二 三", 3), ("a\r\n\r\nb", "a b", 2), ("a\tb\u{1B}[2J", "a b [2J", 1),
    ("\u{FEFF}x\u{200B}y\u{202E}z", "xyz", 1), ("", "", 0), ("a\u{2028}b\u{85}c", "a b c", 3),
    ("  x ", "  x ", 1),
  ])
  func `a paste is one line without controls`(raw: String, text: String, lines: Int) {
    let pasted = Pasted(raw)
    #expect(pasted.text == text)
    #expect(pasted.lines == lines)
    #expect(Pasted(pasted.text).text == text)
  }

  @Test(arguments: [
    ("退款> ", "\u{1}\u{1B}[1;36m\u{1}退款\u{1}\u{1B}[0m\u{1}> "), ("> ", "> "),
    ("a\n\u{1}b> ", "\u{1}\u{1B}[1;36m\u{1}ab\u{1}\u{1B}[0m\u{1}> "),
    ("x:", "\u{1}\u{1B}[1;36m\u{1}x\u{1}\u{1B}[0m\u{1}:"), ("", ""),
  ])
  func `the reset stands before the end of the prompt`(prompt: String, wide: String) {
    #expect(PromptText.wide(prompt, colour: true) == wide)
    #expect(!PromptText.wide(prompt, colour: false).contains("\u{1}"))
  }

  @Test func `one candidate is written with a space, several as far as they agree`() {
    let back = Candidate("/back")
    #expect(CompletionOutcome(word: "/b", candidates: [back]).replacement == "/back ")
    let several = [Candidate("银费"), Candidate("银贷")]
    let outcome = CompletionOutcome(word: "", candidates: several)
    #expect(outcome.replacement == "银")
    #expect(outcome.listed == several)
    #expect(CompletionOutcome(word: "银", candidates: several).replacement == nil)
    #expect(CompletionOutcome(word: "x", candidates: []).listed.isEmpty)
    // Found by another name: what they have in common does not go on from what was typed.
    let other = CompletionOutcome(word: "yf", candidates: several)
    #expect(other.replacement == nil)
  }

  @Test func `a list is aligned by columns and never reaches the last`() {
    // The width function of the C library goes by the locale.
    #expect(Surroundings.chooseUTF8Locale())
    let words = ["a", "银行", "ccc", "dd", "e"].map { Candidate($0) }
    #expect(
      CandidateList.rows(words, columns: 14, rows: 24) == ["a     dd", "银行  e", "ccc"])
    #expect(CandidateList.rows(words, columns: 4, rows: 24).count == 5)
    let noted = [Candidate("1", note: "是的"), Candidate("22", note: "不是这样")]
    #expect(CandidateList.rows(noted, columns: 9, rows: 24) == ["1   是的", "22  不是"])
    let many = (0..<100).map { Candidate("\($0)", note: "x") }
    let rows = CandidateList.rows(many, columns: 80, rows: 10)
    #expect(rows.count == 8)
    #expect(rows.last == "+93")
  }

  @Test func `search goes from the newest back, by characters as typed`() {
    var search = HistorySearch(
      lines: ["退款", "a.c", "退货", "退货", "abc"], line: "x", prompt: "> ")
    search.type("退")
    #expect(search.found == "退货")
    search.older()
    #expect(search.found == "退款")
    search.older()
    #expect(search.failed)
    #expect(search.found == "退款")
    search.shorten()
    #expect(search.found == nil)
    #expect(!search.failed)
    for scalar in "a.c".unicodeScalars { search.type(scalar) }
    #expect(search.found == "a.c")
    var empty = HistorySearch(lines: [], line: "", prompt: "")
    empty.type("a")
    empty.older()
    empty.shorten()
    empty.shorten()
    #expect(empty.found == nil)
  }
}
