internal import Glibc

/// A program on a rendered screen: tmux draws, so what is compared is what a person sees.
///
/// Each screen is a tmux server of its own, without anybody's configuration.
public final class TmuxScreen {
  /// The size of the screen.
  public private(set) var columns: Int
  /// The size of the screen.
  public private(set) var rows: Int

  private let socket: String

  /// Starts a program; after its end the screen stays.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws {
    self.columns = columns
    self.rows = rows
    socket = "recourse-\(getpid())-\(UInt64.random(in: .min ... .max))"
    // The changes are for the program alone, since tmux and its shell would heed them too; and tmux
    // sets TERM for its programs.
    var words = ["env"]
    for (name, value) in environment where value == nil { words += ["-u", name] }
    if environment["TERM"] == nil { words.append("TERM=tmux-256color") }
    for (name, value) in environment { words += value.map { ["\(name)=\($0)"] } ?? [] }
    words += [program] + arguments
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    var command = ["-f", "/dev/null", "-u", "new-session", "-d"] + size
    command.append("exec " + words.map(Self.quoted).joined(separator: " "))
    command += [";", "set-option", "-g", "remain-on-exit", "on"]
    command += [";", "set-option", "-g", "status", "off"]
    command += [";", "set-option", "-s", "escape-time", "0"]
    command += [";", "resize-window"] + size
    try tmux(command)
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Types text as it is.
  public func type(_ text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

  /// Presses keys by tmux's names, as `Enter`, `BSpace`, `Left`, `C-c`.
  public func press(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

  /// Pastes as a person does, announced to a program that asked for it.
  public func paste(_ text: String) throws {
    try tmux(["load-buffer", "-"], input: text)
    try tmux(["paste-buffer", "-p", "-r", "-d"])
  }

  /// Changes the size of the window.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    (self.columns, self.rows) = (columns, rows)
    // tmux may put off telling the kernel, and with it the program.
    let device = Picture.trimmed(
      try tmux(["display-message", "-p", "#{pane_tty}"]).filter { $0 != "\n" })
    let terminal = open(device, O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { throw TerminalFailure("cannot open \(device): errno \(errno)") }
    defer { close(terminal) }
    let deadline = Deadline(seconds: 60)
    var size = winsize()
    while ioctl(terminal, UInt(TIOCGWINSZ), &size) == 0, size.ws_col != UInt16(columns) {
      guard !deadline.isOver else { throw TerminalFailure("\(device) keeps its size") }
      Deadline.pause(milliseconds: 10)
    }
  }

  /// The rows of the screen, without spaces at their ends and without empty rows at the end.
  public func lines() throws -> [String] { try picture().lines }

  /// The rows and the cursor now.
  public func picture() throws -> Picture {
    let captured = try tmux(
      ["capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x} #{cursor_y}"])
    var lines = captured.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Picture.trimmed(String($0)) }
    lines.removeLast()  // What follows the last newline.
    let numbers = (lines.popLast() ?? "").split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 2 else { throw TerminalFailure("no cursor in \(captured)") }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Picture(lines, column: numbers[0], row: numbers[1])
  }

  /// Waits until the screen holds `text` and has stopped changing; gives its rows.
  @discardableResult
  public func wait(for text: String, seconds: Double = 60) throws -> [String] {
    try wait(seconds: seconds, wanted: text) { lines, _ in lines.contains { $0.contains(text) } }
  }

  /// Waits until the rows and the cursor are as wanted, twice in a row; gives the rows.
  @discardableResult
  public func wait(
    seconds: Double = 60, wanted: String = "such screen",
    until isWanted: (_ lines: [String], _ cursor: (column: Int, row: Int)) -> Bool
  ) throws -> [String] {
    if let lines = try settled(seconds: seconds, until: isWanted) { return lines }
    throw TerminalFailure.timeout(wanted, seen: "\(try picture())")
  }

  /// The rows once they are as wanted twice in a row; nil when they never were.
  func settled(
    seconds: Double, until isWanted: (_ lines: [String], _ cursor: (column: Int, row: Int)) -> Bool
  ) throws -> [String]? {
    let deadline = Deadline(seconds: seconds)
    var before: Picture?
    while !deadline.isOver {
      let now = try picture()
      if isWanted(now.lines, (now.column, now.row)) {
        if before == now { return now.lines }
        before = now
      } else {
        before = nil
        Deadline.pause(milliseconds: 10)
      }
    }
    return nil
  }

  /// Waits until the program asks and can be typed at: a prompt is drawn only once the terminal is
  /// set for editing, and keys that come before are echoed, or heeded, by the kernel.
  @discardableResult
  public func waitForPrompt(_ prompt: String = "> ", seconds: Double = 60) throws -> [String] {
    let shown = Picture.trimmed(prompt)
    return try wait(seconds: seconds, wanted: "prompt \(prompt)") { lines, cursor in
      lines.count == cursor.row + 1 && lines[cursor.row] == shown && cursor.column > shown.count
    }
  }

  /// Ends the program as a power cut would, and waits until it is gone.
  public func killProgram() throws {
    let text = try tmux(["display-message", "-p", "#{pane_pid}"]).filter { $0.isNumber }
    guard let process = Int32(text), kill(process, SIGKILL) == 0 else {
      throw TerminalFailure("no program to end: \(text)")
    }
    let deadline = Deadline(seconds: 60)
    while try !tmux(["display-message", "-p", "#{pane_dead}"]).hasPrefix("1") {
      guard !deadline.isOver else { throw TerminalFailure("the program lives on") }
      Deadline.pause(milliseconds: 10)
    }
  }

  // MARK: tmux

  @discardableResult
  private func tmux(_ arguments: [String], input: String = "") throws -> String {
    let run = try PipedProgram.run(
      "tmux", ["-L", socket] + arguments, input: input)
    guard run.status == .exited(0) else {
      throw TerminalFailure("tmux \(arguments.joined(separator: " ")): \(run.errors)")
    }
    return run.output
  }

  private static func quoted(_ word: String) -> String {
    "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
