internal import Glibc

/// A program at a terminal of its own: what is sent is typed, what it writes is read.
///
/// The bytes are as written; for what a person sees, with the cursor moved about, see
/// `TmuxScreen`.
public final class PseudoTerminal {
  /// Everything that the program has written.
  public private(set) var output: [UInt8] = []
  /// The program's process.
  public let process: Int32

  /// The settings before the program started; see `settings()`.
  public let settingsBefore: String

  private let master: Int32
  private var searched = 0
  private var status: ExitStatus?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked for in PATH.
  ///   - environment: changes to a small fixed environment; nil takes a variable away.
  ///   - directory: where it starts.
  ///   - outputToNull: standard output is `/dev/null` instead of the terminal.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    columns: Int = 80, rows: Int = 24, directory: String? = nil, outputToNull: Bool = false
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard master >= 0 else { throw TerminalFailure("no pseudo-terminal: errno \(errno)") }
    // grantpt, unlockpt and ptsname are hidden from Swift; these requests are what they do.
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard ioctl(master, 0x4004_5431, &unlocked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else { throw TerminalFailure("no pseudo-terminal number: errno \(errno)") }
    Self.resize(master, columns: columns, rows: rows)
    settingsBefore = try Self.settings(master)
    let place = directory.map { ["env", "-C", $0] } ?? []
    process = try Spawn.start(
      place + [program] + arguments, environment: Spawn.environment(environment)
    ) {
      posix_spawn_file_actions_addopen(&$0, 0, "/dev/pts/\(number)", O_RDWR, 0)
      if outputToNull {
        posix_spawn_file_actions_addopen(&$0, 1, "/dev/null", O_WRONLY, 0)
      } else {
        posix_spawn_file_actions_adddup2(&$0, 0, 1)
      }
      posix_spawn_file_actions_adddup2(&$0, 0, 2)
    }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = ExitStatus.wait(for: process)
    }
    close(master)
  }

  /// Everything that the program has written, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Types keys.
  public func send(_ keys: String) throws { try send(Array(keys.utf8)) }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw TerminalFailure("cannot type: errno \(errno)") }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads until `wanted` has come; what came before it, and itself, is found only once.
  @discardableResult
  public func wait(for wanted: String, seconds: Double = 60) throws -> String {
    let deadline = Deadline(seconds: seconds)
    let pattern = Array(wanted.utf8)
    while true {
      if let end = firstEnd(of: pattern) {
        let found = output[searched..<end]
        searched = end
        return String(decoding: found, as: UTF8.self)
      }
      guard try readMore(until: deadline) else { throw TerminalFailure.timeout(wanted, seen: text) }
    }
  }

  /// Waits until the program has ended.
  public func finish(seconds: Double = 60) throws -> ExitStatus {
    if let status { return status }
    let deadline = Deadline(seconds: seconds)
    while try readMore(until: deadline) {}
    guard !deadline.isOver else { throw TerminalFailure.timeout("end of program", seen: text) }
    let status = ExitStatus.wait(for: process)
    self.status = status
    return status
  }

  /// Sends a signal to the program alone.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Changes the size, of which the kernel tells the program.
  public func resize(columns: Int, rows: Int) { Self.resize(master, columns: columns, rows: rows) }

  /// The settings of the terminal, as `stty -g` writes them.
  public func settings() throws -> String { try Self.settings(master) }

  private static func settings(_ master: Int32) throws -> String {
    var settings = termios()
    guard tcgetattr(master, &settings) == 0 else {
      throw TerminalFailure("no settings: errno \(errno)")
    }
    let keys = withUnsafeBytes(of: settings.c_cc) { $0.map { String($0, radix: 16) } }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
      .map { String($0, radix: 16) }.joined(separator: ":") + ":" + keys.joined(separator: ":")
  }

  // MARK: Reading

  /// Reads what is there or comes before the deadline; false when nothing more comes.
  private func readMore(until deadline: Deadline) throws -> Bool {
    guard deadline.waitForInput(master) else { return false }
    var part = [UInt8](repeating: 0, count: 16_384)
    let count = read(master, &part, part.count)
    // The kernel answers EIO when nobody holds the other side any more.
    guard count > 0 else { return false }
    output += part[..<count]
    return true
  }

  private func firstEnd(of pattern: [UInt8]) -> Int? {
    guard output.count - searched >= pattern.count else { return nil }
    return (searched...(output.count - pattern.count))
      .first { output[$0..<($0 + pattern.count)].elementsEqual(pattern) }
      .map { $0 + pattern.count }
  }

  private static func resize(_ master: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }
}
