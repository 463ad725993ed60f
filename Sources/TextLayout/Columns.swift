/// How many columns text takes on a terminal. Nothing here counts characters or bytes.
public enum Columns {
  /// What to count for “ ” … — and their like, whose width depends on the font.
  public enum Ambiguous: Hashable, Sendable {
    /// One column: what terminals in Western settings draw, and what line editing assumes.
    case narrow
    /// Two columns: what most Chinese fonts draw. Wrapped Chinese counts so, to be safe.
    case wide
  }

  /// The columns of one scalar: 0 for controls, combining marks and joiners, 2 for Chinese.
  public static func width(of scalar: Unicode.Scalar, ambiguous: Ambiguous = .narrow) -> Int {
    let value = scalar.value
    if value < 0xA1 { return value >= 0x20 && !(0x7F...0x9F).contains(value) ? 1 : 0 }
    if isZeroWidth(scalar) { return 0 }
    if value >= 0x1100, WidthTable.holds(WidthTable.wide, value) { return 2 }
    if ambiguous == .wide, WidthTable.holds(WidthTable.ambiguous, value) { return 2 }
    return 1
  }

  /// The columns of a text on one line: the sum of its scalars.
  public static func width(
    of text: some StringProtocol, ambiguous: Ambiguous = .narrow
  ) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, ambiguous: ambiguous) }
  }

  /// The text with spaces behind it up to `columns`; a longer text stays as it is.
  public static func padded(
    _ text: String, to columns: Int, ambiguous: Ambiguous = .narrow
  ) -> String {
    text + spaces(columns - width(of: text, ambiguous: ambiguous))
  }

  /// The text with spaces before it up to `columns`, for figures.
  public static func paddedLeft(
    _ text: String, to columns: Int, ambiguous: Ambiguous = .narrow
  ) -> String {
    spaces(columns - width(of: text, ambiguous: ambiguous)) + text
  }

  /// The longest start of `text` that fits `columns`, the last of them `mark` when it was cut.
  ///
  /// No character is cut in two: a wide one that does not fit whole is left out. A word of a
  /// language that parts words is left out whole, unless it is longer than any word is.
  public static func truncated(
    _ text: String, to columns: Int, mark: String = "…", ambiguous: Ambiguous = .narrow
  ) -> String {
    guard width(of: text, ambiguous: ambiguous) > columns else { return text }
    let markWidth = width(of: mark, ambiguous: ambiguous)
    guard markWidth <= columns else {
      return String(prefix(of: text[...], fitting: columns, ambiguous: ambiguous))
    }
    let start = prefix(of: text[...], fitting: columns - markWidth, ambiguous: ambiguous)
    var end = start.endIndex
    if !text[end].isWhitespace, let gap = start.lastIndex(where: \.isWhitespace) {
      let cut = start[start.index(after: gap)...]
      let isWord = width(of: String(cut), ambiguous: ambiguous) == cut.count
      if isWord, cut.count <= longestWord { end = gap }
    }
    var kept = start[..<end]
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + mark
  }

  /// More letters than a word has; what is longer is cut like a name.
  private static let longestWord = 20

  /// The longest start of `text` of whole characters within `columns`.
  static func prefix(
    of text: Substring, fitting columns: Int, ambiguous: Ambiguous
  ) -> Substring {
    var taken = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      taken += width(of: text[end..<next], ambiguous: ambiguous)
      if taken > columns { break }
      end = next
    }
    return text[..<end]
  }

  /// A row of spaces; none for a negative count.
  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // Vowel and final jamo join the syllable before them.
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    if (0xD7B0...0xD7FB).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return true
    case .format: return !Shown.isDrawnFormat(scalar.value)
    default: return false
    }
  }
}
