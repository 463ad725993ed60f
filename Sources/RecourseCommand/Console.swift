internal import Casebook
private import Glibc
internal import RecourseModel

/// The one place that writes to standard output and standard error.
enum Console {
  /// Writes text as it is to standard output; the caller has made foreign text safe to show.
  ///
  /// - Throws: ``Refusal`` if the text cannot be written (a full disk behind a redirection).
  static func write(_ text: String) throws {
    try write(Array(text.utf8), to: 1)
  }

  /// Writes one line to standard error. A failure is ignored: there is nowhere left to tell it.
  static func complain(_ line: String) {
    try? write(Array((line + "\n").utf8), to: 2)
  }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Whether standard input is a terminal.
  static var inputIsTerminal: Bool { isatty(0) == 1 }

  /// Columns of the terminal; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return Glibc.write(descriptor, base + offset, bytes.count - offset)
      }
      if count > 0 {
        offset += count
      } else if errno != EINTR {
        throw Refusal(
          line: "recourse: cannot write the output: \(String(cString: strerror(errno)))",
          status: ExitStatus.cannotWrite)
      }
    }
  }
}

/// Reads whole files, with a cap.
enum InputFile {
  /// The largest file that is read, in bytes.
  static let largest = 4 << 20

  /// The bytes of a file; `-` is standard input.
  ///
  /// - Parameter language: For the one line of a refusal.
  /// - Throws: ``Refusal`` with one line: no such file, not a file, too large, cannot be read.
  static func bytes(of path: String, in language: Language) throws -> [UInt8] {
    func refusal(_ error: CasebookError, _ status: Int32) -> Refusal {
      Refusal(line: "recourse: \(error.describe(language: language))", status: status)
    }
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw refusal(.system(path, SystemError(.open, code: errno)), ExitStatus.noInput)
    }
    defer { if descriptor > 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw refusal(.system(path, SystemError(.read, code: errno)), ExitStatus.noInput)
      }
      bytes += chunk[0..<count]
      if bytes.count > largest {
        throw refusal(.tooLarge(path, limit: largest), ExitStatus.badData)
      }
    }
  }

  /// Whether a path names something that exists.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}
