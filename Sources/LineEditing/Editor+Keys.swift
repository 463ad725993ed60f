internal import CLibedit

extension Editor {
  /// The editor that a libedit handle belongs to.
  private static func of(_ handle: OpaquePointer?) -> Editor? {
    Libedit.client(of: handle).map { Unmanaged<Editor>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Called at every refresh; also the place where our signal handlers go over libedit's.
  static let promptFunction: Libedit.Prompt = { handle in
    SignalGuard.reassert()
    return Editor.of(handle)?.promptText.pointer
  }

  private static let cancelKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.cancel() ?? Libedit.Answer.end
  }
  private static let completeKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.complete() ?? Libedit.Answer.end
  }
  private static let pasteKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.paste() ?? Libedit.Answer.end
  }
  private static let againKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.goOn() ?? Libedit.Answer.end
  }
  private static let escapeKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.escape() ?? Libedit.Answer.end
  }
  private static let outsideKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.editOutside() ?? Libedit.Answer.end
  }
  private static let searchKey: Libedit.Key = { handle, _ in
    Editor.of(handle)?.beginSearch() ?? Libedit.Answer.end
  }

  /// A key that nobody types, by which an unfinished action is called again once libedit has drawn
  /// the screen.
  static let again = "\u{1F}"

  /// Another, for what escape does in vi's insert map.
  private static let leaveInsert = "\u{1E}"

  func addKeys() {
    let keys = [
      ("recourse-cancel", "Drop the line", Self.cancelKey),
      ("recourse-complete", "Complete the word", Self.completeKey),
      ("recourse-paste", "Take a paste as one line", Self.pasteKey),
      ("recourse-search", "Search earlier lines", Self.searchKey),
      ("recourse-escape", "Leave vi's insert map, or begin a paste", Self.escapeKey),
      ("recourse-edit", "Take the line to $EDITOR", Self.outsideKey),
      ("recourse-again", "Go on with what was begun", Self.againKey),
    ]
    for (name, help, key) in keys { libedit.add(key: key, name: keep(name), help: keep(help)) }
  }

  func bindKeys() {
    let common = [
      ("^C", "recourse-cancel"), ("^I", "recourse-complete"), ("^R", "recourse-search"),
      ("^_", "recourse-again"), ("^X^E", "recourse-edit"),
    ]
    for (keys, name) in common {
      libedit.bind(keys, to: name)
      libedit.bindCommand(keys, to: name)
    }
    guard libedit.isVi else {
      libedit.bind("\\e[200~", to: "recourse-paste")
      return
    }
    // A longer key that begins with escape would keep vi's insert map from ever leaving by it.
    libedit.bind("^[", to: "recourse-escape")
    libedit.bind("^^", to: "vi-command-mode")
    libedit.bindCommand("\\e[200~", to: "recourse-paste")
  }

  /// Goes on with a list or a search after a refresh.
  func goOn() -> UInt8 {
    if let pendingList { return show(pendingList) }
    if let search { return step(search) }
    return Libedit.Answer.nothing
  }

  /// Ctrl-C: the line stays on the screen with `^C` behind it, and the read ends.
  func cancel() -> UInt8 {
    wasCancelled = true
    let (units, cursor) = libedit.line()
    droppedText = !units.isEmpty
    libedit.move(by: units.count - cursor)
    libedit.insert("^C")
    libedit.push("\n")
    return Libedit.Answer.refresh
  }

  /// Escape in vi's insert map: the start of a paste when its mark follows at once.
  func escape() -> UInt8 {
    let mark = "[200~"
    var seen = ""
    while mark.hasPrefix(seen), seen != mark, Libedit.hasInput, let key = libedit.nextKey() {
      seen.unicodeScalars.append(key)
    }
    if seen == mark { return paste() }
    libedit.push(Self.leaveInsert + seen)
    return Libedit.Answer.nothing
  }

  /// The paste that the terminal announced, up to its end mark, in one go.
  func paste() -> UInt8 {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    while let key = libedit.nextKey() {
      scalars.append(key)
      if key == end.last, scalars.suffix(end.count).elementsEqual(end) {
        scalars.removeLast(end.count)
        break
      }
    }
    let pasted = Pasted(String(String.UnicodeScalarView(scalars)))
    if pasted.lines > 1 { joinedLines += pasted.lines }
    return libedit.insert(pasted.text) ? Libedit.Answer.refresh : Libedit.Answer.beep
  }
}
