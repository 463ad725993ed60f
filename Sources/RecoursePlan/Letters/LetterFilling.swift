import RecourseEngine
import RecourseModel

/// One letter and what is known for it.
struct LetterFilling {
  let letter: Letter
  private let drafting: Drafting
  private let typed: [BlankID: Answer]
  private let blanks: [String: Blank]
  private let context: Filler.Context
  /// Parts that stand.
  private var sections: [Section: [LetterPart]] = [:]
  /// Parts that a condition lets stand and that lack a blank.
  private var lacking: [Section: [LetterPart]] = [:]

  /// The lists of parts, in the order in which their blanks are asked for.
  private enum Section: CaseIterable {
    case addressee, parts, subject, enclosures, copies, sender

    func parts(of letter: Letter) -> [LetterPart] {
      switch self {
      case .addressee: letter.addressee
      case .parts: letter.parts
      case .subject: letter.subject
      case .enclosures: letter.enclosures
      case .copies: letter.copies
      case .sender: letter.sender
      }
    }
  }

  init(letter: Letter, blanks typed: [BlankID: Answer], drafting: Drafting) {
    self.letter = letter
    self.drafting = drafting
    self.typed = typed
    let known = drafting.builder.edition.knowledge.blanks
    blanks = Dictionary(known.map { ($0.id.rawValue, $0) }) { first, _ in first }
    context = Filler.Context(
      deadline: drafting.deadlineRule(among: letter.deadlines).flatMap(drafting.dates),
      channel: letter.channel.flatMap { drafting.index.channels[$0]?.name })
    let all = Section.allCases.flatMap { $0.parts(of: letter) }
    var verdicts = drafting.builder.advisor.verdicts(
      of: all.map(\.when), answers: drafting.request.answers, asOf: drafting.asOf)[...]
    for section in Section.allCases {
      var isBeforeShown = false
      for part in section.parts(of: letter) {
        let holds = verdicts.popFirst() == .some(true)
        let isOpen = holds && !(part.isElse && isBeforeShown)
        let isShown = isOpen && part.onlyWith.allSatisfy { value($0, .english) != nil }
        if isShown { sections[section, default: []].append(part) }
        if isOpen, !isShown { lacking[section, default: []].append(part) }
        isBeforeShown = part.isElse ? isBeforeShown || isShown : isShown
      }
    }
    sections[.subject] = sections[.subject].map { Array($0.prefix(1)) }
  }

  // MARK: - Values

  /// What fills a name, whole: nil where nothing does, or only a phrase with a gap in it.
  private func value(_ name: String, _ language: Language) -> String? {
    let words = words(name, language)
    return words?.contains(Wording.blank) == true ? nil : words
  }

  private func words(_ name: String, _ language: Language) -> String? {
    let filler = drafting.filler
    guard let blank = blanks[name] else {
      let id = QuestionID(name)
      return drafting.active[id].flatMap { filler.words(for: $0, to: id, language) }
    }
    if let answer = typed[blank.id], let own = filler.words(for: answer, to: "", language) {
      return Self.unended(own)
    }
    return blank.from.lazy.compactMap { id in
      drafting.active[id].flatMap { filler.words(for: $0, to: id, language) }
    }.first
  }

  /// Typed words without the full stop behind them: the letter has its own.
  private static func unended(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, ".。;；,， ".contains(last) { text.removeLast() }
    return text.isEmpty ? "" : String(text)
  }

  /// A text of the letter with its places filled.
  func filled(_ text: LocalizedText, _ language: Language) -> String {
    var context = context
    for name in Template(text[language]).names where blanks[name] != nil {
      context.values[name] = words(name, language) ?? Wording.blank
    }
    return drafting.filler.fill(text, language, context: context)
  }

  // MARK: - What is asked

  /// The blanks that are shown and not filled, each once, in the order of asking.
  var asks: [LetterDraft.Ask] {
    var asks: [LetterDraft.Ask] = []
    func add(_ names: [String], isOptional: Bool) {
      for name in names {
        guard let blank = blanks[name], value(name, .english) == nil,
          !asks.contains(where: { $0.blank.id == blank.id })
        else { continue }
        asks.append(LetterDraft.Ask(blank: blank, isOptional: isOptional))
      }
    }
    for section in Section.allCases {
      for part in section.parts(of: letter) {
        if sections[section]?.contains(part) == true {
          add(Template(part.text.english).names, isOptional: false)
        } else if lacking[section]?.contains(part) == true {
          add(part.onlyWith, isOptional: true)
        }
      }
    }
    return asks
  }

  // MARK: - The page

  /// The letter in one language, laid out as letters of that language are.
  func page(in language: Language) -> LetterPage {
    let labels = LetterWords(
      interface: drafting.builder.edition.knowledge.interface, language: language)
    func lines(_ section: Section) -> [String] {
      (sections[section] ?? []).map { filled($0.text, language) }
    }
    func labelled(_ sentence: LetterSentence, _ lines: [String]) -> [String] {
      let gap = language == .english ? "; " : "；"
      return lines.isEmpty ? [] : [labels(sentence, ["words": lines.joined(separator: gap)])]
    }
    func split(_ text: LocalizedText?) -> [String] {
      (text.map { filled($0, language) } ?? "").split(separator: "\n").map(String.init)
    }
    let sender = lines(.sender)
    // Who signs nothing dates nothing: a review.
    let day = sender.isEmpty ? [] : [labels.wording.plainDate(drafting.asOf)]
    typealias Block = LetterPage.Block
    let subject = Block(role: .subject, lines: labelled(.subject, lines(.subject)))
    let body =
      [Block(role: .greeting, lines: split(letter.greeting))]
      + lines(.parts).map { Block(role: .paragraph, lines: [$0]) }
      + [Block(role: .closing, lines: split(letter.closing))]
    let foot = [
      Block(role: .enclosures, lines: labelled(.enclosed, lines(.enclosures))),
      Block(role: .copies, lines: labelled(.copies, lines(.copies))),
    ]
    let date = Block(role: .date, lines: day)
    switch language {
    case .english:
      let head = [
        Block(role: .sender, lines: sender), date,
        Block(role: .addressee, lines: lines(.addressee)), subject,
      ]
      let signature = Block(role: .signature, lines: Array(sender.prefix(1)))
      return LetterPage(language: language, blocks: head + body + [signature] + foot)
    case .simplifiedChinese:
      let addressee = lines(.addressee).joined()
      let head = [
        subject, Block(role: .addressee, lines: addressee.isEmpty ? [] : [addressee + "："]),
      ]
      let signature = Block(role: .signature, lines: sender + day)
      return LetterPage(language: language, blocks: head + body + [signature] + foot)
    }
  }
}
