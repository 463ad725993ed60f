/// The commands of the conversation, in the order of `/help`.
enum Command: String, CaseIterable {
  case back
  case change
  case answers
  case why
  case whynot
  case whatif
  case plan
  case more
  case options
  case log
  case letter
  case evidence
  case undo
  case redo
  case close
  case reopen
  case note
  case export
  case language
  case help
  case quit

  /// What the command does, in words.
  var help: SessionSentence {
    switch self {
    case .back: .helpBack
    case .change: .helpChange
    case .answers: .helpAnswers
    case .why: .helpWhy
    case .whynot: .helpWhyNot
    case .whatif: .helpWhatIf
    case .plan: .helpPlan
    case .more: .helpMore
    case .options: .helpOptions
    case .log: .helpLog
    case .letter: .helpLetter
    case .evidence: .helpEvidence
    case .undo, .redo: .helpUndo
    case .close, .reopen: .helpClose
    case .note: .helpNote
    case .export: .helpExport
    case .language: .helpLanguage
    case .help: .helpHelp
    case .quit: .helpQuit
    }
  }

  /// Commands that have a line of their own in `/help`; the others stand beside their opposite.
  static let listed = allCases.filter { $0 != .redo && $0 != .reopen }

  /// What is typed behind the command, as `/help` shows it.
  var usage: String {
    switch self {
    case .change: "/change [N]"
    case .why: "/why [N]"
    case .whynot: "/whynot [N]"
    case .whatif: "/whatif Q A"
    case .log: "/log"
    case .letter: "/letter [ID]"
    case .evidence: "/evidence"
    case .undo: "/undo, /redo"
    case .close: "/close, /reopen"
    case .note: "/note ..."
    default: "/" + rawValue
    }
  }

  /// What Chinese speakers may type for it.
  var chineseNames: [String] {
    Command.chineseNames.filter { $0.value == self }.keys.sorted()
  }

  private static let chineseNames: [String: Command] = [
    "返回": .back, "上一题": .back, "修改": .change, "改": .change, "答案": .answers, "为什么": .why,
    "为何": .why, "为什么不": .whynot, "如果": .whatif, "办法": .plan, "计划": .plan, "继续": .more,
    "更多": .more, "比较": .options, "进展": .log, "信": .letter,
    "信函": .letter, "写信": .letter, "证据": .evidence, "撤销": .undo, "恢复": .redo,
    "重做": .redo, "结案": .close, "重开": .reopen, "备注": .note, "记": .note, "导出": .export,
    "语言": .language, "帮助": .help, "退出": .quit, "离开": .quit,
  ]

  /// What a typed name means.
  enum Reading: Equatable {
    case command(Command)
    case unknown(nearest: Command?)
  }

  /// Reads a name without its slash: the whole name, an unambiguous start, or the Chinese name.
  static func read(_ name: String) -> Reading {
    if let exact = Command(rawValue: name) ?? chineseNames[name] { return .command(exact) }
    if ["exit", "q", "bye", "leave"].contains(name) { return .command(.quit) }
    let starting = allCases.filter { $0.rawValue.hasPrefix(name) && !name.isEmpty }
    if starting.count == 1 { return .command(starting[0]) }
    let nearest = allCases.map { ($0, Nearness.between(name, $0.rawValue)) }.max { $0.1 < $1.1 }
    guard let nearest, nearest.1 >= 0.5 else { return .unknown(nearest: starting.first) }
    return .unknown(nearest: starting.first ?? nearest.0)
  }
}
