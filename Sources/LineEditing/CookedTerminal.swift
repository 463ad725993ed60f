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
    // Ctrl-C is let in only while we wait: at any other moment it would be caught and lost, and the
    // read after it would wait for ever.
    var interrupt = sigset_t()
    var mask = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, &mask)
    sigaction(SIGINT, &action, &old)
    // Last, so that whoever sees the prompt can type.
    fputs(prompt, output)
    fflush(output)
    let result = lines.next { waitForInput(letting: mask) }
    sigaction(SIGINT, &old, nil)
    pthread_sigmask(SIG_SETMASK, &mask, nil)
    if isTerminal { tcsetattr(0, TCSADRAIN, &before) }
    switch result {
    case .line: break
    default:
      fputs("\n", output)
      fflush(output)
    }
    return result
  }

  /// Waits until there is something to read, with the signals of `mask` held back only; false when
  /// one of the others came, even if it came before.
  private static func waitForInput(letting mask: sigset_t) -> Bool {
    var mask = mask
    var descriptors = fd_set()
    descriptors.__fds_bits.0 = 1  // Descriptor 0.
    return pselect(1, &descriptors, nil, nil, nil, &mask) > 0
  }
}
