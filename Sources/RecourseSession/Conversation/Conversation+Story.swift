internal import RecourseModel

extension Conversation {
  /// Asks what happened: the list of kinds, or own words.
  mutating func askStory() {
    guard let question = question("kind") else { return ask("kind") }
    stage = .story
    showHeading(of: question)
    let words = speech
    if settings.client != nil {
      show(.question(words(.storyAloud), isReadAloud: true))
    } else {
      show(.question(words(.storyQuestion), isReadAloud: false))
    }
    show(.options(choices(of: question).map { Block.Choice(number: $0.number, text: $0.text) }))
    prompt()
  }

  mutating func takeStory(_ line: String) {
    guard let question = question("kind"), !Folding.compact(line).isEmpty else {
      if !settings.isPiped { show(.hint(speech(.storyHint))) }
      return prompt()
    }
    let isFromList: Bool
    switch ChoiceReader(offer: offer(of: question)).read(line) {
    case .option(_, let manner): isFromList = manner != .words
    case .unknown: isFromList = true
    case .ambiguous: isFromList = Folding.compact(line).count <= 4
    case .none: isFromList = ChoiceReader.number(in: line) != nil
    }
    if isFromList { takeAnswer(line, to: "kind", isRevision: false) } else { tell(line) }
  }

  /// Takes a sentence as the story: kept as typed, understood by keywords, shown back.
  mutating func tell(_ sentence: String) {
    record(.story(sentence))
    let movesTo = residence(told: sentence).flatMap { live(in: $0, .story) }
    let overriding: Set<QuestionID> =
      state.answers["urgent"] == .options([]) ? ["urgent"] : []
    let suggested = reader.read(sentence, given: state.answers, overriding: overriding)
    if !suggested.isEmpty { record(.suggested(suggested)) }
    guard isStoryToConfirm else {
      if let movesTo { show(.understood(speech(.taken, ["answer": movesTo]))) }
      show(.understood(speech(.storyNothing)))
      return proceed()
    }
    showUnderstood()
  }

  // MARK: - Where the person is

  /// The country that a line says the person is in.
  private func residence(told line: String) -> OptionID? {
    question("country").flatMap { ResidenceReader(options: $0.options).read(line) }
  }

  /// Takes a country to be the person's own; the seller's follows where nobody told it.
  ///
  /// - Returns: the country's name; nil: it was known to be that one.
  private mutating func live(in country: OptionID, _ origin: AnswerOrigin) -> String? {
    let answer = Answer.option(country)
    guard state.answers["country"] != answer, let question = question("country") else {
      return nil
    }
    record([.answered("country", answer, origin)] + sellerPreset(after: "country", answer))
    return phrase(of: answer, to: question)
  }

  /// Takes a line that says where the person is, and nothing else that is understood.
  ///
  /// - Returns: whether it was one.
  private mutating func takeResidence(_ line: String) -> Bool {
    guard let question = question("country") else { return false }
    let countries = ResidenceReader(options: question.options)
    guard let country = countries.read(line) ?? countries.readAlone(line),
      reader.read(line, given: state.answers).allSatisfy({ $0.key == "country" })
    else { return false }
    if live(in: country, .person) != nil {
      proceed()
      return true
    }
    // "No, I live in ..." where that is what it says already: something else is meant.
    guard YesNoWords.read(line) != false else { return false }
    confirmStory()
    return true
  }

  // MARK: - What was understood

  var reader: StoryReader {
    StoryReader(advisor: advisor, today: settings.today, currency: currency)
  }

  /// Whether what was understood of the story still waits for Enter.
  var isStoryToConfirm: Bool {
    state.story != nil && state.answers["kind"] == nil && !listedSuggestions.isEmpty
      && declined.isDisjoint(with: ["kind"])
  }

  /// Suggestions that the understood line lists, in asking order: options, not figures.
  var listedSuggestions: [(Question, Answer)] {
    knowledge.questions.compactMap { question in
      guard let answer = state.toConfirm[question.id] else { return nil }
      switch answer {
      case .option, .options: return (question, answer)
      default: return nil
      }
    }
  }

  mutating func showUnderstood() {
    stage = .understood
    let phrases = listedSuggestions.map { phrase(of: $1, to: $0) }
      .joined(separator: speech.separator(.storyJoin))
    if let country = countryWords {
      show(.understood(speech(.storyUnderstood, ["phrases": phrases])))
      show(.understood(country))
    } else {
      show(.understood(speech(.storyUnderstoodRight, ["phrases": phrases])))
    }
    show(.hint(speech(.storyCorrect)))
    prompt()
  }

  /// "You live in the United States. Right?", as far as the settings told it.
  private var countryWords: String? {
    guard isCountryToConfirm, let question = question("country"),
      let answer = state.answers["country"]
    else { return nil }
    let sellerIsThere = state.answers["seller-country"] == answer
    return speech(
      sellerIsThere ? .storyCountry : .storyLiveIn,
      ["country": speech.place(phrase(of: answer, to: question))])
  }

  /// Whether the country is known without having been asked for.
  private var isCountryToConfirm: Bool {
    settings.country != nil
      || history.contains { if case .answered("country", _, .story) = $0 { true } else { false } }
  }

  /// Enter confirms; anything else corrects.
  mutating func takeConfirmation(_ line: String) {
    if takeResidence(line) { return }
    if Folding.compact(line).isEmpty || YesNoWords.read(line) == true { return confirmStory() }
    if Folding.compact(line).count <= 4, YesNoWords.read(line) == false {
      declined.formUnion(listedSuggestions.map(\.0.id))
      return ask("kind")
    }
    if ChoiceReader.number(in: line) != nil {
      return takeAnswer(line, to: "kind", isRevision: false)
    }
    for id in listedSuggestions.map(\.0.id) + ["country"] {
      guard let question = question(id), question.kind == .choice || question.kind == .yesNo,
        case .option(let option, let manner) = ChoiceReader(offer: fullOffer(of: question)).read(
          line),
        manner == .name
      else { continue }
      return correct(id, .option(option))
    }
    tell(line)
  }

  private mutating func correct(_ id: QuestionID, _ answer: Answer) {
    let seller = sellerPreset(after: id, answer)
    if state.answers[id] == nil {
      record([.answered(id, answer, .person)] + seller)
    } else if state.answers[id] != answer {
      record([.changed(id, answer)] + seller)
    }
    proceed()
  }

  private mutating func confirmStory() {
    var facts: [String] = []
    let confirmed = listedSuggestions
    record(confirmed.map { .answered($0.0.id, $0.1, .story) })
    for (question, answer) in confirmed {
      if case .option(let id) = answer,
        let fact = question.options.first(where: { $0.id == id })?.fact
      {
        facts.append(fact[language])
      }
    }
    if let fact = facts.last { tellFact(fact) }
    proceed()
  }

  /// Tells a useful fact, once.
  mutating func tellFact(_ fact: String) {
    guard toldFacts.insert(fact).inserted else { return }
    show(.fact(fact))
  }
}
