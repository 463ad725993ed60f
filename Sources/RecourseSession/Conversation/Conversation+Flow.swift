internal import RecourseEngine
internal import RecourseModel

extension Conversation {
  /// Takes one line where the conversation stands.
  mutating func take(_ line: String) {
    let folded = Folding.fold(line)
    if folded == "?" { return explainQuestion() }
    if folded.hasPrefix("//") { return takeText(String(line.drop { $0.isWhitespace }.dropFirst())) }
    if folded.hasPrefix("/") { return take(command: folded, typed: line) }
    takeText(line)
  }

  mutating func takeText(_ line: String) {
    switch stage {
    case .firstScreen: takeFirstScreen(line)
    case .story: takeStory(line)
    case .understood: takeConfirmation(line)
    case .question(let id): takeAnswer(line, to: id, isRevision: false)
    case .revision(let id): takeAnswer(line, to: id, isRevision: true)
    case .readings(let id, let readings, let isRevision):
      takeReading(line, of: id, readings, isRevision: isRevision)
    case .whatIf(let id, let answer, let back): takeWhatIf(line, id, answer, back: back)
    case .plan: takePlanMenu(line)
    case .pickAnswer: takePick(line)
    case .happening(let first): takeHappening(line, from: first)
    case .happeningMeant(let ids, let words): takeMeaning(line, ids, words)
    case .happeningDay(let happening, let words): takeHappeningDay(line, happening, words)
    case .blank(let writing, let id): takeBlank(line, writing, id)
    case .letter(let writing): takeLetterMenu(line, writing)
    case .sentDay(let writing): takeSentDay(line, writing)
    case .sentHow(let writing, let day): takeSentHow(line, writing, day)
    case .undoing, .redoing, .closed, .closingOutcome, .closingMoney, .closingTime,
      .evidenceWords, .evidenceKind:
      takeAfterwards(line)
    }
  }

  /// Goes to whatever comes next in the case.
  mutating func proceed() {
    if state.closing != nil { return showClosed() }
    if state.topic == .agreement, state.answers["stage"] == .option("something-wrong") {
      turn(to: .recourse)
    }
    if state.answers["urgent"] == nil, question("urgent") != nil { return ask("urgent") }
    if isStoryToConfirm { return showUnderstood() }
    guard let next = position.next,
      !(position.phase == .laterSteps && !wantsMore && !isInLaterSteps)
    else {
      return showPlan()
    }
    if next.question == "kind", state.story == nil, state.toConfirm["kind"] == nil,
      state.topic == .recourse
    {
      return askStory()
    }
    ask(next.question)
  }

  /// Goes on with the same case and its answers under another topic.
  private mutating func turn(to topic: Topic) {
    let start = CaseStart(
      topic: topic.rawValue, language: language, client: state.start?.client ?? settings.client,
      edition: knowledge.edition)
    record(.started(start))
    show(.note(speech(.topicRecourse)))
  }

  /// Shows again what stands on screen, after something else was shown.
  mutating func showAgain() {
    switch stage {
    case .firstScreen: showFirstScreen()
    case .story: askStory()
    case .understood: showUnderstood()
    case .question(let id): ask(id)
    case .revision(let id): revise(id)
    case .readings(let id, let readings, let isRevision):
      askReading(of: id, readings, isRevision: isRevision)
    case .whatIf: showWhatIfHint()
    case .plan: showPlanMenu()
    case .pickAnswer: proceed()
    case .happening(let first): askHappening(from: first)
    case .happeningMeant(let ids, let words): askMeaning(ids, words)
    case .happeningDay(let happening, let words): askHappeningDay(happening, words)
    case .blank(let writing, let id): askBlank(id, writing)
    case .letter(let writing): showLetterMenu(writing)
    case .sentDay(let writing): askSentDay(writing)
    case .sentHow(let writing, let day): askSentHow(writing, day)
    case .closed: showClosed()
    case .undoing, .redoing, .closingOutcome, .closingMoney, .closingTime, .evidenceWords,
      .evidenceKind:
      proceed()
    }
  }

  // MARK: - Interrupt and end

  mutating func interrupt(onEmptyLine: Bool) {
    guard onEmptyLine else {
      wasInterrupted = false
      return prompt()
    }
    if wasInterrupted { return leave(code: 130) }
    wasInterrupted = true
    show(.hint(speech(.howToLeave)))
    prompt()
  }

  mutating func end() {
    guard settings.isPiped, state.start != nil else { return leave(code: 0) }
    if shownPlan != state.answers {
      if let next = position.next, let question = question(next.question) {
        show(.warning(speech(.pipedOpen, ["label": question.label[language]])))
      }
      presentPlan()
    }
    leave(code: 0)
  }

  // MARK: - The line

  /// Asks for a line where the conversation stands, without showing anything again.
  mutating func prompt(prefill: String = "") {
    // Nobody presses Tab in a pipe.
    guard !settings.isPiped else { return events.append(.ask(Ask(question: questionAsked))) }
    events.append(
      .ask(
        Ask(
          prefill: prefill, completions: completions(for: questionAsked.flatMap(question)),
          question: questionAsked, arguments: arguments)))
  }

  /// The question that the next line answers.
  private var questionAsked: QuestionID? {
    switch stage {
    case .story: "kind"
    case .question(let id), .revision(let id), .readings(let id, _, _): id
    default: nil
    }
  }

  /// Says that a line fits nothing. In a pipe the next line would answer the wrong question, so the
  /// conversation ends; otherwise the same is asked again with what was typed to be mended.
  mutating func refuse(
    _ line: String, _ blocks: [Block], label: String, mending isNear: Bool = true
  ) {
    for block in blocks { show(block) }
    // Nobody mends a whole paragraph in the line, and a wrong number is typed anew: what stood
    // before it would make the next answer wrong, too.
    let isMended = isNear && !isParagraph(line) && !line.allSatisfy(\.isNumber)
    guard settings.isPiped else { return prompt(prefill: isMended ? line : "") }
    show(
      .warning(speech(.pipedStop, ["line": String(lineNumber), "label": label])))
    leave(code: 65)
  }
}
