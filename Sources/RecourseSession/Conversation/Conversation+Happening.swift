internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// Happenings listed at once.
  private static let mostHappenings = 9

  /// `/log`, with or without words.
  mutating func log(_ words: String) {
    guard state.start != nil else { return showAgain() }
    words.isEmpty ? askHappening() : takeHappening(words)
  }

  /// Lists what can have happened, those about the steps to do now before all others.
  mutating func askHappening(from first: Int = 0) {
    stage = .happening(from: first)
    let all = builder.happenings(for: planRequest).all
    show(.question(speech(.happenedQuestion), isReadAloud: false))
    var choices = listed(all, from: first).enumerated().map {
      Block.Choice(number: $0 + 1, text: $1.text[language])
    }
    if all.count > Conversation.mostHappenings {
      choices.append(Block.Choice(number: 0, text: speech(.happenedMore)))
    }
    if !choices.isEmpty { show(.options(choices)) }
    show(.hint(speech(.happenedHint)))
    prompt()
  }

  private func listed(_ happenings: [Happening], from first: Int) -> [Happening] {
    Array(happenings.dropFirst(first).prefix(Conversation.mostHappenings))
  }

  mutating func takeHappening(_ line: String, from first: Int = 0) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    let possible = builder.happenings(for: planRequest)
    let (number, words) = Conversation.leadingNumber(line)
    if let number {
      let next = first + Conversation.mostHappenings
      if number == 0, possible.all.count > Conversation.mostHappenings {
        return askHappening(from: next < possible.all.count ? next : 0)
      }
      let listed = listed(possible.all, from: first)
      guard listed.indices.contains(number - 1) else {
        stage = .happening(from: first)
        return refuse(
          line, [.warning(speech(.noSuchNumber, ["most": String(listed.count)]))],
          label: speech(.happenedQuestion))
      }
      return askHappeningDay(listed[number - 1].id, words)
    }
    switch read(line, as: possible) {
    case .option(let id, .words): askMeaning([HappeningID(id.rawValue)], line)
    case .option(let id, _): askHappeningDay(HappeningID(id.rawValue), "")
    case .ambiguous(let ids) where ids.count <= Conversation.mostHappenings:
      askMeaning(ids.map { HappeningID($0.rawValue) }, line)
    case .ambiguous, .unknown, .none: askHappeningDay(nil, line)
    }
  }

  /// Words that fit several happenings mean the one about what is to be done now.
  private func read(_ line: String, as possible: PossibleHappenings) -> ChoiceReading {
    func read(_ happenings: [Happening]) -> ChoiceReading {
      let options = happenings.map { happening in
        Offer.OfferedOption(
          id: OptionID(happening.id.rawValue),
          names: Language.allCases.map { happening.text[$0] } + [happening.id.rawValue],
          keywords: [])
      }
      return ChoiceReader(offer: Offer(kind: .choice, options: options)).read(line)
    }
    let reading = read(possible.all)
    guard case .ambiguous = reading, case .option(let id, let manner) = read(possible.ofNow)
    else { return reading }
    return .option(id, manner)
  }

  // MARK: - Found in the words

  /// Offers back what was found in free words, to be confirmed.
  mutating func askMeaning(_ ids: [HappeningID], _ words: String) {
    stage = .happeningMeant(ids, words)
    show(.question(speech(.happenedMeant), isReadAloud: false))
    let found = ids.compactMap { id in knowledge.happenings.first { $0.id == id } }
    let choices = found.enumerated().map {
      Block.Choice(number: $0 + 1, text: $1.text[language])
    }
    show(.options(choices + [Block.Choice(number: 0, text: speech(.happenedOnlyWords))]))
    show(.hint(speech(ids.count == 1 ? .happenedMeantHint : .happenedWhichHint)))
    prompt()
  }

  mutating func takeMeaning(_ line: String, _ ids: [HappeningID], _ words: String) {
    if Folding.compact(line).isEmpty {
      return ids.count == 1 ? askHappeningDay(ids[0], words) : proceed()
    }
    switch ChoiceReader.number(in: line) {
    case 0: askHappeningDay(nil, words)
    case let number? where ids.indices.contains(number - 1):
      askHappeningDay(ids[number - 1], words)
    case .some:
      refuse(
        line, [.warning(speech(.noSuchNumber, ["most": String(ids.count)]))],
        label: speech(.happenedMeant))
    case nil:
      switch YesNoWords.read(line) {
      case true where ids.count == 1: askHappeningDay(ids[0], words)
      case false: askHappeningDay(nil, words)
      default: takeHappening(line)
      }
    }
  }

  /// "2 said she would call": the number, and the words behind it.
  private static func leadingNumber(_ line: String) -> (Int?, String) {
    if let whole = ChoiceReader.number(in: line) { return (whole, "") }
    let folded = Folding.fold(line)
    let digits = folded.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.count <= 2, folded.count > digits.count,
      " ,:;.".contains(folded[digits.endIndex])
    else { return (nil, line) }
    let behind = line.drop { $0.isWhitespace }.dropFirst(digits.count)
    return (number, String(behind.drop { $0.isWhitespace || $0.isPunctuation }))
  }

  mutating func askHappeningDay(_ happening: HappeningID?, _ words: String) {
    stage = .happeningDay(happening, words)
    show(.question(speech(.happenedDay), isReadAloud: false))
    show(.hint(speech(.happenedDayHint)))
    prompt()
  }

  mutating func takeHappeningDay(_ line: String, _ happening: HappeningID?, _ words: String) {
    var day = settings.today
    if !Folding.compact(line).isEmpty {
      switch DateReader(today: settings.today).read(line) {
      case .day(let typed): day = typed
      case .unknown: break
      case .impossible:
        return refuse(line, [.warning(speech(.dateImpossible))], label: speech(.happenedDay))
      case .ambiguous(let days):
        let readings = days.map { speech.day($0) }.joined(separator: speech.separator(.storyJoin))
        return refuse(
          line, [.warning(speech(.dateWhich) + " " + readings)], label: speech(.happenedDay))
      case .incomplete, .none:
        return refuse(line, [.warning(speech(.dateAgain))], label: speech(.happenedDay))
      }
    }
    let before = planRequest
    let outcome = state.answers["outcome"]
    record(.logged(happening, day, words))
    show(.understood(speech(happening == nil ? .happenedKeptNote : .happenedKept)))
    if happening != nil { showDifference(from: before) }
    let ends: [Answer] = [.option("settled"), .option("given-up")]
    if let new = state.answers["outcome"], new != outcome, ends.contains(new) {
      show(.hint(speech(.closeOffer)))
    }
    proceed()
  }
}
