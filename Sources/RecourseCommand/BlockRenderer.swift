internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import TextLayout

/// Turns what the conversation shows into lines of a terminal: wrapped, aligned, safe to show.
struct BlockRenderer {
  /// The widest prose, in columns, however wide the terminal is.
  static let widestProse = 76

  /// Columns that lines may take.
  var columns: Int
  /// For Chinese, quotation marks and dashes count two columns.
  var language: Language
  /// Whether meaning may be underlined by colour; it is always in words too.
  var usesColour: Bool
  /// Linear output for screen readers: no columns, no alignment.
  var isPlain: Bool
  /// What stands before a remark for an adviser.
  let noteLabel: String

  /// Makes a renderer for a terminal of so many columns; `interface` has the program's sentences.
  init(
    columns: Int, language: Language, usesColour: Bool, isPlain: Bool,
    interface: [String: LocalizedText]
  ) {
    self.columns = max(8, min(columns, Self.widestProse))
    self.language = language
    self.usesColour = usesColour
    self.isPlain = isPlain
    noteLabel = CommandSentence.note.words(in: interface, language: language)
  }

  /// The lines of one block.
  func lines(of block: Block) -> [String] {
    switch block {
    case .title(let text, let right):
      return [ends(text, right, style: .strong)]
    case .heading(let text, let right):
      guard !(isPlain && right.isEmpty && text.isEmpty) else { return [] }
      return ["", ends(text, right, style: .quiet)]
    case .gap:
      return [""]
    case .paragraph(let text):
      return wrapped(text)
    case .terms(let terms), .help(let terms):
      return self.lines(of: terms)
    case .question(let text, let isReadAloud):
      return wrapped(isReadAloud ? quoted(text) : text).map { styled($0, .strong) }
    case .options(let choices):
      return lines(of: choices)
    case .menu(let choices):
      return menu(of: choices)
    case .note(let text):
      return wrapped(text, first: isPlain ? noteLabel + colon : "  \(noteLabel)  ")
    case .understood(let text):
      return wrapped(text, first: isPlain ? "" : "  ").map { styled($0, .good) }
    case .fact(let text):
      return wrapped(text, first: isPlain ? "" : "  ")
    case .warning(let text):
      return wrapped(text, first: "! ").map { styled($0, .warning) }
    case .letter(let page):
      return LetterText(page: page, columns: min(columns, 76)).lines
    case .hint(let text):
      return wrapped(text).map { styled($0, .quiet) }
    case .answers(let answers):
      return lines(of: answers)
    case .verdict(let text):
      return [""] + wrapped(text).map { styled($0, .strong) }
    case .point(let text):
      return wrapped(text, first: isPlain ? "- " : "  - ")
    case .below(let text):
      return wrapped(text, first: isPlain ? "" : "    ")
    case .difference(let changes):
      return changes.flatMap { change in
        wrapped(words(of: change), first: "  \(change.sign.rawValue) ")
      }
    }
  }

  // MARK: Kinds of block

  /// A step and where it stands now.
  private func words(of change: Block.DifferenceLine) -> String {
    if change.place.isEmpty { return change.title }
    return language == .english
      ? "\(change.title) (\(change.place))" : "\(change.title)：\(change.place)"
  }

  private func lines(of terms: [Block.Term]) -> [String] {
    let width = terms.map { self.width($0.name) }.max() ?? 0
    return terms.flatMap { term -> [String] in
      if isPlain || columns < 40 {
        return term.lines.enumerated().flatMap { index, line in
          wrapped(line, first: index == 0 ? "\(safe(term.name)): " : "  ")
        }
      }
      return term.lines.enumerated().flatMap { index, line in
        wrapped(line, first: "  " + pad(index == 0 ? safe(term.name) : "", to: width) + "  ")
      }
    }
  }

  private func lines(of choices: [Block.Choice]) -> [String] {
    if !isPlain, choices.count > 6, let grid = grid(of: choices) { return grid }
    return choices.flatMap { choice in
      wrapped(choice.text, first: isPlain ? "\(choice.number). " : "  \(choice.number)  ")
    }
  }

  /// As many in a row as fit, each whole.
  private func menu(of choices: [Block.Choice]) -> [String] {
    if isPlain { return lines(of: choices) }
    var rows: [String] = []
    for cell in choices.map({ "\($0.number) \(safe($0.text))" }) {
      if let row = rows.last, width(row) + 2 + width(cell) <= columns {
        rows[rows.count - 1] = row + "  " + cell
      } else {
        rows.append(cell)
      }
    }
    return rows
  }

  /// Many short options side by side, numbered downwards, so that a question fits one screen.
  private func grid(of choices: [Block.Choice]) -> [String]? {
    let cells = choices.map { "\($0.number)  \(safe($0.text))" }
    let widest = cells.map { width($0) }.max() ?? 0
    let perRow = min(3, (columns - 2) / (widest + 3))
    guard perRow > 1 else { return nil }
    let rows = (cells.count + perRow - 1) / perRow
    return (0..<rows).map { row in
      var line = "  "
      for column in 0..<perRow where column * rows + row < cells.count {
        let cell = cells[column * rows + row]
        let isLast = (column + 1) * rows + row >= cells.count || column == perRow - 1
        line += isLast ? cell : pad(cell, to: widest + 3)
      }
      return line
    }
  }

  private func lines(of answers: [Block.AnswerLine]) -> [String] {
    let numberWidth = String(answers.map(\.number).max() ?? 0).count
    return answers.flatMap { answer -> [String] in
      let number = String(repeating: " ", count: numberWidth - String(answer.number).count)
      let remark = answer.remark.isEmpty ? "" : "  (\(answer.remark))"
      return wrapped(
        "\(answer.label)\(colon)\(answer.answer)\(remark)",
        first: isPlain ? "\(answer.number). " : "  \(number)\(answer.number)  ")
    }
  }

  // MARK: Lines

  private func ends(_ left: String, _ right: String, style: Style) -> String {
    let left = safe(left)
    let right = safe(right)
    if right.isEmpty { return styled(left, style) }
    if isPlain { return left.isEmpty ? right : "\(left), \(right)" }
    let gap = columns - width(left) - width(right)
    if gap < 2 { return styled(left + "  " + right, style) }
    return styled(left + String(repeating: " ", count: gap) + right, style)
  }

  private func wrapped(_ text: String, first: String = "") -> [String] {
    Wrapping(columns: columns, first: first, ambiguous: ambiguous)
      .lines(of: Shown.safe(text, keeping: .newlines))
  }

  private func quoted(_ text: String) -> String {
    language == .simplifiedChinese ? "“\(text)”" : "\"\(text)\""
  }

  private var colon: String { language == .simplifiedChinese ? "：" : ": " }

  private func safe(_ text: String) -> String { Shown.safe(text) }

  private var ambiguous: Columns.Ambiguous {
    language == .simplifiedChinese ? .wide : .narrow
  }

  private func width(_ text: String) -> Int { Columns.width(of: text, ambiguous: ambiguous) }

  private func pad(_ text: String, to width: Int) -> String {
    Columns.padded(text, to: width, ambiguous: ambiguous)
  }

  // MARK: Style

  private enum Style: String {
    case strong = "1"
    case quiet = "2"
    case good = "32"
    case warning = "33"
  }

  private func styled(_ text: String, _ style: Style) -> String {
    usesColour && !text.isEmpty ? "\u{1b}[\(style.rawValue)m\(text)\u{1b}[0m" : text
  }
}
