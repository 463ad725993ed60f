import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// The ways in which a question comes to be asked; one without parts: it always is.
  ///
  /// - Parameters:
  ///   - most: how many ways are told; further ones are counted.
  ///   - asOf: the day for which the examples' dates are chosen; the ways hold for all.
  public func ways(toAsk question: QuestionID, most: Int, asOf: CivilDate) -> Ways {
    guard let level = compiled.layout.levels[question]?.lowerBound else {
      return Ways(ways: [])
    }
    return ways(of: compiled.diagrams.guards[level], most: most, asOf: asOf)
  }

  /// The ways in which an item comes to be *now*; see ``ways(toAsk:most:asOf:)``.
  public func ways(to item: ItemID, most: Int, asOf: CivilDate) -> Ways {
    guard let index = compiled.itemIndex[item] else { return Ways(ways: []) }
    return ways(of: compiled.diagrams.items[index], most: most, asOf: asOf)
  }

  private func ways(of root: Int, most: Int, asOf: CivilDate) -> Ways {
    let arena = Arena(arities: compiled.layout.arities)
    let nothing = compiled.layout.variables.map { _ in -1 }
    let residue = Residue(of: compiled.frozen, in: arena, values: nothing)
    let guards = compiled.diagrams.guards.map {
      arena.mapTerminals(residue[$0], to: [Arena.no, Arena.yes, Arena.no, Arena.no])
    }
    let diagram = arena.mapTerminals(
      residue[root], to: [Arena.no, Arena.yes, Arena.no, Arena.impossible])
    return Cover(arena, compiled.layout) { guards[$0] }.ways(of: diagram, most: most)
      .named(by: compiled.naming, asOf: asOf)
  }
}
