import DecisionDiagrams
import RecourseModel

/// An edition with everything looked up that every position needs: made once.
struct Compiled: Sendable {
  let knowledge: Knowledge
  let diagrams: CompiledDiagrams
  let frozen: FrozenDiagrams
  let layout: Layout
  let questionIndex: [QuestionID: Int]
  let itemIndex: [ItemID: Int]
  let naming: Naming
  /// The ids and levels of ``asked``, and how what is told stands at the start.
  let prompts: [(question: QuestionID, levels: Range<Int>, start: Answer?)]
  /// Which groups of worlds speak of each level.
  let worldsOfLevel: [[Int]]
  /// Roots of the first phase's items that choose questions, and of all items afterwards.
  private let firstRoots: [Int]
  private let allRoots: [Int]

  init(_ edition: Edition) {
    knowledge = edition.knowledge
    diagrams = edition.diagrams
    layout = Layout(variables: diagrams.variables)
    frozen = FrozenDiagrams(
      arities: layout.arities, levels: diagrams.levels.map { Int32($0) },
      children: diagrams.children.map { Int32($0) })
    questionIndex = Dictionary(
      knowledge.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    itemIndex = Dictionary(
      knowledge.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    naming = Naming(knowledge: knowledge, layout: layout)
    prompts = naming.asked.map { question, levels in
      (question.id, levels, question.told ? question.startsAs.map(Answer.option) : nil)
    }
    var worldsOfLevel: [[Int]] = layout.variables.map { _ in [] }
    for (index, root) in diagrams.worlds.enumerated() {
      for level in frozen.support(of: root) { worldsOfLevel[level].append(index) }
    }
    self.worldsOfLevel = worldsOfLevel
    let items = knowledge.items
    let diagrams = diagrams
    firstRoots = Set(
      items.indices.filter { items[$0].isFirstPhase }.flatMap(diagrams.rootsNow)
    ).sorted()
    allRoots = Set(items.indices.flatMap(diagrams.rootsNow) + diagrams.possibleItems).sorted()
  }

  /// Roots that choose questions in a phase, each once.
  func roots(in phase: Position.Phase) -> [Int] { phase == .firstSteps ? firstRoots : allRoots }

  /// Roots of an item that choose questions in a phase.
  func roots(of item: Int, in phase: Position.Phase) -> [Int] {
    guard phase == .firstSteps else {
      return diagrams.rootsNow(of: item) + [diagrams.possibleItems[item]]
    }
    return knowledge.items[item].isFirstPhase ? diagrams.rootsNow(of: item) : []
  }

  /// Questions with variables, in asking order.
  var asked: [(question: Question, levels: Range<Int>)] { naming.asked }

  /// By level: what was answered, or the start value of what is told, whether its question is asked
  /// or not; -1 where nothing was, or the answer does not fit.
  func standingValues(of answers: Answers, asOf: CivilDate) -> [Int] {
    var values = Array(repeating: -1, count: layout.variables.count)
    for (question, levels, start) in prompts {
      guard let answer = answers[question] ?? start,
        let own = self.values(of: answer, levels: levels, answers: answers, asOf: asOf)
      else { continue }
      for (level, value) in zip(levels, own) { values[level] = value }
    }
    return values
  }

  /// The value of each of a question's variables under an answer; nil if the answer does not fit.
  func values(
    of answer: Answer, levels: Range<Int>, answers: Answers, asOf: CivilDate
  ) -> [Int]? {
    if answer == .unknown { return levels.map(layout.unknown) }
    switch (layout.variables[levels.lowerBound].domain, answer) {
    case (.options(let options), .option(let option)):
      return options.firstIndex(of: option).map { [$0] }
    case (.member, .options(let chosen)):
      return levels.map { level in
        guard case .member(let option) = layout.variables[level].domain else { return 0 }
        return chosen.contains(option) ? 1 : 0
      }
    case (.figures(let thresholds), .count(let figure)):
      return [thresholds.firstIndex { figure <= $0 } ?? thresholds.count]
    case (.figures(let thresholds), .amount(let money)):
      // A threshold in another currency cannot be told: never an invented rate.
      guard knowledge.currency(under: answers).map({ $0 == money.currency }) ?? true else {
        return levels.map(layout.unknown)
      }
      return [thresholds.firstIndex { money.minorUnits <= $0 } ?? thresholds.count]
    case (.ages(let spans), .date(let start)):
      let calendar = knowledge.workCalendar(under: answers)
      return [spans.firstIndex { asOf <= $0.end(from: start, calendar: calendar) } ?? spans.count]
    default:
      return nil
    }
  }
}

extension CompiledDiagrams {
  /// What the plan shows of an item once it is *now*: its condition, figures and message.
  func rootsNow(of item: Int) -> [Int] { [items[item]] + needs[item] + sayVariants[item] }
}
