private import Glibc
internal import LineEditing
internal import TextLayout

/// The person's own pager, for what is longer than the screen.
enum Pager {
  /// Shows lines through `$PAGER` and waits until it is left.
  ///
  /// - Parameter pager: a command of the shell, as `$PAGER` is everywhere.
  /// - Returns: false if no pager was needed or none could be started; nothing is shown then.
  static func show(_ lines: [String], through pager: String?) -> Bool {
    guard let pager, pager != "cat", Console.outputIsTerminal, Console.inputIsTerminal else {
      return false
    }
    // Room for the row that the cursor stands in.
    let size = ScreenSize.current
    guard rows(of: lines, columns: size.columns) >= size.rows else { return false }
    // As git does: less leaves what it has shown on the screen.
    setenv("LESS", "FRX", 0)
    guard let stream = popen(pager, "w") else { return false }
    // Ctrl-C is the pager's key, and leaving it early is no error of ours.
    let kept = [SIGINT, SIGQUIT, SIGPIPE].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in kept { signal(number, handler) } }
    fputs(lines.joined(separator: "\n") + "\n", stream)
    let status = pclose(stream)
    // 127: the shell found no such program.
    return status >= 0 && status >> 8 & 0xFF != 127
  }

  private static func rows(of lines: [String], columns: Int) -> Int {
    lines.reduce(0) { $0 + max(1, (Columns.width(of: $1) + columns - 1) / max(1, columns)) }
  }
}
