import RecourseModel

extension KnowledgeReader {
  /// Reads one question; its place in the asking order is settled when all are read.
  func readQuestion(_ record: Record, _ id: String) {
    let fields = record.english
    let kind = fields.word("kind", as: QuestionKind.self, required: true) ?? .choice
    var question = Question(
      id: QuestionID(id), kind: kind, subject: fields.text("subject")?.text ?? "",
      text: record.localized("text", required: true) ?? .empty,
      aloud: record.localized("aloud"), help: record.localized("help"),
      note: record.localized("note"),
      label: record.localized("label", required: true) ?? .empty)
    questionOrder[question.id] = fields.integer("order", in: 0...1_000_000) ?? 0
    question.askedWhen = condition("asked-when", of: fields) ?? .always
    question.told = fields.flag("told")
    question.isPreset = fields.flag("preset")
    question.options = readOptions(record, kind)
    let shape = KnowledgeIndex.Shape(
      kind: kind, options: question.options.map(\.id.rawValue), isGuarded: false)
    if let start = fields.text("starts-as"), option(start, of: id, shape) {
      question.startsAs = OptionID(start.text)
    }
    if question.told, question.startsAs == nil {
      findings.add(
        .toldWithoutStart, at: fields.place,
        "\(fields.subject) is told, never asked; say what it `starts-as`")
    }
    question.moves = readMoves(fields, id, shape)
    question.variants = readVariants(record, question)
    knowledge.questions.append(question)
  }

  // MARK: Options

  private func readOptions(_ record: Record, _ kind: QuestionKind) -> [Option] {
    let fields = record.english
    let takesOptions = [.choice, .yesNo, .several].contains(kind)
    guard fields.has("options") else {
      if kind == .yesNo { return yesNoOptions() }
      if takesOptions {
        findings.add(.missingKey, at: fields.place, "\(fields.subject) lacks `options`")
      }
      return []
    }
    guard takesOptions else {
      findings.add(
        .wrongShape, at: fields.place(of: "options"),
        "a \(kind.rawValue) question has no options; remove them or change the kind")
      return []
    }
    let chinese = chineseOptions(record)
    var options: [Option] = []
    for node in fields.list("options") {
      guard let own = Fields(node, subject: "an option of \(fields.subject)", findings: findings),
        let id = own.id()
      else { continue }
      own.subject = "option `\(id.text)` of \(fields.subject)"
      if !KnowledgeIndex.isID(id.text) {
        findings.add(
          .badID, at: id.place, "`\(id.text)` is no id; use lower-case words and hyphens")
      }
      if options.contains(where: { $0.id.rawValue == id.text }) {
        findings.add(.duplicateID, at: id.place, "option `\(id.text)` stands already above")
      }
      if kind == .yesNo, !["yes", "no"].contains(id.text) {
        findings.add(.badID, at: id.place, "a yes-no question has the options `yes` and `no` only")
      }
      options.append(readOption(record, own, id.text, chinese))
    }
    chinese?.finish()
    return options
  }

  private func readOption(
    _ record: Record, _ own: Fields, _ id: String, _ chinese: Fields?
  ) -> Option {
    let part = record.part(own, chineseOption(id, chinese, own), "option `\(id)`", in: chinese)
    let option = Option(
      id: OptionID(id), text: part.localized("text", required: true) ?? .empty,
      phrase: part.localized("phrase"), fact: part.localized("fact"),
      englishKeywords: own.texts("keywords").map(\.text),
      chineseKeywords: part.chinese?.texts("keywords").map(\.text) ?? [],
      offeredWhen: condition("offered-when", of: own) ?? .always,
      listedWhen: condition("listed-when", of: own) ?? .always)
    part.finish()
    record.absorb(part)
    return option
  }

  private func chineseOptions(_ record: Record) -> Fields? {
    guard let chinese = record.chinese else { return nil }
    guard chinese.has("options"), let node = chinese.node("options") else {
      findings.add(
        .missingText, at: chinese.place, "\(chinese.subject) lacks `options` in Chinese")
      return nil
    }
    return Fields(node, subject: "the options of \(chinese.subject)", findings: findings)
  }

  /// The Chinese of one option; a text alone stands for `{text: ..}`.
  private func chineseOption(_ id: String, _ options: Fields?, _ own: Fields) -> MarkedNode? {
    guard let options, options.has(id) else { return nil }
    return options.node(id)?.expanded(under: "text")
  }

  /// Texts of yes and no come from the program's own sentences, once these are read.
  private func yesNoOptions() -> [Option] {
    ["yes", "no"].map { Option(id: $0, text: .empty) }
  }

  // MARK: Moves and variants

  private func readMoves(
    _ fields: Fields, _ id: String, _ shape: KnowledgeIndex.Shape
  ) -> [Move] {
    fields.list("moves").compactMap { node in
      guard let move = Fields(node, subject: "a move of \(fields.subject)", findings: findings)
      else { return nil }
      defer { move.finish() }
      let weight = move.integer("weight", in: 1...1000) ?? 1
      let targets = options(move.texts("to"), of: id, shape)
      guard let from = move.text("from", required: true), option(from, of: id, shape), let targets
      else { return nil }
      return Move(from: OptionID(from.text), to: targets, weight: weight)
    }
  }

  private func readVariants(_ record: Record, _ question: Question) -> [QuestionVariant] {
    record.parts("variants", "variant").compactMap { part in
      variantPlaces[question.id, default: []].append(part.english.place)
      var variant = QuestionVariant(
        when: condition("when", of: part.english, required: true) ?? .never,
        text: part.localized("text"), aloud: part.localized("aloud"),
        help: part.localized("help"))
      if let node = part.english.node("options"),
        let own = Fields(node, subject: "`options`", findings: findings)
      {
        variant.optionTexts = optionTexts(own, part, question)
      }
      part.finish()
      record.absorb(part)
      return variant
    }
  }

  private func optionTexts(
    _ own: Fields, _ part: Record, _ question: Question
  ) -> [OptionID: LocalizedText] {
    let shape = KnowledgeIndex.Shape(
      kind: question.kind, options: question.options.map(\.id.rawValue), isGuarded: false)
    let pair = part.part(own, part.chinese?.node("options"), "`options`", in: part.chinese)
    var texts: [OptionID: LocalizedText] = [:]
    for entry in own.all where option(entry.key, of: question.id.rawValue, shape) {
      texts[OptionID(entry.key.text)] = pair.localized(entry.key.text)
    }
    pair.finish()
    part.absorb(pair)
    return texts
  }
}

extension LocalizedText {
  /// No text in either language.
  static var empty: LocalizedText { LocalizedText(english: "", simplifiedChinese: "") }
}
