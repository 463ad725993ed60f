internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// Events listed at once.
  private static let mostListed = 9

  /// `/undo`, with words that the event holds, or without: what can be undone, the latest first.
  mutating func undo(_ argument: String) {
    let counts = CaseState.counting(history)
    let positions = history.indices.reversed().filter { index in
      if case .undone = history[index] { return false }
      return counts[index]
    }.map { $0 + 1 }
    offer(positions, holding: argument, .undoQuestion, orElse: .undoNothing) { .undoing($0) }
  }

  /// `/redo`: what was undone, what was undone last first.
  mutating func redo(_ argument: String) {
    let counts = CaseState.counting(history)
    let positions = history.indices.reversed().filter { index in
      guard case .undone(let number) = history[index], counts[index],
        history.indices.contains(number - 1)
      else { return false }
      return true
    }.map { $0 + 1 }
    offer(positions, holding: argument, .redoQuestion, orElse: .redoNothing) { .redoing($0) }
  }

  private mutating func offer(
    _ positions: [Int], holding words: String, _ heading: CaseSentence,
    orElse nothing: CaseSentence, stage made: ([Int]) -> Stage
  ) {
    let compact = Folding.compact(words)
    let found = positions.filter { position in
      guard let event = self.words(ofEventAt: position) else { return false }
      return compact.isEmpty || Folding.compact(event).contains(compact)
    }
    guard !found.isEmpty else {
      show(.paragraph(speech(nothing)))
      return showAgain()
    }
    let listed = Array(found.prefix(Conversation.mostListed))
    show(.question(speech(heading), isReadAloud: false))
    show(
      .options(
        listed.enumerated().map { index, position in
          Block.Choice(number: index + 1, text: self.words(ofEventAt: position) ?? "")
        }))
    if found.count > listed.count {
      show(.hint(speech(.undoOlder, ["count": String(found.count - listed.count)])))
    }
    show(.hint(speech(.undoHint)))
    stage = made(listed)
    prompt()
  }

  mutating func takeUndo(_ line: String, _ positions: [Int], isRedo: Bool) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    guard let number = ChoiceReader.number(in: line), positions.indices.contains(number - 1) else {
      return refuse(
        line, [.warning(speech(.noSuchNumber, ["most": String(positions.count)]))],
        label: speech(isRedo ? .redoQuestion : .undoQuestion))
    }
    let position = positions[number - 1]
    let words = words(ofEventAt: position) ?? ""
    let before = planRequest
    let answers = state.answers
    record(.undone(position))
    declined = []
    show(.understood(speech(isRedo ? .redone : .undone, ["event": words])))
    if state.answers != answers { showDifference(from: before) }
    goOn()
  }

  /// Goes on; a plan that is on screen and still holds is not shown again.
  mutating func goOn() {
    if shownPlan == state.answers, state.closing == nil { showPlanMenu() } else { proceed() }
  }

  // MARK: - Events in words

  /// An event in words; nil for one that nobody takes back by itself. An `undone` is told by what
  /// it took back.
  private func words(ofEventAt position: Int) -> String? {
    switch history[position - 1] {
    case .answered(_, _, .preset), .started, .suggested, .language, .exported, .advised:
      return nil
    case .answered(let id, let answer, _), .changed(let id, let answer):
      guard let question = question(id) else { return nil }
      return speech(
        .pair, ["label": question.label[language], "answer": phrase(of: answer, to: question)])
    case .story(let words): return speech(.eventStory, ["words": short(words)])
    case .note(let words): return speech(.eventNote, ["words": short(words)])
    case .logged(let id, let day, let words):
      let happening = knowledge.happenings.first { $0.id == id }?.text[language]
      let parts = [happening, words.isEmpty ? nil : short(words)].compactMap { $0 }
      return speech(
        .pair,
        ["label": speech.day(day), "answer": parts.joined(separator: speech.separator(.storyJoin))])
    case .item(let id, let done):
      let title = item(id)?.title[language] ?? id.rawValue
      return speech(done ? .eventDone : .eventSkipped, ["step": title])
    case .undone(let number):
      // What was undone twice is told once: by the event itself.
      guard history.indices.contains(number - 1), number < position else { return nil }
      if case .undone = history[number - 1] { return nil }
      return words(ofEventAt: number)
    case .filled(let id, let answer):
      guard let blank = knowledge.blanks.first(where: { $0.id == id }) else { return nil }
      let words = builder.words(for: answer, to: QuestionID(id.rawValue), in: language)
      return speech(.pair, ["label": blank.ask[language], "answer": short(words)])
    case .letter(let version): return speech(.eventLetter, ["title": title(of: version.letter)])
    case .sent(let letter):
      return speech(
        .eventSent, ["title": title(of: letter.letter), "day": speech.day(letter.day)])
    case .evidence(let evidence):
      return speech(
        .eventEvidence, ["name": short(evidence.name), "words": short(evidence.words)])
    case .closed(let closing): return speech(.eventClosed, ["outcome": words(of: closing)])
    case .reopened: return speech(.eventReopened)
    }
  }

  private func title(of letter: LetterID) -> String {
    knowledge.letters.first { $0.id == letter }?.title[language] ?? letter.rawValue
  }

  /// At most sixty characters on one line.
  private func short(_ words: String) -> String {
    let line = words.split { $0.isWhitespace }.joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
