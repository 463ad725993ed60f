internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  // MARK: - The plan

  /// Shows the plan, after what changed since it was shown last, and keeps what it advises.
  mutating func presentPlan() {
    showSinceAdvised()
    events.append(.plan(.plan))
    shownPlan = state.answers
    keepAdvice()
  }

  /// Keeps what the plan on screen advises, unless that is what was kept last. A plan whose first
  /// steps are not decided is none yet.
  private mutating func keepAdvice() {
    guard position.phase != .firstSteps, state.closing == nil else { return }
    var advice = builder.advice(for: planRequest)
    for id in retiredAnswers { advice.labels[id] = state.advice?.labels[id] }
    guard state.advice.map({ !$0.isLike(advice) }) ?? true else { return }
    record(.advised(advice))
  }

  // MARK: - Coming back

  /// Tells what became of the case while it lay: another edition, days that passed.
  mutating func comeBack() {
    guard state.closing == nil else { return }
    owesDifference = state.advice != nil
    let known = state.advice?.edition ?? state.start?.edition
    if let known, known != knowledge.edition { tellEdition(before: known) }
    if position.phase != .firstSteps { showSinceAdvised() }
  }

  private mutating func tellEdition(before old: String) {
    let editions = ["old": old, "new": knowledge.edition]
    if let advice = state.advice {
      let day = ["date": speech.day(advice.asOf)]
      show(.paragraph(speech(.sinceEdition, editions.merging(day) { $1 })))
    } else {
      show(.paragraph(speech(.otherEdition, editions)))
    }
    tellUnusable()
    if state.advice != nil, position.phase == .firstSteps {
      show(.paragraph(speech(.sinceLater)))
    }
  }

  /// What changed since the plan was shown last; told once, and only to who comes back.
  private mutating func showSinceAdvised() {
    guard owesDifference, position.phase != .firstSteps, let advice = state.advice else { return }
    owesDifference = false
    let isOtherEdition = advice.edition != knowledge.edition
    guard
      isOtherEdition || advice.asOf != settings.today || state.adviceAnswers != state.answers
    else { return }
    let difference = builder.difference(
      since: advice, on: state.adviceAnswers, to: planRequest)
    guard !difference.isEmpty else {
      if isOtherEdition { show(.paragraph(speech(.sinceNothing))) }
      return
    }
    if !isOtherEdition {
      show(.paragraph(speech(.sinceDay, ["date": speech.day(advice.asOf)])))
    }
    showSteps(of: difference, titled: .sinceTitle)
    if advice.asOf < settings.today { show(.hint(speech(.sinceNote))) }
  }

  // MARK: - Answers of another edition

  /// Tells which answers this edition cannot use, or not as they were given.
  private mutating func tellUnusable() {
    let retired = retiredAnswers
    let named = retired.compactMap { state.advice?.labels[$0]?[language] }
    if !named.isEmpty {
      show(.paragraph(speech(.sinceRetired, ["answers": speech.list(named)])))
    }
    if named.count < retired.count {
      let count = String(retired.count - named.count)
      show(.paragraph(speech(.sinceRetiredCount, ["count": count])))
    }
    let given = knowledge.questions.filter { !$0.told && state.answers[$0.id] != nil }
    let unfit = given.filter { state.answers[$0.id]?.fits($0) == false }
    let asked = unfit.filter { $0.kind != .several }.map { $0.label[language] }
    if !asked.isEmpty {
      show(.paragraph(speech(.sinceAsked, ["answers": speech.list(asked)])))
    }
    let narrowed = unfit.compactMap { question -> String? in
      guard let left = state.answers[question.id]?.refitted(to: question),
        question.kind == .several, !isToConfirm(question)
      else { return nil }
      return speech(
        .pair,
        ["label": question.label[language], "answer": phrase(of: left, to: question)])
    }
    if !narrowed.isEmpty {
      let list = narrowed.joined(separator: speech.separator(.storyJoin))
      show(.paragraph(speech(.sinceNarrowed, ["answers": list])))
    }
  }

  /// Answers to questions that this edition does not have, in the order in which they were given.
  var retiredAnswers: [QuestionID] {
    let known = Set(knowledge.questions.map(\.id))
    return state.order.filter { !known.contains($0) && state.answers[$0] != nil }
  }

  /// Whether the answer of another edition has to be confirmed before it counts: the question took
  /// one option then and takes several now, or the other way round.
  func isToConfirm(_ question: Question) -> Bool {
    guard let answer = state.answers[question.id], !answer.fits(question) else { return false }
    switch (answer, question.kind) {
    case (.options, .several): return false
    default: return answer.refitted(to: question) != nil
    }
  }
}

extension Answer {
  /// Whether a question can have this answer as it stands.
  func fits(_ question: Question) -> Bool {
    switch (self, question.kind) {
    case (.unknown, _), (.amount, .amount), (.count, .count), (.date, .date), (.text, .text):
      true
    case (.option(let id), .choice), (.option(let id), .yesNo): question.has(id)
    case (.options(let ids), .several): ids.allSatisfy(question.has)
    default: false
    }
  }

  /// The answer as the question takes it now; nil where nothing of it is left.
  func refitted(to question: Question) -> Answer? {
    switch (self, question.kind) {
    case (.option(let id), .several): return question.has(id) ? .options([id]) : nil
    case (.options(let ids), .several): return .options(ids.filter(question.has))
    case (.options(let ids), .choice):
      guard ids.count == 1, let id = ids.first, question.has(id) else { return nil }
      return .option(id)
    default: return nil
    }
  }
}

extension Question {
  fileprivate func has(_ option: OptionID) -> Bool {
    if kind == .yesNo, options.isEmpty { return ["yes", "no"].contains(option) }
    return options.contains { $0.id == option }
  }
}
