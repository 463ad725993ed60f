internal import RecourseModel
internal import StrictJSON

extension CaseEvent {
  /// The record's kind.
  var kind: String {
    switch self {
    case .started: "started"
    case .answered: "answered"
    case .changed: "changed"
    case .suggested: "suggested"
    case .story: "story"
    case .note: "note"
    case .logged: "logged"
    case .item: "item"
    case .filled: "filled"
    case .letter: "letter"
    case .sent: "sent"
    case .language: "language"
    case .undone: "undone"
    case .advised: "advised"
    case .exported: "exported"
    case .evidence: "evidence"
    case .closed: "closed"
    case .reopened: "reopened"
    }
  }

  /// The fields after the kind; nil if a date in it is not one that can be written.
  func fields(caseNumber: String) -> [JSONMember]? {
    switch self {
    case .started(let start):
      var fields = [
        JSONMember("format", .int(CaseRecord.format)), JSONMember("case", .string(caseNumber)),
        JSONMember("topic", .string(start.topic)),
        JSONMember("language", .string(start.language.rawValue)),
      ]
      if let client = start.client { fields.append(JSONMember("client", .string(client))) }
      fields.append(JSONMember("edition", .string(start.edition)))
      return fields
    case .answered(let question, let answer, let origin):
      guard let json = answer.record else { return nil }
      return [
        JSONMember("question", .string(question.rawValue)), JSONMember("answer", json),
        JSONMember("by", .string(origin.rawValue)),
      ]
    case .changed(let question, let answer):
      guard let json = answer.record else { return nil }
      return [JSONMember("question", .string(question.rawValue)), JSONMember("answer", json)]
    case .suggested(let answers):
      var members: [JSONMember] = []
      for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
        guard let json = answer.record else { return nil }
        members.append(JSONMember(question.rawValue, json))
      }
      return [JSONMember("answers", .object(members))]
    case .story(let words), .note(let words): return [JSONMember("words", .string(words))]
    case .logged(let happening, let day, let words):
      guard let iso = day.written else { return nil }
      return [
        JSONMember("happening", .string(orNull: happening?.rawValue)),
        JSONMember("day", .string(iso)), JSONMember("words", .string(words)),
      ]
    case .item(let item, let done):
      return [JSONMember("item", .string(item.rawValue)), JSONMember("done", .bool(done))]
    case .filled(let blank, let answer):
      guard let json = answer.record else { return nil }
      return [JSONMember("blank", .string(blank.rawValue)), JSONMember("answer", json)]
    case .letter(let version): return version.fields
    case .sent(let letter): return letter.fields
    case .language(let language): return [JSONMember("language", .string(language.rawValue))]
    case .undone(let number): return [JSONMember("record", .int(number))]
    case .advised(let advice): return advice.fields
    case .exported(let format): return [JSONMember("format", .string(format))]
    case .evidence(let evidence): return evidence.fields
    case .closed(let closing): return closing.fields
    case .reopened: return []
    }
  }

  /// Reads a record's fields; nil for a kind or a form that this version does not know.
  init?(record: JSONValue) {
    func text(_ key: String) -> String? { record[key]?.string }
    func answer() -> Answer? { record["answer"].flatMap { Answer(record: $0) } }
    switch text("kind") {
    case "started":
      guard let topic = text("topic"), let language = text("language").flatMap(Language.init),
        let edition = text("edition")
      else { return nil }
      self = .started(
        CaseStart(topic: topic, language: language, client: text("client"), edition: edition))
    case "answered":
      guard let question = text("question"), let answer = answer(),
        let origin = text("by").flatMap(AnswerOrigin.init)
      else { return nil }
      self = .answered(QuestionID(question), answer, origin)
    case "changed":
      guard let question = text("question"), let answer = answer() else { return nil }
      self = .changed(QuestionID(question), answer)
    case "suggested":
      guard let members = record["answers"]?.members else { return nil }
      var answers: Answers = [:]
      for member in members {
        guard let answer = Answer(record: member.value) else { return nil }
        answers[QuestionID(member.key)] = answer
      }
      self = .suggested(answers)
    case "story":
      guard let words = text("words") else { return nil }
      self = .story(words)
    case "note":
      guard let words = text("words") else { return nil }
      self = .note(words)
    case "logged":
      guard let day = text("day").flatMap({ CivilDate(iso: $0) }), let words = text("words")
      else { return nil }
      self = .logged(text("happening").map { HappeningID($0) }, day, words)
    case "item":
      guard let item = text("item"), let done = record["done"]?.bool else { return nil }
      self = .item(ItemID(item), done)
    case "filled":
      guard let blank = text("blank"), let answer = answer() else { return nil }
      self = .filled(BlankID(blank), answer)
    case "letter":
      guard let version = LetterVersion(record: record) else { return nil }
      self = .letter(version)
    case "sent":
      guard let letter = SentLetter(record: record) else { return nil }
      self = .sent(letter)
    case "language":
      guard let language = text("language").flatMap(Language.init) else { return nil }
      self = .language(language)
    case "undone":
      guard let number = record["record"]?.int else { return nil }
      self = .undone(number)
    case "advised":
      guard let advice = Advice(record: record) else { return nil }
      self = .advised(advice)
    case "exported":
      guard let format = text("format") else { return nil }
      self = .exported(format)
    case "evidence":
      guard let evidence = Evidence(record: record) else { return nil }
      self = .evidence(evidence)
    case "closed":
      guard let closing = CaseClosing(record: record) else { return nil }
      self = .closed(closing)
    case "reopened": self = .reopened
    default: return nil
    }
  }
}

extension Answer {
  /// The answer as a record holds it: it says its own kind, so that a case can be read without any
  /// knowledge. Nil for a date that cannot be written.
  var record: JSONValue? {
    switch self {
    case .option(let option): return ["option": .string(option.rawValue)]
    case .options(let options): return ["options": .array(options.map { .string($0.rawValue) })]
    case .amount(let money):
      return [
        "amount": .number(JSONNumber(hundredths: money.minorUnits)),
        "currency": .string(money.currency),
      ]
    case .count(let count): return ["count": .int(count)]
    case .date(let day): return day.written.map { ["date": .string($0)] }
    case .text(let words): return ["text": .string(words)]
    case .unknown: return .null
    }
  }

  /// Reads what ``record`` makes.
  init?(record: JSONValue) {
    if record.isNull {
      self = .unknown
    } else if let option = record["option"]?.string {
      self = .option(OptionID(option))
    } else if let options = record["options"]?.array {
      var ids: [OptionID] = []
      for option in options {
        guard let id = option.string else { return nil }
        ids.append(OptionID(id))
      }
      self = .options(ids)
    } else if let amount = record["amount"]?.number?.hundredths,
      let currency = record["currency"]?.string
    {
      self = .amount(Money(minorUnits: amount, currency: currency))
    } else if let count = record["count"]?.int {
      self = .count(count)
    } else if let day = record["date"]?.string.flatMap({ CivilDate(iso: $0) }) {
      self = .date(day)
    } else if let words = record["text"]?.string {
      self = .text(words)
    } else {
      return nil
    }
  }
}

extension CivilDate {
  /// `YYYY-MM-DD`; nil outside the years 1 to 9999, which that form cannot hold.
  var written: String? {
    (-719_162...2_932_896).contains(dayNumber) ? iso : nil
  }
}
