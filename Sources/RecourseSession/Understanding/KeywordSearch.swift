/// Finds authors' keywords in a typed line. The words of an entry must stand in their order, close
/// together and in one clause; an entry that is itself not a denial does not count where the line
/// denies it. An entry that begins with `~` is a hint: it counts only where nothing else is found.
enum KeywordSearch {
  /// Where an entry was found and how much of the line it covers.
  struct Hit: Comparable {
    /// Whether the entry is only a hint.
    var isHint: Bool
    /// Letters covered; a Chinese character counts as two.
    var length: Int
    /// Where the first of its words stands.
    var start: Int

    static func < (left: Hit, right: Hit) -> Bool {
      left.isWeaker(than: right)
        || (left.isHint == right.isHint && left.length == right.length && left.start > right.start)
    }

    /// Whether the other says more of the line, wherever it stands.
    func isWeaker(than other: Hit) -> Bool {
      isHint == other.isHint ? length < other.length : isHint
    }
  }

  /// Most words that may stand between two words of an entry: `charged my card twice`.
  private static let mostWordsBetween = 3
  /// Most characters that may stand between two Chinese parts of an entry.
  private static let mostCharactersBetween = 8

  /// An entry, taken apart once for the many clauses that it may be looked for in.
  struct Entry {
    fileprivate let isHint: Bool
    /// Its words, folded, in their order.
    fileprivate let parts: [Part]
    /// Whether it is itself a denial.
    fileprivate let denies: Bool
    /// Letters of all parts; a Chinese character counts as two.
    fileprivate let length: Int

    /// Takes an entry as authors write it.
    init(_ written: String) {
      isHint = written.hasPrefix("~")
      let words = Folding.fold(String(written.drop { $0 == "~" })).split(separator: " ")
      parts = words.map { word in
        word.contains(where: Folding.isHan)
          ? .chinese(Array(word)) : .word(word.filter { $0 != "'" && $0 != "-" })
      }
      denies = words.contains { isDenial(String($0)) }
      length = words.joined().reduce(0) { $0 + (Folding.isHan($1) ? 2 : 1) }
    }
  }

  /// A word of an entry.
  fileprivate enum Part {
    /// Characters that stand anywhere.
    case chinese([Character])
    /// A whole word, without apostrophes.
    case word(String)
  }

  /// The best hit among the entries.
  static func best(_ entries: [String], in line: TypedWords) -> Hit? {
    best(entries.map(Entry.init), in: line)
  }

  /// The best hit among the entries.
  static func best(_ entries: [Entry], in line: TypedWords) -> Hit? {
    entries.compactMap { find($0, in: line) }.max()
  }

  /// The hit of one entry; nil if a word of it is missing or stands elsewhere.
  static func find(_ entry: String, in line: TypedWords) -> Hit? { find(Entry(entry), in: line) }

  private static func find(_ entry: Entry, in line: TypedWords) -> Hit? {
    guard !entry.parts.isEmpty else { return nil }
    var places: [[Range<Int>]] = []
    for part in entry.parts {
      let found = occurrences(of: part, in: line, allowingDenial: entry.denies)
      guard !found.isEmpty else { return nil }
      places.append(found)
    }
    guard let start = firstChain(of: places[...], after: nil, in: line) else { return nil }
    return Hit(isHint: entry.isHint, length: entry.length, start: start)
  }

  /// Where the first chain begins that takes one place of each part, each close behind the last.
  private static func firstChain(
    of places: ArraySlice<[Range<Int>]>, after last: Range<Int>?, in line: TypedWords
  ) -> Int? {
    guard let next = places.first else { return last?.lowerBound }
    for place in next {
      if let last, !isClose(last, place, in: line) { continue }
      if firstChain(of: places.dropFirst(), after: place, in: line) != nil {
        return place.lowerBound
      }
    }
    return nil
  }

  private static func isClose(_ left: Range<Int>, _ right: Range<Int>, in line: TypedWords) -> Bool
  {
    guard left.upperBound <= right.lowerBound else { return false }
    let between = left.upperBound..<right.lowerBound
    guard !line.hasClauseEnd(in: between) else { return false }
    let characters = line.characters[between].count { Folding.isHan($0) }
    return line.words.count { between.contains($0.start) } <= mostWordsBetween
      && characters <= mostCharactersBetween
  }

  private static func occurrences(
    of part: Part, in line: TypedWords, allowingDenial: Bool
  ) -> [Range<Int>] {
    switch part {
    case .chinese(let characters):
      occurrences(ofChinese: characters, in: line, allowingDenial: allowingDenial)
    case .word(let word): occurrences(ofWord: word, in: line, allowingDenial: allowingDenial)
    }
  }

  private static func occurrences(
    ofChinese part: [Character], in line: TypedWords, allowingDenial: Bool
  ) -> [Range<Int>] {
    let text = line.characters
    guard part.count <= text.count else { return [] }
    return (0...(text.count - part.count)).compactMap { start in
      guard text[start..<(start + part.count)].elementsEqual(part),
        allowingDenial || !isDenied(text, at: start)
      else { return nil }
      return start..<(start + part.count)
    }
  }

  private static func occurrences(
    ofWord part: String, in line: TypedWords, allowingDenial: Bool
  ) -> [Range<Int>] {
    line.words.indices.compactMap { index in
      let word = line.words[index]
      guard isForm(word.text, of: part) else { return nil }
      let before = line.words[max(0, index - 3)..<index].filter {
        // A denial reaches only to the end of its clause.
        !line.hasClauseEnd(in: $0.start..<word.start)
      }
      guard allowingDenial || !before.contains(where: { englishDenials.contains($0.text) })
      else { return nil }
      return word.start..<(word.start + word.text.count)
    }
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
    if ["s", "es", "ed", "ing"].contains(ending) { return true }
    guard let last = keyword.last else { return false }
    // `charged` of `charge`; but a card is no form of a car.
    if ending == "d" { return last == "e" }
    guard ending.first == last else { return false }
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
