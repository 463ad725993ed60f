import DecisionDiagrams
import RecourseModel

/// Looks at a supposed counterexample without diagrams: enumerates the worlds that the answers
/// leave and evaluates every condition in each.
///
/// Worlds are told apart only by what bears on the claim.
struct Confirmation {
  /// Most worlds that are looked at; beyond, nothing is confirmed.
  private static let most = 20_000

  private let compiled: Compiled
  private let property: Property
  private let asOf: CivilDate
  private let evaluator: DirectEvaluator
  private let relevance: ClaimRelevance

  init(_ compiled: Compiled, _ property: Property, _ asOf: CivilDate) {
    self.compiled = compiled
    self.property = property
    self.asOf = asOf
    evaluator = DirectEvaluator(compiled.knowledge)
    relevance = ClaimRelevance(compiled.knowledge, property.conditions(in: compiled))
  }

  /// Whether the answers break the property, for one choice of what they leave open.
  func isBroken(_ answers: Answers) -> Bool {
    guard let record = worlds(of: answers), !record.worlds.isEmpty else { return false }
    func isSure(_ condition: Condition) -> Bool {
      record.worlds.allSatisfy {
        evaluator.holds(condition, in: $0, asOf: asOf, unknown: record.unknown)
      }
    }
    func isNow(_ item: ItemID) -> Bool {
      compiled.itemIndex[item].map { isSure(compiled.knowledge.items[$0].when) } ?? false
    }
    // Whether an item can still become *now* is the one thing that the diagrams have to say.
    let position = Advisor(
      edition: Edition(knowledge: compiled.knowledge, diagrams: compiled.diagrams)
    ).position(of: record.answers, asOf: asOf)
    let later = Set(position.items.filter { $0.state == .later }.map(\.item))
    func holds(_ formula: Property.Formula) -> Bool {
      switch formula {
      case .fact(let condition): return isSure(condition)
      case .now(let item): return isNow(item)
      case .later(let item): return later.contains(item)
      case .inPlan(let item): return isNow(item) || later.contains(item)
      case .rungNow(let rung, let except):
        return compiled.knowledge.items.contains {
          $0.kind == .step && $0.rung == rung && !except.contains($0.id) && isNow($0.id)
        }
      case .all(let parts): return parts.allSatisfy(holds)
      case .any(let parts): return parts.contains(where: holds)
      case .not(let part): return !holds(part)
      }
    }
    switch property.claim {
    case .never(let formula): return holds(formula)
    case .implies(let premise, let conclusion): return holds(premise) && !holds(conclusion)
    case .alwaysOne(let items): return !items.contains(where: isNow)
    case .atMost(let count, let items): return items.count(where: isNow) > count
    }
  }

  // MARK: Worlds

  /// The worlds of a record, and the record with what was open filled in; nil if there are too many.
  private func worlds(
    of answers: Answers
  ) -> (worlds: [Answers], unknown: Set<QuestionID>, answers: Answers)? {
    var worlds: [Answers] = [[:]]
    var unknown: Set<QuestionID> = []
    var filled = answers
    for (question, levels) in compiled.asked where relevance.speaks(of: question.id) {
      let asking = worlds.map {
        evaluator.isAsked(question.id, in: $0, asOf: asOf, unknown: unknown)
      }
      guard asking.contains(true) else { continue }
      let given =
        answers[question.id] ?? (question.told ? question.startsAs.map(Answer.option) : nil)
      if asking.allSatisfy({ $0 }), given != .unknown {
        guard let answer = given ?? first(question, levels, worlds[0]) else { return nil }
        for index in worlds.indices { worlds[index][question.id] = answer }
        filled[question.id] = answer
        continue
      }
      // Unknown, or not surely asked, which comes to the same.
      unknown.insert(question.id)
      var split: [Answers] = []
      for (world, isAsked) in zip(worlds, asking) {
        guard isAsked else {
          split.append(world)
          continue
        }
        for answer in all(question, levels, world) {
          split.append(world.merging([question.id: answer]) { _, new in new })
        }
        if split.count > Confirmation.most { return nil }
      }
      worlds = split
    }
    return (worlds.filter(isPossible), unknown, filled)
  }

  /// Whether no rule that bears on the claim refuses the world.
  private func isPossible(_ world: Answers) -> Bool {
    !relevance.refused.contains { evaluator.holds($0, in: world, asOf: asOf) }
  }

  /// The first answer that no rule about worlds refuses as far as it can be seen.
  private func first(_ question: Question, _ levels: Range<Int>, _ world: Answers) -> Answer? {
    let all = all(question, levels, world)
    return all.first { isPossible(world.merging([question.id: $0]) { _, new in new }) }
      ?? all.first
  }

  /// An answer for each cell, option or choice of options that is not empty on the day; of those
  /// that no condition tells apart, one.
  private func all(_ question: Question, _ levels: Range<Int>, _ world: Answers) -> [Answer] {
    let atoms = relevance.atoms[question.id] ?? []
    var choices: [[Int]] = [[]]
    for level in levels where choices.count <= Confirmation.most {
      let values = compiled.layout.variables[level].values(toldApartBy: atoms)
      choices = values.flatMap { value in choices.map { $0 + [value] } }
    }
    var seen: Set<[Bool]> = []
    return choices.compactMap { choice in
      guard let answer = answer(to: question, levels, choice, world) else { return nil }
      // Each country has working days of its own.
      if question.id == "country" { return answer }
      let told = world.merging([question.id: answer]) { _, new in new }
      let kind = atoms.map { evaluator.holds($0, in: told, asOf: asOf) }
      return seen.insert(kind).inserted ? answer : nil
    }
  }

  private func answer(
    to question: Question, _ levels: Range<Int>, _ values: [Int], _ answers: Answers
  ) -> Answer? {
    guard values.count == levels.count else { return nil }
    return compiled.naming.answer(
      to: question, levels: levels, values: values,
      currency: compiled.knowledge.currency(under: answers) ?? Money.unknownCurrency, asOf: asOf,
      calendar: compiled.knowledge.workCalendar(under: answers))
  }
}

extension Variable {
  /// The values to try where only these atoms look: an option that none speaks of is left out.
  fileprivate func values(toldApartBy atoms: [Condition]) -> Range<Int> {
    guard case .member(let option) = domain else { return 0..<valueCount }
    let isTold = atoms.contains { atom in
      switch atom {
      case .has(_, option, _), .lacks(_, option, _): true
      default: false
      }
    }
    return 0..<(isTold ? 2 : 1)
  }
}
