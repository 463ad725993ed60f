import DecisionDiagrams
public import RecourseModel

/// Turns a knowledge into its diagrams.
///
/// The result is exact: following any answers through an item's diagram gives *yes*, *no* or
/// *depends* as an enumeration of all worlds would. Diagrams are simplified: every node that is
/// left can still change its root.
public enum DiagramCompiler {
  /// Budget of each condition (nodes and steps).
  static let limits = Limits(nodes: 20_000, steps: 400_000)

  /// Sorts the questions and compiles every condition.
  ///
  /// - Returns: the knowledge with its questions in asking order (first-phase ones first, each
  ///   after what it rests on), and the diagrams.
  /// - Throws: every error that was found, not only the first.
  public static func compile(
    _ knowledge: Knowledge
  ) throws(CompileFailure) -> (knowledge: Knowledge, diagrams: CompiledDiagrams) {
    try compile(knowledge, limits: limits)
  }

  static func compile(
    _ knowledge: Knowledge, limits: Limits
  ) throws(CompileFailure) -> (knowledge: Knowledge, diagrams: CompiledDiagrams) {
    let survey = Survey(knowledge)
    let sorting = Sorting(knowledge, survey)
    let found = survey.errors + sorting.errors
    guard found.isEmpty else { throw CompileFailure(errors: found) }
    var sorted = knowledge
    sorted.questions = sorting.questions
    var compilation = Compilation(sorted, Layout(variables: sorting.variables), limits)
    return (sorted, try compilation.run())
  }
}

/// One compilation: builds root after root, each under the budget.
private struct Compilation {
  let knowledge: Knowledge
  let layout: Layout
  let limits: Limits
  let builder: DiagramBuilder
  var errors: [CompileError] = []
  var roots: [Int] = []

  init(_ knowledge: Knowledge, _ layout: Layout, _ limits: Limits) {
    self.knowledge = knowledge
    self.layout = layout
    self.limits = limits
    builder = DiagramBuilder(knowledge, layout, limits: limits)
  }

  mutating func run() throws(CompileFailure) -> CompiledDiagrams {
    addWorlds()
    try stopIfNeeded()
    let worlds = builder.groups.map { group in
      add(.impossible(0)) { $0.possible(group.diagram) }
    }
    let guards = layout.variables.map { variable in
      add(.askedWhen(variable.question)) { $0.foldedGuard(variable.question) }
    }
    checkOptions()
    var items: [Int] = []
    var possibleItems: [Int] = []
    var needs: [[Int]] = []
    var sayVariants: [[Int]] = []
    for item in knowledge.items {
      items.append(add(.item(item.id)) { $0.record($0.conditions.diagram(item.when)) })
      possibleItems.append(
        add(.itemLater(item.id)) {
          let now = $0.conditions.diagram(item.when)
          return $0.record($0.conditions.closure(now, worlds: $0.worlds(for: now)))
        })
      needs.append(item.needs.flatMap { addNeed($0, of: item) })
      sayVariants.append(
        item.sayVariants.enumerated().map { index, variant in
          add(.sayVariant(item.id, index)) {
            $0.record($0.conditions.diagram(item.condition(for: variant)))
          }
        })
    }
    let questionVariants = knowledge.questions.map { question in
      question.variants.enumerated().map { index, variant in
        add(.questionVariant(question.id, index)) {
          $0.record($0.conditions.diagram(variant.when))
        }
      }
    }
    try stopIfNeeded()
    let frozen = builder.arena.freeze(roots)
    func name(_ index: Int) -> Int { frozen.roots[index] }
    return CompiledDiagrams(
      variables: layout.variables, levels: frozen.diagrams.levels.map(Int.init),
      children: frozen.diagrams.children.map(Int.init), guards: guards.map(name),
      items: items.map(name), possibleItems: possibleItems.map(name),
      needs: needs.map { $0.map(name) }, sayVariants: sayVariants.map { $0.map(name) },
      questionVariants: questionVariants.map { $0.map(name) }, worlds: worlds.map(name))
  }

  private func stopIfNeeded() throws(CompileFailure) {
    if !errors.isEmpty { throw CompileFailure(errors: errors) }
  }

  /// Builds one root under the budget; its index among the roots.
  private mutating func add(_ place: ConditionPlace, _ build: (DiagramBuilder) -> Int) -> Int {
    builder.setBudget(limits)
    let made = build(builder)
    let root = Arena.isTerminal(made) ? made : builder.arena.simplify(made)
    check(place)
    roots.append(root)
    return roots.count - 1
  }

  /// One root per variable of the question: the item is *now* and the value is one of every other
  /// two, so that every threshold and option can tell two values apart.
  private mutating func addNeed(_ id: QuestionID, of item: Item) -> [Int] {
    guard let levels = layout.levels[id] else { return [] }
    let variables = layout.variables
    return levels.map { level in
      add(.need(item.id, id)) { builder in
        let conditions = builder.conditions
        let even = stride(from: 0, to: variables[level].valueCount, by: 2)
        let told = conditions.arena.and(
          conditions.askedWhen(id), conditions.arena.literal(level: 2 * level, values: even))
        return builder.record(conditions.arena.and(conditions.diagram(item.when), told))
      }
    }
  }

  private mutating func check(_ place: ConditionPlace) {
    do {
      try builder.checkBudget()
    } catch {
      // What is made of a condition that is too large is too large, too.
      if case .itemLater(let id) = place, errors.contains(where: { $0.isOverLimit(of: id) }) {
        return
      }
      let (earlier, later) = layout.neighbours(at: error.widestLevel)
      errors.append(
        .overLimit(place, nodes: error.nodes, steps: error.steps, earlier, later))
    }
  }

  private mutating func addWorlds() {
    builder.setBudget(limits)
    let rules = builder.conditions.worldRules(knowledge)
    check(rules.first?.place ?? .impossible(0))
    for rule in rules {
      builder.setBudget(limits)
      builder.addWorldRule(rule.diagram)
      check(rule.place)
    }
    if builder.groups.contains(where: { $0.diagram == Arena.no }) {
      errors.append(.nothingPossible)
    }
  }

  /// Every option must be true in some world in which its question is asked.
  private mutating func checkOptions() {
    let conditions = builder.conditions
    for question in knowledge.questions where layout.levels[question.id] != nil {
      for option in question.options {
        builder.setBudget(limits)
        let chosen: Condition =
          question.kind == .several
          ? .has(question.id, option.id, orUnknown: false)
          : .isIn(question.id, [option.id], orUnknown: false)
        let asked = conditions.inWorlds(conditions.diagram(chosen))
        let left = conditions.arena.and(asked, builder.worlds(for: asked))
        check(.offeredWhen(question.id, option.id))
        if left == Arena.no { errors.append(.optionImpossible(question.id, option.id)) }
      }
    }
  }
}

extension CompileError {
  fileprivate func isOverLimit(of item: ItemID) -> Bool {
    if case .overLimit(.item(item), _, _, _, _) = self { true } else { false }
  }
}

extension Item {
  /// When a message variant is the one to read: a country with words of its own has no variants.
  fileprivate func condition(for variant: SayVariant) -> Condition {
    let own = inCountries.filter { $0.say != nil }.flatMap(\.countries)
    let parts = [when, variant.when]
    return .all(own.isEmpty ? parts : parts + [.not(.isIn("country", own, orUnknown: false))])
  }
}
