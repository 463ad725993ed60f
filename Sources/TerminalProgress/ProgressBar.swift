private import Glibc

/// A bar for work that takes longer than a second: on standard error, on a terminal, and nowhere
/// else. It vanishes when the work is done.
public final class ProgressBar {
  /// What the work is called, in a word or two.
  private let label: String
  private let isShown: Bool
  private let start: Double
  private var drawn = ""

  /// Begins to count the time; nothing is drawn within the first second.
  public init(_ label: String) {
    self.label = label
    let terminal = getenv("TERM").map { String(cString: $0) } ?? "dumb"
    isShown = isatty(2) == 1 && terminal != "dumb"
    start = Self.seconds
  }

  deinit { finish() }

  /// Says how far the work is.
  public func show(_ done: Int, of all: Int) {
    guard isShown, Self.seconds - start >= 1 else { return }
    let row = Self.row(label, done, of: all)
    guard row != drawn else { return }
    drawn = row
    Self.write("\r\(row)")
  }

  /// Takes the bar away.
  public func finish() {
    guard !drawn.isEmpty else { return }
    // To the end of the line: how wide a label is drawn is the terminal's affair.
    Self.write("\r\u{1B}[K")
    drawn = ""
  }

  /// `stories [#####---------------]  25%`
  static func row(_ label: String, _ done: Int, of all: Int) -> String {
    let percent = all > 0 ? min(100, max(0, done * 100 / all)) : 0
    let filled = percent / 5
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 20 - filled)
    let figure = String(repeating: " ", count: 3 - String(percent).count) + "\(percent)%"
    return "\(label) [\(bar)] \(figure)"
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(2, bytes, bytes.count)
  }
}
