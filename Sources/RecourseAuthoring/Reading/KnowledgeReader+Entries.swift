import RecourseModel

extension KnowledgeReader {
  /// Reads one entry of a list into the knowledge.
  func read(_ record: Record, id: String, in section: Section) {
    switch section {
    case .questions: readQuestion(record, id)
    case .conditions: readCondition(record, id)
    case .impossible: readImpossible(record)
    case .items: readItem(record, id)
    case .deadlines: readDeadline(record, id)
    case .calendars: readCalendar(record.english)
    case .channels: readChannel(record, id)
    case .costs: readCost(record, id)
    case .letters: readLetter(record, id)
    case .blanks: readBlank(record, id)
    case .friend: readFriendRule(record.english, id)
    case .clauses: readClause(record, id)
    case .carries: readCarry(record.english)
    case .happenings: readHappening(record, id)
    case .properties: readProperty(record, id)
    case .sources: readSource(record.english, id)
    case .stories: readStory(record.english, id)
    }
  }

  private func readCondition(_ record: Record, _ id: String) {
    let meaning = record.localized("meaning", required: true)
    let condition = condition("condition", of: record.english, required: true)
    guard let meaning, let condition else { return }
    knowledge.conditions.append(
      NamedCondition(id: ConditionID(id), meaning: meaning, condition: condition))
  }

  private func readImpossible(_ record: Record) {
    // The entry is itself a condition: all its keys belong to it.
    let entries = record.english.all
    let mapping = MarkedMapping(entries: entries, place: record.english.place)
    if let condition = condition(.mapping(mapping)) { knowledge.impossible.append(condition) }
  }

  private func readHappening(_ record: Record, _ id: String) {
    let fields = record.english
    let text = record.localized("text", required: true)
    let when = condition("when", of: fields) ?? .always
    var sets: [QuestionID: OptionID] = [:]
    if let node = fields.node("sets"),
      let entries = Fields(node, subject: "`sets`", findings: findings)
    {
      for entry in entries.all {
        guard let shape = shape(of: entry.key),
          let value = entries.text(in: entry.value, entry.key.text)
        else { continue }
        guard shape.kind == .choice || shape.kind == .yesNo else {
          findings.add(
            .wrongOperator, at: entry.key.place,
            "a happening sets choice and yes-no questions only; use `dates` for a day")
          continue
        }
        guard option(value, of: entry.key.text, shape) else { continue }
        sets[QuestionID(entry.key.text)] = OptionID(value.text)
      }
    }
    let dates = fields.text("dates").flatMap { dateQuestion($0) }
    let topics = topics(of: fields)
    uses.takenAway[HappeningID(id)] = Set(
      references("takes-away", of: fields, in: .items).map { ItemID($0.text) })
    guard let text else { return }
    knowledge.happenings.append(
      Happening(
        id: HappeningID(id), text: text, when: when, sets: sets, dates: dates, topics: topics))
  }

  /// The topics of an entry: `recourse`, unless it says `agreement` or `both`.
  func topics(of fields: Fields) -> [Topic] {
    guard let scalar = fields.text("topic") else { return [.recourse] }
    if scalar.text == "both" { return Topic.allCases }
    if let topic = Topic(rawValue: scalar.text) { return [topic] }
    findings.add(
      .notAWord, at: scalar.place,
      "`\(scalar.text)` is no topic; it is one of recourse, agreement, both")
    return [.recourse]
  }

  /// A question that must be a date question.
  func dateQuestion(_ scalar: MarkedScalar) -> QuestionID? {
    guard let shape = shape(of: scalar) else { return nil }
    guard shape.kind == .date else {
      findings.add(
        .wrongOperator, at: scalar.place,
        "`\(scalar.text)` is a \(shape.kind.rawValue) question; a date question is needed")
      return nil
    }
    return QuestionID(scalar.text)
  }

  private func readProperty(_ record: Record, _ id: String) {
    let fields = record.english
    let statement = record.localized("statement", required: true)
    let claim = claim(fields)
    let sources = sources(of: fields)
    let topic = fields.word("topic", as: Topic.self) ?? .recourse
    guard let statement, let claim else { return }
    knowledge.properties.append(
      Property(
        id: PropertyID(id), statement: statement, claim: claim, sources: sources, topic: topic))
  }

