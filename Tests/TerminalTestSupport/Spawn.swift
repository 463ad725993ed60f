internal import Glibc
internal import Synchronization

/// Starts programs with posix_spawn; Swift has no fork.
enum Spawn {
  /// Held by whoever starts a program or makes descriptors that no other program may inherit.
  static let lock = Mutex(())

  /// What a started program sees, unless a test says otherwise: no setting of this machine.
  static let environment: [String: String] = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
    "TERM": "xterm-256color",
    // At a terminal a crash would wait for a key.
    "SWIFT_BACKTRACE": "enable=no",
  ]

  /// The environment with changes; nil takes a variable away.
  static func environment(_ changes: [String: String?]) -> [String: String] {
    environment.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { name, _ in changes[name] != .some(nil) }
  }

  /// Starts `arguments[0]`; `actions` prepares its descriptors. It leads a session of its own.
  static func start(
    _ arguments: [String], environment: [String: String],
    actions prepare: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    prepare(&actions)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A new session (0x80 is hidden from Swift), no signal blocked or ignored by the test runner.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = 0x80 | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child: pid_t = 0
    // Held while descriptors that must not leak are made: see `PipedProgram`.
    let code = lock.withLock { _ in
      posix_spawnp(&child, arguments[0], &actions, &attributes, &argv, &envp)
    }
    guard code == 0 else { throw TerminalFailure("cannot start \(arguments): errno \(code)") }
    return child
  }
}

/// How a program ended.
public enum ExitStatus: Equatable, Sendable {
  /// By itself, with this code.
  case exited(Int32)
  /// By a signal.
  case signalled(Int32)

  static func wait(for child: pid_t) -> Self {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}
