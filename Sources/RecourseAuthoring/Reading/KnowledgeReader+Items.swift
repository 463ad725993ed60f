import RecourseModel

extension KnowledgeReader {
  /// Reads one plan item.
  func readItem(_ record: Record, _ id: String) {
    let fields = record.english
    let kind = fields.word("kind", as: ItemKind.self) ?? .step
    let rung = fields.word("rung", as: Rung.self, required: true) ?? .prepare
    let when = condition("when", of: fields, required: true) ?? .never
    var item = Item(
      id: ItemID(id), kind: kind, rung: rung, when: when,
      title: record.localized("title", required: true) ?? .empty,
      todo: record.localized("do", required: true) ?? .empty)
    if let phase = fields.text("phase") {
      item.isFirstPhase = phase.text == "first"
      if phase.text != "first" {
        findings.add(.notAWord, at: phase.place, "`phase` is `first` or it is left out")
      }
    }
    item.laterLine = record.localized("later")
    item.say = message(record)
    item.sayVariants = record.parts("say-variants", "message").compactMap { part in
      let when = condition("when", of: part.english, required: true)
      let say = message(part, isRequired: true)
      let replies = replies(part)
      part.finish()
      record.absorb(part)
      guard let when, let say else { return nil }
      return SayVariant(when: when, say: say, ifTheySay: replies)
    }
    item.ifTheySay = replies(record)
    item.gather = record.localizedList("gather")
    item.cost = reference("cost", of: fields, in: .costs).map { CostID($0) }
    item.minutes = fields.integer("minutes", in: 0...100_000) ?? 0
    item.wait = record.localized("wait")
    item.binds = record.localized("binds")
    item.givesUp = record.localized("gives-up")
    item.risk = record.localized("risk")
    let deadlines = references("deadline", of: fields, in: .deadlines).map { DeadlineID($0.text) }
    item.deadline = deadlines.first
    item.otherDeadlines = Array(deadlines.dropFirst())
    item.channel = reference("channel", of: fields, in: .channels).map { ChannelID($0) }
    item.letters = references("letter", of: fields, in: .letters).map { LetterID($0.text) }
    item.because = record.localized("because")
    item.sources = sources(of: fields)
    item.order = fields.integer("order", in: 0...1_000_000) ?? 0
    item.inCountries = record.parts("in-countries", "wording").map { part in
      let own = inCountry(part)
      part.finish()
      record.absorb(part)
      return own
    }
    item.topics = topics(of: fields)
    item.asks = record.localized("asks")
    item.needs = needs(record)
    uses.exclusives += references("never-with", of: fields, in: .items).map {
      ConditionUses.Exclusive(item: item.id, other: ItemID($0.text), place: $0.place)
    }
    if item.sources.isEmpty {
      findings.add(
        .noSource, at: fields.place, "\(fields.subject) names no source; say where it comes from")
    }
    knowledge.items.append(item)
  }

  private func reference(_ key: String, of fields: Fields, in section: Section) -> String? {
    guard let scalar = fields.text(key), reference(scalar, in: section) else { return nil }
    return scalar.text
  }

  private func inCountry(_ part: Record) -> ItemInCountry {
    let fields = part.english
    var own = ItemInCountry(countries: [])
    if let shape = index.questions["country"], fields.required("countries") != nil {
      own.countries = options(fields.texts("countries"), of: "country", shape) ?? []
    }
    own.title = part.localized("title")
    own.todo = part.localized("do")
    own.laterLine = part.localized("later")
    own.say = message(part)
    own.ifTheySay = fields.has("if-they-say") ? replies(part) : nil
    own.gather = fields.has("gather") ? part.localizedList("gather") : nil
    own.cost = reference("cost", of: fields, in: .costs).map { CostID($0) }
    own.minutes = fields.integer("minutes", in: 0...100_000)
    own.wait = part.localized("wait")
    own.binds = part.localized("binds")
    own.givesUp = part.localized("gives-up")
    own.risk = part.localized("risk")
    if fields.has("deadline") {
      own.deadlines =
        references("deadline", of: fields, in: .deadlines).map { DeadlineID($0.text) }
    }
    own.channel = reference("channel", of: fields, in: .channels).map { ChannelID($0) }
    own.because = part.localized("because")
    own.sources = fields.has("sources") ? sources(of: fields) : nil
    return own
  }

  // MARK: Messages

  /// Most words that a message to send may have.
  static let mostWords = 90
  /// Most characters that a message to send may have in Chinese.
  static let mostCharacters = 180

  private func message(_ record: Record, isRequired: Bool = false) -> LocalizedText? {
    guard let text = record.localized("say", required: isRequired) else { return nil }
    let words = text.english.split(whereSeparator: \.isWhitespace).count
    if words > KnowledgeReader.mostWords {
      findings.add(
        .messageTooLong, at: record.english.valuePlace(of: "say"),
        "\(words) words; a message has at most \(KnowledgeReader.mostWords)")
    }
    let characters = Placeholders.blanked(text.simplifiedChinese).filter { !$0.isWhitespace }.count
    if characters > KnowledgeReader.mostCharacters, let chinese = record.chinese {
      findings.add(
        .messageTooLong, at: chinese.valuePlace(of: "say"),
        "\(characters) characters; a message has at most \(KnowledgeReader.mostCharacters)")
    }
    return text
  }

  private func replies(_ record: Record) -> [UsualReply] {
    let parts = record.parts("if-they-say", "reply")
    if parts.count > 3 {
      findings.add(
        .tooManyReplies, at: record.english.place(of: "if-they-say"),
        "\(parts.count) replies; a person can hold three in mind")
    }
    return parts.compactMap { part in
      let they = part.localized("they", required: true)
      let you = part.localized("you", required: true)
      part.finish()
      record.absorb(part)
      guard let they, let you else { return nil }
      return UsualReply(theySay: they, youSay: you)
    }
  }

  /// Questions whose raw answers the item's lines print: those named, and all placeholders that
  /// may not stay blank.
  private func needs(_ record: Record) -> [QuestionID] {
    var needs: [QuestionID] = []
    for scalar in record.english.texts("needs") where shape(of: scalar) != nil {
      needs.append(QuestionID(scalar.text))
    }
    for (name, place) in record.placeholders where !Placeholders.computed.contains(name.name) {
      guard index.questions[name.name] != nil else {
        let known = Placeholders.computed + index.questions.keys
        findings.add(
          .placeholder, at: place,
          "nothing fills `\(name.written)` in: no question has this id"
            + Nearest.hint(name.name, among: known))
        continue
      }
      let question = QuestionID(name.name)
      if !name.isOptional, !needs.contains(question) { needs.append(question) }
    }
    return needs
  }
}
