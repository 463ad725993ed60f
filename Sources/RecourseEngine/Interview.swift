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
    }
  }

  /// Residuals of an item's roots that are not decided in a phase.
  func undecided(_ item: Int, in phase: Position.Phase) -> [Int] {
    compiled.roots(of: item, in: phase).map { residuals[$0] }.filter { !Arena.isTerminal($0) }
  }

  /// What is left of all roots that are not decided in a phase, each once.
  func undecided(in phase: Position.Phase) -> [Int] {
    Set(compiled.roots(in: phase).map { residuals[$0] }.filter { !Arena.isTerminal($0) }).sorted()
  }

  /// The lowest level on top of a root that is not decided; nil: all are.
  ///
  /// No residual has a lower top than the first unanswered level on its way: most roots can be left
  /// alone once one is found whose top is as low.
  private func lowestTop(of roots: [Int]) -> Int? {
    var open: [(level: Int, node: Int)] = []
    for root in roots {
      let node = compiled.frozen.follow(root, residuals.values)
      if !Arena.isTerminal(node) { open.append((compiled.frozen.level(of: node), node)) }
    }
    open.sort { ($0.level, $0.node) < ($1.level, $1.node) }
    var lowest: Int?
    for (level, node) in open {
      if let lowest, lowest <= level { break }
      let left = residuals[node]
      guard !Arena.isTerminal(left) else { continue }
      lowest = min(lowest ?? Int.max, residuals.arena.level(of: left))
    }
    return lowest
  }

  /// Sets the phase; the level to ask next, nil when nothing is left.
  private mutating func findNext() -> Int? {
    for phase in [Position.Phase.firstSteps, .laterSteps] {
      guard var level = lowestTop(of: compiled.roots(in: phase)) else { continue }
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
