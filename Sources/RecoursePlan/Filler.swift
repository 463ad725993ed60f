public import RecourseModel

/// Fills the places of texts from the answers that count. A fact that the case does not hold stays
/// a blank; nothing is guessed.
public struct Filler: Sendable {
  private let questions: [QuestionID: Question]
  private let answers: Answers
  private let asOf: CivilDate
  private let replyBy: CivilDate
  private let interface: [String: LocalizedText]

  /// What one item adds to the answers.
  public struct Context: Sendable {
    /// The item's deadline.
    public var deadline: DeadlineProof.Dates?
    /// The item's channel.
    public var channel: LocalizedText?
    /// Further names and what fills them, in the language of the text.
    public var values: [String: String]
    /// The wordings to ask for, the weightiest first, for `{changes}`.
    public var changes: [LocalizedText]

    /// Makes a context.
    public init(
      deadline: DeadlineProof.Dates? = nil, channel: LocalizedText? = nil,
      changes: [LocalizedText] = [], values: [String: String] = [:]
    ) {
      self.deadline = deadline
      self.channel = channel
      self.changes = changes
      self.values = values
    }
  }

  /// Prepares filling.
  ///
  /// - Parameters:
  ///   - knowledge: where the questions' words are taken from.
  ///   - answers: only those that count; parked ones must not be among them.
  ///   - replyBy: the day for `{reply-by}`.
  public init(knowledge: Knowledge, answers: Answers, asOf: CivilDate, replyBy: CivilDate) {
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    interface = knowledge.interface
    self.answers = answers
    self.asOf = asOf
    self.replyBy = replyBy
  }

  /// A text in one language with every place filled.
  public func fill(
    _ text: LocalizedText, _ language: Language, context: Context = Context()
  ) -> String {
    let wording = Wording(language: language)
    return Template(text[language]).filled { name in
      switch name {
      case "reply-by": wording.fullDate(replyBy)
      case "today": wording.fullDate(asOf)
      case "deadline": context.deadline.map { wording.fullDate($0.safe) }
      case "file-by": context.deadline.map { wording.fullDate($0.fileBy ?? $0.safe) }
      case "channel": context.channel.map { $0[language] }
      case "changes": numbered(context.changes, language)
      default: context.values[name] ?? words(forPlace: name, language)
      }
    }
  }

  /// One numbered line each; nil where there are none.
  private func numbered(_ texts: [LocalizedText], _ language: Language) -> String? {
    guard !texts.isEmpty else { return nil }
    return texts.enumerated().map { "\($0 + 1). " + fill($1, language) }.joined(separator: "\n")
  }

  private func words(forPlace name: String, _ language: Language) -> String? {
    let id = name.hasSuffix("?") ? String(name.dropLast()) : name
    guard let answer = answers[QuestionID(id)] else { return nil }
    return words(for: answer, to: QuestionID(id), language)
  }

  /// An answer in words; nil: *don't know*, or an empty text.
  public func words(
    for answer: Answer, to id: QuestionID, _ language: Language
  ) -> String? {
    let wording = Wording(language: language)
    switch answer {
    case .option(let option): return phrase(option, of: id, language)
    case .options(let options):
      guard !options.isEmpty else { return interface["plan.none-of-these"]?[language] }
      return wording.list(options.compactMap { phrase($0, of: id, language) })
    case .amount(let money): return wording.money(money)
    case .count(let count): return String(count)
    case .date(let day): return wording.plainDate(day)
    case .text(let text):
      let clean = Self.oneLine(text)
      return clean.isEmpty ? nil : clean
    case .unknown: return nil
    }
  }

  private func phrase(_ option: OptionID, of id: QuestionID, _ language: Language) -> String? {
    guard let found = questions[id]?.options.first(where: { $0.id == option }) else {
      return interface["answer.\(option.rawValue)"]?[language]
    }
    return (found.phrase ?? found.text)[language]
  }

  /// Typed words as one line: control characters and line breaks become single spaces.
  static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let gap =
        scalar.properties.generalCategory == .control || scalar.properties.isWhitespace
      if !gap {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty && result.last != " " {
        result += " "
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }
}
