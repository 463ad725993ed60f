internal import RecourseModel

/// Reads where the person is, where a line says so in plain words: *I live in Canada*, 我在香港. A
/// country that stands anywhere else, as of a shop, a flight or a label, is none of their own.
struct ResidenceReader {
  /// The countries' names, folded, by their first characters.
  private let names: [Character: [(option: OptionID, name: [Character])]]

  /// Takes the countries as the options of the question for one's own.
  init(options: [Option]) {
    let named = options.flatMap { option in
      Self.names(of: option).map { (option: option.id, name: $0) }
    }
    names = Dictionary(grouping: named.filter { !$0.name.isEmpty }, by: { $0.name[0] })
  }

  /// The country that a line says the person is in; nil: none, or several.
  func read(_ line: String) -> OptionID? {
    let text = Array(Folding.fold(line))
    var found: Set<OptionID> = []
    var index = 0
    while index < text.count {
      guard let first = name(at: index, in: text) else {
        index += 1
        continue
      }
      // 中国香港: the narrower name comes last.
      var last = first
      while let next = name(at: last.end, in: text) { last = next }
      let before = clause(before: index, in: text)
      let isTold =
        saysInChinese(before, isStart: before.count == index) || saysInEnglish(before)
      if isTold, !isPartOfName(last.end, in: text) { found.insert(last.option) }
      index = last.end
    }
    return found.count == 1 ? found.first : nil
  }

  /// The country that a line names and nothing else but a denial: 不对，香港; no, the UK.
  func readAlone(_ line: String) -> OptionID? {
    let clauses = Clauses.split(line).filter { YesNoWords.read($0) != false }
    guard clauses.count == 1, let clause = clauses.first else { return nil }
    var words = Folding.bare(clause)
    for start in ["我是在", "是在", "是", "在", "in "] where words.hasPrefix(start) {
      words = String(words.dropFirst(start.count))
    }
    let article = "the "
    for text in [words, words.hasPrefix(article) ? String(words.dropFirst(article.count)) : ""] {
      let text = Array(text)
      if let named = name(at: 0, in: text), named.end == text.count { return named.option }
    }
    return nil
  }

  // MARK: - Names

  /// The longest name of a country that begins at a place, and where it ends.
  private func name(at start: Int, in text: [Character]) -> (option: OptionID, end: Int)? {
    guard start < text.count else { return nil }
    var best: (option: OptionID, end: Int)?
    for (option, name) in names[text[start]] ?? [] {
      let end = start + name.count
      guard end > best?.end ?? start, end <= text.count,
        text[start..<end].elementsEqual(name), isWhole(start..<end, in: text)
      else { continue }
      best = (option, end)
    }
    return best
  }

  /// What a country is called: not its id alone, for `us` and `ca` are other words as well, but
  /// behind an article, as in *the US*.
  private static func names(of option: Option) -> [[Character]] {
    var names = Language.allCases.map { option.text[$0] }
    if let phrase = option.phrase { names += Language.allCases.map { phrase[$0] } }
    names += option.englishKeywords + option.chineseKeywords
    let id = option.id.rawValue
    names += ["the " + id, "the " + id.map { "\($0)." }.joined()]
    return names.map { Array(Folding.fold($0)) }
  }

  /// Whether a name of letters is no part of a longer word.
  private func isWhole(_ range: Range<Int>, in text: [Character]) -> Bool {
    guard let first = text[range].first, !Folding.isHan(first) else { return true }
    func isLetter(_ index: Int) -> Bool {
      text.indices.contains(index) && !Folding.isHan(text[index])
        && (text[index].isLetter || text[index].isNumber || "-'".contains(text[index]))
    }
    return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound)
  }

  /// Words behind a country's name that make it the name of something else, or a visit.
  private static let otherThings = [
    "的", "网", "官", "站", "亚马逊", "代购", "移动", "联通", "电信", "银行", "银联", "人寿", "平安", "航空", "运通",
    "邮政", "国际", "石油", "石化", "签证", "使馆", "机场", "区", "版", "商", "店", "客服", "直邮", "旅", "出差", "玩", "转机",
    "on ", "until ", "visiting ", "for ",
  ].map { Array($0) }

  private func isPartOfName(_ end: Int, in text: [Character]) -> Bool {
    let behind = text[end...].drop { $0 == " " }
    return Self.otherThings.contains { behind.starts(with: $0) }
  }

  // MARK: - Saying so

  /// What stands before a place, back to the last mark.
  private func clause(before end: Int, in text: [Character]) -> ArraySlice<Character> {
    text[..<end].suffix(
      from: (text[..<end].lastIndex { ",.;:!?()\"\n".contains($0) }).map { $0 + 1 } ?? 0)
  }

  private static let living = [
    "居住在", "生活在", "定居在", "住在", "人在", "现居", "定居", "现住", "住", "在",
  ]
  private static let adverbs = [
    "现在", "目前", "一直", "平时", "长期", "常年", "全家", "一家", "和家人", "跟家人", "自己", "也", "就", "都", "是", "人",
  ]
  private static let lasting: Set<String> = [
    "现在", "目前", "一直", "平时", "长期", "常年", "人现在", "人目前", "人一直",
  ]
  private static let beginnings: Set<String> = [
    "", "因为", "由于", "虽然", "但", "但是", "可是", "不过", "其实", "现在", "目前", "所以", "不", "不是", "不对", "错了",
    "没有",
    "是", "对", "嗯", "你好", "您好",
  ]

  /// 我在, 人在, 我住, 住在, 本人在 where a clause begins; 在 alone only where the line begins.
  private func saysInChinese(_ before: ArraySlice<Character>, isStart: Bool) -> Bool {
    let clause = String(before.filter { $0 != " " })
    for verb in Self.living where clause.hasSuffix(verb) {
      let rest = String(clause.dropLast(verb.count))
      if rest.isEmpty { return verb != "在" || isStart }
      if Self.lasting.contains(rest) { return true }
      for who in ["我们", "咱们", "我", "咱", "本人", "俺"] {
        guard let range = rest.firstRange(of: who) else { continue }
        var between = rest[range.upperBound...]
        while let adverb = Self.adverbs.first(where: between.hasPrefix) {
          between = between.dropFirst(adverb.count)
        }
        if between.isEmpty, Self.beginnings.contains(String(rest[..<range.lowerBound])) {
          return true
        }
      }
    }
    return false
  }

  private static let telling: [[Substring]] = [
    "i live in", "we live in", "i am in", "im in", "we are in", "we're in", "here in",
    "i reside in", "i am living in", "im living in", "i am based in", "im based in",
  ].map { $0.split(separator: " ") }
  private static let supposing: Set<Substring> = [
    "if", "when", "whenever", "while", "until", "before", "after", "once", "wish", "where",
  ]

  /// *I live in*, *I am in*, *here in*, unless it is only supposed.
  private func saysInEnglish(_ before: ArraySlice<Character>) -> Bool {
    // "we're" keeps its mark: without it, it is "were".
    let clause = String(before)
    var words = clause.split(separator: " ").map { word in
      word == "we're" ? word : Substring(word.filter { $0 != "'" })
    }
    if words.last == "the" { words.removeLast() }
    return Self.telling.contains { telling in
      words.suffix(telling.count).elementsEqual(telling)
        && !Self.supposing.contains(words.dropLast(telling.count).last ?? "")
    }
  }
}
