internal import RecourseModel

extension Conversation {
  /// Takes a line that begins with a slash.
  mutating func take(command folded: String, typed line: String) {
    let rest = folded.dropFirst()
    let name = String(rest.prefix { $0 != " " })
    // The words behind the command as they were typed, capitals and Chinese marks kept.
    let argument = Conversation.argument(of: line)
    switch Command.read(name) {
    case .command(let command): run(command, argument)
    case .unknown(let nearest):
      let values = ["command": "/" + name, "nearest": "/" + (nearest?.rawValue ?? "help")]
      let words: SessionSentence = nearest == nil ? .unknownCommand : .unknownCommandNearest
      refuse(line, [.warning(speech(words, values))], label: "/" + name)
    }
  }

  private static func argument(of line: String) -> String {
    let trimmed = line.drop { $0.isWhitespace }
    let behind = trimmed.drop { !$0.isWhitespace }.drop { $0.isWhitespace }
    var characters = Array(behind)
    while characters.last?.isWhitespace ?? false { characters.removeLast() }
    return String(characters)
  }

  private mutating func run(_ command: Command, _ argument: String) {
    switch command {
    case .help: return showHelp()
    case .quit: return leave(code: 0)
    case .language: return switchLanguage()
    case .back: return goBack()
    case .change: return change(argument)
    case .more: return askMore()
    case .log: return log(argument)
    case .letter: return letter(argument)
    case .evidence: return evidence(argument)
    case .undo: return undo(argument)
    case .redo: return redo(argument)
    case .close: return close()
    case .reopen: return reopen()
    case .answers:
      guard argument.isEmpty else { return change(argument) }
      showAnswers()
    case .why: argument.isEmpty ? explainWhy() : explain(item: argument)
    case .whynot: argument.isEmpty ? listLeftOut() : explain(leftOut: argument)
    case .whatif: return whatIf(argument)
    case .plan: return showPlanAgain()
    case .options: events.append(.plan(.options))
    case .note: note(argument)
    case .export: export(argument)
    }
    showAgain()
  }

  // MARK: - Help

  private mutating func showHelp() {
    show(.heading(speech(.helpTitle), right: ""))
    var lines = Command.listed.map { Block.Term(name: $0.usage, lines: [speech($0.help)]) }
    lines.append(Block.Term(name: "?", lines: [speech(.helpQuestion)]))
    show(.help(lines))
    show(.hint(speech(.helpKeys)))
    // The list fills a screen: what stood there before would push it out of sight.
    prompt()
  }

  /// `?`: where to find the answer, and what hangs on it.
  mutating func explainQuestion() {
    guard let id = questionOnScreen, let question = question(id) else {
      return showHelp()
    }
    if let help = wording(of: question).help { show(.paragraph(help)) }
    explainWhy()
    showAgain()
  }

  var questionOnScreen: QuestionID? { questionOnScreen(in: stage) }

  private func questionOnScreen(in stage: Stage) -> QuestionID? {
    switch stage {
    case .story, .understood: "kind"
    case .question(let id), .revision(let id), .readings(let id, _, _): id
    case .whatIf(_, _, let back): questionOnScreen(in: back)
    default: nil
    }
  }

  // MARK: - Language, notes, export

  private mutating func switchLanguage() {
    language = language == .english ? .simplifiedChinese : .english
    if state.start != nil {
      record(.language(language))
      show(.understood(speech(.languageNow)))
    }
    showAgain()
  }

  private mutating func note(_ words: String) {
    guard !words.isEmpty else { return show(.hint(speech(.noteHow))) }
    guard state.start != nil else { return show(.hint(speech(.screenHint))) }
    record(.note(words))
    show(.understood(speech(.noteKept)))
  }

  private mutating func export(_ argument: String) {
    let name = Folding.compact(argument)
    let formats = ExportFormat.allCases
    let short: [String: ExportFormat] = [
      "md": .markdown, "txt": .text, "清单": .markdown, "网页": .html, "文本": .text,
      "日历": .ics, "表格": .csv, "记录": .transcript,
    ]
    let format =
      name.isEmpty ? .markdown : short[name] ?? formats.first { $0.rawValue.hasPrefix(name) }
    guard let format else {
      let names = speech.list(formats.map(\.rawValue))
      return show(.warning(speech(.exportFormats, ["formats": names])))
    }
    guard state.start != nil else { return show(.hint(speech(.screenHint))) }
    events.append(.export(format: format))
  }
}

extension ExportFormat {
  /// What it is good for, in a few words.
  var remark: SessionSentence {
    switch self {
    case .markdown: .formatMarkdown
    case .html: .formatHTML
    case .text: .formatText
    case .json: .formatJSON
    case .ics: .formatCalendar
    case .csv: .formatTable
    case .transcript: .formatTranscript
    }
  }
}
