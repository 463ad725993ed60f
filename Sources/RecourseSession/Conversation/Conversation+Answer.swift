internal import RecourseModel

extension Conversation {
  /// Takes a line as the answer to a question.
  mutating func takeAnswer(_ line: String, to id: QuestionID, isRevision: Bool) {
    guard let question = question(id) else { return proceed() }
    if Folding.compact(line).isEmpty, !line.contains(where: { !$0.isWhitespace }) {
      return takeEmptyLine(question, isRevision: isRevision)
    }
    if !isRevision, isParagraph(line) { return takeParagraph(line, at: question) }
    takeShort(line, to: question, isRevision: isRevision)
  }

  /// How a line is read as the answer to a question.
  func answerReader(of question: Question) -> AnswerReader {
    AnswerReader(
      question: question, offer: offer(of: question), today: settings.today, currency: currency)
  }

  /// Takes a line that is one answer, or none.
  mutating func takeShort(_ line: String, to question: Question, isRevision: Bool) {
    switch answerReader(of: question).read(line) {
    case .answer(let answer, let manner):
      accept(answer, to: question, typed: line, manner, isRevision: isRevision)
    case .readings(let readings): askReading(of: question.id, readings, isRevision: isRevision)
    case .refused(var refusal):
      // What is not on screen helps nobody who looked for something else.
      if case .noneFits(let nearest) = refusal {
        let onScreen = Set(choices(of: question).compactMap(\.option))
        refusal = .noneFits(nearest: nearest.filter(onScreen.contains))
        if !isRevision, takeEarlyStory(line, at: question) { return }
      }
      // What is near an answer is mended; what is near none is typed anew.
      let isNear = refusal != .noneFits(nearest: [])
      refuse(
        line, words(for: refusal, question), label: question.label[language], mending: isNear)
    }
  }

  private mutating func takeEmptyLine(_ question: Question, isRevision: Bool) {
    if isRevision { return proceed() }
    if let suggested = suggestion(for: question) {
      record(.answered(question.id, suggested, .story))
      return proceed()
    }
    if !settings.isPiped { show(.hint(speech(.emptyLine))) }
    prompt()
  }

  // MARK: - Readings

  mutating func askReading(of id: QuestionID, _ readings: [Answer], isRevision: Bool) {
    guard let question = question(id) else { return proceed() }
    stage = .readings(id, readings, isRevision: isRevision)
    show(
      .question(speech(question.kind == .date ? .dateWhich : .amountWhich), isReadAloud: false))
    show(
      .options(
        readings.enumerated().map {
          Block.Choice(number: $0 + 1, text: phrase(of: $1, to: question))
        }))
    prompt()
  }

  mutating func takeReading(
    _ line: String, of id: QuestionID, _ readings: [Answer], isRevision: Bool
  ) {
    if let number = ChoiceReader.number(in: line), readings.indices.contains(number - 1),
      let question = question(id)
    {
      return accept(
        readings[number - 1], to: question, typed: line, .name, isRevision: isRevision)
    }
    // Not one of the numbers: the line may itself be the whole answer.
    takeAnswer(line, to: id, isRevision: isRevision)
  }

  // MARK: - Accepting

  private mutating func accept(
    _ answer: Answer, to question: Question, typed line: String,
    _ manner: ChoiceReading.Manner, isRevision: Bool
  ) {
    let old = state.answers[question.id]
    if old == answer, isRevision {
      show(.understood(speech(.changeSame)))
      return proceed()
    }
    let before = planRequest
    // One's own words say more than the option does: they are kept beside it.
    let words: [CaseEvent] =
      manner == .words ? [.note(question.label[language] + ": " + line)] : []
    let given: CaseEvent =
      old == nil ? .answered(question.id, answer, .person) : .changed(question.id, answer)
    record(words + [given] + sellerPreset(after: question.id, answer))
    echo(answer, to: question, manner)
    if manner == .words { suggest(from: line, beside: answer, to: question) }
    if case .option(let id) = answer, !isRevision,
      let fact = question.options.first(where: { $0.id == id })?.fact
    {
      tellFact(fact[language])
    }
    if isRevision { showDifference(from: before) }
    proceed()
  }

