internal import CLibedit
internal import Glibc

extension Editor {
  /// Ctrl-X Ctrl-E: the line in the person's own editor; what was saved comes back as one line.
  func editOutside() -> UInt8 {
    let (units, _) = libedit.line()
    let editor = ExternalEditor { name in getenv(name).map { String(cString: $0) } }
    SignalGuard.pause()
    libedit.restoreTerminal()
    let outcome = editor.edit(
      Wide.text(units) + "\n", named: "line.txt", limit: ByteLines.longest)
    libedit.prepareTerminal()
    SignalGuard.resume()
    guard case .text(let text) = outcome else { return Libedit.Answer.redisplay }
    let pasted = Pasted(text)
    joinedLines = pasted.lines > 1 ? pasted.lines : 0
    replaceLine(pasted.text)
    return Libedit.Answer.redisplay
  }
}
