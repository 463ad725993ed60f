internal import CLibedit
internal import Glibc

extension Editor {
  /// Tab: writes the only candidate, or what all have in common, and lists several.
  func complete() -> UInt8 {
    let (units, cursor) = libedit.line()
    let before = units[..<cursor]
    let space = wchar_t(UInt8(ascii: " "))
    let word = before.suffix(from: (before.lastIndex(of: space) ?? -1) + 1)
    let request = CompletionRequest(before: Wide.text(before), word: Wide.text(word))
    let candidates = completions(request)
    guard !candidates.isEmpty else { return Libedit.Answer.beep }
    let outcome = CompletionOutcome(word: request.word, candidates: candidates)
    if var replacement = outcome.replacement {
      // No second space before one that stands there.
      if replacement.hasSuffix(" "), cursor < units.count, units[cursor] == space {
        replacement.removeLast()
      }
      libedit.deleteBackwards(word.count)
      libedit.insert(replacement)
    }
    guard !outcome.listed.isEmpty else { return Libedit.Answer.refresh }
    list(outcome.listed)
    return Libedit.Answer.nothing
  }

  /// Writes the list below all rows of the line, then the line again below the list.
  private func list(_ candidates: [Candidate]) {
    let (units, cursor) = libedit.line()
    libedit.move(by: units.count - cursor)
    libedit.redraw()
    let size = ScreenSize.current
    let rows = CandidateList.rows(candidates, columns: size.columns, rows: size.rows)
    fputs("\r\n" + rows.map { $0 + "\r\n" }.joined(), output)
    fflush(output)
    libedit.move(by: cursor - units.count)
    libedit.redraw()
  }
}
