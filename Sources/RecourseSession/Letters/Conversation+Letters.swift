internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// The letters of the case as it stands.
  var letterMaker: LetterMaker { LetterMaker(builder: builder, request: planRequest) }

  /// The sentences of letters in the language spoken.
  var letterWords: LetterWords { LetterWords(interface: interface, language: language) }

  /// `/letter`: the list, or one of them.
  mutating func letter(_ argument: String) {
    guard state.start != nil else {
      show(.hint(speech(.screenHint)))
      return showAgain()
    }
    var names = argument.split(separator: " ").map(String.init)
    let isNew = names.count > 1 && ["new", "重写", "重填"].contains(names.last?.lowercased() ?? "")
    if isNew { names.removeLast() }
    let name = names.joined(separator: " ")
    guard !name.isEmpty else {
      listLetters()
      return showAgain()
    }
    let found = letters(named: name)
    guard found.count == 1, let letter = found.first else {
      let listed = found.isEmpty ? letterMaker.offers.map(\.letter) : found.map(\.id)
      guard !listed.isEmpty else { return refuseLetter(argument, letterWords(.listEmpty)) }
      let words: LetterSentence = found.isEmpty ? .noSuch : .severalStart
      let values = ["words": name, "letters": speech.list(listed.map(\.rawValue))]
      return refuseLetter(argument, letterWords(words, values))
    }
    guard let standing = letterMaker.standing(of: letter.id) else {
      return refuseLetter(argument, letterWords(.notFitting, ["title": letter.title[language]]))
    }
    if standing == .notAdvised { show(.warning(letterWords(.notAdvised))) }
    write(letter.id, isNew: isNew)
  }

  private mutating func refuseLetter(_ argument: String, _ words: String) {
    show(.warning(words))
    guard settings.isPiped else { return showAgain() }
    refuse(argument, [], label: "/letter")
  }

  /// Letters by their number in the list, an id, an unambiguous start of it, words of the title in
  /// either language, or of the title of a step that has the letter; those that fit the case go
  /// before those that do not.
  private func letters(named name: String) -> [Letter] {
    let all = knowledge.letters
    let wanted = Folding.compact(name)
    guard !wanted.isEmpty else { return [] }
    if let number = Int(wanted) {
      let offers = letterMaker.offers
      guard offers.indices.contains(number - 1) else { return [] }
      return all.filter { $0.id == offers[number - 1].letter }
    }
    // Folded on both sides: the ids have hyphens.
    if let exact = all.first(where: { Folding.compact($0.id.rawValue) == wanted }) {
      return [exact]
    }
    func holds(_ title: LocalizedText?) -> Bool {
      Language.allCases.contains { Folding.compact(title?[$0] ?? "").contains(wanted) }
    }
    let stepsNamed = knowledge.items.map(\.id).compactMap(item).filter { holds($0.title) }
    let passes: [(Letter) -> Bool] = [
      { Folding.compact($0.id.rawValue).hasPrefix(wanted) },
      { holds($0.title) },
      { letter in stepsNamed.contains { $0.letters.contains(letter.id) } },
    ]
    let maker = letterMaker
    for fits in passes {
      let found = all.filter(fits)
      let usable = found.filter { maker.fits($0.id) }
      if !found.isEmpty { return usable.isEmpty ? found : usable }
    }
    return []
  }

  private mutating func listLetters() {
    let offers = letterMaker.offers
    guard !offers.isEmpty else { return show(.paragraph(letterWords(.listEmpty))) }
    show(.heading(letterWords(.listHeading), right: ""))
    show(
      .terms(
        offers.enumerated().map { index, offer in
          Block.Term(
            name: "\(index + 1) \(offer.letter)",
            lines: [([letterWords.line(offer)] + history(of: offer.letter)).joined(separator: ", ")]
          )
        }))
    show(.hint(letterWords(.listHow)))
  }

  private func history(of letter: LetterID) -> [String] {
    if let sent = state.lastSent(letter) {
      return [letterWords(.listSent, ["date": letterWords.wording.plainDate(sent.day)])]
    }
    return state.lastVersion(of: letter).map {
      [letterWords(.listKept, ["version": String($0.version)])]
    } ?? []
  }

  // MARK: - Writing

  private mutating func write(_ letter: LetterID, isNew: Bool) {
    var writing = LetterWriting(letter: letter)
    if let sent = state.lastSent(letter) {
      let values = [
        "version": String(sent.version), "date": letterWords.wording.plainDate(sent.day),
      ]
      show(.hint(letterWords(.sentBefore, values)))
    }
    if !isNew, let last = state.lastVersion(of: letter), last.isEdited {
      writing.edited = last.text
      let values = ["version": String(last.version), "letter": letter.rawValue]
      show(.hint(letterWords(.restored, values)))
      return showLetter(writing)
    }
    askNextBlank(writing)
  }

  /// Asks for the first blank that is neither filled nor passed over; none: shows the letter.
  mutating func askNextBlank(_ writing: LetterWriting) {
    guard let draft = letterMaker.draft(writing.letter, blanks: state.blanks) else {
      return proceed()
    }
    guard let next = draft.asks.first(where: { !writing.passed.contains($0.blank.id) }) else {
      return showLetter(writing)
    }
    askBlank(next, writing)
  }

  /// Asks for one blank again, where the conversation stands at it.
  mutating func askBlank(_ id: BlankID, _ writing: LetterWriting) {
    let asks = letterMaker.draft(writing.letter, blanks: state.blanks)?.asks ?? []
    guard let ask = asks.first(where: { $0.blank.id == id }) else { return askNextBlank(writing) }
    askBlank(ask, writing)
  }

  private mutating func askBlank(_ ask: LetterDraft.Ask, _ writing: LetterWriting) {
    stage = .blank(writing, ask.blank.id)
    show(.question(ask.blank.ask[language], isReadAloud: false))
    let how = letterWords(ask.isOptional ? .askOptional : .askHint)
    let form: [String] =
      switch ask.blank.kind {
      case .text: []
      case .date, .comingDate: [letterWords(.askDate)]
      case .amount: [letterWords(.askAmount, ["currency": speech.currency(currency)])]
      }
    show(.hint((form + [how]).joined(separator: letterWords.wording.sentenceGap)))
    prompt()
  }

  /// Takes what was typed for a blank; Enter passes it over.
  mutating func takeBlank(_ line: String, _ writing: LetterWriting, _ id: BlankID) {
    guard let blank = knowledge.blanks.first(where: { $0.id == id }) else { return proceed() }
    var writing = writing
    guard !Folding.compact(line).isEmpty else {
      writing.passed.insert(id)
      return askNextBlank(writing)
    }
    let label = blank.ask[language]
    guard !FriendCheck.holdsNumber(line) else {
      show(.warning(letterWords(.askPrivate)))
      return settings.isPiped ? refuse("", [], label: label) : prompt()
    }
    switch blank.kind {
    case .text: record(.filled(id, .text(line)))
    case .amount:
      guard case .money(let money) = AmountReader(home: currency).read(line) else {
        return refuse(line, [.warning(speech(.amountAgain))], label: label)
      }
      record(.filled(id, .amount(money)))
      show(.understood(speech(.echo, ["answer": speech.money(money)])))
    case .date, .comingDate:
      guard let day = day(in: line, mayLieAhead: blank.kind == .comingDate, label: label)
      else { return }
      record(.filled(id, .date(day)))
      show(.understood(speech(.echo, ["answer": speech.day(day)])))
    }
    askNextBlank(writing)
  }

  /// The day that a line names; nil: it was refused, with what is wrong.
  mutating func day(in line: String, mayLieAhead: Bool, label: String) -> CivilDate? {
    switch DateReader(today: settings.today, mayLieAhead: mayLieAhead).read(line) {
    case .day(let day): return day
    case .impossible: refuse(line, [.warning(speech(.dateImpossible))], label: label)
    case .ambiguous(let days):
      let readings = days.map { speech.day($0) }.joined(separator: speech.separator(.storyJoin))
      refuse(line, [.warning(speech(.dateWhich) + " " + readings)], label: label)
    case .incomplete, .unknown, .none:
      refuse(line, [.warning(speech(.dateAgain))], label: label)
    }
    return nil
  }
}
