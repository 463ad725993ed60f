internal import RecourseModel

extension Conversation {
  /// Happenings that can have occurred, at most nine.
  private var possibleHappenings: [Happening] {
    Array(knowledge.happenings.filter { verdict($0.when) != false }.prefix(9))
  }

  /// `/log`, with or without words.
  mutating func log(_ words: String) {
    guard state.start != nil else { return showAgain() }
    words.isEmpty ? askHappening() : takeHappening(words)
  }

  mutating func askHappening() {
    stage = .happening
    show(.question(speech(.happenedQuestion), isReadAloud: false))
    let choices = possibleHappenings.enumerated().map {
      Block.Choice(number: $0 + 1, text: $1.text[language])
    }
    if !choices.isEmpty { show(.options(choices)) }
    show(.hint(speech(.happenedHint)))
    prompt()
  }

  mutating func takeHappening(_ line: String) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    let happenings = possibleHappenings
    let (number, words) = Conversation.leadingNumber(line)
    if let number {
      guard happenings.indices.contains(number - 1) else {
        stage = .happening
        return refuse(
          line, [.warning(speech(.noSuchNumber, ["most": String(happenings.count)]))],
          label: speech(.happenedQuestion))
      }
      return askHappeningDay(happenings[number - 1].id, words)
    }
    let options = happenings.map { happening in
      Offer.OfferedOption(
        id: OptionID(happening.id.rawValue),
        names: Language.allCases.map { happening.text[$0] } + [happening.id.rawValue], keywords: [])
    }
    let reading = ChoiceReader(offer: Offer(kind: .choice, options: options)).read(line)
    if case .option(let id, let manner) = reading, manner != .words {
      return askHappeningDay(HappeningID(id.rawValue), "")
    }
    // Free words are kept as they are; they move no step.
    askHappeningDay(nil, line)
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
    show(.understood(speech(.happenedKept)))
    if happening != nil { showDifference(from: before) }
    let ends: [Answer] = [.option("settled"), .option("given-up")]
    if let new = state.answers["outcome"], new != outcome, ends.contains(new) {
      show(.hint(speech(.closeOffer)))
    }
    proceed()
  }
}
