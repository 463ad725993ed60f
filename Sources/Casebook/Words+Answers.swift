public import RecourseModel
public import StrictJSON

extension AnswersFileFindings {
  /// One line a finding: `FILE:LINE:COLUMN: what is wrong and what to do`.
  public func describe(language: Language) -> [String] {
    findings.map { finding in
      let place = "\(safe(path)):\(finding.place.line):\(finding.place.column)"
      return place + (language == .english ? ": " : "：") + finding.describe(language: language)
    }
  }
}

extension AnswersFileFinding {
  /// What is wrong and what to do, without the place.
  public func describe(language: Language) -> String {
    let isEnglish = language == .english
    func say(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }
    func meant(_ nearest: String?) -> String {
      guard let nearest else { return "" }
      return say("; did you mean \(safe(nearest))?", "；是不是 \(safe(nearest))？")
    }
    switch cause {
    case .json(let cause): return cause.describe(language: language)
    case .notAnObject:
      return say("an object { } is expected", "这里应该是对象 { }")
    case .missingFormat:
      return say(#"the file lacks "format": 1"#, #"文件缺少 "format": 1"#)
    case .unknownFormat:
      return say("only format 1 is read", "只能读取格式 1")
    case .missingAnswers:
      return say(#"the file lacks "answers": { }"#, #"文件缺少 "answers": { }"#)
    case .unknownKey(let key, let nearest):
      return say("unknown key \(name(key))", "未知的键 \(name(key))") + meant(nearest)
    case .unknownTopic:
      return say(
        #"the topic is "recourse" or "agreement""#, #"topic 应为 "recourse" 或 "agreement""#)
    case .unknownQuestion(let id, let nearest):
      return say("unknown question \(name(id))", "未知的问题 \(name(id))") + meant(nearest)
    case .unknownOption(let option, let question, let nearest, let options):
      let all = options.prefix(12).map(\.rawValue)
      let offer =
        nearest == nil
        ? say(
          "; it has: \(all.joined(separator: ", "))", "；可选：\(all.joined(separator: "、"))")
        : meant(nearest)
      return say(
        "\(question) has no option \(name(option))", "\(question) 没有选项 \(name(option))") + offer
    case .repeatedOption(let option, let question):
      return say("\(question) has \(option) twice", "\(question) 中 \(option) 重复")
    case .wrongType(let question, let kind):
      return say(
        "\(question) takes \(kind.english)", "\(question) 应为\(kind.chinese)")
    case .notText(let key):
      return say("\(key) is a text in quotes", "\(key) 应为带引号的文字")
    case .answersNotAnObject:
      return say("answers is an object { }", "answers 应为对象 { }")
    case .tooManyPlaces(let question):
      return say(
        "\(question) takes at most two decimal places", "\(question) 最多两位小数")
    case .outOfRange(let question):
      return say(
        "\(question) takes a figure from 0 to ten million million",
        "\(question) 应为 0 到十万亿之间的数字")
    case .notADate(let question):
      return say(
        #"\#(question) takes a day of the calendar as "YYYY-MM-DD""#,
        #"\#(question) 应为日历上有的日期，写作 "YYYY-MM-DD""#)
    case .twoCountries:
      return say(
        "country differs from the country at the top of the file", "country 与文件顶部的国家不一致")
    }
  }

  /// A word of the file; a long one may be somebody's story and is not repeated.
  private func name(_ text: String) -> String {
    text.unicodeScalars.count > 40 ? "…" : "\"\(safe(text))\""
  }
}

extension QuestionKind {
  fileprivate var english: String {
    switch self {
    case .choice: "an option's id in quotes"
    case .yesNo: #""yes" or "no""#
    case .several: "an array of options' ids; [] is none of these"
    case .amount: "a number, such as 129.50"
    case .count: "a whole number"
    case .date: #"a date in quotes, "YYYY-MM-DD""#
    case .text: "a text in quotes"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .choice: "带引号的选项 id"
    case .yesNo: #" "yes" 或 "no""#
    case .several: "选项 id 的数组，[] 表示都没有"
    case .amount: "数字，例如 129.50"
    case .count: "整数"
    case .date: #"带引号的日期 "YYYY-MM-DD""#
    case .text: "带引号的文字"
    }
  }
}

extension JSONError.Cause {
  /// What is wrong, without the place.
  public func describe(language: Language) -> String {
    let isEnglish = language == .english
    func say(_ english: String, _ chinese: String) -> String { isEnglish ? english : chinese }
    switch self {
    case .tooLarge(let limit):
      return say("the file has more than \(limit) bytes", "文件超过 \(limit) 字节")
    case .empty: return say("the file is empty", "文件是空的")
    case .byteOrderMark:
      return say(
        "a byte order mark; save the file as UTF-8 without one", "开头有 BOM，请存为不带 BOM 的 UTF-8")
    case .notUTF8: return say("not UTF-8; save the file as UTF-8", "不是 UTF-8，请存为 UTF-8")
    case .unfinished: return say("the file ends too early", "文件不完整")
    case .openString: return say("the closing quote is missing", "缺少右引号")
    case .unexpected(let scalar):
      return say(
        "\(safe(String(scalar))) cannot stand here", "这里不能有 \(safe(String(scalar)))")
    case .unknownWord(let word):
      return say(
        "\(safe(word)) is no JSON; texts stand in quotes", "\(safe(word)) 不是 JSON，文字要加引号")
    case .trailingComma: return say("nothing follows this comma", "逗号后面没有内容")
    case .missingComma: return say("a comma is missing before this", "这里之前缺少逗号")
    case .missingColon: return say("a colon is missing here", "这里缺少冒号")
    case .missingKey: return say("a name in double quotes is expected", "这里应该是双引号中的名字")
    case .comment: return say("JSON has no comments", "JSON 不能有注释")
    case .duplicateKey(let key):
      return say("\"\(safe(key, limit: 40))\" stands twice", "\"\(safe(key, limit: 40))\" 重复")
    case .tooDeep(let limit): return say("more than \(limit) levels", "超过 \(limit) 层")
    case .controlCharacter(let scalar):
      return say(
        "\(safe(String(scalar))) in a text must be escaped", "文字中的 \(safe(String(scalar))) 必须转义")
    case .badEscape: return say("this escape means nothing in JSON", "JSON 没有这种转义")
    case .loneSurrogate:
      return say("half of a surrogate pair", "代理对不完整")
    case .badNumber: return say("not a number as JSON writes it", "不是 JSON 的数字写法")
    case .contentAfterEnd: return say("something follows the end", "结尾后面还有内容")
    }
  }
}
