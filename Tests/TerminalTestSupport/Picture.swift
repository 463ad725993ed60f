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
}

extension TmuxScreen {
  /// The rows and the cursor now.
  public func picture() throws -> Picture {
    let lines = try self.lines()
    let (column, row) = try cursor()
    return Picture(lines, column: column, row: row)
  }

  /// Waits until the screen is `wanted`, and gives what it is then or at the end of the time, to be
  /// compared with it.
  public func picture(expecting wanted: Picture, seconds: Double = 5) throws -> Picture {
    _ = try wait(seconds: seconds) { lines, cursor in
      lines == wanted.lines && cursor == (wanted.column, wanted.row)
    }
    return try picture()
  }
}
