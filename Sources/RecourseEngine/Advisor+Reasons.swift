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
    guard let decided = DecidedRoot(index, interview) else { return [] }
    let forcing = Forcing(compiled, interview.reading)
    let least = forcing.least(
      of: forcing.given(among: relevantLevels(decided.root)), decided.verdict
    ) { $0[decided.root] }
    return least.compactMap { question, _ in
      let answer = answers[question.id] ?? question.startsAs.map(Answer.option)
      return answer.map { Reason(question: question.id, answer: $0) }
    }
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

/// The root of an item that decides its state, and how; nil for an open item.
struct DecidedRoot {
  /// The root.
  let root: Int
  /// Its verdict.
  let verdict: Int
  /// True: the item is out for good, so that its closure under moves decides.
  let isClosure: Bool

  init?(_ item: Int, _ interview: Interview) {
    let diagrams = interview.compiled.diagrams
    let now = interview.residuals[diagrams.items[item]]
    let possible = interview.residuals[diagrams.possibleItems[item]]
    isClosure = now != Arena.yes && possible == Arena.no
    if isClosure {
      root = diagrams.possibleItems[item]
      verdict = possible
    } else if now == Arena.yes || now == Arena.no {
      root = diagrams.items[item]
      verdict = now
    } else {
      return nil
    }
  }
}

/// Which of the given answers are enough for a verdict.
struct Forcing {
  /// Questions that were answered, with their levels.
  typealias Given = [(question: Question, levels: Range<Int>)]

  private let compiled: Compiled
  private let reading: Reading

  init(_ compiled: Compiled, _ reading: Reading) {
    self.compiled = compiled
    self.reading = reading
  }

  /// The answered questions that bear on some level, in asking order.
  func given(among relevant: [Bool]) -> Given {
    compiled.asked.filter { question, levels in
      !reading.notAsked.contains(question.id) && levels.contains { reading.values[$0] >= 0 }
        && levels.contains { relevant[$0] }
    }
  }

  /// The questions without those that can be spared, earlier ones first, while the answers to the
  /// others still leave only the verdict.
  func least(of given: Given, _ verdict: Int, _ load: (Residuals) -> Int) -> Given {
    var kept = given
    for candidate in given {
      let rest = kept.filter { $0.question.id != candidate.question.id }
      if forces(rest, verdict, load) { kept = rest }
    }
    return kept
  }

  /// Whether the answers to these questions, which imply that each is asked, leave one verdict.
  func forces(_ questions: Given, _ verdict: Int, _ load: (Residuals) -> Int) -> Bool {
    var values = Array(repeating: -1, count: reading.values.count)
    for (_, levels) in questions {
      for level in levels { values[level] = reading.values[level] }
    }
    let residuals = Residuals(compiled, values)
    var left = load(residuals)
    for (_, levels) in questions where !Arena.isTerminal(left) {
      let asked = residuals[compiled.diagrams.guards[levels.lowerBound]]
      if !Arena.isTerminal(asked) { left = residuals.arena.keep(left, where: asked) }
    }
    return residuals.reduce(left) == verdict
  }
}
