/// Finds authors' keywords in a typed line. All words of an entry must occur; an entry that is
/// itself not a denial does not count where the line denies it.
enum KeywordSearch {
  /// Where an entry was found and how much of the line it covers.
  struct Hit: Comparable {
    /// Letters covered; a Chinese character counts as two.
    var length: Int
    /// Where the first of its words stands.
    var start: Int

    static func < (left: Hit, right: Hit) -> Bool {
      (left.length, -left.start) < (right.length, -right.start)
    }
  }

  /// The best hit among the entries.
  static func best(_ entries: [String], in line: TypedWords) -> Hit? {
    entries.compactMap { find($0, in: line) }.max()
  }

  /// The hit of one entry; nil if a word of it is missing.
  static func find(_ entry: String, in line: TypedWords) -> Hit? {
    let parts = Folding.fold(entry).split(separator: " ").map(String.init)
    guard !parts.isEmpty else { return nil }
    let denies = parts.contains(where: isDenial)
    var length = 0
    var start = Int.max
    for part in parts {
      let found =
        part.contains(where: Folding.isHan)
        ? position(ofChinese: Array(part), in: line, allowingDenial: denies)
        : position(ofWord: part.filter { $0 != "'" && $0 != "-" }, in: line, allowingDenial: denies)
      guard let found else { return nil }
      length += part.reduce(0) { $0 + (Folding.isHan($1) ? 2 : 1) }
      start = min(start, found)
    }
    return Hit(length: length, start: start)
  }

  private static func position(
    ofChinese part: [Character], in line: TypedWords, allowingDenial: Bool
  ) -> Int? {
    let text = line.characters
    guard part.count <= text.count else { return nil }
    for start in 0...(text.count - part.count)
    where Array(text[start..<(start + part.count)]) == part {
      if allowingDenial || !isDenied(text, at: start) { return start }
    }
    return nil
  }

  private static func position(
    ofWord part: String, in line: TypedWords, allowingDenial: Bool
  ) -> Int? {
    for (index, word) in line.words.enumerated() where isForm(word.text, of: part) {
      let before = line.words[max(0, index - 3)..<index].filter { other in
        // A denial reaches only to the end of its clause.
        !line.characters[other.start..<word.start].contains { ",.;!?".contains($0) }
      }
      if allowingDenial || !before.contains(where: { englishDenials.contains($0.text) }) {
        return word.start
      }
    }
    return nil
  }

  /// Whether a typed word is the keyword or an ordinary inflection of it.
  static func isForm(_ word: String, of keyword: String) -> Bool {
    if word == keyword { return true }
    guard keyword.count >= 3, word.hasPrefix(keyword) else {
      // `cancelling`, `stopped`: the last letter doubled is covered below; `cancelled` of `cancel`.
      guard keyword.count >= 4, keyword.hasSuffix("e"), word.hasPrefix(keyword.dropLast()) else {
        return false
      }
      return ["ed", "ing", "es"].contains(word.dropFirst(keyword.count - 1))
    }
    let ending = word.dropFirst(keyword.count)
    if ["s", "es", "d", "ed", "ing"].contains(ending) { return true }
    guard let last = keyword.last, ending.first == last else { return false }
    return ["ed", "ing"].contains(ending.dropFirst())
  }

  private static let englishDenials: Set<String> = [
    "not", "no", "never", "without", "didnt", "dont", "doesnt", "havent", "hasnt", "hadnt",
    "isnt", "wasnt", "arent", "werent", "wont", "cant", "cannot", "couldnt", "nothing", "neither",
    "nor", "nobody",
  ]

  private static func isDenial(_ part: String) -> Bool {
    if englishDenials.contains(part.filter { $0 != "'" }) { return true }
    return part.contains { "没未不无别".contains($0) }
  }

  private static func isDenied(_ text: [Character], at start: Int) -> Bool {
    guard start > 0 else { return false }
    if "没未不".contains(text[start - 1]) { return true }
    guard start > 1 else { return false }
    return "没未不无".contains(text[start - 2]) && "有给能肯让法再".contains(text[start - 1])
  }
}
