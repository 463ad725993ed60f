/// A knowledge with its compiled diagrams: what the program runs on.
public struct Edition: Sendable, Codable {
  /// The oldest and newest format of compiled bytes that this program reads.
  public static let format = 1

  /// What the authors wrote.
  public var knowledge: Knowledge
  /// What the compiler made of it.
  public var diagrams: CompiledDiagrams

  /// Puts both together.
  public init(knowledge: Knowledge, diagrams: CompiledDiagrams) {
    self.knowledge = knowledge
    self.diagrams = diagrams
  }
}

/// One variable of the diagrams: a choice, a yes-no, one option of a several question, or the cells
/// of a figure. Its level in the diagrams is its index.
public struct Variable: Hashable, Sendable, Codable {
  /// What a variable's values stand for.
  public enum Domain: Hashable, Sendable, Codable {
    /// Values are the question's options, in order.
    case options([OptionID])
    /// Value 0: the option is not chosen; 1: it is.
    case member(OptionID)
    /// Figures in hundredths (or units, for counts): value i is the cell above threshold i-1 and at
    /// most threshold i; the last cell has no upper end.
    case figures([Int])
    /// Ages: value i is the cell in which span i-1 has passed and span i has not.
    case ages([Span])
  }

  /// The question that sets it.
  public var question: QuestionID
  /// What its values are.
  public var domain: Domain
  /// The level of the first variable of the same question: one prompt.
  public var promptLevel: Int

  /// Makes a variable.
  public init(question: QuestionID, domain: Domain, promptLevel: Int) {
    self.question = question
    self.domain = domain
    self.promptLevel = promptLevel
  }

  /// How many known values it has, *don't know* not counted.
  public var valueCount: Int {
    switch domain {
    case .options(let options): options.count
    case .member: 2
    case .figures(let thresholds): thresholds.count + 1
    case .ages(let spans): spans.count + 1
    }
  }
}

/// The diagrams as the compiler froze them: a struct of arrays, children before parents.
///
/// Node ids: 0 no, 1 yes, 2 depends, 3 impossible; 4 and above index the arrays after subtracting
/// 4. A node of level v has `variables[v].valueCount + 1` children, the last for *don't know*.
public struct CompiledDiagrams: Hashable, Sendable, Codable {
  /// How many node ids are terminals.
  public static let terminals = 4

  /// The variables by level.
  public var variables: [Variable]
  /// Level of each node.
  public var levels: [Int]
  /// All children, node after node.
  public var children: [Int]
  /// Guard of each variable: the root that says whether it is asked.
  public var guards: [Int]
  /// Condition of each item (*now*), by the item's index.
  public var items: [Int]
  /// Closure of each item's condition under moves, by the item's index.
  public var possibleItems: [Int]
  /// What else the plan shows: for each item, roots that make its needed figures asked.
  public var needs: [[Int]]
  /// For each item, one root per message variant: the item is *now* and the variant's condition
  /// holds.
  public var sayVariants: [[Int]]
  /// For each question, the condition of each of its variants. They make nothing asked.
  public var questionVariants: [[Int]]
  /// What the impossible combinations leave, one root per group that shares no variable with the
  /// others: *yes* where a world is left, *no* where none is.
  public var worlds: [Int]

  /// Puts the arrays together.
  public init(
    variables: [Variable], levels: [Int], children: [Int], guards: [Int], items: [Int],
    possibleItems: [Int], needs: [[Int]], sayVariants: [[Int]], questionVariants: [[Int]],
    worlds: [Int]
  ) {
    self.variables = variables
    self.levels = levels
    self.children = children
    self.guards = guards
    self.items = items
    self.possibleItems = possibleItems
    self.needs = needs
    self.sayVariants = sayVariants
    self.questionVariants = questionVariants
    self.worlds = worlds
  }
}
