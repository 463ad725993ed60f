import DecisionDiagrams
import RecourseModel

/// Looks at a supposed counterexample without diagrams: enumerates the worlds that the answers
/// leave and evaluates every condition in each.
struct Confirmation {
  /// Most worlds that are looked at; beyond, nothing is confirmed.
  private static let most = 20_000

  private let compiled: Compiled
  private let property: Property
  private let asOf: CivilDate
  private let evaluator: DirectEvaluator

  init(_ compiled: Compiled, _ property: Property, _ asOf: CivilDate) {
    self.compiled = compiled
    self.property = property
    self.asOf = asOf
    evaluator = DirectEvaluator(compiled.knowledge)
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
    for (question, levels) in compiled.asked {
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
    return (worlds.filter { evaluator.isPossible($0, asOf: asOf) }, unknown, filled)
  }

  /// The first answer that no rule about worlds refuses as far as it can be seen.
  private func first(_ question: Question, _ levels: Range<Int>, _ world: Answers) -> Answer? {
    let all = all(question, levels, world)
    return all.first {
      evaluator.isPossible(world.merging([question.id: $0]) { _, new in new }, asOf: asOf)
    } ?? all.first
  }

  /// An answer for each cell, option or choice of options that is not empty on the day.
  private func all(_ question: Question, _ levels: Range<Int>, _ world: Answers) -> [Answer] {
    var choices: [[Int]] = [[]]
    for level in levels where choices.count <= Confirmation.most {
      choices = (0..<compiled.layout.variables[level].valueCount).flatMap { value in
        choices.map { $0 + [value] }
      }
    }
    return choices.compactMap { answer(to: question, levels, $0, world) }
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
