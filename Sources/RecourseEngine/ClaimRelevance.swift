import RecourseModel

/// What bears on a claim: the conditions that it reads, the guards of their questions, and the rules
/// about worlds that speak of any of these. All else may be left open.
struct ClaimRelevance {
  /// By question: the atoms that can tell two of its answers apart.
  private(set) var atoms: [QuestionID: [Condition]] = [:]
  /// What must not hold in a world, as far as it bears on the claim.
  private(set) var refused: [Condition] = []

  private let questions: [QuestionID: Question]
  private let named: [ConditionID: Condition]
  private var followed: Set<ConditionID> = []

  init(_ knowledge: Knowledge, _ conditions: [Condition]) {
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    named = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first }
    for condition in conditions { take(condition) }
    // Working days are those of a country.
    if atoms.values.joined().contains(where: \.isAge) {
      take(.isIn("country", [], orUnknown: false))
    }
    // A rule about worlds ties what it speaks of together; taking one in may tie in the next.
    var left = knowledge.refusals.map { ($0, mentions($0)) }
    while true {
      let tied = left.filter { rule in rule.1.contains { atoms[$0] != nil } }
      if tied.isEmpty { return }
      left.removeAll { rule in rule.1.contains { atoms[$0] != nil } }
      for (rule, _) in tied {
        refused.append(rule)
        take(rule)
      }
    }
  }

  /// Whether a question's answer bears on the claim.
  func speaks(of question: QuestionID) -> Bool { atoms[question] != nil }

  private mutating func take(_ condition: Condition) {
    for part in parts(of: condition) {
      if case .named(let id) = part {
        if followed.insert(id).inserted, let other = named[id] { take(other) }
      }
      guard let id = part.atom?.question else { continue }
      let isNew = atoms[id] == nil
      if atoms[id]?.contains(part) != true { atoms[id, default: []].append(part) }
      if isNew, let question = questions[id] { take(question.askedWhen) }
    }
  }

  private func parts(of condition: Condition) -> [Condition] {
    var parts: [Condition] = []
    condition.visit { parts.append($0) }
    return parts
  }

  /// The questions that a condition speaks of, names followed.
  private func mentions(_ condition: Condition) -> Set<QuestionID> {
    var found: Set<QuestionID> = []
    var seen: Set<ConditionID> = []
    func visit(_ condition: Condition) {
      condition.visit { part in
        if let atom = part.atom { found.insert(atom.question) }
        if case .named(let id) = part, seen.insert(id).inserted, let other = named[id] {
          visit(other)
        }
      }
    }
    visit(condition)
    return found
  }
}

extension Property {
  /// The conditions that decide whether the property holds.
  func conditions(in compiled: Compiled) -> [Condition] {
    func when(_ item: ItemID) -> [Condition] {
      compiled.itemIndex[item].map { [compiled.knowledge.items[$0].when] } ?? []
    }
    switch claim {
    case .alwaysOne(let items), .atMost(_, let items): return items.flatMap(when)
    case .never, .implies:
      var conditions: [Condition] = []
      for formula in claim.formulas {
        formula.visit { part in
          switch part {
          case .fact(let fact): conditions.append(fact)
          case .now(let item), .later(let item), .inPlan(let item): conditions += when(item)
          case .rungNow(let rung, let except):
            conditions += compiled.knowledge.items
              .filter { $0.kind == .step && $0.rung == rung && !except.contains($0.id) }
              .map(\.when)
          case .not, .all, .any: break
          }
        }
      }
      return conditions
    }
  }
}

extension Condition {
  /// Whether it compares a date with a span.
  fileprivate var isAge: Bool {
    switch self {
    case .within, .past: true
    default: false
    }
  }
}
