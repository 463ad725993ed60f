import RecourseModel

/// Which options told questions, and answers that move, can still come to have by what can happen to
/// this person, whatever else happens.
///
/// Told questions are set by happenings alone, and those have conditions of their own, as has the step
/// that is tried: nobody is refused by a platform who did not buy on one. Taken generously: what is
/// not known may be so, and whatever can happen is taken to have happened together with everything
/// else that can.
struct ToldReach {
  private let questions: [QuestionID: Question]
  private let named: [ConditionID: Condition]
  private let answers: Answers
  private let currency: String?
  /// When a step can be tried, by the told question that says what came of it.
  private let tried: [QuestionID: Condition]
  private var reached: [QuestionID: Set<OptionID>] = [:]

  init(_ knowledge: Knowledge, _ answers: Answers) {
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    named = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first }
    self.answers = answers
    currency = knowledge.currency(under: answers)
    tried = Dictionary(
      knowledge.items.map { (QuestionID("tried-" + $0.id.rawValue), $0.when) }
    ) { first, _ in first }
    let moved = Set(knowledge.happenings.flatMap { $0.sets.keys })
    for question in knowledge.questions {
      guard let now = Self.option(of: question, in: answers) else { continue }
      // What no happening sets moves as it is declared.
      if moved.contains(question.id) {
        reached[question.id] = [now]
      } else if !question.moves.isEmpty {
        reached[question.id] = Self.closure(of: now, question)
      }
    }
    var waiting = knowledge.happenings
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (index, happening) in waiting.enumerated().reversed()
      where can(happening.when, be: true) && happening.sets.keys.allSatisfy(canBeTried) {
        for (question, option) in happening.sets {
          hasGrown = reached[question]?.insert(option).inserted ?? false || hasGrown
        }
        waiting.remove(at: index)
      }
    }
  }

  /// Whether a question can come to have an option; true for those that nothing limits.
  func has(_ question: QuestionID, _ option: OptionID) -> Bool {
    reached[question]?.contains(option) ?? true
  }

  private static func option(of question: Question, in answers: Answers) -> OptionID? {
    switch answers[question.id] {
    case .option(let option): option
    case nil where question.told: question.startsAs
    default: nil
    }
  }

  private static func closure(of start: OptionID, _ question: Question) -> Set<OptionID> {
    var reached: Set = [start]
    var waiting = [start]
    while let from = waiting.popLast() {
      for move in question.moves where move.from == from {
        for to in move.to where reached.insert(to).inserted { waiting.append(to) }
      }
    }
    return reached
  }

  /// Whether the step that a told question speaks of can come to be advised, or was tried already.
  private func canBeTried(_ id: QuestionID) -> Bool {
    guard let question = questions[id], let condition = tried[id],
      Self.option(of: question, in: answers) == question.startsAs
    else { return true }
    return can(condition, be: true)
  }

  // MARK: - Conditions

  /// Whether a condition can come to be so, each of its atoms taken by itself.
  private func can(_ condition: Condition, be wanted: Bool) -> Bool {
    switch condition {
    case .always: wanted
    case .never: !wanted
    case .all(let parts):
      wanted
        ? parts.allSatisfy { can($0, be: true) } : parts.contains { can($0, be: false) }
    case .any(let parts):
      wanted
        ? parts.contains { can($0, be: true) } : parts.allSatisfy { can($0, be: false) }
    case .not(let part): can(part, be: !wanted)
    case .named(let id): named[id].map { can($0, be: wanted) } ?? true
    default: can(atom: condition, be: wanted)
    }
  }

  /// An atom on a question that cannot be asked never holds.
  private func can(atom: Condition, be wanted: Bool) -> Bool {
    guard let id = atom.atom?.question, let question = questions[id] else { return true }
    let canBeAsked = can(question.askedWhen, be: true)
    if wanted { return canBeAsked && hasValue(question, for: atom, wanted: true) }
    return can(question.askedWhen, be: false) || hasValue(question, for: atom, wanted: false)
  }

  private func hasValue(_ question: Question, for atom: Condition, wanted: Bool) -> Bool {
    switch (atom, answers[question.id]) {
    case (.isIn(_, let options, _), _):
      return possible(question).map { $0.contains { options.contains($0) == wanted } } ?? true
    case (.isNot(_, let options, _), _):
      return possible(question).map { $0.contains { options.contains($0) != wanted } } ?? true
    case (.has(_, let option, _), .options(let chosen)): return chosen.contains(option) == wanted
    case (.lacks(_, let option, _), .options(let chosen)): return chosen.contains(option) != wanted
    case (.over(_, let figure, _), let answer?):
      return self.figure(answer).map { ($0 > figure) == wanted } ?? true
    case (.atMost(_, let figure, _), let answer?):
      return self.figure(answer).map { ($0 <= figure) == wanted } ?? true
    // Ages grow.
    default: return true
    }
  }

  /// The figure of an answer; nil where it is not known, or in another currency than the knowledge's.
  private func figure(_ answer: Answer) -> Int? {
    switch answer {
    case .amount(let money): currency == money.currency ? money.minorUnits : nil
    case .count(let count): count
    default: nil
    }
  }

  /// The options that an answered question can have; nil: any.
  private func possible(_ question: Question) -> Set<OptionID>? {
    reached[question.id] ?? Self.option(of: question, in: answers).map { [$0] }
  }
}
