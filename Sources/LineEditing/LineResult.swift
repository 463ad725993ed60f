/// What came of asking for a line.
public enum LineResult: Equatable, Sendable {
  /// A line, without its newline.
  case line(String)
  /// Ctrl-C: what was typed is dropped, the terminal stands on a fresh line.
  case interrupt
  /// Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// Reading failed with this `errno`; `EMSGSIZE` is a line of more than 64 KiB, of which nothing
  /// is kept; the line after it can still be read.
  case failed(Int32)
}
