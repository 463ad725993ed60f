/// Why an edition from outside cannot be run on, though its bytes read well.
public enum EditionFlaw: String, Error, Hashable, Sendable, CaseIterable {
  /// A variable belongs to no question, or not to the prompt that it names.
  case variables
  /// A node has a level or a child that there is not, or a child that does not stand below it.
  case nodes
  /// A root is missing, or is no node.
  case roots
  /// A condition or a question depends on itself.
  case cycle
}

extension Edition {
  /// Makes sure that whatever reads the diagrams finds what it looks for, and ends.
  ///
  /// The compiler makes only sound editions; a file that somebody passed on need not come from it.
  ///
  /// - Throws: the first ``EditionFlaw``.
  public func requireSoundness() throws(EditionFlaw) {
    guard hasSoundVariables else { throw .variables }
    guard hasSoundNodes else { throw .nodes }
    guard hasSoundRoots else { throw .roots }
    guard !hasCycle else { throw .cycle }
  }

  private var hasSoundVariables: Bool {
    let known = Set(knowledge.questions.map(\.id))
    guard known.count == knowledge.questions.count,
      Set(knowledge.items.map(\.id)).count == knowledge.items.count
    else { return false }
    var first: [QuestionID: Int] = [:]
    for (level, variable) in diagrams.variables.enumerated() {
      guard known.contains(variable.question), variable.valueCount > 0 else { return false }
      // The variables of one question stand together.
      let start = first[variable.question] ?? level
      first[variable.question] = start
      guard variable.promptLevel == start,
        level == start || diagrams.variables[level - 1].question == variable.question
      else { return false }
      if level > start {
        guard case .member = variable.domain, case .member = diagrams.variables[start].domain
        else { return false }
      }
      switch variable.domain {
      case .figures(let thresholds):
        guard zip(thresholds, thresholds.dropFirst()).allSatisfy({ $0 < $1 }) else { return false }
      case .options(let options):
        guard Set(options).count == options.count else { return false }
      case .member, .ages: break
      }
    }
    return true
  }

  private var hasSoundNodes: Bool {
    let arities = diagrams.variables.map { $0.valueCount + 1 }
    var offset = 0
    for (node, level) in diagrams.levels.enumerated() {
      guard arities.indices.contains(level) else { return false }
      let end = offset + arities[level]
      guard end <= diagrams.children.count else { return false }
      for child in diagrams.children[offset..<end] {
        guard child >= 0, child < CompiledDiagrams.terminals + node else { return false }
        let below = child - CompiledDiagrams.terminals
        guard below < 0 || diagrams.levels[below] > level else { return false }
      }
      offset = end
    }
    return offset == diagrams.children.count
  }

  private var hasSoundRoots: Bool {
    let items = knowledge.items
    let nodes = 0..<CompiledDiagrams.terminals + diagrams.levels.count
    func areNodes(_ roots: [Int]) -> Bool { roots.allSatisfy(nodes.contains) }
    return diagrams.guards.count == diagrams.variables.count
      && [diagrams.items.count, diagrams.possibleItems.count, diagrams.needs.count]
        .allSatisfy { $0 == items.count }
      && diagrams.sayVariants.map(\.count) == items.map(\.sayVariants.count)
      && diagrams.questionVariants.map(\.count) == knowledge.questions.map(\.variants.count)
      && areNodes(diagrams.guards) && areNodes(diagrams.items)
      && areNodes(diagrams.possibleItems) && areNodes(diagrams.worlds)
      && diagrams.needs.allSatisfy(areNodes) && diagrams.sayVariants.allSatisfy(areNodes)
      && diagrams.questionVariants.allSatisfy(areNodes)
  }

  // MARK: Conditions

  private var hasCycle: Bool {
    var search = CycleSearch(knowledge)
    return knowledge.conditions.contains { search.finds(.named($0.id)) }
      || knowledge.questions.contains { search.finds(question: $0.id) }
  }
}

/// Follows what conditions and questions depend on.
private struct CycleSearch {
  private enum Name: Hashable {
    case condition(ConditionID)
    case question(QuestionID)
  }

  private let conditions: [ConditionID: Condition]
  private let questions: [QuestionID: Condition]
  private var open: Set<Name> = []
  private var done: Set<Name> = []

  init(_ knowledge: Knowledge) {
    conditions = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first
    }
    questions = Dictionary(knowledge.questions.map { ($0.id, $0.askedWhen) }) { first, _ in first }
  }

  /// Whether the condition under which a question is asked leads back to the question.
  mutating func finds(question: QuestionID) -> Bool {
    follow(.question(question), questions[question])
  }

  /// Whether something that a condition depends on depends on itself.
  mutating func finds(_ condition: Condition) -> Bool {
    switch condition {
    case .named(let id): return follow(.condition(id), conditions[id])
    case .all(let parts), .any(let parts):
      for part in parts where finds(part) { return true }
      return false
    case .not(let part): return finds(part)
    case .isIn(let question, _, _), .isNot(let question, _, _), .has(let question, _, _),
      .lacks(let question, _, _), .over(let question, _, _), .atMost(let question, _, _),
      .within(let question, _, _), .past(let question, _, _):
      return finds(question: question)
    case .always, .never: return false
    }
  }

  private mutating func follow(_ name: Name, _ condition: Condition?) -> Bool {
    guard let condition, !done.contains(name) else { return false }
    guard open.insert(name).inserted else { return true }
    let isFound = finds(condition)
    open.remove(name)
    done.insert(name)
    return isFound
  }
}
