import RecourseModel

/// Reads every condition of a knowledge once: which names it uses, which figures and spans cut its
/// questions, and what is wrong with it.
struct Survey {
  private(set) var errors: [CompileError] = []
  /// Thresholds of each amount and count.
  private(set) var figures: [QuestionID: Set<Int>] = [:]
  /// Spans of each date, equal ones once.
  private(set) var spans: [QuestionID: [Span]] = [:]
  private let questions: [QuestionID: Question]
  private let named: [ConditionID: NamedCondition]

  init(_ knowledge: Knowledge) {
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    named = Dictionary(knowledge.conditions.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<QuestionID> = []
    for question in knowledge.questions {
      if !seen.insert(question.id).inserted { errors.append(.duplicateQuestion(question.id)) }
    }
    for (place, condition) in knowledge.conditionsByPlace { read(condition, place) }
    for item in knowledge.items {
      for need in item.needs { readNeed(need, of: item.id) }
    }
    checkCircles(knowledge)
    for question in knowledge.questions { checkMoves(question) }
  }

  /// Questions on which a condition speaks, through named conditions too.
  func mentions(_ condition: Condition) -> Set<QuestionID> {
    var found: Set<QuestionID> = []
    var followed: Set<ConditionID> = []
    func visit(_ condition: Condition) {
      condition.visit { part in
        if let atom = part.atom { found.insert(atom.question) }
        if case .named(let id) = part, followed.insert(id).inserted, let other = named[id] {
          visit(other.condition)
        }
      }
    }
    visit(condition)
    return found
  }

  private mutating func read(_ condition: Condition, _ place: ConditionPlace) {
    var parts: [Condition] = []
    condition.visit { parts.append($0) }
    for part in parts {
      if case .named(let id) = part, named[id] == nil {
        errors.append(.unknownCondition(id, place))
      }
      guard let atom = part.atom else { continue }
      guard let question = questions[atom.question] else {
        errors.append(.unknownQuestion(atom.question, place))
        continue
      }
      readAtom(part, question, place)
    }
  }

  private mutating func readAtom(
    _ atom: Condition, _ question: Question, _ place: ConditionPlace
  ) {
    var options: [OptionID] = []
    let fits: Bool
    switch atom {
    case .isIn(_, let given, _), .isNot(_, let given, _):
      options = given
      fits = question.kind == .choice || question.kind == .yesNo
    case .has(_, let option, _), .lacks(_, let option, _):
      options = [option]
      fits = question.kind == .several
    case .over(_, let figure, _), .atMost(_, let figure, _):
      fits = question.kind == .amount || question.kind == .count
      if fits { figures[question.id, default: []].insert(figure) }
    case .within(_, let span, _), .past(_, let span, _):
      fits = question.kind == .date
      if fits, !spans[question.id, default: []].contains(where: { $0.isSame(as: span) }) {
        spans[question.id, default: []].append(span)
      }
    default: fits = true
    }
    guard fits else {
      errors.append(.wrongKind(question.id, place))
      return
    }
    for option in options where !question.options.contains(where: { $0.id == option }) {
      errors.append(.unknownOption(question.id, option, place))
    }
  }

  private mutating func readNeed(_ id: QuestionID, of item: ItemID) {
    guard let question = questions[id] else {
      errors.append(.unknownQuestion(id, .need(item, id)))
      return
    }
    // A figure that nothing else cuts still needs two cells, or nothing would make it asked.
    switch question.kind {
    case .amount, .count: if figures[id] == nil { figures[id] = [0] }
    case .date: if spans[id] == nil { spans[id] = [Span(0, .days)] }
    case .choice, .yesNo, .several, .text: break
    }
  }

  private mutating func checkMoves(_ question: Question) {
    let options = question.options.map(\.id)
    for move in question.moves
    where question.kind == .several || !([move.from] + move.to).allSatisfy(options.contains) {
      errors.append(.wrongMove(question.id, move))
    }
    guard question.told else { return }
    if question.startsAs.map(options.contains) != true {
      errors.append(.toldWithoutStart(question.id))
    }
  }

  private mutating func checkCircles(_ knowledge: Knowledge) {
    var done: Set<ConditionID> = []
    var found: [ConditionID]?
    func visit(_ id: ConditionID, _ path: [ConditionID]) {
      if found != nil || done.contains(id) { return }
      if let start = path.firstIndex(of: id) {
        found = Array(path[start...])
        return
      }
      named[id]?.condition.visit { part in
        if case .named(let next) = part { visit(next, path + [id]) }
      }
      done.insert(id)
    }
    for condition in knowledge.conditions { visit(condition.id, []) }
    if let found { errors.append(.circularConditions(found)) }
  }
}

extension Knowledge {
  /// Every condition that the authors wrote, with its place.
  var conditionsByPlace: [(ConditionPlace, Condition)] {
    var all: [(ConditionPlace, Condition)] = []
    for question in questions {
      all.append((.askedWhen(question.id), question.askedWhen))
      for option in question.options where option.offeredWhen != .always {
        all.append((.offeredWhen(question.id, option.id), option.offeredWhen))
      }
      for option in question.options where option.listedWhen != .always {
        all.append((.listedWhen(question.id, option.id), option.listedWhen))
      }
      for (index, variant) in question.variants.enumerated() {
        all.append((.questionVariant(question.id, index), variant.when))
      }
    }
    for condition in conditions { all.append((.named(condition.id), condition.condition)) }
    for (index, condition) in impossible.enumerated() {
      all.append((.impossible(index), condition))
    }
    for item in items {
      all.append((.item(item.id), item.when))
      for (index, variant) in item.sayVariants.enumerated() {
        all.append((.sayVariant(item.id, index), variant.when))
      }
    }
    for happening in happenings { all.append((.happening(happening.id), happening.when)) }
    for property in properties {
      for formula in property.claim.formulas {
        formula.visit {
          if case .fact(let fact) = $0 { all.append((.property(property.id), fact)) }
        }
      }
    }
    return all
  }
}

extension Property.Claim {
  /// The formulas of the claim; none for claims about lists of items.
  var formulas: [Property.Formula] {
    switch self {
    case .never(let formula): [formula]
    case .implies(let premise, let conclusion): [premise, conclusion]
    case .alwaysOne, .atMost: []
    }
  }
}

extension Property.Formula {
  /// Calls `body` for every formula inside this one, itself included.
  func visit(_ body: (Property.Formula) -> Void) {
    body(self)
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.visit(body) }
    case .not(let part): part.visit(body)
    case .fact, .now, .later, .inPlan, .rungNow: break
    }
  }
}
