internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// The plan as it is decided, and the menu under it.
  mutating func showPlan() {
    if position.phase == .complete {
      show(.paragraph(speech(.complete)))
    } else {
      show(.paragraph(speech(.firstSettled)))
    }
    presentPlan()
    showPlanMenu()
  }

  /// `/plan`: as far as the answers reach, at any time.
  mutating func showPlanAgain() {
    guard state.start != nil else { return showAgain() }
    presentPlan()
    showAgain()
  }

  mutating func showPlanMenu() {
    stage = .plan
    if position.phase == .laterSteps {
      let left = advisor.forecast(of: state.answers, asOf: settings.today).inAll
      let count = left.fewest == left.most ? left.most : Int(left.mean.rounded())
      show(
        .paragraph(
          count <= 1 ? speech(.moreLeftOne) : speech(.moreLeft, ["count": String(count)])))
    }
    show(
      .menu(planMenu.enumerated().map { Block.Choice(number: $0 + 1, text: speech($1)) }))
    show(.hint(speech(.menuHint)))
    prompt()
  }

  private var planMenu: [SessionSentence] {
    [.menuCopy, .menuSave, .menuNote, .menuOptions, .menuLeave]
  }

  mutating func takePlanMenu(_ line: String) {
    guard !Folding.compact(line).isEmpty else {
      if !settings.isPiped { show(.hint(speech(.howToLeave))) }
      return prompt()
    }
    let options = planMenu.map { sentence in
      Offer.OfferedOption(
        id: OptionID(sentence.rawValue),
        names: Language.allCases.map { Speech(sentences: interface, language: $0)(sentence) },
        keywords: [])
    }
    guard
      case .option(let id, let manner) = ChoiceReader(
        offer: Offer(kind: .choice, options: options)
      ).read(line), manner != .words
    else { return refuse("", [.warning(speech(.menuAgain))], label: speech(.menuHint)) }
    switch SessionSentence(rawValue: id.rawValue) {
    case .menuCopy:
      // The numbers stay as they are: whoever knows them by heart saves with 2.
      if builder.plan(for: planRequest).message == nil {
        show(.paragraph(speech(.menuNoMessage)))
      } else {
        events.append(.plan(.message))
      }
    case .menuSave: events.append(.export(format: .markdown))
    case .menuNote: return askHappening()
    case .menuOptions: events.append(.plan(.options))
    default: return leave(code: 0)
    }
    showPlanMenu()
  }

  /// `/more`: the later questions.
  mutating func askMore() {
    guard state.start != nil else { return showAgain() }
    guard position.phase == .laterSteps else {
      show(.hint(speech(position.phase == .complete ? .moreNone : .emptyLine)))
      return showAgain()
    }
    wantsMore = true
    proceed()
  }
}
