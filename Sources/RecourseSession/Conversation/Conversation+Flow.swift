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
    case .happening: takeHappening(line)
    case .happeningDay(let happening, let words): takeHappeningDay(line, happening, words)
    }
  }

  /// Goes to whatever comes next in the case.
  mutating func proceed() {
    if state.answers["urgent"] == nil, question("urgent") != nil { return ask("urgent") }
    if isStoryToConfirm { return showUnderstood() }
    guard let next = position.next,
      !(position.phase == .laterSteps && !wantsMore && !isInLaterSteps)
    else {
      return showPlan()
    }
    if next.question == "kind", state.story == nil { return askStory() }
    ask(next.question)
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
    case .happening: askHappening()
    case .happeningDay(let happening, let words): askHappeningDay(happening, words)
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
      events.append(.plan(.plan))
    }
    leave(code: 0)
  }

  // MARK: - The line

  /// Asks for a line where the conversation stands, without showing anything again.
  mutating func prompt(prefill: String = "") {
    var completions: [Completion] = []
    var asked: QuestionID?
    switch stage {
    case .story: asked = "kind"
    case .question(let id), .revision(let id), .readings(let id, _, _): asked = id
    default: break
    }
    if let asked, let question = question(asked) {
      completions = choices(of: question).filter { $0.option != nil }.map {
        Completion(text: $0.text, remark: String($0.number))
      }
    }
    if case .whatIf = stage {
      completions = [.whatIfKeep, .whatIfDrop].map { Completion(text: speech($0)) }
    }
    completions += Command.allCases.map {
      Completion(text: "/" + $0.rawValue, remark: speech($0.help))
    }
    events.append(
      .ask(
        Ask(
          prefill: settings.isPiped ? "" : prefill, completions: completions,
          question: asked, arguments: arguments)))
  }

  /// What Tab offers behind the commands that take a step or a question.
  private var arguments: [String: [Completion]] {
    let items = knowledge.items.map {
      Completion(text: $0.id.rawValue, remark: $0.title[language])
    }
    let asked = knowledge.questions.filter { !$0.told }.map {
      Completion(text: $0.id.rawValue, remark: $0.label[language])
    }
    return ["/why": items, "/whynot": items, "/whatif": asked, "/change": asked]
  }

  /// Says that a line fits nothing. In a pipe the next line would answer the wrong question, so the
  /// conversation ends; otherwise the same is asked again with what was typed to be mended.
  mutating func refuse(_ line: String, _ blocks: [Block], label: String) {
    for block in blocks { show(block) }
    guard settings.isPiped else { return prompt(prefill: line) }
    show(
      .warning(speech(.pipedStop, ["line": String(lineNumber), "label": label])))
    leave(code: 65)
  }
}
