/// Ways of saying yes and no in both languages.
enum YesNoWords {
  private static let yes: Set<String> = [
    "y", "yes", "yep", "yeah", "yup", "ya", "sure", "right", "correct", "true", "ok", "okay",
    "indeed", "of course", "it is", "i do", "i have", "i did", "we did", "we do", "we have",
    "they did", "they do", "affirmative", "是", "是的", "对", "对的", "对了", "有", "有的", "嗯", "好",
    "好的", "没错", "不错", "可以", "是啊", "对啊", "有啊", "确实", "当然", "行", "会", "能", "属实", "正确", "要",
  ]
  private static let no: Set<String> = [
    "n", "no", "nope", "nah", "not", "never", "false", "wrong", "none", "not yet", "not really",
    "not at all", "i dont", "i do not", "i did not", "i didnt", "we did not", "we didnt",
    "they did not", "they didnt", "it is not", "i have not", "i havent", "否", "不", "不是", "不是的",
    "没", "没有", "没有的", "不对", "还没", "还没有", "不会", "不能", "不行", "没呢", "无", "从来没有", "从没", "未", "不要",
    "并没有", "并不是",
  ]

  /// True for yes, false for no, nil for neither.
  static func read(_ line: String) -> Bool? {
    let bare = Folding.bare(line)
    if yes.contains(bare) { return true }
    if no.contains(bare) { return false }
    let first = bare.split(separator: " ").first.map(String.init) ?? ""
    // "no, they did not", "yes I think so": the first word decides; Chinese by its first characters.
    if ["yes", "yep", "yeah", "yup"].contains(first) { return true }
    if ["no", "nope", "nah", "never"].contains(first) { return false }
    return chinese(bare)
  }

  private static func chinese(_ bare: String) -> Bool? {
    for phrase in ["是不是", "有没有", "会不会", "能不能", "对不对"] where bare.hasPrefix(phrase) { return nil }
    for phrase in ["没错", "不错"] where bare.hasPrefix(phrase) { return true }
    for phrase in ["没有", "没", "不是", "不", "还没", "从没", "未", "并没", "并不", "否", "无"]
    where bare.hasPrefix(phrase) {
      return false
    }
    for phrase in ["是", "对", "有", "嗯", "已经", "确实"] where bare.hasPrefix(phrase) { return true }
    return nil
  }
}
