import DecisionDiagrams
public import RecourseModel

/// A happening that takes a step away that was already to be done.
public struct StepTakenAway: Sendable, Equatable {
  /// What happened.
  public var happening: HappeningID
  /// The step that was *now* and is not any more.
  public var item: ItemID
  /// Answers under which it is so, before the happening.
  public var example: Answers

  /// Puts it together.
  public init(happening: HappeningID, item: ItemID, example: Answers) {
    self.happening = happening
    self.item = item
    self.example = example
  }
}

extension Advisor {
  /// Steps of a higher rung than the one that a happening speaks of, which are *now* before it and
  /// not after it. A ladder that is climbed loses no rung above by what happens on a lower one.
  ///
  /// - Parameters:
  ///   - rung: the rung that a happening speaks of; nil: it may take steps away, as settling does.
  ///   - asOf: the day for which the examples' dates are chosen; what is found holds for some day.
  public func stepsTakenAway(
    asOf: CivilDate, rung: (Happening) -> Rung?
  ) -> [StepTakenAway] {
    let builder = DiagramBuilder(compiled.knowledge, compiled.layout)
    for rule in builder.conditions.worldRules(compiled.knowledge) {
      builder.addWorldRule(rule.diagram)
    }
    let conditions = builder.conditions
    let arena = conditions.arena
    let steps = compiled.knowledge.items.filter { $0.kind == .step && $0.rung != .stop }
      .map { item in
        let now = conditions.inWorlds(conditions.diagram(item.when))
        return (item, now, arena.support(of: [now]))
      }
    var found: [StepTakenAway] = []
    for happening in compiled.knowledge.happenings {
      guard let rung = rung(happening) else { continue }
      let before = conditions.inWorlds(conditions.diagram(happening.when))
      let values = values(after: happening)
      let set = values.indices.filter { values[$0] >= 0 }
      for (item, now, support) in steps
      where item.rung > rung && set.contains(where: { support[$0] }) {
        let after = arena.restrict(now, to: values)
        guard after != now else { continue }
        var lost = arena.and(arena.and(before, now), arena.not(after))
        lost = arena.and(lost, builder.worlds(for: lost))
        let path = ShortestPath(arena, compiled.layout, hasPairs: true).toYes(from: lost)
        guard let path else { continue }
        found.append(
          StepTakenAway(
            happening: happening.id, item: item.id,
            example: compiled.naming.answers(of: path, asOf: asOf) ?? [:]))
      }
    }
    return found
  }

  /// By two-valued level: what a happening sets; negative: nothing.
  private func values(after happening: Happening) -> [Int] {
    var values = Array(repeating: -1, count: 2 * compiled.layout.variables.count)
    for (question, option) in happening.sets {
      guard let level = compiled.layout.levels[question]?.lowerBound,
        case .options(let options) = compiled.layout.variables[level].domain,
        let value = options.firstIndex(of: option)
      else { continue }
      values[2 * level] = value
    }
    return values
  }

  /// Steps that are *now* for everybody who gives one answer, whatever else is answered or not
  /// known.
  public func stepsForAll(answering question: QuestionID, with option: OptionID) -> [ItemID] {
    stepsForAll([question: .option(option)])
  }

  /// Steps that are *now* for everybody.
  public func stepsForAll() -> [ItemID] { stepsForAll([:]) }

  private func stepsForAll(_ answers: Answers) -> [ItemID] {
    let day = CivilDate(dayNumber: 0)
    var values = compiled.layout.variables.map { _ in -1 }
    for (level, value) in compiled.standingValues(of: answers, asOf: day).enumerated() {
      guard answers[compiled.layout.variables[level].question] != nil else { continue }
      values[level] = value
    }
    let residuals = Residuals(compiled, values)
    return zip(compiled.knowledge.items, compiled.diagrams.items).compactMap { item, root in
      item.kind == .step && residuals[root] == Arena.yes ? item.id : nil
    }
  }
}
