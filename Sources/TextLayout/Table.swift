/// Rows of aligned columns that become stacked lines on a narrow screen or for a screen reader.
public struct Table: Hashable, Sendable {
  /// Under this many columns the rows are stacked.
  public static let narrowest = 60

  /// What stands over the columns; empty for none. Stacked rows carry them as labels.
  public var headings: [String]
  /// The cells, row by row; a missing cell is empty.
  public var rows: [[String]]
  /// The spaces before each line.
  public var indent: Int
  /// What to count for “ ” … —: `.wide` for Chinese text.
  public var ambiguous: Columns.Ambiguous
  /// The columns whose cells stand to the right, as figures do.
  public var figures: Set<Int>

  /// Makes a table.
  public init(
    headings: [String] = [], rows: [[String]], indent: Int = 0,
    ambiguous: Columns.Ambiguous = .narrow, figures: Set<Int> = []
  ) {
    self.headings = headings
    self.rows = rows
    self.indent = indent
    self.ambiguous = ambiguous
    self.figures = figures
  }

  /// The lines of the table. The last column wraps within itself.
  ///
  /// The rows are stacked when `stacked` says so, when there are fewer than `narrowest` columns,
  /// or when the columns before the last leave it less than a third of the screen.
  public func lines(columns: Int, stacked: Bool = false) -> [String] {
    let widths = columnWidths
    let before = widths.dropLast().reduce(indent) { $0 + $1 + Self.gap }
    let last = widths.last ?? 0
    let cramped = columns - before < min(last, columns / 3)
    if stacked || columns < Self.narrowest || cramped { return stackedLines(columns: columns) }
    return ([headings].filter { !$0.isEmpty } + rows).flatMap { row in
      aligned(row, widths: widths, columns: columns)
    }
  }

  private static let gap = 2

  private var columnWidths: [Int] {
    let all = [headings] + rows
    let count = all.map(\.count).max() ?? 0
    return (0..<count).map { column in
      all.map { width(column < $0.count ? $0[column] : "") }.max() ?? 0
    }
  }

  private func width(_ text: String) -> Int { Columns.width(of: text, ambiguous: ambiguous) }

  private func aligned(_ row: [String], widths: [Int], columns: Int) -> [String] {
    guard !row.isEmpty else { return [] }
    var prefix = Columns.spaces(indent)
    for (column, cell) in row.dropLast().enumerated() {
      prefix +=
        (figures.contains(column)
          ? Columns.paddedLeft(cell, to: widths[column], ambiguous: ambiguous)
          : Columns.padded(cell, to: widths[column], ambiguous: ambiguous))
        + Columns.spaces(Self.gap)
    }
    var last = row[row.count - 1]
    if figures.contains(row.count - 1) {
      last = Columns.paddedLeft(last, to: widths[row.count - 1], ambiguous: ambiguous)
    }
    return Wrapping(columns: columns, first: prefix, ambiguous: ambiguous).lines(of: last)
  }

  private func stackedLines(columns: Int) -> [String] {
    var result: [String] = []
    for row in rows {
      if !result.isEmpty { result.append("") }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let label = column < headings.count ? headings[column] : ""
        let colon = ambiguous == .wide ? "：" : ": "
        let depth = indent + (column == 0 ? 0 : 2)
        let wrapping = Wrapping(
          columns: columns, first: Columns.spaces(depth),
          rest: Columns.spaces(depth + 2), ambiguous: ambiguous)
        result += wrapping.lines(of: (label.isEmpty ? "" : label + colon) + cell)
      }
    }
    return result
  }
}
