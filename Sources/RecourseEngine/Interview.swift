import DecisionDiagrams
import RecourseModel

/// The roots of the plan under a record, and which question comes next.
struct Interview {
  let compiled: Compiled
  private(set) var reading: Reading
  private(set) var residuals: Residuals
  private(set) var phase: Position.Phase = .complete
  /// The question to put next.
  private(set) var next: QuestionID?

  init(_ compiled: Compiled, _ reading: Reading) {
    self.compiled = compiled
    self.reading = reading
    residuals = Residuals(compiled, reading.values)
    prepare()
    while let level = findNext() {
      let possible = residuals.possibleValues(level)
      let prompt = compiled.layout.variables[level].promptLevel
      guard possible.count == 1, let only = possible.first, prompt == level,
        compiled.layout.levels[compiled.layout.variables[level].question]?.count == 1
      else {
        next = compiled.layout.variables[level].question
        return
      }
      // Only one answer is possible: it is taken, not asked.
      self.reading.fill(level: level, with: only)
      residuals = Residuals(compiled, self.reading.values)
      prepare()
    }
  }

  private func prepare() {
    let diagrams = compiled.diagrams
    residuals.prepare(
      diagrams.items + diagrams.possibleItems + diagrams.needs.flatMap { $0 }
        + diagrams.sayVariants.flatMap { $0 })
  }

  /// Roots of an item that choose questions in a phase.
  func roots(of item: Int, in phase: Position.Phase) -> [Int] {
    let diagrams = compiled.diagrams
    let own = [diagrams.items[item]] + diagrams.needs[item] + diagrams.sayVariants[item]
    return phase == .firstSteps ? own : own + [diagrams.possibleItems[item]]
  }

  /// Residuals of an item's roots that are not decided in a phase.
  func undecided(_ item: Int, in phase: Position.Phase) -> [Int] {
    if phase == .firstSteps && !compiled.knowledge.items[item].isFirstPhase { return [] }
    return roots(of: item, in: phase).map { residuals[$0] }.filter { !Arena.isTerminal($0) }
  }

  /// Sets the phase; the level to ask next, nil when nothing is left.
  private mutating func findNext() -> Int? {
    for phase in [Position.Phase.firstSteps, .laterSteps] {
      let tops = compiled.knowledge.items.indices.flatMap { undecided($0, in: phase) }
        .map(residuals.arena.level)
      guard var level = tops.min() else { continue }
      self.phase = phase
      // Impossible worlds can join branches so that a question comes up before its guard has a
      // verdict: then what the guard hangs on comes first.
      while let deciding = reading.levelDeciding(
        compiled.layout.variables[level].question, compiled)
      {
        level = deciding
      }
      return level
    }
    phase = .complete
    return nil
  }

  /// Levels on which some undecided root still depends.
  func openLevels() -> [Bool] {
    let open = compiled.knowledge.items.indices.flatMap { undecided($0, in: .laterSteps) }
    return residuals.arena.support(of: open)
  }
}
