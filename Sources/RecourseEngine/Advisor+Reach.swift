import DecisionDiagrams
public import RecourseModel

/// What a first-phase item alone makes people answer.
public struct FirstPhaseAddition: Sendable, Equatable {
  /// The item.
  public var item: ItemID
  /// Questions that no other first-phase item needs, in asking order.
  public var questions: [QuestionID]
  /// How many prompts these are in the mean, every answer being as likely as any other.
  public var mean: Double

  /// Puts an addition together.
  public init(item: ItemID, questions: [QuestionID], mean: Double) {
    self.item = item
    self.questions = questions
    self.mean = mean
  }
}

// What the diagrams say of the knowledge itself, before anybody answers.
extension Advisor {
  /// The items that hang on a question, in the knowledge's order.
  public func items(hangingOn question: QuestionID) -> [ItemID] {
    guard let levels = compiled.layout.levels[question] else { return [] }
    return zip(compiled.knowledge.items, supports).compactMap { item, support in
      support.contains { levels.contains($0) } ? item.id : nil
    }
  }

  /// Questions on which nothing in any plan hangs, so that they are never put; in asking order.
  public func questionsNeverAsked() -> [QuestionID] {
    let used = Set(supports.joined())
    return compiled.asked.filter { question, levels in
      !question.told && !question.isPreset && !levels.contains { used.contains($0) }
    }.map(\.question.id)
  }

  /// Items that no answers make *now*, and those that all answers make so.
  public func itemsWithoutChoice() -> (never: [ItemID], always: [ItemID]) {
    var never: [ItemID] = []
    var always: [ItemID] = []
    for (item, root) in zip(compiled.knowledge.items, compiled.diagrams.items) {
      if root == Arena.yes { always.append(item.id) }
      if !compiled.frozen.reaches(Arena.yes, from: root) { never.append(item.id) }
    }
    return (never, always)
  }

  /// What each first-phase item adds to the questions before the first plan, largest share first.
  public func firstPhaseAdditions() -> [FirstPhaseAddition] {
    let items = compiled.knowledge.items.indices.filter {
      compiled.knowledge.items[$0].isFirstPhase
    }
    var uses: [Int: Int] = [:]
    let own = items.map { index in
      var levels: Set<Int> = []
      for root in compiled.diagrams.rootsNow(of: index) {
        levels.formUnion(compiled.frozen.support(of: root))
      }
      for level in levels { uses[level, default: 0] += 1 }
      return levels
    }
    let residuals = Residuals(compiled, compiled.layout.variables.map { _ in -1 })
    let counts = Forecasting(compiled, residuals)
    return zip(items, own).compactMap { index, levels -> FirstPhaseAddition? in
      let alone = compiled.asked.filter { question, range in
        !question.told && !question.isPreset
          && range.contains { levels.contains($0) }
          && range.allSatisfy { !levels.contains($0) || uses[$0] == 1 }
      }
      guard !alone.isEmpty else { return nil }
      let roots = compiled.diagrams.rootsNow(of: index).map { residuals[$0] }
      return FirstPhaseAddition(
        item: compiled.knowledge.items[index].id, questions: alone.map(\.question.id),
        mean: counts.mean(of: alone.map(\.levels), roots))
    }.sorted { ($1.mean, $0.item) < ($0.mean, $1.item) }
  }

  private var supports: [[Int]] {
    compiled.knowledge.items.indices.map { index in
      (compiled.diagrams.rootsNow(of: index) + [compiled.diagrams.possibleItems[index]])
        .flatMap { compiled.frozen.support(of: $0) }
    }
  }
}
