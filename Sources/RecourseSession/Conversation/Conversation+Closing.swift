internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  // MARK: - Closing

  /// `/close`: how it ended, what came back, how long it took.
  mutating func close() {
    guard state.start != nil else { return showAgain() }
    guard state.closing == nil else { return showClosed() }
    stage = .closingOutcome
    show(.question(speech(.closeQuestion), isReadAloud: false))
    show(
      .options(
        CaseClosing.Outcome.allCases.enumerated().map {
          Block.Choice(number: $0 + 1, text: builder.words(in: language)($1.sentence))
        }))
    show(.hint(speech(.closeHint)))
    prompt()
  }

  /// `/reopen`
  mutating func reopen() {
    guard state.closing != nil else {
      show(.paragraph(speech(.notClosed)))
      return showAgain()
    }
    record(.reopened)
    show(.understood(speech(.reopened)))
    proceed()
  }

  mutating func takeOutcome(_ line: String) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    let outcomes = CaseClosing.Outcome.allCases
    let options = outcomes.map { outcome in
      Offer.OfferedOption(
        id: OptionID(outcome.rawValue),
        names: Language.allCases.map {
          builder.words(in: $0)(outcome.sentence)
        } + [outcome.rawValue], keywords: [])
    }
    switch ChoiceReader(offer: Offer(kind: .choice, options: options)).read(line) {
    case .option(let id, let manner) where manner != .words: askMoneyBack(outcome: id.rawValue)
    case .none where ChoiceReader.number(in: line) != nil:
      refuse(
        line, [.warning(speech(.noSuchNumber, ["most": String(outcomes.count)]))],
        label: speech(.closeQuestion))
    // Anything else is how the person puts it.
    default: askMoneyBack(outcome: line.split { $0.isWhitespace }.joined(separator: " "))
    }
  }

  private mutating func askMoneyBack(outcome: String) {
    let none: [CaseClosing.Outcome] = [.nothing, .letGo]
    if none.contains(where: { $0.rawValue == outcome }) {
      return askTimeSpent(outcome: outcome, recovered: nil)
    }
    stage = .closingMoney(outcome: outcome)
    show(.question(speech(.closeMoney), isReadAloud: false))
    show(.hint(speech(.closeMoneyHint)))
    prompt()
  }

  mutating func takeMoneyBack(_ line: String, outcome: String) {
    guard !Folding.compact(line).isEmpty else {
      return askTimeSpent(outcome: outcome, recovered: nil)
    }
    switch AmountReader(home: currency).read(line) {
    case .money(let money): askTimeSpent(outcome: outcome, recovered: money)
    case .unknown: askTimeSpent(outcome: outcome, recovered: nil)
    case .tooLarge:
      refuse(line, [.warning(speech(.amountTooLarge))], label: speech(.closeMoney))
    case .ambiguous(let readings):
      let amounts = speech.list(readings.map { speech.money($0) })
      refuse(
        line, [.warning(speech(.amountWhich) + " " + amounts)], label: speech(.closeMoney))
    case .none: refuse(line, [.warning(speech(.amountAgain))], label: speech(.closeMoney))
    }
  }

  private mutating func askTimeSpent(outcome: String, recovered: Money?) {
    stage = .closingTime(outcome: outcome, recovered: recovered)
    show(.question(speech(.closeTime), isReadAloud: false))
    show(.hint(speech(.closeTimeHint)))
    prompt()
  }

  mutating func takeTimeSpent(_ line: String, outcome: String, recovered: Money?) {
    var minutes: Int?
    if !Folding.compact(line).isEmpty, !UnknownWords.isWhole(line) {
      minutes = TimeSpent.minutes(in: line)
      guard minutes != nil else {
        return refuse(line, [.warning(speech(.closeTimeAgain))], label: speech(.closeTime))
      }
    }
    record(.closed(CaseClosing(outcome: outcome, recovered: recovered, minutes: minutes)))
    showClosed()
  }

  // MARK: - A closed case

  /// What came of it, and what can be done now.
  mutating func showClosed() {
    guard let closing = state.closing else { return proceed() }
    stage = .closed
    show(.heading("", right: ""))
    show(.paragraph(speech(.closed, ["outcome": words(of: closing)])))
    if let recovered = closing.recovered {
      show(.paragraph(speech(.closedMoney, ["amount": speech.money(recovered)])))
    }
    if let minutes = closing.minutes {
      show(.paragraph(speech(.closedTime, ["hours": TimeSpent.hours(minutes)])))
    }
    show(.question(speech(.closedQuestion), isReadAloud: false))
    show(
      .options(
        closedMenu.enumerated().map { Block.Choice(number: $0 + 1, text: $1) }))
    prompt()
  }

  private var closedMenu: [String] {
    [speech(.closedReopen), speech(.closedLook), speech(.menuLeave)]
  }

  mutating func takeClosed(_ line: String) {
    switch ChoiceReader.number(in: line) {
    case 1: return reopen()
    case 2:
      events.append(.plan(.plan))
      return prompt()
    case 3: return leave(code: 0)
    default: refuse(line, [.warning(speech(.closedAgain))], label: speech(.closedQuestion))
    }
  }

  /// How it ended: a known outcome in the language spoken, else the person's words.
  func words(of closing: CaseClosing) -> String {
    builder.words(in: language)(closing)
  }

  // MARK: - Lines after the plan

  /// Takes a line at a stage that comes after the plan.
  mutating func takeAfterwards(_ line: String) {
    switch stage {
    case .undoing(let positions): takeUndo(line, positions, isRedo: false)
    case .redoing(let positions): takeUndo(line, positions, isRedo: true)
    case .closed: takeClosed(line)
    case .closingOutcome: takeOutcome(line)
    case .closingMoney(let outcome): takeMoneyBack(line, outcome: outcome)
    case .closingTime(let outcome, let recovered):
      takeTimeSpent(line, outcome: outcome, recovered: recovered)
    case .evidenceWords(let path, let copies): takeEvidenceWords(line, path: path, copies: copies)
    case .evidenceKind(let evidence): takeEvidenceKind(line, evidence)
    default: proceed()
    }
  }
}
