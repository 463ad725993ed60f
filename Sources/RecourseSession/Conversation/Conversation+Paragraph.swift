internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  /// Takes several pasted lines, joined into one: never a run of answers.
  mutating func takePaste(_ text: String, lines: Int) {
    show(.hint(speech(.pastedLines, ["count": String(lines)])))
    if case .question(let id) = stage, let question = question(id) {
      takeParagraph(text, at: question)
    } else {
      take(text)
    }
  }

  /// Whether a line is more than anybody types as one answer. In a pipe every line answers the
  /// question that it was written for.
  func isParagraph(_ line: String) -> Bool {
    guard !settings.isPiped else { return false }
    let columns = line.reduce(0) { $0 + (Folding.isHan($1) ? 2 : 1) }
    return columns > 120
  }

  /// Picks out of a paragraph what the options' keywords recognise, keeps the words, and asks on:
  /// what was found is offered with Enter at its question, and counts for nothing before.
  mutating func takeParagraph(_ text: String, at question: Question) {
    guard question.kind != .text else { return takeShort(text, to: question, isRevision: false) }
    var found = reader.read(text, given: state.answers)
    let outcome = answerReader(of: question).read(text)
    switch outcome {
    case .answer(let answer, _) where answer != .unknown: found[question.id] = answer
    default: break
    }
    found = found.filter { state.toConfirm[$0.key] != $0.value }
    declined.subtract(found.keys)
    let kept = CaseEvent.note(question.label[language] + ": " + text)
    record(found.isEmpty ? [kept] : [kept, .suggested(found)])
    if found.isEmpty {
      if case .readings = outcome {} else { show(.understood(speech(.paragraphNothing))) }
    } else {
      showFound(found)
    }
    if case .readings(let readings) = outcome {
      return askReading(of: question.id, readings, isRevision: false)
    }
    ask(question.id)
  }

  /// Takes a line that answers no question, before one signs, as what it is about: kept as the
  /// story, and what it says is offered to be confirmed.
  ///
  /// - Returns: false: nothing of it is understood, or a story was told already.
  mutating func takeEarlyStory(_ line: String, at question: Question) -> Bool {
    // In a pipe every line answers the question that it was written for.
    guard !settings.isPiped, state.topic == .agreement, state.story == nil else { return false }
    var found = reader.read(line, given: state.answers)
    found[question.id] = nil
    // What may never be asked here, as how they answered, would only be in the way.
    let supposed = state.answers.merging(found) { known, _ in known }
    found = found.filter { id, _ in
      guard let askedWhen = self.question(id)?.askedWhen else { return false }
      return advisor.verdict(of: askedWhen, answers: supposed, asOf: settings.today) == true
    }
    guard !found.isEmpty else { return false }
    record([.story(line), .suggested(found)])
    showFound(found)
    ask(question.id)
    return true
  }

  private mutating func showFound(_ found: Answers) {
    let phrases = knowledge.questions.compactMap { question in
      found[question.id].map {
        speech(
          .pair, ["label": question.label[language], "answer": phrase(of: $0, to: question)])
      }
    }
    let list = phrases.joined(separator: speech.separator(.storyJoin))
    show(.understood(speech(.paragraphFound, ["answers": list])))
  }
}
