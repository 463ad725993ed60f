import DecisionDiagrams
import RecourseModel

/// Two editions in one arena, over the questions of both, with options and cells refined to both.
struct JoinedEditions {
  private let old: DiagramBuilder
  private let new: DiagramBuilder
  private let oldItems: [ItemID: Item]
  private let newItems: [ItemID: Item]
  private let layout: Layout
  private let joined: Knowledge

  init(_ old: Knowledge, _ new: Knowledge) throws(EditionComparison.Refusal) {
    for question in new.questions {
      let other = old.questions.first { $0.id == question.id }
      if let other, other.kind != question.kind { throw .otherKind(question.id) }
    }
    let union = Knowledge.union(old, new)
    let survey = Survey(union)
    let sorting = Sorting(union, survey)
    for error in survey.errors + sorting.errors {
      switch error {
      case .circularQuestions(let ids): throw .otherOrder(ids)
      case .spansWithoutOrder(let id, let one, let other):
        throw .spansWithoutOrder(id, one, other)
      default: throw .cannotBeJoined
      }
    }
    layout = Layout(variables: sorting.variables)
    var joined = union
    joined.questions = sorting.questions
    self.joined = joined
    self.old = DiagramBuilder(old.offeringNothing(of: union), layout)
    self.new = DiagramBuilder(new.offeringNothing(of: union), layout, beside: self.old)
    for (builder, knowledge) in [(self.old, old), (self.new, new)] {
      let adapted = knowledge.offeringNothing(of: union)
      for rule in builder.conditions.worldRules(adapted) { builder.addWorldRule(rule.diagram) }
    }
    func byID(_ items: [Item]) -> [ItemID: Item] {
      Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    }
    oldItems = byID(old.items)
    newItems = byID(new.items)
  }

  /// The answers under which an item stands otherwise, by what it was and is.
  func changes(
    of item: ItemID, most: Int, asOf: CivilDate
  ) -> [EditionComparison.Change] {
    old.setBudget(PropertyChecker.limits)
    let before = Roots(oldItems[item], old)
    let after = Roots(newItems[item], new)
    guard before != after else { return [] }
    // What is known tells it in fewer words; records with gaps are looked at where only they differ.
    let known = changes(item, before, after, most, asOf) { self.known($0, toldOnly: false) }
    if !known.isEmpty { return known }
    return changes(item, before, after, most, asOf) { self.known($0, toldOnly: true) }
  }

  private func changes(
    _ item: ItemID, _ before: Roots, _ after: Roots, _ most: Int, _ asOf: CivilDate,
    among records: (Int) -> Int
  ) -> [EditionComparison.Change] {
    var changes: [EditionComparison.Change] = []
    let arena = old.arena
    for from in Roots.states {
      for to in Roots.states where to != from {
        let differs = arena.and(before.diagram(of: from, arena), after.diagram(of: to, arena))
        guard differs != Arena.no else { continue }
        // Where an edition leaves no world nothing can be answered.
        let possible = arena.and(before.possible(arena), after.possible(arena))
        let diagram = records(arena.keep(differs, where: possible))
        guard arena.reaches(Arena.yes, from: diagram) || arena.isExceeded else { continue }
        changes.append(
          EditionComparison.Change(
            item: item, from: from, to: to, ways: ways(of: diagram, most: most, asOf: asOf)))
      }
    }
    return changes
  }

  /// The diagram, *impossible* where an answer is *don't know*: what happenings tell never is, and
  /// with `toldOnly` only that is meant.
  private func known(_ diagram: Int, toldOnly: Bool) -> Int {
    let arena = old.arena
    let told = Set(joined.questions.filter(\.told).map(\.id))
    var memo: [Int: Int] = [:]
    func visit(_ node: Int) -> Int {
      if Arena.isTerminal(node) { return node }
      if let done = memo[node] { return done }
      let level = arena.level(of: node)
      var children = (0..<arena.arities[level]).map { visit(arena.child($0, of: node)) }
      if !toldOnly || told.contains(layout.variables[level].question) {
        children[layout.unknown(level)] = Arena.impossible
      }
      let made = arena.node(level: level, children: children)
      memo[node] = made
      return made
    }
    return visit(diagram)
  }

  private func ways(of diagram: Int, most: Int, asOf: CivilDate) -> Ways? {
    let arena = old.arena
    let found = Cover(arena, layout, asked: asked).ways(of: diagram, most: most)
    guard !arena.isExceeded, !old.conditions.arena.isExceeded else { return nil }
    return found.named(by: Naming(knowledge: joined, layout: layout), asOf: asOf)
  }

  /// Where one of the editions asks the question of a level.
  private func asked(_ level: Int) -> Int {
    let arena = old.arena
    let question = layout.variables[level].question
    func surely(_ builder: DiagramBuilder) -> Int {
      arena.mapTerminals(
        builder.foldedGuard(question), to: [Arena.no, Arena.yes, Arena.no, Arena.no])
    }
    return arena.or(surely(old), surely(new))
  }
}

