import RecourseModel

extension TinyKnowledge {
  /// A letter for the first step, and one that never fits.
  static let letters: [Letter] = {
    var complaint = Letter(
      id: "complaint", kind: .complaint,
      title: LocalizedText(english: "The complaint", simplifiedChinese: "投诉信"),
      todo: LocalizedText(english: "Send it.", simplifiedChinese: "发出去。"),
      parts: [
        part("Charged {sum} on {charged-on} for {thing}.", "{charged-on}为{thing}扣了{sum}。"),
        part("It says: {clause}.", "约定：{clause}。", onlyWith: ["clause"]),
        part("Please refund it by {reply-by}.", "请在{reply-by}前退款。"),
      ])
    complaint.sender = [part("{your-name}", "{your-name}")]
    complaint.happenings = ["wrote"]
    var foreign = Letter(
      id: "foreign-notice", kind: .notice, when: .from("country", "cn"),
      title: LocalizedText(english: "The foreign notice", simplifiedChinese: "外国通知"),
      todo: LocalizedText(english: "Send it.", simplifiedChinese: "发出去。"),
      parts: [part("Law of there.", "那里的法律。")])
    foreign.order = 2
    return [complaint, foreign]
  }()

  /// What they ask for.
  static let blanks: [Blank] = [
    blank("thing", .text, "What did you buy?", "买了什么？"),
    blank("charged-on", .date, "Charged on which day?", "哪天扣的？"),
    blank("sum", .amount, "Which sum?", "多少钱？", from: ["amount"]),
    blank("clause", .text, "Which sentence helps you?", "哪一句对你有利？"),
    blank("your-name", .text, "Your name?", "你的名字？"),
  ]

  private static func part(
    _ english: String, _ chinese: String, onlyWith: [String] = []
  ) -> LetterPart {
    LetterPart(
      text: LocalizedText(english: english, simplifiedChinese: chinese), onlyWith: onlyWith)
  }

  private static func blank(
    _ id: BlankID, _ kind: Blank.Kind, _ english: String, _ chinese: String,
    from: [QuestionID] = []
  ) -> Blank {
    Blank(
      id: id, kind: kind, ask: LocalizedText(english: english, simplifiedChinese: chinese),
      from: from)
  }
}
