internal import CLibedit
internal import Glibc

/// Leaves the terminal as it was when a signal ends or stops the program at the prompt.
///
/// libedit of Debian 12 sends a signal on to the whole process group, which can be the script that
/// started the program; so ours stand over libedit's for the signals that end a program.
/// Bracketed paste goes off before the program stops, and on again when it goes on.
enum SignalGuard {
  private static let ending = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]
  private static let stopping = [SIGTSTP, SIGCONT]

  /// What the handlers read; they may run between any two instructions, so it never moves.
  private struct State {
    var descriptor: Int32 = -1
    var settings = termios()
    var before: UnsafeMutablePointer<sigaction>
    var isOn = false
  }

  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
    before.initialize(repeating: sigaction(), count: 65)
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State(before: before))
    return state
  }()

  /// Begins a read: notes the settings, takes the signals, and switches bracketed paste on.
  static func begin(output: Int32) {
    state.pointee.descriptor = output
    tcgetattr(0, &state.pointee.settings)
    for signal in ending + stopping {
      sigaction(signal, nil, state.pointee.before + Int(signal))
    }
    state.pointee.isOn = true
    reassert()
    take(SIGTSTP, stop)
    take(SIGCONT, goOn)
    write(Self.pasteOn)
  }

  /// Puts our handlers over libedit's; what was ignored stays ignored.
  static func reassert() {
    guard state.pointee.isOn else { return }
    for signal in ending { take(signal, end) }
  }

  /// Ends a read: bracketed paste off, the signals as they were.
  static func finish() {
    guard state.pointee.isOn else { return }
    state.pointee.isOn = false
    write(Self.pasteOff)
    for signal in ending + stopping {
      sigaction(signal, state.pointee.before + Int(signal), nil)
    }
  }

  /// Bracketed paste off while another program has the terminal, and on again.
  static func pause() { write(pasteOff) }

  /// See ``pause()``.
  static func resume() { write(pasteOn) }

  // MARK: Handlers

  private static let pasteOn: StaticString = "\u{1B}[?2004h"
  private static let pasteOff: StaticString = "\u{1B}[?2004l"

  private static let end: @convention(c) (Int32) -> Void = { signal in
    let state = SignalGuard.state
    SignalGuard.write(SignalGuard.pasteOff)
    tcsetattr(0, TCSANOW, &state.pointee.settings)
    sigaction(signal, state.pointee.before + Int(signal), nil)
    raise(signal)
  }

  private static let stop: @convention(c) (Int32) -> Void = { signal in
    SignalGuard.write(SignalGuard.pasteOff)
    sigaction(signal, SignalGuard.state.pointee.before + Int(signal), nil)
    raise(signal)
  }

  private static let goOn: @convention(c) (Int32) -> Void = { _ in
    guard SignalGuard.state.pointee.isOn else { return }
    SignalGuard.write(SignalGuard.pasteOn)
    SignalGuard.take(SIGTSTP, SignalGuard.stop)
  }

  private static func take(_ signal: Int32, _ handler: @convention(c) (Int32) -> Void) {
    if isIgnored(state.pointee.before[Int(signal)]) {
      sigaction(signal, state.pointee.before + Int(signal), nil)
      return
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigaction(signal, &action, nil)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(state.pointee.descriptor, text.utf8Start, text.utf8CodeUnitCount)
  }
}