  /// The seller is taken to be where the buyer lives until somebody says otherwise.
  func sellerPreset(after id: QuestionID, _ answer: Answer) -> [CaseEvent] {
    guard id == "country", case .option(let country) = answer else { return [] }
    let seller = state.answers["seller-country"]
    guard seller == nil || (seller == state.answers["country"] && !isSellerTold),
      seller != answer
    else { return [] }
    return preset("seller-country", country)
  }

  /// Whether the seller's country was told, and not only taken to be one's own.
  private var isSellerTold: Bool {
    history.contains { event in
      switch event {
      case .answered("seller-country", _, let origin): origin != .preset
      case .changed("seller-country", _): true
      default: false
      }
    }
  }

  private mutating func echo(
    _ answer: Answer, to question: Question, _ manner: ChoiceReading.Manner
  ) {
    let words = phrase(of: answer, to: question)
    switch (answer, manner) {
    case (.unknown, _): show(.understood(speech(.takenUnknown)))
    case (_, .words): show(.understood(speech(.takenWords, ["answer": words])))
    case (.amount, _), (.date, _), (.count, _): show(.understood(speech(.echo, ["answer": words])))
    case (.option, .number), (.options, .number), (.text, _):
      // A pipe's log says what was understood of every line.
      if settings.isPiped { show(.understood(speech(.taken, ["answer": words]))) }
    case (.option, .name), (.options, .name):
      show(.understood(speech(.taken, ["answer": words])))
    }
  }

  /// Other things that a line says become suggestions for the questions they belong to.
  private mutating func suggest(from line: String, beside answer: Answer, to question: Question) {
    var used: Set<OptionID> = []
    if case .option(let id) = answer { used = [id] }
    var found = reader.read(line, given: state.answers, leavingOut: used)
    found[question.id] = nil
    found = found.filter { state.toConfirm[$0.key] != $0.value }
    if !found.isEmpty { record(.suggested(found)) }
  }

  // MARK: - Refusing

  private func words(for refusal: AnswerReader.Refusal, _ question: Question) -> [Block] {
    switch refusal {
    case .noSuchNumber where isTypedByName(question): [.warning(speech(.noneFitsName))]
    case .noneFits(let nearest) where nearest.isEmpty && isTypedByName(question):
      [.warning(speech(.noneFitsName))]
    case .noSuchNumber(let most): [.warning(speech(.noSuchNumber, ["most": String(most)]))]
    case .severalFit(let ids):
      [.warning(speech(.severalFit, ["options": numbered(ids, question)]))]
    case .noneFits(let nearest) where nearest.isEmpty: [.warning(speech(.noneFits))]
    case .noneFits(let nearest):
      [.warning(speech(.nearest, ["options": numbered(nearest, question)]))]
    case .noAmount: [.warning(speech(.amountAgain))]
    case .amountTooLarge: [.warning(speech(.amountTooLarge))]
    case .noCount: [.warning(speech(.countAgain))]
    case .noDate: [.warning(speech(.dateAgain))]
    case .impossibleDate: [.warning(speech(.dateImpossible))]
    case .incompleteDate: [.warning(speech(.dateIncomplete))]
    }
  }

  /// "2 By phone; 3 In writing"; names alone where no numbers are on screen.
  private func numbered(_ ids: [OptionID], _ question: Question) -> String {
    let isTypedByName = isTypedByName(question)
    let listed = choices(of: question).filter { $0.option.map(ids.contains) ?? false }
    let unlisted = question.options.filter { option in
      ids.contains(option.id) && !listed.contains { $0.option == option.id }
    }
    let names =
      listed.map { isTypedByName ? $0.text : "\($0.number) \($0.text)" }
      + unlisted.map { text(of: $0, in: question, language) }
    return names.joined(separator: speech.separator(.storyJoin))
  }
}
