internal import RecourseEngine
internal import RecourseModel

/// What is typed behind a command, for Tab.
enum ArgumentKind: Hashable {
  /// Nothing, or free words.
  case words
  /// A step.
  case steps
  /// An answer that was given.
  case answers
  /// Any question.
  case questions
  /// A format of papers.
  case formats
  /// A letter that fits the case.
  case letters
}

extension Command {
  /// The one place that says how the words behind a command are completed.
  var argument: ArgumentKind {
    switch self {
    case .why, .whynot: .steps
    case .change: .answers
    case .whatif: .questions
    case .export: .formats
    case .letter: .letters
    default: .words
    }
  }
}

extension Conversation {
  /// What Tab offers first in a line: the options of the question on screen, then commands.
  func completions(for asked: Question?) -> [Completion] {
    var offered: [Completion] = []
    if let asked {
      offered = choices(of: asked).filter { $0.option != nil }.map {
        Completion(text: $0.text, remark: String($0.number))
      }
    }
    if case .whatIf = stage {
      offered = [.whatIfKeep, .whatIfDrop].map { Completion(text: speech($0)) }
    }
    return offered
      + Command.allCases.map { command in
        Completion(
          text: "/" + command.rawValue, remark: speech(command.help),
          aliases: command.chineseNames.map { "/" + $0 })
      }
  }

  /// What Tab offers behind the commands that take a step, a question or a word of a list.
  var arguments: [String: [Completion]] {
    var offered: [String: [Completion]] = [:]
    for command in Command.allCases {
      let known = completions(of: command.argument)
      if !known.isEmpty { offered["/" + command.rawValue] = known }
    }
    return offered
  }

  private func completions(of kind: ArgumentKind) -> [Completion] {
    switch kind {
    case .words: []
    case .steps: knowledge.items.map { named($0.id.rawValue, $0.title[language]) }
    case .answers: listedAnswers.map { named($0.question.id.rawValue, $0.line.label) }
    case .questions:
      knowledge.questions.filter { !$0.told }.map { named($0.id.rawValue, $0.label[language]) }
    case .formats:
      ExportFormat.allCases.map {
        Completion(text: $0.rawValue, remark: speech($0.remark))
      }
    case .letters: fittingLetters.map { named($0.id.rawValue, $0.title[language]) }
    }
  }

  private var fittingLetters: [Letter] {
    let fitting = verdicts(knowledge.letters.map(\.when))
    return zip(knowledge.letters, fitting).filter { $1 != false }.map { $0.0 }
  }

  /// An id, found by its name in the language shown, too.
  private func named(_ id: String, _ name: String) -> Completion {
    Completion(text: id, remark: name, aliases: [name])
  }
}
