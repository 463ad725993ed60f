internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// Shows a letter, what a friend says of it, and what can be done with it.
  mutating func showLetter(_ writing: LetterWriting) {
    guard let draft = letterMaker.draft(writing.letter, blanks: state.blanks) else {
      return proceed()
    }
    show(.gap)
    show(.letter(page(writing, draft)))
    show(.gap)
    if writing.edited == nil, let reading = draft.reading {
      show(.hint(letterWords(.forYouToRead)))
      show(.letter(reading))
      show(.gap)
    }
    let remarks = letterMaker.remarks(on: text(writing, draft), of: draft)
    show(.paragraph(letterWords(remarks.isEmpty ? .friendNothing : .friendHeading)))
    for remark in remarks { show(.point(letterWords.remark(remark))) }
    if let how = draft.notes.first { show(.note(how)) }
    showLetterMenu(writing)
  }

  private func page(_ writing: LetterWriting, _ draft: LetterDraft) -> LetterPage {
    writing.edited.map { LetterPage(text: $0, language: draft.page.language) } ?? draft.page
  }

  private func text(_ writing: LetterWriting, _ draft: LetterDraft) -> String {
    writing.edited ?? LetterText(page: draft.page).text
  }

  /// What can be done with the letter on screen.
  mutating func showLetterMenu(_ writing: LetterWriting) {
    stage = .letter(writing)
    let menu = letterMenu.enumerated().map {
      Block.Choice(number: $0 + 1, text: letterWords($1))
    }
    show(.menu(menu))
    show(.hint(letterWords(.menuHint)))
    prompt()
  }

  private var letterMenu: [LetterSentence] {
    [.menuSave, .menuEdit, .menuFile, .menuSent, .menuBack]
  }

  /// Takes a choice of that menu.
  mutating func takeLetterMenu(_ line: String, _ writing: LetterWriting) {
    let options = letterMenu.map { sentence in
      Offer.OfferedOption(
        id: OptionID(sentence.rawValue),
        names: Language.allCases.map { LetterWords(interface: interface, language: $0)(sentence) },
        keywords: [])
    }
    var choice = LetterSentence.menuSave
    if !Folding.compact(line).isEmpty {
      let reading = ChoiceReader(offer: Offer(kind: .choice, options: options)).read(line)
      guard case .option(let id, let manner) = reading, manner != .words,
        let sentence = LetterSentence(rawValue: id.rawValue)
      else {
        return refuse(
          line, [.warning(letterWords(.menuAgain))], label: letterWords(.menuHint))
      }
      choice = sentence
    }
    switch choice {
    case .menuEdit: edit(writing)
    case .menuFile:
      events.append(.letterFile(writing.letter, edited: writing.edited))
      showLetterMenu(writing)
    case .menuSent: askSentDay(writing)
    case .menuBack: proceed()
    default:
      save(writing)
      proceed()
    }
  }

  // MARK: - Keeping

  /// Records the letter as a new version, unless it is the last one.
  ///
  /// - Returns: the version's number and its text; nil: there is no such letter any more.
  private mutating func keep(
    _ writing: LetterWriting
  ) -> (version: Int, text: String, isNew: Bool)? {
    guard let draft = letterMaker.draft(writing.letter, blanks: state.blanks) else { return nil }
    let text = text(writing, draft)
    let last = state.lastVersion(of: writing.letter)
    if let last, last.text == text { return (last.version, text, false) }
    let version = (last?.version ?? 0) + 1
    record(
      .letter(
        LetterVersion(
          letter: writing.letter, version: version, language: draft.page.language, text: text,
          isEdited: writing.edited != nil)))
    return (version, text, true)
  }

  private mutating func save(_ writing: LetterWriting) {
    guard let kept = keep(writing) else { return }
    let words: LetterSentence = kept.isNew ? .saved : .savedSame
    show(.understood(letterWords(words, ["version": String(kept.version)])))
  }

  // MARK: - The editor

  private mutating func edit(_ writing: LetterWriting) {
    guard let draft = letterMaker.draft(writing.letter, blanks: state.blanks) else {
      return proceed()
    }
    events.append(.edit(text: text(writing, draft)))
  }

  /// Takes what came back from the editor; a changed text is kept at once.
  mutating func take(_ outcome: EditOutcome) {
    guard case .letter(var writing) = stage,
      let draft = letterMaker.draft(writing.letter, blanks: state.blanks)
    else { return showAgain() }
    switch outcome {
    case .failed(let words):
      show(.warning(letterWords(.noEditor, ["words": words])))
      return showLetterMenu(writing)
    case .text(let typed):
      let page = LetterPage(text: typed, language: draft.page.language)
      let text = page.blocks.map { $0.lines.joined(separator: "\n") }
        .joined(separator: "\n\n")
      guard !text.isEmpty else {
        show(.warning(letterWords(.editedEmpty)))
        return showLetterMenu(writing)
      }
      let before = LetterPage(text: self.text(writing, draft), language: draft.page.language)
      guard page != before else {
        show(.hint(letterWords(.editedSame)))
        return showLetterMenu(writing)
      }
      writing.edited = text + "\n"
      save(writing)
      showLetter(writing)
    }
  }

  // MARK: - Sent

  /// Asks on which day the letter went out.
  mutating func askSentDay(_ writing: LetterWriting) {
    stage = .sentDay(writing)
    show(.question(letterWords(.sentWhen), isReadAloud: false))
    show(.hint(letterWords(.sentWhenHint)))
    prompt()
  }

  /// Takes that day; Enter is today.
  mutating func takeSentDay(_ line: String, _ writing: LetterWriting) {
    guard !Folding.compact(line).isEmpty else { return askSentHow(writing, settings.today) }
    guard let day = day(in: line, mayLieAhead: false, label: letterWords(.sentWhen)) else { return }
    askSentHow(writing, day)
  }

  /// Asks how the letter went out.
  mutating func askSentHow(_ writing: LetterWriting, _ day: CivilDate) {
    stage = .sentHow(writing, day)
    show(.question(letterWords(.sentHow), isReadAloud: false))
    show(.hint(letterWords(.sentHowHint)))
    prompt()
  }

  /// Freezes the letter as sent, and tells the case what that means for the ladder.
  mutating func takeSentHow(_ line: String, _ writing: LetterWriting, _ day: CivilDate) {
    guard let kept = keep(writing) else { return proceed() }
    let digest = digest(kept.text)
    let before = planRequest
    record(
      .sent(
        SentLetter(
          letter: writing.letter, version: kept.version, day: day, channel: line,
          text: kept.text, sha256: digest)))
    let values = [
      "date": letterWords.wording.plainDate(day), "digest": String(digest.prefix(12)),
    ]
    show(.understood(letterWords(.sentKept, values)))
    if let happening = happening(of: writing.letter) {
      record(.logged(happening, day, line))
      showDifference(from: before)
    }
    proceed()
  }

  /// What the sending of a letter means: the first happening of it that can have occurred.
  private func happening(of letter: LetterID) -> HappeningID? {
    let ids = knowledge.letters.first { $0.id == letter }?.happenings ?? []
    return ids.first { id in
      knowledge.happenings.first { $0.id == id }.map { verdict($0.when) != false } ?? false
    }
  }
}
