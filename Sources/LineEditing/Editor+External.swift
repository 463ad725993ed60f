internal import CLibedit
internal import Glibc

extension Editor {
  /// Ctrl-X Ctrl-E: the line in the person's own editor; what was saved comes back as one line.
  func editOutside() -> UInt8 {
    let (units, _) = libedit.line()
    guard let draft = Draft(Wide.text(units)) else { return Libedit.Answer.beep }
    defer { draft.remove() }
    SignalGuard.pause()
    libedit.restoreTerminal()
    // The shell reads $EDITOR, which may hold options; Ctrl-C in there is the editor's.
    let status = system("\(Self.editorCommand) '\(draft.path)'")
    libedit.prepareTerminal()
    SignalGuard.resume()
    if status == 0, let text = draft.text {
      let pasted = Pasted(text)
      joinedLines = pasted.lines > 1 ? pasted.lines : 0
      replaceLine(pasted.text)
    }
    return Libedit.Answer.redisplay
  }

  private static var editorCommand: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return "vi"
  }
}

/// A line as a file for another program: in memory where the machine has such a folder, readable
/// for its owner alone, and gone afterwards.
private struct Draft {
  let path: String

  init?(_ text: String) {
    for folder in ["/dev/shm", "/tmp"] {
      var name = "\(folder)/recourse-XXXXXX".utf8CString.map { $0 }
      let descriptor = mkstemp(&name)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let bytes = Array((text + "\n").utf8)
      guard write(descriptor, bytes, bytes.count) == bytes.count else {
        unlink(path)
        continue
      }
      self.path = path
      return
    }
    return nil
  }

  /// What stands in it now, at most as long as a line may be; nil when it cannot be read.
  var text: String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: ByteLines.longest)
    let count = read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
  }

  func remove() { unlink(path) }
}
