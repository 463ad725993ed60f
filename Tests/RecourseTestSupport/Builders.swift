public import RecourseModel

// Short forms for invented knowledge. Texts are made of the ids, so that a test can tell them apart.

extension LocalizedText {
  /// A text that says the same mark in both languages.
  public static func mark(_ id: String) -> LocalizedText {
    LocalizedText(english: id, simplifiedChinese: "中文\(id)")
  }
}

extension Option {
  /// An option with made-up text.
  public static func made(_ id: OptionID, offeredWhen: Condition = .always) -> Option {
    Option(id: id, text: .mark(id.rawValue), offeredWhen: offeredWhen)
  }
}

extension Question {
  /// A choice question with made-up texts.
  public static func choice(
    _ id: QuestionID, _ options: [OptionID], askedWhen: Condition = .always,
    moves: [Move] = []
  ) -> Question {
    Question(
      id: id, kind: .choice, text: .mark("\(id)?"), label: .mark(id.rawValue),
      options: options.map { .made($0) }, askedWhen: askedWhen, moves: moves)
  }

  /// A yes-no question with made-up texts.
  public static func yesNo(_ id: QuestionID, askedWhen: Condition = .always) -> Question {
    var question = choice(id, ["yes", "no"], askedWhen: askedWhen)
    question.kind = .yesNo
    return question
  }

  /// A several question with made-up texts.
  public static func several(
    _ id: QuestionID, _ options: [OptionID], askedWhen: Condition = .always
  ) -> Question {
    var question = choice(id, options, askedWhen: askedWhen)
    question.kind = .several
    return question
  }

  /// A question without options: an amount, a count, a date or free words.
  public static func plain(
    _ id: QuestionID, _ kind: QuestionKind, askedWhen: Condition = .always
  ) -> Question {
    Question(
      id: id, kind: kind, text: .mark("\(id)?"), label: .mark(id.rawValue), askedWhen: askedWhen)
  }

  /// A told question: never asked, set by happenings.
  public static func told(_ id: QuestionID, _ options: [OptionID], moves: [Move]) -> Question {
    var question = choice(id, options, moves: moves)
    question.told = true
    question.startsAs = options.first
    return question
  }
}

extension Item {
  /// An item with made-up texts.
  public static func made(
    _ id: ItemID, _ rung: Rung = .talk, first: Bool = false, needs: [QuestionID] = [],
    when: Condition
  ) -> Item {
    Item(
      id: id, rung: rung, isFirstPhase: first, when: when, title: .mark(id.rawValue),
      todo: .mark("do \(id)"), needs: needs)
  }
}

extension Condition {
  /// The question's answer is one of the options.
  public static func from(_ question: QuestionID, _ options: OptionID...) -> Condition {
    .isIn(question, options, orUnknown: false)
  }

  /// The question is answered yes.
  public static func yes(_ question: QuestionID) -> Condition { .from(question, "yes") }

  /// The question is answered no.
  public static func no(_ question: QuestionID) -> Condition { .from(question, "no") }
}
