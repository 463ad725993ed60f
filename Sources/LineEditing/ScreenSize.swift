internal import Glibc

/// The size of the terminal in character cells.
public struct ScreenSize: Hashable, Sendable {
  /// Columns across; 80 when the terminal does not tell.
  public var columns: Int
  /// Rows down; 24 when the terminal does not tell.
  public var rows: Int

  /// Makes a size.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The size now, as the first of standard output, error and input that is a terminal tells it.
  public static var current: Self {
    for descriptor: Int32 in [1, 2, 0] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 {
        return Self(columns: Int(size.ws_col), rows: Int(size.ws_row))
      }
    }
    return Self(columns: 80, rows: 24)
  }
}
