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

/// A line as a file for another program: alone in a folder that only its owner can enter, in memory
/// where the machine has such a place, and gone afterwards with the copies that editors leave
/// beside what they edit.
private struct Draft {
  private let folder: String
  var path: String { folder + "/line.txt" }

  init?(_ text: String) {
    for place in ["/dev/shm", "/tmp"] {
      var name = "\(place)/recourse-XXXXXX".utf8CString.map { $0 }
      guard mkdtemp(&name) != nil else { continue }
      folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = open(folder + "/line.txt", flags, 0o600)
      let bytes = Array((text + "\n").utf8)
      if descriptor >= 0 {
        defer { close(descriptor) }
        if write(descriptor, bytes, bytes.count) == bytes.count { return }
      }
      remove()
      return nil
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

  func remove() {
    if let stream = opendir(folder) {
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink(folder + "/" + name) }
      }
      closedir(stream)
    }
    rmdir(folder)
  }
}
