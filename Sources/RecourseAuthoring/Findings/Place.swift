/// A place in a file of the authors.
package struct Place: Hashable, Sendable {
  /// The path as it is printed.
  package var file: String
  /// 1-based line.
  package var line: Int
  /// 1-based column, counted in Unicode scalars.
  package var column: Int

  /// The start of a file, for what is missing as a whole.
  package static func start(of file: String) -> Place {
    Place(file: file, line: 1, column: 1)
  }
}

extension Place: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.line, left.column) < (right.line, right.column)
  }
}