/// The two roots of an item, over records.
private struct Roots: Equatable {
  static let states: [Standing.State] = [.now, .later, .notForYou, .open]

  private var now = Arena.no
  private var possibly = Arena.no

  /// An item that is not there is for nobody.
  init(_ item: Item?, _ builder: DiagramBuilder) {
    guard let item else { return }
    let condition = builder.conditions.diagram(item.when)
    now = builder.record(condition)
    possibly = builder.record(
      builder.conditions.closure(condition, worlds: builder.worlds(for: condition)))
  }

  /// *Yes* where a world is left.
  func possible(_ arena: Arena) -> Int {
    arena.mapTerminals(now, to: [Arena.yes, Arena.yes, Arena.yes, Arena.no])
  }

  /// *Yes* where the item has the state, as ``PositionMaker`` gives it.
  func diagram(of state: Standing.State, _ arena: Arena) -> Int {
    func ends(_ diagram: Int, in terminal: Int) -> Int {
      arena.mapTerminals(diagram, to: (0..<Arena.terminals).map { $0 == terminal ? 1 : 0 })
    }
    let isNow = ends(now, in: Arena.yes)
    let isNot = arena.and(ends(possibly, in: Arena.no), arena.not(isNow))
    let isLater = arena.and(ends(now, in: Arena.no), ends(possibly, in: Arena.yes))
    switch state {
    case .now: return isNow
    case .notForYou: return isNot
    case .later: return isLater
    case .open: return arena.not([isNow, isNot, isLater].reduce(Arena.no, arena.or))
    }
  }
}

extension Knowledge {
  /// The questions of both editions, with everything that cuts them into cells. Names of conditions
  /// are opened, since the same name may mean different things.
  fileprivate static func union(_ old: Knowledge, _ new: Knowledge) -> Knowledge {
    var union = Knowledge(edition: new.edition)
    let plain = [old.withoutNames, new.withoutNames]
    for knowledge in plain {
      var previous: QuestionID?
      for question in knowledge.questions {
        if let index = union.questions.firstIndex(where: { $0.id == question.id }) {
          union.questions[index].join(question)
        } else {
          let before = union.questions.firstIndex { $0.id == previous }
          union.questions.insert(question, at: before.map { $0 + 1 } ?? 0)
        }
        previous = question.id
      }
      union.items += knowledge.items
      union.impossible += knowledge.impossible
    }
    // The new edition's order counts.
    let rank = Dictionary(
      new.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var latest = -1
    let places = union.questions.enumerated().map { index, question -> (Int, Int) in
      latest = rank[question.id] ?? latest
      return (latest, index)
    }
    union.questions = zip(places, union.questions).sorted { $0.0 < $1.0 }.map(\.1)
    return union
  }

  private var withoutNames: Knowledge {
    let names = Dictionary(conditions.map { ($0.id, $0.condition) }) { first, _ in first }
    var plain = Knowledge(edition: edition, impossible: impossible.map { $0.opened(names) })
    plain.questions = questions.map { question in
      var question = question
      question.variants = []
      question.askedWhen = question.askedWhen.opened(names)
      question.options = question.options.map { option in
        var option = option
        option.offeredWhen = option.offeredWhen.opened(names)
        option.listedWhen = .always
        return option
      }
      return question
    }
    plain.items = items.map { item in
      var plain = Item(
        id: item.id, rung: item.rung, isFirstPhase: item.isFirstPhase,
        when: item.when.opened(names), title: item.title, todo: item.todo)
      plain.needs = item.needs
      return plain
    }
    return plain
  }

  /// The same knowledge with the options that only the other edition has, which can never be true.
  fileprivate func offeringNothing(of union: Knowledge) -> Knowledge {
    var adapted = self
    adapted.questions = questions.map { question in
      guard let joined = union.questions.first(where: { $0.id == question.id }) else {
        return question
      }
      var question = question
      question.options = joined.options.map { option in
        if let own = question.options.first(where: { $0.id == option.id }) { return own }
        var foreign = option
        foreign.offeredWhen = .never
        return foreign
      }
      return question
    }
    return adapted
  }
}

extension Question {
  /// Takes in what another edition's question has besides.
  fileprivate mutating func join(_ other: Question) {
    askedWhen = .all([askedWhen, other.askedWhen])
    for option in other.options {
      if let index = options.firstIndex(where: { $0.id == option.id }) {
        options[index].offeredWhen = .all([options[index].offeredWhen, option.offeredWhen])
      } else {
        options.append(option)
      }
    }
    moves += other.moves.filter { !moves.contains($0) }
  }
}

extension Condition {
  /// The condition with every name opened; a circle of names was refused before.
  fileprivate func opened(_ names: [ConditionID: Condition]) -> Condition {
    switch self {
    case .named(let id): names[id]?.opened(names) ?? .never
    case .all(let parts): .all(parts.map { $0.opened(names) })
    case .any(let parts): .any(parts.map { $0.opened(names) })
    case .not(let part): .not(part.opened(names))
    default: self
    }
  }
}
