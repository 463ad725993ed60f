extension Editor {
  /// Ctrl-R: looks through earlier lines.
  ///
  /// libedit's own search ends at a character whose low byte looks like a control (上, 退 and a
  /// quarter of the common ones). This one reads a key, shows what it finds, and puts a private
  /// key before the next so that libedit draws the screen and calls again.
  func beginSearch() -> UInt8 {
    let (units, _) = libedit.line()
    let line = Wide.text(units)
    return show(HistorySearch(lines: recall, line: line, prompt: promptString))
  }

  /// Takes one key of a search that has begun.
  func step(_ begun: HistorySearch) -> UInt8 {
    var search = begun
    guard let key = libedit.nextKey() else { return endSearch(search, keeping: true) }
    switch key.value {
    case 0x12: search.older()
    case 0x08, 0x7F: search.shorten()
    case 0x07: return endSearch(search, keeping: false)
    case 0x00..<0x20:
      // Any other control does what it always does, with the line that was found.
      let answer = endSearch(search, keeping: true)
      libedit.push(String(Character(key)))
      return answer
    default: search.type(key)
    }
    return show(search)
  }

  private func show(_ search: HistorySearch) -> UInt8 {
    self.search = search
    replaceLine(search.found ?? search.line)
    let mark = search.failed ? "?" : ""
    show(prompt: "(\(searchLabel)\(mark)) \(search.pattern)> ")
    libedit.push(Self.again)
    return Libedit.Answer.refresh
  }

  private func endSearch(_ search: HistorySearch, keeping: Bool) -> UInt8 {
    self.search = nil
    if !keeping { replaceLine(search.line) }
    show(prompt: search.prompt)
    return Libedit.Answer.refresh
  }

  func replaceLine(_ line: String) {
    let (units, cursor) = libedit.line()
    libedit.move(by: units.count - cursor)
    libedit.deleteBackwards(units.count)
    libedit.insert(line)
  }
}
