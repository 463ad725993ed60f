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
    let phrases = knowledge.questions.compactMap { question in
      found[question.id].map {
        speech(
          .pair, ["label": question.label[language], "answer": phrase(of: $0, to: question)])
      }
    }
    if phrases.isEmpty {
      if case .readings = outcome {} else { show(.understood(speech(.paragraphNothing))) }
    } else {
      let list = phrases.joined(separator: speech.separator(.storyJoin))
      show(.understood(speech(.paragraphFound, ["answers": list])))
    }
    if case .readings(let readings) = outcome {
      return askReading(of: question.id, readings, isRevision: false)
    }
    ask(question.id)
  }
}
