import DecisionDiagrams
public import RecourseModel

/// Turns a knowledge into its diagrams.
///
/// The result is exact: following any answers through an item's diagram gives *yes*, *no* or
/// *depends* as an enumeration of all worlds would. Diagrams are simplified: every node that is
/// left can still change its root.
public enum DiagramCompiler {
  /// A part of the work: some roots of every item.
  ///
  /// The parts are always the same, and each has an arena of its own, so that neither the result nor
  /// whether a condition is within its limits depends on who does them, or when.
  public struct Part: Sendable {
    let frozen: FrozenDiagrams
    /// By item: its roots.
    let roots: [[Int]]
    /// By item: what was found.
    let errors: [[CompileError]]
  }

  /// Budget of each condition (nodes and steps).
  static let limits = Limits(nodes: 20_000, steps: 400_000)

  /// Sorts the questions and compiles every condition.
  ///
  /// - Parameter inParts: does every part of a number of them, in any order or at the same time, and
  ///   gives what was made of them in order.
  /// - Returns: the knowledge with its questions in asking order (first-phase ones first, each
  ///   after what it rests on), and the diagrams.
  /// - Throws: every error that was found, not only the first.
  public static func compile(
    _ knowledge: Knowledge,
    inParts: (_ count: Int, _ work: @escaping @Sendable (Int) -> Part) -> [Part] = oneByOne
  ) throws(CompileFailure) -> (knowledge: Knowledge, diagrams: CompiledDiagrams) {
    try compile(knowledge, limits: limits, inParts: inParts)
  }

  /// Does one part after the other.
  public static func oneByOne(_ count: Int, _ work: @escaping @Sendable (Int) -> Part) -> [Part] {
    (0..<count).map(work)
  }

  static func compile(
    _ knowledge: Knowledge, limits: Limits,
    inParts: (_ count: Int, _ work: @escaping @Sendable (Int) -> Part) -> [Part] = oneByOne
  ) throws(CompileFailure) -> (knowledge: Knowledge, diagrams: CompiledDiagrams) {
    let survey = Survey(knowledge)
    let sorting = Sorting(knowledge, survey)
    let found = survey.errors + sorting.errors
    guard found.isEmpty else { throw CompileFailure(errors: found) }
    var sorted = knowledge
    sorted.questions = sorting.questions
    let compilation = Compilation(
      knowledge: sorted, layout: Layout(variables: sorting.variables), limits: limits)
    return (sorted, try compilation.run(inParts: inParts))
  }
}
