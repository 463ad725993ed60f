internal import RecourseModel
internal import StrictJSON

/// Holds a tree against the knowledge's questions and collects what does not fit.
struct AnswersReading {
  let knowledge: Knowledge
  var topic: String?
  var answers: Answers = [:]
  var findings: [AnswersFileFinding] = []
  private let questions: [QuestionID: Question]
  private var currency = Money.unknownCurrency

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    questions = Dictionary(
      knowledge.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ value: JSONValue) {
    let start = value.place ?? JSONPlace(line: 1, column: 1)
    guard let members = value.members else {
      findings.append(AnswersFileFinding(.notAnObject, at: start))
      return
    }
    let keys = ["format", "topic", "country", "answers"]
    for member in members where !keys.contains(member.key) {
      let nearest = Nearest.word(to: member.key, among: keys)
      add(.unknownKey(member.key, nearest: nearest), member.keyPlace)
    }
    switch value["format"] {
    case nil: add(.missingFormat, start)
    case .some(let format) where format.int != AnswersFile.format:
      add(.unknownFormat, format.place)
    default: break
    }
    if let topic = value["topic"], !topic.isNull {
      self.topic = topic.string
      switch topic.string {
      case "recourse", "agreement": break
      case nil: add(.notText("topic"), topic.place)
      default: add(.unknownTopic, topic.place)
      }
    }
    let inside = value["answers"]?.members ?? []
    readCountry(value["country"], inside)
    switch value["answers"] {
    case nil: add(.missingAnswers, start)
    case .some(let answers) where answers.members == nil:
      add(.answersNotAnObject, answers.place)
    default: break
    }
    for member in inside { read(member) }
  }

  private mutating func add(_ cause: AnswersFileFinding.Cause, _ place: JSONPlace?) {
    findings.append(AnswersFileFinding(cause, at: place ?? JSONPlace(line: 1, column: 1)))
  }

  // MARK: Country

  /// The country decides the currency, so it is read before the amounts, wherever it stands.
  private mutating func readCountry(_ onTop: JSONValue?, _ inside: [JSONMember]) {
    let asAnswer = inside.first { $0.key == AnswersFile.country.rawValue }?.value
    if let onTop, !onTop.isNull {
      guard let text = onTop.string else { return add(.notText("country"), onTop.place) }
      if let question = questions[AnswersFile.country] {
        guard let option = option(text, of: question, at: onTop.place) else { return }
        answers[question.id] = .option(option)
      }
      if let asAnswer, asAnswer.string != text { add(.twoCountries, asAnswer.place) }
      currency = knowledge.currencies[OptionID(text)] ?? currency
    } else if let text = asAnswer?.string {
      currency = knowledge.currencies[OptionID(text)] ?? currency
    }
  }

  // MARK: Answers

  private mutating func read(_ member: JSONMember) {
    guard let question = questions[QuestionID(member.key)] else {
      let ids = knowledge.questions.map(\.id.rawValue)
      let nearest = Nearest.word(to: member.key, among: ids)
      return add(.unknownQuestion(member.key, nearest: nearest), member.keyPlace)
    }
    if member.value.isNull {
      // A country on top stands; that the answer differs from it was found above.
      if answers[question.id] == nil { answers[question.id] = .unknown }
    } else if let answer = answer(member.value, to: question) {
      answers[question.id] = answer
    }
  }

  private mutating func answer(_ value: JSONValue, to question: Question) -> Answer? {
    switch (question.kind, value.content) {
    case (.choice, .string(let text)):
      return option(text, of: question, at: value.place).map { .option($0) }
    case (.yesNo, .string(let text)):
      return option(text, of: question, at: value.place).map { .option($0) }
    case (.yesNo, .bool(let yes)):
      return .option(yes ? "yes" : "no")
    case (.several, .array(let elements)):
      return options(elements, of: question)
    case (.amount, .number(let number)):
      let tooFine = AnswersFileFinding.Cause.tooManyPlaces(question: question.id)
      return figure(number, places: 2, of: question, at: value.place, tooFine: tooFine).map {
        .amount(Money(minorUnits: $0, currency: currency))
      }
    case (.count, .number(let number)):
      let tooFine = AnswersFileFinding.Cause.wrongType(question: question.id, kind: .count)
      return figure(number, places: 0, of: question, at: value.place, tooFine: tooFine).map {
        .count($0)
      }
    case (.date, .string(let text)):
      guard let day = CivilDate(iso: text) else {
        return fail(.notADate(question: question.id), value)
      }
      return .date(day)
    case (.text, .string(let text)):
      return .text(text)
    default:
      return fail(.wrongType(question: question.id, kind: question.kind), value)
    }
  }

  private mutating func figure(
    _ number: JSONNumber, places: Int, of question: Question, at place: JSONPlace?,
    tooFine: AnswersFileFinding.Cause
  ) -> Int? {
    switch number.figure(places: places) {
    case .exact(let value) where (0...Money.largestMinorUnits).contains(value): return value
    case .finer: add(tooFine, place)
    default: add(.outOfRange(question: question.id), place)
    }
    return nil
  }

  private mutating func fail(_ cause: AnswersFileFinding.Cause, _ value: JSONValue) -> Answer? {
    add(cause, value.place)
    return nil
  }

  private mutating func options(_ elements: [JSONValue], of question: Question) -> Answer? {
    var chosen: [OptionID] = []
    var isGood = true
    for element in elements {
      guard let text = element.string else {
        add(.wrongType(question: question.id, kind: question.kind), element.place)
        isGood = false
        continue
      }
      guard let option = option(text, of: question, at: element.place) else {
        isGood = false
        continue
      }
      if chosen.contains(option) {
        add(.repeatedOption(option, question: question.id), element.place)
        isGood = false
      }
      chosen.append(option)
    }
    return isGood ? .options(chosen) : nil
  }

  private mutating func option(
    _ text: String, of question: Question, at place: JSONPlace?
  ) -> OptionID? {
    var ids = question.options.map(\.id)
    if ids.isEmpty, question.kind == .yesNo { ids = ["yes", "no"] }
    if ids.contains(OptionID(text)) { return OptionID(text) }
    let nearest = Nearest.word(to: text, among: ids.map(\.rawValue))
    add(.unknownOption(text, question: question.id, nearest: nearest, options: ids), place)
    return nil
  }
}
