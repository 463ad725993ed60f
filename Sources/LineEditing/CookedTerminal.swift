internal import CLibedit
internal import Glibc

/// Lines that the kernel edits, for terminals that cannot move the cursor.
enum CookedTerminal {
  /// Asks and reads a line. Ctrl-C breaks the read instead of ending the program.
  static func read(
    _ lines: ByteLines, prompt: String, output: UnsafeMutablePointer<FILE>
  ) -> LineResult {
    var before = termios()
    let isTerminal = tcgetattr(0, &before) == 0
    if isTerminal {
      // Else backspace takes one byte of a Chinese character and leaves the rest.
      var settings = before
      settings.c_iflag |= tcflag_t(IUTF8)
      tcsetattr(0, TCSADRAIN, &settings)
    }
    var action = sigaction()
    var old = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGINT, &action, &old)
    // Last, so that whoever sees the prompt can type.
    fputs(prompt, output)
    fflush(output)
    let result = lines.next(interrupted: { true })
    sigaction(SIGINT, &old, nil)
    if isTerminal { tcsetattr(0, TCSADRAIN, &before) }
    switch result {
    case .line: break
    default:
      fputs("\n", output)
      fflush(output)
    }
    return result
  }
}
