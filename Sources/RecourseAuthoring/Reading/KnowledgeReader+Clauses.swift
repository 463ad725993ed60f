import RecourseModel

extension KnowledgeReader {
  /// Reads one check of an agreement.
  func readClause(_ record: Record, _ id: String) {
    let fields = record.english
    let check = fields.text("check")
    if let check, !Self.isCheckNumber(check.text) {
      findings.add(
        .notAWord, at: check.place, "`\(check.text)` is no check; write it like `CK-07`")
    }
    var item: ItemID?
    if let scalar = fields.text("item"), reference(scalar, in: .items) {
      item = ItemID(scalar.text)
    }
    let title = record.localized("title", required: true)
    let good = record.localized("good", required: true)
    let whenFound = suggested("when-found", of: fields)
    let whenFlagged = suggested("when-flagged", of: fields)
    let found = phrases("found", record)
    let flag = phrases("flag", record)
    let unless = phrases("unless", record)
    guard let title, let good else { return }
    knowledge.clauses.append(
      Clause(
        id: ClauseID(id), check: check?.text, title: title, good: good, item: item,
        whenFound: whenFound, whenFlagged: whenFlagged, found: found, flag: flag, unless: unless))
  }

  /// Reads what an answer about an agreement suggests later.
  func readCarry(_ fields: Fields) {
    let when = condition("when", of: fields, required: true)
    guard let suggested = suggested("suggests", of: fields, isRequired: true), let when
    else { return }
    knowledge.carries.append(
      Carry(when: when, question: suggested.question, option: suggested.option))
  }

  private static func isCheckNumber(_ text: String) -> Bool {
    text.hasPrefix("CK-") && text.utf8.count == 5 && text.suffix(2).allSatisfy(\.isNumber)
  }

  /// `question: option`.
  private func suggested(
    _ key: String, of fields: Fields, isRequired: Bool = false
  ) -> Clause.Suggested? {
    guard let node = isRequired ? fields.required(key) : fields.node(key),
      let entries = Fields(node, subject: "`\(key)`", findings: findings)
    else { return nil }
    guard let entry = entries.all.first, entries.all.count == 1 else {
      findings.add(.wrongShape, at: entries.place, "`\(key)` names one question with one option")
      return nil
    }
    guard let shape = shape(of: entry.key),
      let value = entries.text(in: entry.value, entry.key.text),
      option(value, of: entry.key.text, shape)
    else { return nil }
    return Clause.Suggested(
      question: QuestionID(entry.key.text), option: OptionID(value.text))
  }

  /// Phrases are lists of their own in each language: what people write differs.
  private func phrases(_ key: String, _ record: Record) -> Clause.Phrases {
    Clause.Phrases(
      english: record.english.texts(key).map(\.text),
      chinese: record.chinese?.texts(key).map(\.text) ?? [])
  }
}
