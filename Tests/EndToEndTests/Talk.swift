import TerminalTestSupport
import Testing

/// Answers what is asked, by what stands on the screen, as a person does: the order of the questions
/// is the program's.
struct Talk {
  let screen: TmuxScreen
  /// Words of a question, and what is typed at it.
  let answers: [(question: String, line: String)]
  /// How often something was typed, Enter alone included.
  private(set) var typed = 0
  /// Every screen as it stood before something was typed.
  private(set) var screens: [[String]] = []

  init(_ screen: TmuxScreen, _ answers: [(question: String, line: String)]) {
    self.screen = screen
    self.answers = answers
  }

  /// Types until `end` stands on the screen; gives what was printed since the last line typed.
  mutating func reach(_ end: String) throws {
    for _ in 0..<40 {
      let rows = try screen.waitForFreshPrompt()
      screens.append(rows)
      let asked = Self.lastPart(of: rows)
      if asked.contains(where: { $0.contains(end) }) { return }
      let question = asked.joined(separator: "\n")
      guard let answer = answers.first(where: { question.contains($0.question) }) else {
        throw TerminalFailure("not expected:\n" + rows.joined(separator: "\n"))
      }
      try say(answer.line)
    }
    throw TerminalFailure("\(end) never came")
  }

  /// Types one line.
  mutating func say(_ line: String) throws {
    typed += 1
    let before = try screen.picture()
    if !line.isEmpty { try screen.type(line) }
    try screen.press("Enter")
    // A line is taken once the screen is another one than with the line just typed.
    try screen.wait(wanted: "the line to be taken") { lines, cursor in
      lines.dropLast() != before.lines.dropLast() && lines.count == cursor.row + 1
        && lines[cursor.row].hasPrefix(">") && cursor.column >= 2
    }
  }

  /// The rows below the last line that was typed.
  static func lastPart(of rows: [String]) -> [String] {
    let typed = rows.dropLast().lastIndex { $0.hasPrefix("> ") || $0 == ">" }
    return Array(rows[(typed.map { $0 + 1 } ?? 0)...])
  }
}

extension TmuxScreen {
  /// Waits for an empty prompt, or one with a line ready to be changed, on the last row.
  @discardableResult
  func waitForFreshPrompt() throws -> [String] {
    try wait(wanted: "a prompt") { lines, cursor in
      lines.count == cursor.row + 1 && lines[cursor.row].hasPrefix(">") && cursor.column >= 2
    }
  }
}
