/// Ways of saying that one does not know.
enum UnknownWords {
  private static let english = [
    "dont know", "do not know", "not sure", "unsure", "no idea", "idk", "dunno", "cant say",
    "cannot say", "cant tell", "cannot tell", "cant remember", "cannot remember", "dont remember",
    "not certain", "unknown", "hard to say", "no clue", "not known", "bzd",
  ]
  private static let chinese = [
    "不知道", "不清楚", "说不清", "不确定", "不记得", "忘了", "忘记了", "记不清", "记不得", "没印象", "不好说",
    "说不准", "拿不准", "不懂", "不了解", "不明白", "弄不清", "搞不清", "不太清楚", "不太确定", "不太记得", "不大清楚",
  ]

  /// Whether the line says it and nothing else, apart from small words around it.
  static func isWhole(_ line: String) -> Bool {
    let bare = Folding.bare(line)
    let compact = Folding.compact(line)
    if english.contains(where: { $0.filter { $0 != " " } == compact }) { return true }
    for phrase in english
    where bare.hasPrefix(phrase) || bare.hasPrefix("i " + phrase) || bare.hasPrefix("im " + phrase)
      || bare.hasPrefix("i am " + phrase) || bare.hasPrefix("we " + phrase)
    {
      return bare.count <= phrase.count + 16
    }
    return chinese.contains { compact.contains($0) && compact.count <= $0.count + 4 }
  }

  /// Whether the line says it somewhere.
  static func occur(in line: String) -> Bool {
    let bare = " " + Folding.bare(line) + " "
    return english.contains { bare.contains(" " + $0 + " ") }
      || chinese.contains { bare.contains($0) }
  }
}
