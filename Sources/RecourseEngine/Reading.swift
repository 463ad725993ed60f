import DecisionDiagrams
import RecourseModel

/// What the answers come to: a value for each variable, and which answers count.
struct Reading {
  /// By level: a known value, *don't know*, or -1 while unanswered.
  private(set) var values: [Int]
  private(set) var active: [QuestionID] = []
  private(set) var parked: [QuestionID] = []
  /// Active answers that are *don't know*.
  private(set) var unknown: Set<QuestionID> = []
  /// Answered questions that are surely not asked.
  private(set) var notAsked: Set<QuestionID> = []

  /// Goes down the order: an answer counts if its question is surely asked and its option possible.
  ///
  /// A question without an answer is left alone: where it is not asked, the diagrams take it for
  /// *don't know* by themselves.
  init(_ compiled: Compiled, _ answers: Answers, asOf: CivilDate) {
    let given = Set(answers.keys)
    self.init(compiled, compiled.standingValues(of: answers, asOf: asOf), given: given)
    for question in compiled.knowledge.questions
    where question.kind == .text && given.contains(question.id) {
      active.append(question.id)
    }
  }

  /// The same from values.
  ///
  /// - Parameters:
  ///   - standing: by level what was answered, whether it counts or not; -1 where nothing was.
  ///   - given: questions that were answered: they are listed as active or parked.
  init(_ compiled: Compiled, _ standing: [Int], given: Set<QuestionID>) {
    values = Array(repeating: -1, count: compiled.layout.variables.count)
    // What the values so far leave; void once there are more of them.
    var residuals: Residuals?
    for (question, levels, _) in compiled.prompts {
      guard !levels.contains(where: { standing[$0] < 0 }) else { continue }
      let isGiven = given.contains(question)
      let verdict = verdict(compiled.diagrams.guards[levels.lowerBound], compiled, &residuals)
      if verdict == Arena.no || verdict == Arena.depends || verdict == Arena.impossible {
        for level in levels { values[level] = compiled.layout.unknown(level) }
        residuals = nil
        notAsked.insert(question)
        if isGiven { parked.append(question) }
        continue
      }
      for level in levels { values[level] = standing[level] }
      guard isPossible(levels, compiled) else {
        for level in levels { values[level] = -1 }
        if isGiven { parked.append(question) }
        continue
      }
      residuals = nil
      guard verdict == Arena.yes else { continue }
      if isGiven { active.append(question) }
      if levels.last.map({ values[$0] == compiled.layout.unknown($0) }) ?? false {
        unknown.insert(question)
      }
    }
  }

  /// The level that decides next whether a question is asked; nil once that is decided.
  ///
  /// Only earlier answers count: what comes later never brings a question up.
  func levelDeciding(_ question: QuestionID, _ compiled: Compiled) -> Int? {
    guard let first = compiled.layout.levels[question]?.lowerBound else { return nil }
    var earlier = values
    for level in first..<values.count { earlier[level] = -1 }
    let root = compiled.diagrams.guards[first]
    let followed = compiled.frozen.follow(root, earlier)
    if Arena.isTerminal(followed) { return nil }
    let residuals = Residuals(compiled, earlier)
    let left = residuals[followed]
    return Arena.isTerminal(left) ? nil : residuals.arena.level(of: left)
  }

  /// Gives an unanswered question the only value it can have.
  mutating func fill(level: Int, with value: Int) {
    values[level] = value
  }

  /// A terminal if the values so far decide the root, worlds included; else a node.
  private func verdict(_ root: Int, _ compiled: Compiled, _ residuals: inout Residuals?) -> Int {
    let followed = compiled.frozen.follow(root, values)
    if Arena.isTerminal(followed) { return followed }
    let left = residuals ?? Residuals(compiled, values)
    residuals = left
    return left[followed]
  }

  /// Whether a world is left for what the levels were set to.
  private func isPossible(_ levels: Range<Int>, _ compiled: Compiled) -> Bool {
    levels.allSatisfy { level in
      compiled.worldsOfLevel[level].allSatisfy {
        compiled.frozen.reaches(Arena.yes, from: compiled.diagrams.worlds[$0], under: values)
      }
    }
  }
}
