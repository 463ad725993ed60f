import RecourseEngine
public import RecourseModel

/// Says which letters fit a case and fills them. Pure: the same request gives the same letters.
///
/// A letter states only what the case holds or what was typed for it. What is missing stays a
/// blank, or the part that needs it is left out.
public struct LetterMaker {
  let drafting: Drafting
  private let letters: [Letter]
  private var usable: [LetterID: Bool] { drafting.usableLetters }

  /// Prepares the letters of a case.
  public init(builder: PlanBuilder, request: PlanRequest) {
    drafting = Drafting(builder: builder, request: request)
    letters = builder.edition.knowledge.letters
  }

  // MARK: - Which letters

  /// The letters that fit the case, the nearest first.
  public var offers: [LetterOffer] {
    var offers = drafting.steps(.now, .step).compactMap { offer($0, .now) }
    let later = drafting.steps(.later, .step).compactMap { offer($0, .later) }
    let named = Set(drafting.builder.edition.knowledge.items.flatMap(\.letters))
    let free = letters.filter { !named.contains($0.id) && usable[$0.id] == true }
      .sorted { $0.order < $1.order }
    offers += free.map {
      LetterOffer(letter: $0.id, title: $0.title[drafting.language], standing: .anytime, step: nil)
    }
    var seen: Set<LetterID> = []
    return (offers + later).filter { seen.insert($0.letter).inserted }
  }

  private func offer(_ step: PlanStep, _ standing: LetterOffer.Standing) -> LetterOffer? {
    guard let id = step.letter, let letter = letters.first(where: { $0.id == id }) else {
      return nil
    }
    return LetterOffer(
      letter: id, title: letter.title[drafting.language], standing: standing, step: step.title)
  }

  /// Whether a letter can be used in the case: false where a fact or the country speaks against it.
  public func fits(_ id: LetterID) -> Bool {
    usable[id] != false && letters.contains { $0.id == id }
  }

  /// How near a letter is; nil: it surely does not fit the case, or there is no such letter.
  public func standing(of id: LetterID) -> LetterOffer.Standing? {
    guard fits(id) else { return nil }
    return offers.first { $0.letter == id }?.standing ?? .notAdvised
  }

  // MARK: - A letter

  /// A letter with everything filled that is known.
  ///
  /// - Parameter blanks: what was typed for blanks; *don't know* is an empty one.
  /// - Returns: nil if there is no such letter.
  public func draft(_ id: LetterID, blanks: [BlankID: Answer] = [:]) -> LetterDraft? {
    guard let letter = letters.first(where: { $0.id == id }) else { return nil }
    let filling = LetterFilling(letter: letter, blanks: blanks, drafting: drafting)
    let language =
      letter.reader == .seller
      ? drafting.messageLanguage
      : MessageLanguage.of(country: drafting.country, reader: drafting.language)
    return LetterDraft(
      letter: id, kind: letter.kind, title: letter.title[drafting.language],
      page: filling.page(in: language),
      reading: language == drafting.language ? nil : filling.page(in: drafting.language),
      asks: filling.asks, notes: notes(letter, filling))
  }

  /// What a friend says of a letter, read against what the case holds.
  public func remarks(on text: String, of draft: LetterDraft) -> [FriendRemark] {
    let rules = drafting.builder.edition.knowledge.friend
    var lacking: Set<OptionID> = []
    if case .options(let held)? = drafting.active[KnownQuestions.records] {
      lacking = Set(rules.compactMap(\.record)).subtracting(held)
    }
    return FriendCheck(rules: rules)
      .remarks(on: text, kind: draft.kind, asOf: drafting.asOf, lacking: lacking)
  }

  private func notes(_ letter: Letter, _ filling: LetterFilling) -> [String] {
    let words = drafting.words
    let language = drafting.language
    let sources = drafting.rested(
      on: letter.sources + (drafting.deadlineRule(among: letter.deadlines)?.sources ?? []))
    let citations = sources.compactMap { drafting.index.sources[$0] }
      .filter { $0.kind == .law && !$0.citation.isEmpty }.map(\.citation)
    var notes = [filling.filled(letter.todo, language)]
    if drafting.leastSure(sources) < .high {
      notes[0] += words.wording.sentenceGap + words(.checkFirst)
    }
    if !citations.isEmpty {
      let list = citations.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      notes.append(
        LetterWords(interface: drafting.builder.edition.knowledge.interface, language: language)(
          .restsOn, ["sources": list.joined(separator: language == .english ? "; " : "；")]))
    }
    let place = [
      drafting.scope.countryName, words.wording.plainDate(drafting.asOf),
      words(.knowledgeOf, ["edition": drafting.scope.edition]),
    ].compactMap { $0 }
    notes.append(
      place.joined(separator: language == .english ? ", " : "，") + words.wording.fullStop
        + words.wording.sentenceGap + words(.disclaimer))
    return notes
  }
}
