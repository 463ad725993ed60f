import RecourseModel

extension KnowledgeReader {
  /// Reads one letter.
  func readLetter(_ record: Record, _ id: String) {
    let fields = record.english
    let kind = fields.word("kind", as: Letter.Kind.self, required: true)
    var letter = Letter(
      id: LetterID(id), kind: kind ?? .complaint,
      reader: fields.word("to", as: Letter.Reader.self) ?? .seller,
      when: condition("when", of: fields) ?? .always,
      title: record.localized("title", required: true) ?? .empty,
      todo: record.localized("do", required: true) ?? .empty, parts: [])
    letter.order = fields.integer("order", in: 0...1_000_000) ?? 0
    if let channel = fields.text("channel"), reference(channel, in: .channels) {
      letter.channel = ChannelID(channel.text)
    }
    letter.deadlines =
      references("deadline", of: fields, in: .deadlines).map { DeadlineID($0.text) }
    letter.sender = letterParts("sender", "sender line", of: record)
    letter.addressee = letterParts("addressee", "address line", of: record)
    letter.subject = letterParts("subject", "subject", of: record)
    letter.greeting = record.localized("greeting")
    letter.parts = letterParts("parts", "part", of: record)
    letter.closing = record.localized("closing")
    letter.enclosures = letterParts("enclose", "enclosure", of: record)
    letter.copies = letterParts("copies", "copy line", of: record)
    letter.happenings =
      references("happenings", of: fields, in: .happenings).map { HappeningID($0.text) }
    letter.sources = sources(of: fields)
    if letter.sources.isEmpty {
      findings.add(
        .noSource, at: fields.place, "\(fields.subject) names no source; say where it comes from")
    }
    if letter.parts.isEmpty {
      findings.add(.missingKey, at: fields.place, "\(fields.subject) lacks `parts`")
    }
    checkPlaceholders(record, of: letter)
    knowledge.letters.append(letter)
  }

  private func letterParts(_ key: String, _ name: String, of record: Record) -> [LetterPart] {
    record.parts(key, name, short: "text").compactMap { part in
      let when = condition("when", of: part.english) ?? .always
      let text = part.localized("text", required: true)
      let needed = part.english.texts("only-with")
      let isElse = part.english.flag("else")
      part.finish()
      record.absorb(part)
      let known = needed.filter { fills($0.text, at: $0.place, written: $0.text) }
      guard let text else { return nil }
      return LetterPart(text: text, when: when, onlyWith: known.map(\.text), isElse: isElse)
    }
  }

  // MARK: What is filled in

  private func checkPlaceholders(_ record: Record, of letter: Letter) {
    for (name, place) in record.placeholders {
      switch name.name {
      case "deadline", "file-by":
        guard letter.deadlines.isEmpty else { continue }
        findings.add(
          .placeholder, at: place,
          "`\(name.written)` needs a `deadline` on \(record.english.subject)")
      case "channel":
        guard letter.channel == nil else { continue }
        findings.add(
          .placeholder, at: place,
          "`\(name.written)` needs a `channel` on \(record.english.subject)"
        )
      default:
        _ = fills(name.name, at: place, written: name.written)
      }
    }
  }

  /// Whether something fills a name in; reports one that nothing does.
  private func fills(_ name: String, at place: Place, written: String) -> Bool {
    if index.place(of: name, in: .blanks) != nil {
      uses.used.insert("\(Section.blanks.rawValue)/\(name)")
      return true
    }
    if Placeholders.computed.contains(name) || index.questions[name] != nil { return true }
    let known = Placeholders.computed + index.ids(of: .blanks) + index.questions.keys
    findings.add(
      .placeholder, at: place,
      "nothing fills `\(written)` in: it is no blank, question or computed name"
        + Nearest.hint(name, among: known))
    return false
  }

  /// Reads one blank.
  func readBlank(_ record: Record, _ id: String) {
    let fields = record.english
    let kind = fields.word("kind", as: Blank.Kind.self) ?? .text
    let ask = record.localized("ask", required: true)
    var from: [QuestionID] = []
    for scalar in fields.texts("from") {
      guard let shape = shape(of: scalar) else { continue }
      guard kind.takes(shape.kind) else {
        findings.add(
          .wrongOperator, at: scalar.place,
          "`\(scalar.text)` is a \(shape.kind.rawValue) question; it cannot fill a \(kind.rawValue)"
        )
        continue
      }
      from.append(QuestionID(scalar.text))
    }
    if let place = index.place(of: id, in: .questions) ?? computedPlace(id, fields) {
      findings.add(
        .duplicateID, at: fields.valuePlace(of: "id"),
        "`\(id)` means something else already (\(place.file):\(place.line)); choose another id")
    }
    guard let ask else { return }
    knowledge.blanks.append(Blank(id: BlankID(id), kind: kind, ask: ask, from: from))
  }

  private func computedPlace(_ id: String, _ fields: Fields) -> Place? {
    Placeholders.computed.contains(id) ? fields.place : nil
  }

  // MARK: The friend

  /// Reads one rule of the friend's check.
  func readFriendRule(_ fields: Fields, _ id: String) {
    let finds = fields.word("finds", as: FriendRule.Finds.self, required: true)
    let words = fields.texts("english") + fields.texts("chinese")
    let unless = fields.texts("unless").map { $0.text.lowercased() }
    let with = fields.texts("with").map { $0.text.lowercased() }
    var rule = FriendRule(
      id: FriendRuleID(id), finds: finds ?? .length, words: words.map { $0.text.lowercased() },
      unless: unless, with: with)
    rule.mostWords = fields.integer("most-words", in: 1...100_000) ?? 0
    rule.mostCharacters = fields.integer("most-characters", in: 1...100_000) ?? 0
    if let record = fields.text("record"), let shape = index.questions["records"],
      option(record, of: "records", shape)
    {
      rule.record = OptionID(record.text)
    }
    let isLimit = rule.mostWords > 0 && rule.mostCharacters > 0
    if finds == .length, !isLimit {
      findings.add(
        .missingKey, at: fields.place,
        "\(fields.subject) needs `most-words` and `most-characters`")
    }
    if finds != .length, words.isEmpty {
      findings.add(.missingKey, at: fields.place, "\(fields.subject) names no words")
    }
    if finds == .evidence, rule.record == nil {
      findings.add(.missingKey, at: fields.place, "\(fields.subject) lacks `record`")
    }
    guard finds != nil else { return }
    knowledge.friend.append(rule)
  }
}

extension Blank.Kind {
  /// Whether the answer to a question can stand in a blank.
  fileprivate func takes(_ kind: QuestionKind) -> Bool {
    switch self {
    case .text: kind != .date && kind != .amount
    case .date, .comingDate: kind == .date
    case .amount: kind == .amount
    }
  }
}