  private func readSource(_ fields: Fields, _ id: String) {
    let kind = fields.word("kind", as: Source.Kind.self, required: true)
    let document = fields.text("document")?.text
    if kind == .passage, document == nil {
      findings.add(
        .missingKey, at: fields.place, "\(fields.subject) is a passage and lacks `document`")
    }
    let point = fields.text("point", required: true)?.text
    let citation = fields.text("citation", required: kind != .passage)?.text
    let checked = fields.date("checked", required: true)
    let confidence = fields.word("confidence", as: Confidence.self, required: true)
    let leftOut = fields.text("left-out")?.text
    guard let kind, let point, let checked, let confidence else { return }
    knowledge.sources.append(
      Source(
        id: SourceID(id), kind: kind, document: document, point: point, citation: citation ?? "",
        checked: checked, confidence: confidence, leftOut: leftOut))
  }

  private func readStory(_ fields: Fields, _ id: String) {
    let language = fields.word("language", as: Language.self, required: true)
    let persona = fields.text("persona", required: true)?.text
    let asOf = fields.date("as-of", required: true)
    let says = fields.text("says")?.text ?? ""
    let facts = storyFacts(fields)
    var story = Story(
      id: StoryID(id), language: language ?? .english, persona: persona ?? "",
      asOf: asOf ?? CivilDate(dayNumber: 0), says: says, facts: facts,
      topic: fields.word("topic", as: Topic.self) ?? .recourse)
    if let node = fields.required("expect"),
      let expect = Fields(node, subject: "`expect`", findings: findings)
    {
      story.now = references("now", of: expect, in: .items).map { ItemID($0.text) }
      story.later = references("later", of: expect, in: .items).map { ItemID($0.text) }
      story.not = references("not", of: expect, in: .items).map { ItemID($0.text) }
      story.mostToFirstPlan = expect.integer("most-to-first-plan", in: 0...99)
      expect.finish()
    }
    guard language != nil, persona != nil, asOf != nil else { return }
    knowledge.stories.append(story)
  }

  private func storyFacts(_ fields: Fields) -> Answers {
    guard let node = fields.required("facts"),
      let entries = Fields(node, subject: "`facts`", findings: findings)
    else { return [:] }
    var facts: Answers = [:]
    let country = entries.all.first { $0.key.text == "country" }
    var currency = Money.unknownCurrency
    if case .scalar(let scalar)? = country?.value {
      currency = knowledge.currencies[OptionID(scalar.text)] ?? Money.unknownCurrency
    }
    for entry in entries.all {
      guard let shape = shape(of: entry.key) else { continue }
      facts[QuestionID(entry.key.text)] = answer(entry, shape, entries, currency)
    }
    return facts
  }

  private func answer(
    _ entry: MarkedMapping.Entry, _ shape: KnowledgeIndex.Shape, _ fields: Fields,
    _ currency: String
  ) -> Answer? {
    let key = entry.key.text
    if case .scalar(let scalar) = entry.value, scalar.isNull { return .unknown }
    if shape.kind == .several {
      let scalars = fields.list(in: entry.value, key).compactMap { fields.text(in: $0, key) }
      let known = scalars.filter { option($0, of: key, shape) }
      return known.count == scalars.count ? .options(known.map { OptionID($0.text) }) : nil
    }
    guard let scalar = fields.text(in: entry.value, key) else { return nil }
    switch shape.kind {
    case .choice, .yesNo:
      return option(scalar, of: key, shape) ? .option(OptionID(scalar.text)) : nil
    case .amount:
      return fields.hundredths(scalar, key).map {
        .amount(Money(minorUnits: $0, currency: currency))
      }
    case .count: return fields.integer(scalar, key, in: 0...1_000_000_000).map { .count($0) }
    case .date: return fields.date(scalar).map { .date($0) }
    case .text: return .text(scalar.text)
    case .several: return nil
    }
  }
}
