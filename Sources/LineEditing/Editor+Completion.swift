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
    // The list stands below all rows of the line: libedit first draws the cursor at its end.
    let (whole, place) = libedit.line()
    libedit.move(by: whole.count - place)
    pendingList = PendingList(candidates: outcome.listed, back: place - whole.count)
    libedit.push(Self.again)
    return Libedit.Answer.refresh
  }

  /// Writes the list, then the line again below it.
  func show(_ list: PendingList) -> UInt8 {
    pendingList = nil
    let size = ScreenSize.current
    let rows = CandidateList.rows(list.candidates, columns: size.columns, rows: size.rows)
    fputs("\r\n" + rows.map { $0 + "\r\n" }.joined(), output)
    fflush(output)
    libedit.move(by: list.back)
    libedit.redraw()
    return Libedit.Answer.nothing
  }
}

/// A list to be written once the cursor stands at the end of the line.
struct PendingList {
  var candidates: [Candidate]
  /// How far the cursor then goes back; not above 0.
  var back: Int
}
