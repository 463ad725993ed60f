/// What stands on a screen, and where the cursor is.
public struct Picture: Hashable, Sendable {
  /// The rows without spaces at their ends, and without empty rows at the end.
  public var lines: [String]
  /// The cursor's column, from 0.
  public var column: Int
  /// The cursor's row, from 0.
  public var row: Int

  /// Makes a picture.
  public init(_ lines: [String], column: Int, row: Int) {
    self.lines = lines
    self.column = column
    self.row = row
  }

  /// A row without the spaces at its end.
  public static func trimmed(_ row: String) -> String {
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}

extension TmuxScreen {
  /// Waits until the screen is `wanted`, and gives what it is then or at the end of the time, to be
  /// compared with it.
  public func picture(expecting wanted: Picture, seconds: Double = 60) throws -> Picture {
    _ = try settled(seconds: seconds) { lines, cursor in
      lines == wanted.lines && cursor == (wanted.column, wanted.row)
    }
    return try picture()
  }
}
