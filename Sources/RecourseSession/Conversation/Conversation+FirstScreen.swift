internal import RecourseModel

extension Conversation {
  /// What the first screen offers.
  enum Beginning: CaseIterable {
    case wentWrong
    case signing
    case helping
    case urgent
    case otherLanguage
    /// Not on the screen: started for a client.
    case client

    static let offered: [Beginning] = [
      .wentWrong, .signing, .helping, .urgent, .otherLanguage,
    ]

    var sentence: SessionSentence {
      switch self {
      case .wentWrong, .client: .screenWrong
      case .signing: .screenSigning
      case .helping: .screenHelping
      case .urgent: .screenUrgent
      case .otherLanguage: .screenLanguage
      }
    }
  }

  mutating func showFirstScreen() {
    stage = .firstScreen
    let words = speech
    show(
      .title(
        words(.screenTitle), right: words(.screenEdition, ["edition": knowledge.edition])))
    show(.gap)
    show(.paragraph(words(.screenIntro)))
    show(.paragraph(words(.screenGives)))
    show(.gap)
    let isPrivate = settings.isPrivate
    show(
      .terms([
        Block.Term(name: words(.screenTimeName), lines: [words(.screenTime)]),
        Block.Term(name: words(.screenHandName), lines: [words(.screenHand)]),
        Block.Term(
          name: words(.screenPrivateName),
          lines: isPrivate
            ? [words(.screenPrivateMode)]
            : [words(.screenPrivate, ["folder": settings.dataFolder]), words(.screenPrivateShared)]),
        Block.Term(name: words(.screenLimitsName), lines: [words(.screenLimits)]),
      ]))
    show(.gap)
    show(.question(words(.screenQuestion), isReadAloud: false))
    show(
      .options(
        Beginning.offered.enumerated().map { index, beginning in
          Block.Choice(number: index + 1, text: words(beginning.sentence))
        }))
    show(.hint(words(.screenHint)))
    prompt()
  }

  mutating func takeFirstScreen(_ line: String) {
    guard !Folding.compact(line).isEmpty else {
      if !settings.isPiped { show(.hint(speech(.screenHint))) }
      return prompt()
    }
    let options = Beginning.offered.map { beginning in
      Offer.OfferedOption(
        id: OptionID("\(beginning)"),
        names: Language.allCases.map {
          Speech(sentences: interface, language: $0)(beginning.sentence)
        },
        keywords: [])
    }
    let reading = ChoiceReader(offer: Offer(kind: .choice, options: options)).read(line)
    switch reading {
    case .option(let id, let manner) where manner != .words:
      let chosen = Beginning.offered.first { OptionID("\($0)") == id } ?? .wentWrong
      choose(chosen)
    case .unknown: choose(.wentWrong)
    case .none where ChoiceReader.number(in: line) != nil:
      refuse(
        line,
        [.warning(speech(.noSuchNumber, ["most": String(options.count)]))],
        label: speech(.screenQuestion))
    default:
      // Own words: that is the story.
      begin(.wentWrong)
      tell(line)
    }
  }

  private mutating func choose(_ beginning: Beginning) {
    if beginning == .otherLanguage {
      language = language == .english ? .simplifiedChinese : .english
      return showFirstScreen()
    }
    begin(beginning)
    if beginning == .helping { show(.note(speech(.helpingClient))) }
    proceed()
  }

  /// Records the head of the case and what is known before the interview.
  mutating func begin(_ beginning: Beginning) {
    let topic = beginning == .signing ? .agreement : settings.topic
    let start = CaseStart(
      topic: topic.rawValue, language: language, client: settings.client,
      edition: knowledge.edition)
    var known: [CaseEvent] = [.started(start)]
    switch beginning {
    case .wentWrong, .signing, .urgent, .otherLanguage: known += preset("acting-for", "me")
    case .helping: known += preset("acting-for", "family")
    case .client: known += preset("acting-for", "client")
    }
    if let country = settings.country {
      known += preset("country", country) + preset("seller-country", country)
    }
    if beginning != .urgent, question("urgent") != nil {
      known.append(.answered("urgent", .options([]), .preset))
    }
    if !settings.suggested.isEmpty { known.append(.suggested(settings.suggested)) }
    record(known)
  }

  /// An answer set before the interview, if the knowledge has such a question and option.
  func preset(_ id: QuestionID, _ option: OptionID) -> [CaseEvent] {
    guard let question = question(id), question.options.contains(where: { $0.id == option })
    else { return [] }
    return [.answered(id, .option(option), .preset)]
  }
}
