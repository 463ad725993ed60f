/// Ctrl-R as a value: what is sought, where it was found, and what to go back to.
struct HistorySearch: Equatable {
  /// What stood in the line before.
  let line: String
  /// What stood in the prompt before.
  let prompt: String
  private(set) var pattern = ""
  private(set) var found: String?
  private(set) var failed = false
  private var position: Int
  private let lines: [String]

  init(lines: [String], line: String, prompt: String) {
    self.lines = lines
    self.line = line
    self.prompt = prompt
    position = lines.count
  }

  /// Adds to the pattern: the line found stays when it still holds the pattern.
  mutating func type(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    seek(from: min(position, lines.count - 1))
  }

  /// Takes the last character away and begins at the newest line again.
  mutating func shorten() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    position = lines.count
    found = nil
    failed = false
    if !pattern.isEmpty { seek(from: lines.count - 1) }
  }

  /// The next older line that differs from the one found.
  mutating func older() {
    guard !pattern.isEmpty else { return }
    var start = position - 1
    while start >= 0, lines[start] == found { start -= 1 }
    seek(from: start)
  }

  private mutating func seek(from start: Int) {
    var index = start
    while index >= 0 {
      if holds(lines[index]) {
        position = index
        found = lines[index]
        failed = false
        return
      }
      index -= 1
    }
    failed = true
  }

  /// By scalars, as typed: no pattern language, no folding.
  private func holds(_ line: String) -> Bool {
    let sought = Array(pattern.unicodeScalars)
    let text = Array(line.unicodeScalars)
    guard text.count >= sought.count else { return false }
    return (0...(text.count - sought.count)).contains {
      text[$0..<($0 + sought.count)].elementsEqual(sought)
    }
  }
}
