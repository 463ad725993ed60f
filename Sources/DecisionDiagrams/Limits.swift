/// How much work an arena may do: counts, never time, so that every machine says the same.
public struct Limits: Sendable, Hashable {
  /// Most nodes that may be made.
  public var nodes: Int
  /// Most operation steps that are not answered from the cache.
  public var steps: Int

  /// Sets both limits.
  public init(nodes: Int, steps: Int) {
    self.nodes = nodes
    self.steps = steps
  }

  /// No limit that matters: for work that only makes things smaller.
  public static let none = Limits(nodes: Int(Int32.max) - 1, steps: .max)
}

/// The limit was reached; whatever the arena returned since it was last reset is void.
public struct BudgetExceeded: Error, Hashable, Sendable {
  /// Nodes made since the budget was set.
  public var nodes: Int
  /// Steps taken since the budget was set.
  public var steps: Int
  /// The level with most nodes made since the budget was set.
  public var widestLevel: Int

  /// Puts the figures together.
  public init(nodes: Int, steps: Int, widestLevel: Int) {
    self.nodes = nodes
    self.steps = steps
    self.widestLevel = widestLevel
  }
}
