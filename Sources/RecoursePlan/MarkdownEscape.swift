import TextLayout

/// Makes any text safe inside GitHub-flavoured Markdown: it reads as typed and no markup comes
/// through. A bare e-mail address may still become a link, as nothing in the format can stop that.
public enum MarkdownEscape {
  /// One line of text inside a paragraph that has begun; line breaks become spaces.
  ///
  /// - Parameter rest: text that follows in the same paragraph.
  public static func inline(_ text: String, before rest: String = "") -> String {
    escaped(
      oneLine(Shown.safe(text, keeping: .newlines)), startsLine: false,
      isFollowedByCloser: holdsCloser(rest))
  }

  /// The lines of a text that stands alone, each safe at the start of a line.
  static func lines(_ text: String) -> [String] {
    let lines = Shown.safe(text, keeping: .newlines)
      .split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    let last = lines.lastIndex(where: holdsCloser) ?? 0
    return lines.enumerated().map { index, line in
      escaped(line, startsLine: true, isFollowedByCloser: index < last)
    }
  }

  /// One line inside a cell of a table.
  static func cell(_ text: String) -> String {
    // By scalars: a mark that combines with the bar would hide it from a search for characters.
    var result = String.UnicodeScalarView()
    for scalar in inline(text).unicodeScalars {
      if scalar == "|" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").map(trimmed).joined(separator: " ")
  }

  /// Spaces at the start would make a code block, at the end a line break.
  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  // MARK: - Characters

  private static func escaped(
    _ text: String, startsLine: Bool, isFollowedByCloser: Bool
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    // Looked for once, so that a line of nothing but runs costs no more than its length.
    let lastCloser = isFollowedByCloser ? Int.max : lastCloser(in: scalars)
    var result = String.UnicodeScalarView()
    var at = 0
    if startsLine { at = copyLineStart(scalars, into: &result) }
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "_" {
        let end = scalars[at...].firstIndex { $0 != "_" } ?? scalars.count
        let mayClose = lastCloser > end
        appendRun(scalars, at..<end, startsLine: startsLine, mayClose: mayClose, into: &result)
        at = end
        continue
      }
      if needsEscape(scalars, at) { result.append("\\") }
      result.append(scalar)
      at += 1
    }
    return String(result)
  }

  /// What makes a block at the start of a line: list, heading, quote, rule, table row.
  private static func copyLineStart(
    _ scalars: [Unicode.Scalar], into result: inout String.UnicodeScalarView
  ) -> Int {
    guard let first = scalars.first else { return 0 }
    if "#+-=>|:".unicodeScalars.contains(first) {
      result.append("\\")
      result.append(first)
      return 1
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    if digits > 0, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")" {
      result.append(contentsOf: scalars[0..<digits])
      result.append("\\")
      result.append(scalars[digits])
      return digits + 1
    }
    return 0
  }

  private static func needsEscape(_ scalars: [Unicode.Scalar], _ at: Int) -> Bool {
    switch scalars[at] {
    case "\\", "`", "*", "[", "]", "<", "~": return true
    // An entity would turn into another character.
    case "&": return at + 1 < scalars.count && isWord(scalars[at + 1], or: "#")
    // Addresses would become links by themselves.
    case ":": return at + 2 < scalars.count && scalars[at + 1] == "/" && scalars[at + 2] == "/"
    case ".": return at >= 3 && scalars[(at - 3)..<at].allSatisfy { $0 == "w" || $0 == "W" }
    default: return false
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar, or other: Unicode.Scalar) -> Bool {
    scalar == other || scalar.isASCII && scalar.properties.isAlphabetic
  }

  // MARK: - Underscores

  /// Whether some run of underscores could close an emphasis: none does behind a space.
  private static func holdsCloser(_ text: String) -> Bool {
    lastCloser(in: Array(text.unicodeScalars)) > 0
  }

  /// Where the last such run begins; 0: nowhere, since something stands before it.
  private static func lastCloser(in scalars: [Unicode.Scalar]) -> Int {
    scalars.indices.dropFirst().last { at in
      scalars[at] == "_" && scalars[at - 1] != "_" && !isSpace(scalars[at - 1])
    } ?? 0
  }

  /// Blanks (`____`) stay readable: a run is escaped only where it is a rule, or opens an emphasis
  /// that could be closed.
  private static func appendRun(
    _ scalars: [Unicode.Scalar], _ run: Range<Int>, startsLine: Bool, mayClose: Bool,
    into result: inout String.UnicodeScalarView
  ) {
    let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : " "
    let after = run.upperBound < scalars.count ? scalars[run.upperBound] : " "
    let isRule =
      startsLine && run.lowerBound == 0 && scalars.allSatisfy { $0 == "_" || $0 == " " }
    for scalar in scalars[run] {
      if isRule || mayClose && canOpen(before, after) { result.append("\\") }
      result.append(scalar)
    }
  }

  /// Whether a run of underscores can open emphasis (CommonMark 0.31, 6.2): left-flanking, and not
  /// right-flanking unless punctuation stands before it. Symbols count either way.
  private static func canOpen(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    if isSpace(after) { return false }
    let open = isSpace(before) || isMark(before)
    return isMark(after) ? open || isSymbol(after) : open
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: isSymbol(scalar)
    }
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
