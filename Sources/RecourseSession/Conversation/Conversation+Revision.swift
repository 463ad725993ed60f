internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  // MARK: - Back

  /// The question before the one on screen; later answers are kept.
  mutating func goBack() {
    var given = state.order.filter { id in
      isListed(id) && !(question(id)?.isPreset ?? true)
        && position.active.contains(id)
    }
    if case .revision(let id) = stage, let index = given.firstIndex(of: id) {
      given = Array(given[..<index])
    }
    guard let before = given.last else {
      show(.hint(speech(.nothingBefore)))
      return showAgain()
    }
    revise(before)
  }

  // MARK: - Answers

  /// Answers as listed, in asking order; their place is their number.
  var listedAnswers: [(question: Question, answer: Answer, line: Block.AnswerLine)] {
    var lines: [(Question, Answer, Block.AnswerLine)] = []
    for question in knowledge.questions where !question.told {
      guard let answer = state.answers[question.id] ?? state.toConfirm[question.id] else {
        continue
      }
      let standing: Block.AnswerLine.Standing =
        state.answers[question.id] == nil
        ? .toConfirm : position.parked.contains(question.id) ? .parked : .active
      var remarks: [String] = []
      if standing == .parked { remarks.append(speech(.answerParked)) }
      if standing == .toConfirm { remarks.append(speech(.answerToConfirm)) }
      if state.changed.contains(question.id) { remarks.append(speech(.answerChanged)) }
      let line = Block.AnswerLine(
        number: lines.count + 1, label: question.label[language],
        answer: answer == .unknown ? speech(.answerUnknown) : phrase(of: answer, to: question),
        standing: standing, remark: speech.list(remarks))
      lines.append((question, answer, line))
    }
    return lines.map { (question: $0.0, answer: $0.1, line: $0.2) }
  }

  mutating func showAnswers() {
    let lines = listedAnswers.map(\.line)
    guard !lines.isEmpty else { return show(.paragraph(speech(.answersNone))) }
    show(.heading(speech(.answersTitle), right: ""))
    show(.answers(lines))
    let retired = retiredAnswers.compactMap { state.advice?.labels[$0]?[language] }
    if !retired.isEmpty {
      show(.paragraph(speech(.sinceRetired, ["answers": speech.list(retired)])))
    }
    if stage != .pickAnswer { show(.hint(speech(.answersHint))) }
  }

  // MARK: - Change

  /// `/change`, with a number of the list, or words.
  mutating func change(_ argument: String) {
    guard !listedAnswers.isEmpty else {
      show(.paragraph(speech(.answersNone)))
      return showAgain()
    }
    guard !argument.isEmpty else {
      stage = .pickAnswer
      showAnswers()
      show(.hint(speech(.changeWhich)))
      return prompt()
    }
    pick(argument, orElse: { $0.showAgain() })
  }

  mutating func takePick(_ line: String) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    pick(line, orElse: { $0.refuse(line, [], label: $0.speech(.answersTitle)) })
  }

  private mutating func pick(_ words: String, orElse: (inout Conversation) -> Void) {
    guard let question = find(answer: words) else {
      show(.warning(speech(.changeNoMatch)))
      return orElse(&self)
    }
    revise(question.id)
  }

  /// The listed answer that a number or words name: by label, question or answer.
  func find(answer words: String) -> Question? {
    let lines = listedAnswers
    if let number = ChoiceReader.number(in: words) {
      return lines.first { $0.line.number == number }?.question
    }
    return nearest(words, among: lines.map(\.question))
  }

  /// The question that words name best.
  func nearest(_ words: String, among questions: [Question]) -> Question? {
    let compact = Folding.compact(words)
    guard !compact.isEmpty else { return nil }
    func names(_ question: Question) -> [String] {
      Language.allCases.map { question.label[$0] } + [question.id.rawValue]
    }
    let passes: [(Question) -> Bool] = [
      { names($0).contains { Folding.compact($0) == compact } },
      { names($0).contains { Folding.compact($0).hasPrefix(compact) } },
      { names($0).contains { Folding.compact($0).contains(compact) } },
      { question in
        guard let answer = self.state.answers[question.id] else { return false }
        return Folding.compact(self.phrase(of: answer, to: question)).contains(compact)
      },
      { question in
        Language.allCases.contains { Folding.compact(question.text[$0]).contains(compact) }
      },
      { question in names(question).contains { Nearness.between(words, $0) >= 0.7 } },
    ]
    for fits in passes {
      if let found = questions.first(where: fits) { return found }
    }
    return nil
  }
}
