import DecisionDiagrams
import RecourseModel

/// Which variable stands at which level, and how conditions speak of it.
struct Layout: Sendable {
  let variables: [Variable]
  /// The levels of each question's variables.
  let levels: [QuestionID: Range<Int>]
  /// Children per node of the diagrams: the known values and *don't know*.
  let arities: [Int]

  init(variables: [Variable]) {
    self.variables = variables
    var levels: [QuestionID: Range<Int>] = [:]
    for (level, variable) in variables.enumerated() {
      levels[variable.question] = variable.promptLevel..<level + 1
    }
    self.levels = levels
    arities = variables.map { $0.valueCount + 1 }
  }

  /// Children per node while conditions are two-valued: level 2v holds variable v's known values,
  /// level 2v+1 whether its *or-unknown* atoms are true because it is *don't know*.
  var twoValuedArities: [Int] {
    variables.flatMap { [$0.valueCount, 2] }
  }

  /// The question of a level, and the one that is asked before it (itself for the first).
  func neighbours(at level: Int) -> (earlier: QuestionID, later: QuestionID) {
    let later = variables[level].question
    return (variables[..<level].last { $0.question != later }?.question ?? later, later)
  }

  /// The *don't know* value of a level.
  func unknown(_ level: Int) -> Int { variables[level].valueCount }

  /// The level and the known values at which an atom is true; nil if nothing here can tell.
  func values(of atom: Condition) -> (question: QuestionID, level: Int, values: [Int])? {
    switch atom {
    case .isIn(let question, let options, _):
      return choice(question, where: options.contains)
    case .isNot(let question, let options, _):
      return choice(question) { !options.contains($0) }
    case .has(let question, let option, _): return member(question, option, value: 1)
    case .lacks(let question, let option, _): return member(question, option, value: 0)
    case .over(let question, let figure, _): return figures(question, over: true, figure)
    case .atMost(let question, let figure, _): return figures(question, over: false, figure)
    case .within(let question, let span, _): return ages(question, past: false, span)
    case .past(let question, let span, _): return ages(question, past: true, span)
    case .always, .never, .named, .all, .any, .not: return nil
    }
  }

  private func choice(
    _ question: QuestionID, where holds: (OptionID) -> Bool
  ) -> (QuestionID, Int, [Int])? {
    guard let level = levels[question]?.lowerBound,
      case .options(let options) = variables[level].domain
    else { return nil }
    return (question, level, options.indices.filter { holds(options[$0]) })
  }

  private func member(
    _ question: QuestionID, _ option: OptionID, value: Int
  ) -> (QuestionID, Int, [Int])? {
    guard
      let level = levels[question]?.first(where: { variables[$0].domain == .member(option) })
    else { return nil }
    return (question, level, [value])
  }

  private func figures(
    _ question: QuestionID, over: Bool, _ figure: Int
  ) -> (QuestionID, Int, [Int])? {
    guard let level = levels[question]?.lowerBound,
      case .figures(let thresholds) = variables[level].domain,
      let cell = thresholds.firstIndex(of: figure)
    else { return nil }
    return (question, level, over ? Array(cell + 1...thresholds.count) : Array(0...cell))
  }

  private func ages(
    _ question: QuestionID, past: Bool, _ span: Span
  ) -> (QuestionID, Int, [Int])? {
    guard let level = levels[question]?.lowerBound,
      case .ages(let spans) = variables[level].domain,
      let cell = spans.firstIndex(where: { $0.isSame(as: span) })
    else { return nil }
    return (question, level, past ? Array(cell + 1...spans.count) : Array(0...cell))
  }
}

extension Condition {
  /// The question of an atom and whether it is true where the answer is *don't know*.
  var atom: (question: QuestionID, orUnknown: Bool)? {
    switch self {
    case .isIn(let question, _, let orUnknown), .isNot(let question, _, let orUnknown),
      .has(let question, _, let orUnknown), .lacks(let question, _, let orUnknown),
      .over(let question, _, let orUnknown), .atMost(let question, _, let orUnknown),
      .within(let question, _, let orUnknown), .past(let question, _, let orUnknown):
      return (question, orUnknown)
    case .always, .never, .named, .all, .any, .not: return nil
    }
  }

  /// Calls `body` for every condition inside this one, itself included; names are not followed.
  func visit(_ body: (Condition) -> Void) {
    body(self)
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.visit(body) }
    case .not(let part): part.visit(body)
    default: break
    }
  }
}
