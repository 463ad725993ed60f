/// An agreement cut into sentences, each folded, with the way back to its lines.
struct AgreementText {
  /// A sentence or a row of a table.
  struct Sentence {
    /// Its place among the folded bytes.
    var range: Range<Int>
    /// Its place among the text's characters.
    var characters: Range<Int>
  }

  /// The text's characters.
  let scalars: [Unicode.Scalar]
  /// All sentences, folded, one after the other.
  private(set) var folded: FoldedText
  /// The sentences in order.
  private(set) var sentences: [Sentence] = []
  /// How many lines there are.
  private(set) var lineCount = 1

  /// Most characters of a sentence.
  private static let longest = 4000
  private var start = 0
  private var foldedStart = 0

  /// Cuts a text up.
  init(_ text: String, folding: TextFolding) {
    scalars = Array(text.unicodeScalars)
    folded = FoldedText(capacity: text.utf8.count)
    for index in scalars.indices {
      let scalar = scalars[index]
      folding.append(scalar, line: lineCount, offset: index, to: &folded)
      // What has no end is cut, so that no sentence costs more than its length.
      if isEnd(at: index) || index - start >= Self.longest { close(before: index + 1) }
      if scalar == "\n" { lineCount += 1 }
    }
    close(before: scalars.count)
    // The end of the last line opens no further one.
    if scalars.last == "\n" { lineCount -= 1 }
  }

  /// The sentence as written, on one line, shortened around a place, without Markdown's bold marks.
  func quote(_ sentence: Sentence, around byte: Int, most: Int = 160) -> String {
    let range = sentence.characters
    var low = range.lowerBound
    var high = range.upperBound
    if range.count > most {
      let middle = Int(folded.offsets[byte])
      low = max(low, middle - most / 3)
      high = min(high, low + most)
      low = wordStart(low, after: range.lowerBound)
      // An accent is not cut off from its letter.
      for _ in 0..<20 where low > range.lowerBound && isMark(at: low) { low -= 1 }
      for _ in 0..<20 where high < range.upperBound && isMark(at: high) { high += 1 }
    }
    var result = low > range.lowerBound ? "… " : ""
    var wantsSpace = false
    for index in low..<high where !isBoldMark(at: index) {
      let scalar = scalars[index]
      if scalar.properties.isWhitespace {
        wantsSpace = !result.isEmpty
      } else {
        if wantsSpace { result += " " }
        wantsSpace = false
        result.unicodeScalars.append(scalar)
      }
    }
    return high < range.upperBound ? result + " …" : result
  }

  private func isMark(at index: Int) -> Bool {
    switch scalars[index].properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private func isBoldMark(at index: Int) -> Bool {
    scalars[index] == "*"
      && (scalars.indices.contains(index - 1) && scalars[index - 1] == "*"
        || scalars.indices.contains(index + 1) && scalars[index + 1] == "*")
  }

  private func wordStart(_ index: Int, after limit: Int) -> Int {
    guard index > limit, scalars[index].isASCII else { return index }
    var index = index
    for _ in 0..<20 where index > limit && !scalars[index - 1].properties.isWhitespace {
      index -= 1
    }
    return index
  }

  // MARK: - Where a sentence ends

  private mutating func close(before end: Int) {
    folded.finish()
    if foldedStart < folded.bytes.count {
      sentences.append(
        Sentence(range: foldedStart..<folded.bytes.count, characters: start..<end))
    }
    start = end
    foldedStart = folded.bytes.count
  }

  private func isEnd(at index: Int) -> Bool {
    switch scalars[index] {
    case "。", "！", "？": return true
    case ".", "!", "?": return endsEnglish(at: index)
    case "\n": return isBreak(after: index)
    default: return false
    }
  }

  /// A full stop ends a sentence where a capital follows, and no figure or abbreviation is meant.
  private func endsEnglish(at index: Int) -> Bool {
    var next = index + 1
    while next < scalars.count, "\")*'”’".unicodeScalars.contains(scalars[next]) { next += 1 }
    guard next < scalars.count, scalars[next].properties.isWhitespace else { return false }
    while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count else { return true }
    guard scalars[next].properties.isUppercase || "\"“(*".unicodeScalars.contains(scalars[next])
    else { return false }
    // "1. The" opens a clause; "No. 5" and "Inc. The" do not matter.
    var letter = index
    while letter > 0,
      scalars[letter - 1].properties.numericType != nil || scalars[letter - 1] == "."
    { letter -= 1 }
    return letter == index || (letter > 0 && !scalars[letter - 1].properties.isWhitespace)
  }

  /// A line end is the end of a sentence before an empty line, a row, a heading or a number.
  private func isBreak(after index: Int) -> Bool {
    var next = index + 1
    while next < scalars.count,
      scalars[next] == " " || scalars[next] == "\t" || scalars[next] == "\r"
    { next += 1 }
    guard next < scalars.count else { return true }
    let scalar = scalars[next]
    if scalar == "\n" || "|#-*•·>".unicodeScalars.contains(scalar) { return true }
    if scalar.properties.numericType != nil, scalar.isASCII {
      return opensClause(at: next)
    }
    if "一二三四五六七八九十（(第".unicodeScalars.contains(scalar) { return true }
    // A line that goes on in lower case was only wrapped.
    return !scalar.properties.isLowercase && !isWrapped(before: index)
  }

  /// "3.1 The ..." or "2 Price" opens a clause; "12 months" goes on with the sentence.
  private func opensClause(at index: Int) -> Bool {
    var next = index
    while next < scalars.count, scalars[next].properties.numericType != nil || scalars[next] == "."
    {
      next += 1
    }
    if next > index,
      scalars[next - 1] == "."
        || next < scalars.count && "、)）".unicodeScalars.contains(scalars[next])
    {
      return true
    }
    while next < scalars.count, scalars[next] == " " { next += 1 }
    return next < scalars.count && !scalars[next].properties.isLowercase
  }

  /// Whether a line stops in the middle of a sentence: Chinese text that reaches far and has no
  /// mark at its end.
  private func isWrapped(before index: Int) -> Bool {
    guard index > 0, !".:;。：；！？|".unicodeScalars.contains(scalars[index - 1]) else { return false }
    var length = 0
    while length < 40, index - length > 0, scalars[index - length - 1] != "\n" { length += 1 }
    return length >= 34
  }
}
