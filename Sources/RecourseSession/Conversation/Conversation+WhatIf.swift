internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  /// `/whatif QUESTION ANSWER`: what the answer would move. The case stays as it is until the
  /// answer is kept.
  mutating func whatIf(_ argument: String) {
    guard state.start != nil, let (question, answer) = supposition(in: argument) else {
      show(.hint(speech(.whatIfHow)))
      return showAgain()
    }
    var answers = state.answers
    answers[question.id] = answer
    let supposed = advisor.position(of: answers, asOf: settings.today)
    let values = ["label": question.label[language], "answer": phrase(of: answer, to: question)]
    show(.paragraph(speech(.whatIfTitle, values)))
    if supposed.parked.contains(question.id) { show(.paragraph(speech(.whatIfParked))) }
    showSteps(movedFrom: planRequest, to: planRequest(of: answers, supposed))
    stage = .whatIf(question.id, answer, back: stage.withoutSupposition)
    showWhatIfHint()
  }

  mutating func showWhatIfHint() {
    show(.hint(speech(.whatIfKeepOrDrop)))
    prompt()
  }

  /// *keep* takes the answer over; Enter or *drop* leaves the case as it is; any other line is for
  /// where the conversation stood before.
  mutating func takeWhatIf(_ line: String, _ id: QuestionID, _ answer: Answer, back: Stage) {
    stage = back
    let word = Folding.compact(line)
    func names(_ sentence: SessionSentence) -> [String] {
      Language.allCases.map {
        Folding.compact(Speech(sentences: interface, language: $0)(sentence))
      }
    }
    if names(.whatIfKeep).contains(word), let question = question(id) {
      let before = position
      let isNew = state.answers[id] == nil
      record(isNew ? .answered(id, answer, .person) : .changed(id, answer))
      show(.understood(speech(.taken, ["answer": phrase(of: answer, to: question)])))
      showSetAside(from: before)
      return proceed()
    }
    guard word.isEmpty || names(.whatIfDrop).contains(word) else { return takeText(line) }
    show(.understood(speech(.whatIfDropped)))
    showAgain()
  }

  /// The question and the answer in what was typed: the longest beginning that names a question;
  /// the rest is the answer.
  private func supposition(in argument: String) -> (Question, Answer)? {
    let words = argument.split(separator: " ").map(String.init)
    let questions = knowledge.questions.filter { !$0.told }
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      let name = words.prefix(length).joined(separator: " ")
      guard let question = find(answer: name) ?? nearest(name, among: questions) else { continue }
      let reader = AnswerReader(
        question: question, offer: fullOffer(of: question), today: settings.today,
        currency: currency)
      let rest = words.dropFirst(length).joined(separator: " ")
      if case .answer(let answer, _) = reader.read(rest) { return (question, answer) }
    }
    return nil
  }
}

extension Stage {
  /// Where the conversation stood before anything was only supposed.
  var withoutSupposition: Stage {
    if case .whatIf(_, _, let back) = self { back } else { self }
  }
}
