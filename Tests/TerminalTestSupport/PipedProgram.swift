internal import Glibc
internal import Synchronization

/// A program run to its end with its input and its two outputs in pipes.
public struct PipedProgram: Sendable {
  /// What it wrote to standard output.
  public var output: String
  /// What it wrote to standard error.
  public var errors: String
  /// How it ended.
  public var status: ExitStatus

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - program: a path, or a name that is looked for in PATH.
  ///   - environment: changes to a small fixed environment; nil takes a variable away.
  ///   - directory: where it starts.
  public static func run(
    _ program: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String?] = [:], directory: String? = nil, seconds: Double = 60
  ) throws -> Self {
    try run(
      program, arguments, input: Array(input.utf8), environment: environment,
      directory: directory, seconds: seconds)
  }

  /// Runs a program with bytes as its input, which need not be UTF-8.
  public static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8],
    environment: [String: String?] = [:], directory: String? = nil, seconds: Double = 60
  ) throws -> Self {
    // A program that ends before it has read its input must not end the test runner.
    signal(SIGPIPE, SIG_IGN)
    let pipes = try Spawn.lock.withLock { _ in try (0...2).map { _ in try Pipe() } }
    let place = directory.map { ["env", "-C", $0] } ?? []
    let child: pid_t
    do {
      defer { for end in [pipes[0].reading, pipes[1].writing, pipes[2].writing] { close(end) } }
      child = try Spawn.start(
        place + [program] + arguments, environment: Spawn.environment(environment)
      ) {
        posix_spawn_file_actions_adddup2(&$0, pipes[0].reading, 0)
        posix_spawn_file_actions_adddup2(&$0, pipes[1].writing, 1)
        posix_spawn_file_actions_adddup2(&$0, pipes[2].writing, 2)
      }
    }
    var exchange = Exchange(
      input: input[...], into: pipes[0].writing, from: [pipes[1].reading, pipes[2].reading])
    let inTime = exchange.run(until: Deadline(seconds: seconds))
    if !inTime { kill(child, SIGKILL) }
    let status = ExitStatus.wait(for: child)
    let texts = exchange.received.map { String(decoding: $0, as: UTF8.self) }
    guard inTime else { throw TerminalFailure.timeout("end of \(program)", seen: texts.joined()) }
    return Self(output: texts[0], errors: texts[1], status: status)
  }

  private struct Pipe {
    let reading: Int32
    let writing: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw TerminalFailure("no pipe: errno \(errno)") }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }
  }

  /// Writes and reads as the program lets it, so that neither side waits for the other.
  private struct Exchange {
    var input: ArraySlice<UInt8>
    var into: Int32
    var from: [Int32]
    var received: [[UInt8]] = [[], []]

    init(input: ArraySlice<UInt8>, into: Int32, from: [Int32]) {
      self.input = input
      self.into = into
      self.from = from
      _ = fcntl(into, F_SETFL, O_NONBLOCK)
    }

    /// False when the deadline came first. Closes all descriptors.
    mutating func run(until deadline: Deadline) -> Bool {
      defer { for end in [into] + from where end >= 0 { close(end) } }
      while from.contains(where: { $0 >= 0 }) {
        write()
        var entries = from.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        entries.append(pollfd(fd: into, events: Int16(POLLOUT), revents: 0))
        guard deadline.wait(for: &entries) else { return false }
        for index in from.indices where entries[index].revents != 0 { read(index) }
      }
      return true
    }

    private mutating func write() {
      guard into >= 0 else { return }
      let count = input.withUnsafeBytes { Glibc.write(into, $0.baseAddress, $0.count) }
      if count > 0 { input = input.dropFirst(count) }
      let isBroken = count < 0 && errno != EAGAIN
      guard input.isEmpty || isBroken else { return }
      close(into)
      into = -1
    }

    private mutating func read(_ index: Int) {
      var part = [UInt8](repeating: 0, count: 16_384)
      let count = Glibc.read(from[index], &part, part.count)
      if count > 0 {
        received[index] += part[..<count]
      } else {
        close(from[index])
        from[index] = -1
      }
    }
  }
}
