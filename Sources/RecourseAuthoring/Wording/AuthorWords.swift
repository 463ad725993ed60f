import RecourseModel

/// The few words of pictures and conditions that come from no knowledge: what is drawn may be a
/// folder without any sentences of its own.
package enum AuthorWords: String, CaseIterable, Sendable {
  case interview, overview, questions, plan, items, decides, from, told, others, notKnown, or, and
  case known, moreThan, over, atMost, between, ago, within, yes, no, butNot, with, without, none,
    asked, now, later

  /// The words in a language; `{n}` and `{m}` are filled in by ``filled(_:_:_:)``.
  func text(_ language: Language) -> String {
    let both = both
    return language == .english ? both.0 : both.1
  }

  /// The words with figures or names in them.
  func filled(_ language: Language, _ first: String, _ second: String = "") -> String {
    text(language).split(separator: "{n}", omittingEmptySubsequences: false)
      .joined(separator: first).split(separator: "{m}", omittingEmptySubsequences: false)
      .joined(separator: second)
  }

  private var both: (String, String) {
    switch self {
    case .interview: ("The interview", "整场问答")
    case .overview: ("Overview", "总览")
    case .questions: ("questions: {n}", "{n}个问题")
    case .plan: ("The plan", "方案")
    case .items: ("{n}: {m}", "{n}：{m}")
    case .decides: ("decides {n} of {m} items", "影响{m}条中的{n}条")
    case .from: ("asked under: {n}", "见：{n}")
    case .told: ("told by what happens", "由后来发生的事决定")
    case .others: ("and {n} other ways", "另有{n}种情形")
    case .notKnown: ("not known", "不清楚")
    case .known: ("known", "知道")
    case .or: (" or ", "或")
    case .and: (" and ", "且")
    case .moreThan: ("and more than {n} other ways", "另有{n}种以上情形")
    case .over: ("over {n}", "超过{n}")
    case .atMost: ("at most {n}", "不超过{n}")
    case .between: ("over {n}, at most {m}", "超过{n}、不超过{m}")
    case .ago: ("more than {n} ago", "超过{n}")
    case .within: ("within {n}", "{n}以内")
    case .yes: ("yes", "是")
    case .no: ("no", "否")
    case .butNot: ("anything but {n}", "除{n}以外")
    case .with: ("with {n}", "有{n}")
    case .without: ("without {n}", "没有{n}")
    case .none: ("none of these", "都没有")
    case .asked: ("{n} of {m} asked", "问了{m}个中的{n}个")
    case .now: ("now: {n}", "现在：{n}条")
    case .later: ("later: {n}", "以后：{n}条")
    }
  }
}

extension Span {
  /// The span in words.
  func words(_ language: Language) -> String {
    guard language == .english else {
      let unit =
        switch self.unit {
        case .days: "天"
        case .workingDays: "个工作日"
        case .weeks: "周"
        case .months: "个月"
        case .years: "年"
        }
      return "\(count)\(unit)"
    }
    let unit = unit == .workingDays ? "working days" : self.unit.rawValue
    return "\(count) \(count == 1 ? String(unit.dropLast()) : unit)"
  }
}
