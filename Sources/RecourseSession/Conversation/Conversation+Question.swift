internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  /// An option with its number on screen.
  struct NumberedChoice {
    var number: Int
    var option: OptionID?
    var text: String
  }

  /// Puts a question of the interview.
  mutating func ask(_ id: QuestionID) {
    guard let question = question(id) else { return showPlan() }
    stage = .question(id)
    showQuestion(question)
    guard let suggested = suggestion(for: question) else {
      if settings.replay != nil { show(.hint(speech(.replayNothing))) }
      return prompt()
    }
    let isReplayed = settings.replay != nil
    let isFromStory = state.story != nil && state.toConfirm[id] != nil
    let sentence: SessionSentence =
      isReplayed
      ? .replayEnter
      : state.answers[id] != nil
        ? .enterConfirmsOld : isFromStory ? .enterConfirms : .enterConfirmsText
    show(.hint(speech(sentence, ["answer": phrase(of: suggested, to: question)])))
    prompt(prefill: isReplayed ? editable(suggested, to: question) : "")
  }

  /// Puts a question again, with its answer ready to be changed.
  mutating func revise(_ id: QuestionID) {
    guard let question = question(id) else { return proceed() }
    stage = .revision(id)
    showQuestion(question)
    let old = state.answers[id]
    if let old, old != .unknown {
      show(.hint(speech(.enterKeeps, ["answer": phrase(of: old, to: question)])))
    }
    prompt(prefill: old.map { editable($0, to: question) } ?? "")
  }

  /// An answer to confirm that can still be given.
  func suggestion(for question: Question) -> Answer? {
    let given = state.answers[question.id]
    let offered = given == nil ? state.toConfirm[question.id] ?? carried(to: question) : nil
    let refitted = isToConfirm(question) ? given?.refitted(to: question) : nil
    guard let answer = offered ?? refitted, !declined.contains(question.id) else { return nil }
    let possible = Set(possibleOptions(of: question).map(\.id))
    switch answer {
    case .option(let id): return possible.contains(id) ? answer : nil
    case .options(let ids):
      let left = ids.filter(possible.contains)
      return left.isEmpty && !ids.isEmpty ? nil : .options(left)
    default: return answer
    }
  }

  /// What answers about the agreement suggest here, if they suggest one thing.
  private func carried(to question: Question) -> Answer? {
    let carries = knowledge.carries.filter { $0.question == question.id }
    guard !carries.isEmpty else { return nil }
    let verdicts = advisor.verdicts(
      of: carries.map(\.when), answers: state.answers, asOf: settings.today)
    var options: [OptionID] = []
    for (carry, holds) in zip(carries, verdicts)
    where holds == true && !options.contains(carry.option) {
      options.append(carry.option)
    }
    guard let first = options.first else { return nil }
    if question.kind == .several { return .options(options) }
    return options.count == 1 ? .option(first) : nil
  }

  // MARK: - Showing

  private mutating func showQuestion(_ question: Question) {
    showHeading(of: question)
    let wording = self.wording(of: question)
    show(.question(wording.text, isReadAloud: wording.isReadAloud))
    let choices = choices(of: question)
    if isTypedByName(question) {
      let example = choices.first { $0.option != nil }?.text ?? ""
      show(.hint(speech(.typeName, ["example": example])))
    } else if !choices.isEmpty {
      show(.options(choices.map { Block.Choice(number: $0.number, text: $0.text) }))
    }
    if settings.client != nil, let note = question.note { show(.note(note[language])) }
    switch question.kind {
    case .several: show(.hint(speech(.chooseSeveral)))
    case .amount: show(.hint(speech(.typeAmount, ["currency": speech.currency(currency)])))
    case .count: show(.hint(speech(.typeCount)))
    case .date: show(.hint(speech(.typeDate)))
    case .text: show(.hint(speech(.typeText)))
    case .choice, .yesNo: break
    }
  }

  mutating func showHeading(of question: Question) {
    let subject =
      SessionSentence(rawValue: "session.subject-" + question.subject).map { speech($0) } ?? ""
    show(.heading(subject, right: forecastWords))
  }

  /// How many questions are left, in words; empty where it would only distract.
  private var forecastWords: String {
    guard position.next != nil else { return "" }
    let both = advisor.forecast(of: state.answers, asOf: settings.today)
    let left = position.phase == .firstSteps ? both.toFirstPlan : both.inAll
    guard left.most > 0, !settings.isPlain || left.most < 3 else { return "" }
    if left.fewest == left.most {
      return left.most == 1
        ? speech(.leftLast) : speech(.leftExactly, ["count": String(left.most)])
    }
    if left.isExact, left.most - left.fewest <= 2 {
      return speech(.leftBetween, ["fewest": String(left.fewest), "most": String(left.most)])
    }
    let about = ["count": String(Int(left.mean.rounded()))]
    guard left.most <= 12 else { return speech(.leftAbout, about) }
    return speech(.leftAboutMost, about.merging(["most": String(left.most)]) { $1 })
  }

  /// The wording that fits the case: the first variant that surely holds; aloud for a client.
  func wording(of question: Question) -> (text: String, help: String?, isReadAloud: Bool) {
    let variant = self.variant(of: question)
    let help = (variant?.help ?? question.help)?[language]
    if settings.client != nil {
      // A variant without a sentence of its own to read aloud is asked as it is written.
      let aloud = variant?.aloud ?? (variant?.text == nil ? question.aloud : nil)
      if let aloud { return (aloud[language], help, true) }
    }
    return ((variant?.text ?? question.text)[language], help, false)
  }

  private func variant(of question: Question) -> QuestionVariant? {
    if let next = position.next, next.question == question.id {
      return next.variant.flatMap {
        question.variants.indices.contains($0) ? question.variants[$0] : nil
      }
    }
    return question.variants.first { verdict($0.when) == true }
  }

  // MARK: - Options

  /// The options listed on screen, numbered; 0 stands for something else or not sure.
  func choices(of question: Question) -> [NumberedChoice] {
    guard [.choice, .yesNo, .several].contains(question.kind) else { return [] }
    var numbered: [NumberedChoice] = []
    let shown = shownOptions(of: question)
    let foldsOther = foldsOther(shown, question)
    for (index, option) in shown.enumerated() {
      let isFolded = foldsOther && index == shown.count - 1
      numbered.append(
        NumberedChoice(
          number: isFolded ? 0 : index + 1, option: option.id,
          text: text(of: option, in: question, language)))
    }
    if !foldsOther {
      numbered.append(NumberedChoice(number: 0, option: nil, text: speech(.notSure)))
    }
    return numbered
  }

  /// Ten options: the last, if it stands for all else, is number 0.
  private func foldsOther(_ shown: [Option], _ question: Question) -> Bool {
    question.kind == .choice && shown.count > 9
      && ["other", "none-of-these"].contains(shown.last?.id)
  }

  /// Whether the options are too many for a screen, as the states of a country are.
  func isTypedByName(_ question: Question) -> Bool {
    question.kind == .choice && question.options.count > 20
      && choices(of: question).count > 20
  }

  private func shownOptions(of question: Question) -> [Option] {
    let possible = possibleOptions(of: question)
    let listed = advisor.verdicts(
      of: possible.map(\.listedWhen), answers: state.answers, asOf: settings.today)
    return zip(possible, listed).filter { $1 != false }.map { $0.0 }
  }

  /// The options that can be true.
  private func possibleOptions(of question: Question) -> [Option] {
    let all = question.kind == .yesNo && question.options.isEmpty ? plainYesNo : question.options
    if let next = position.next, next.question == question.id, !next.options.isEmpty {
      return all.filter { next.options.contains($0.id) }
    }
    let offered = advisor.verdicts(
      of: all.map(\.offeredWhen), answers: state.answers, asOf: settings.today)
    return zip(all, offered).filter { $1 != false }.map { $0.0 }
  }

  private var plainYesNo: [Option] {
    func option(_ id: OptionID, _ sentence: SessionSentence) -> Option {
      Option(
        id: id,
        text: interface[sentence.rawValue]
          ?? LocalizedText(english: id.rawValue, simplifiedChinese: id.rawValue))
    }
    return [option("yes", .yes), option("no", .no)]
  }

  func text(of option: Option, in question: Question, _ language: Language) -> String {
    (variant(of: question)?.optionTexts[option.id] ?? option.text)[language]
  }

  /// The options on screen with all their names, for reading a line.
  func offer(of question: Question) -> Offer {
    var shown = shownOptions(of: question)
    let unlisted = possibleOptions(of: question).filter { !shown.contains($0) }
    var zero: OptionID?
    if foldsOther(shown, question) { zero = shown.removeLast().id }
    var offer = Offer(kind: question.kind, options: shown.map { named($0, in: question) })
    if let zero, let other = question.options.first(where: { $0.id == zero }) {
      offer.zero = named(other, in: question)
    }
    offer.unlisted = unlisted.map { named($0, in: question) }
    offer.readsInitials = language == .simplifiedChinese
    if isTypedByName(question) {
      // No number stands on screen, so that none may choose.
      offer.unlisted = offer.options + offer.unlisted
      offer.options = []
    }
    return offer
  }

  /// All options, for correcting what was understood of a story.
  func fullOffer(of question: Question) -> Offer {
    Offer(kind: question.kind, options: question.options.map { named($0, in: question) })
  }

  private func named(_ option: Option, in question: Question) -> Offer.OfferedOption {
    var names = Language.allCases.map { text(of: option, in: question, $0) }
    names += Language.allCases.map { option.text[$0] }
    if let phrase = option.phrase { names += Language.allCases.map { phrase[$0] } }
    return Offer.OfferedOption(
      id: option.id, names: names + [option.id.rawValue],
      keywords: option.englishKeywords + option.chineseKeywords)
  }
}
