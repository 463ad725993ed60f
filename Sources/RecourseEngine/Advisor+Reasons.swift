import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// Given answers that alone force the item's state; none can be spared.
  ///
  /// For *now* they force it, for *not for you* they rule it out for good, for *later* they say why
  /// it is not yet to be done. Earlier answers are spared first. Empty for an open item, and where
  /// the state holds whatever is answered. Told questions stand with their value.
  public func reasons(for item: ItemID, answers: Answers, asOf: CivilDate) -> [Reason] {
    guard let index = compiled.itemIndex[item] else { return [] }
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    let reading = interview.reading
    let now = interview.residuals[compiled.diagrams.items[index]]
    let possible = interview.residuals[compiled.diagrams.possibleItems[index]]
    let root: Int
    if now == Arena.yes || (now == Arena.no && possible != Arena.no) {
      root = compiled.diagrams.items[index]
    } else if possible == Arena.no {
      root = compiled.diagrams.possibleItems[index]
    } else {
      return []
    }
    let verdict = root == compiled.diagrams.items[index] ? now : possible
    let given = compiled.asked.filter { question, levels in
      !reading.notAsked.contains(question.id) && levels.contains { reading.values[$0] >= 0 }
    }
    let relevant = relevantLevels(root)
    var kept = given.filter { $0.levels.contains { relevant[$0] } }
    for candidate in kept {
      let rest = kept.filter { $0.question.id != candidate.question.id }
      if forces(rest, root, verdict, reading) { kept = rest }
    }
    return kept.compactMap { question, _ in
      let answer = answers[question.id] ?? question.startsAs.map(Answer.option)
      return answer.map { Reason(question: question.id, answer: $0) }
    }
  }

  /// Whether the values of these questions, which imply that each is asked, leave one verdict.
  private func forces(
    _ questions: [(question: Question, levels: Range<Int>)], _ root: Int, _ verdict: Int,
    _ reading: Reading
  ) -> Bool {
    var values = Array(repeating: -1, count: reading.values.count)
    for (_, levels) in questions {
      for level in levels { values[level] = reading.values[level] }
    }
    let residuals = Residuals(compiled, values)
    var left = residuals[root]
    for (_, levels) in questions where !Arena.isTerminal(left) {
      let asked = residuals[compiled.diagrams.guards[levels.lowerBound]]
      if !Arena.isTerminal(asked) { left = residuals.arena.keep(left, where: asked) }
    }
    return residuals.reduce(left) == verdict
  }

  /// Levels that can bear on a root: its own, those of the guards of these, and those that a group
  /// of worlds ties to them.
  private func relevantLevels(_ root: Int) -> [Bool] {
    var relevant = Array(repeating: false, count: compiled.layout.variables.count)
    var waiting = compiled.frozen.support(of: root)
    while let level = waiting.popLast() {
      if relevant[level] { continue }
      relevant[level] = true
      waiting += compiled.frozen.support(of: compiled.diagrams.guards[level])
      for group in compiled.worldsOfLevel[level] {
        waiting += compiled.frozen.support(of: compiled.diagrams.worlds[group])
      }
    }
    return relevant
  }
}
