import DecisionDiagrams
import RecourseModel

/// One compilation: what all items rest on, then the items part by part, and all of it put together.
struct Compilation: Sendable {
  let knowledge: Knowledge
  let layout: Layout
  let limits: Limits

  /// Compiles everything; see ``DiagramCompiler/compile(_:inParts:)``.
  func run(
    inParts: (Int, @escaping @Sendable (Int) -> DiagramCompiler.Part) -> [DiagramCompiler.Part]
  ) throws(CompileFailure) -> CompiledDiagrams {
    var roots = RootBuilder(self)
    try stop(at: roots.errors)
    let builder = roots.builder
    let worlds = builder.groups.map { group in
      roots.add(.impossible(0)) { $0.possible(group.diagram) }
    }
    let guards = layout.variables.map { variable in
      roots.add(.askedWhen(variable.question)) { $0.foldedGuard(variable.question) }
    }
    roots.checkOptions()
    let sorts = ItemRoots.allCases
    let parts = inParts(sorts.count) { part(of: sorts[$0]) }
    let fromItems = knowledge.items.indices.flatMap { item in
      errors(of: item, parts: parts.map { $0.errors[item] })
    }
    let before = roots.errors.count
    let questionVariants = knowledge.questions.map { question in
      question.variants.enumerated().map { index, variant in
        roots.add(.questionVariant(question.id, index)) {
          $0.record($0.conditions.diagram(variant.when))
        }
      }
    }
    try stop(at: roots.errors[..<before] + fromItems + roots.errors[before...])
    return joined(
      builder.arena, guards: guards, parts: parts, questionVariants: questionVariants,
      worlds: worlds)
  }

  private func stop(at errors: some Collection<CompileError>) throws(CompileFailure) {
    if !errors.isEmpty { throw CompileFailure(errors: Array(errors)) }
  }

  // MARK: Parts

  /// Some roots of every item: what is made in one part.
  private enum ItemRoots: CaseIterable {
    /// The condition.
    case now
    /// The condition closed under the moves.
    case later
    /// What is needed, and the messages.
    case details
  }

  private func part(of sort: ItemRoots) -> DiagramCompiler.Part {
    var builder = RootBuilder(self)
    var found = builder.errors.count
    var errors: [[CompileError]] = []
    let roots = knowledge.items.map { item in
      let roots =
        switch sort {
        case .now: [builder.now(item)]
        case .later: [builder.later(item)]
        case .details: builder.details(item)
        }
      errors.append(Array(builder.errors[found...]))
      found = builder.errors.count
      return roots
    }
    let frozen = builder.builder.arena.freeze(roots.flatMap(\.self))
    var rest = frozen.roots[...]
    let named = roots.map { own in
      defer { rest = rest.dropFirst(own.count) }
      return Array(rest.prefix(own.count))
    }
    return DiagramCompiler.Part(frozen: frozen.diagrams, roots: named, errors: errors)
  }

  /// What is made of a condition that is too large is too large, too: that is said once.
  private func errors(of item: Int, parts: [[CompileError]]) -> [CompileError] {
    let all = parts.flatMap(\.self)
    let id = knowledge.items[item].id
    guard all.contains(where: { $0.isOverLimit(.item(id)) }) else { return all }
    return all.filter { !$0.isOverLimit(.itemLater(id)) }
  }

  /// Brings all roots into one arena, where what they share is there once.
  private func joined(
    _ arena: Arena, guards: [Int], parts: [DiagramCompiler.Part], questionVariants: [[Int]],
    worlds: [Int]
  ) -> CompiledDiagrams {
    arena.setBudget(.none)
    let free = layout.variables.map { _ in -1 }
    var items: [[Int]] = knowledge.items.map { _ in [] }
    for part in parts {
      let residue = Residue(of: part.frozen, in: arena, values: free)
      for (index, roots) in part.roots.enumerated() { items[index] += roots.map { residue[$0] } }
    }
    // The nodes are numbered by the order of the roots.
    let frozen = arena.freeze(
      worlds + guards + items.flatMap(\.self) + questionVariants.flatMap { $0 })
    var rest = frozen.roots[...]
    func take(_ count: Int) -> [Int] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    var diagrams = CompiledDiagrams(
      variables: layout.variables, levels: frozen.diagrams.levels.map(Int.init),
      children: frozen.diagrams.children.map(Int.init), guards: [], items: [], possibleItems: [],
      needs: [], sayVariants: [], questionVariants: [], worlds: take(worlds.count))
    diagrams.guards = take(guards.count)
    for item in knowledge.items {
      diagrams.items += take(1)
      diagrams.possibleItems += take(1)
      diagrams.needs.append(take(item.needs.reduce(0) { $0 + (layout.levels[$1]?.count ?? 0) }))
      diagrams.sayVariants.append(take(item.sayVariants.count))
    }
    diagrams.questionVariants = questionVariants.map { take($0.count) }
    return diagrams
  }
}

/// Builds root after root in arenas of its own, each under the budget.
private struct RootBuilder {
  let builder: DiagramBuilder
  private(set) var errors: [CompileError] = []
  private let knowledge: Knowledge
  private let layout: Layout
  private let limits: Limits

  init(_ compilation: Compilation) {
    knowledge = compilation.knowledge
    layout = compilation.layout
    limits = compilation.limits
    builder = DiagramBuilder(knowledge, layout, limits: limits)
    addWorlds()
  }

  /// Builds one root under the budget.
  mutating func add(_ place: ConditionPlace, _ build: (DiagramBuilder) -> Int) -> Int {
    builder.setBudget(limits)
    let made = build(builder)
    let root = Arena.isTerminal(made) ? made : builder.arena.simplify(made)
    check(place)
    return root
  }

  /// The root of an item that is *now*.
  mutating func now(_ item: Item) -> Int {
    add(.item(item.id)) { $0.record($0.conditions.diagram(item.when)) }
  }

  /// What the plan shows of an item that is *now*: its figures and its messages.
  mutating func details(_ item: Item) -> [Int] {
    var roots = item.needs.flatMap { addNeed($0, of: item) }
    for (index, variant) in item.sayVariants.enumerated() {
      roots.append(
        add(.sayVariant(item.id, index)) {
          $0.record($0.conditions.diagram(item.condition(for: variant)))
        })
    }
    return roots
  }

  /// The root of an item that can come.
  mutating func later(_ item: Item) -> Int {
    add(.itemLater(item.id)) {
      let now = $0.conditions.diagram(item.when)
      return $0.record($0.conditions.closure(now, worlds: $0.worlds(for: now)))
    }
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
  mutating func checkOptions() {
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
  fileprivate func isOverLimit(_ place: ConditionPlace) -> Bool {
    if case .overLimit(place, _, _, _, _) = self { true } else { false }
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
