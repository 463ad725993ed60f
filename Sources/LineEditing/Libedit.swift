internal import CLibedit
internal import Glibc

/// The calls of libedit's wide interface, typed. Nothing here decides anything.
struct Libedit {
  typealias Key = @convention(c) (OpaquePointer?, wint_t) -> UInt8
  typealias Prompt = @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<wchar_t>?

  /// What a key function answers.
  enum Answer {
    static let nothing = UInt8(CC_NORM)
    static let refresh = UInt8(CC_REFRESH)
    static let beep = UInt8(CC_ERROR)
    static let redisplay = UInt8(CC_REDISPLAY)
    static let end = UInt8(CC_EOF)
  }

  let handle: OpaquePointer

  func set(client: UnsafeMutableRawPointer) { recourse_edit_set_client(handle, client) }

  static func client(of handle: OpaquePointer?) -> UnsafeMutableRawPointer? {
    handle.flatMap { recourse_edit_client($0) }
  }

  /// Sets the prompt function; U+0001 stands round what takes no columns.
  func set(prompt: Prompt) { recourse_edit_set_prompt(handle, prompt, 1) }

  func set(editor name: String) { recourse_edit_set_editor(handle, Wide.terminated(name)) }

  /// Whether the keys are those of vi.
  var isVi: Bool {
    guard let name = recourse_edit_editor(handle) else { return false }
    return name[0] == wchar_t(UInt8(ascii: "v"))
  }

  func add(key: Key, name: WideText, help: WideText) {
    recourse_edit_add_key(handle, name.pointer, help.pointer, key)
  }

  func bind(_ keys: String, to name: String) {
    recourse_edit_bind(handle, Wide.terminated(keys), Wide.terminated(name))
  }

  /// Binds in the second map, which is vi's command mode.
  func bindCommand(_ keys: String, to name: String) {
    recourse_edit_bind_command(handle, Wide.terminated(keys), Wide.terminated(name))
  }

  func unbind(_ keys: String) { recourse_edit_unbind(handle, Wide.terminated(keys)) }

  func blank(capability: String) {
    recourse_edit_blank_capability(handle, Wide.terminated(capability))
  }

  func has(capability: String) -> Bool {
    var name = capability.utf8CString.map { $0 }
    return recourse_edit_has_capability(handle, &name) != 0
  }

  func set(tty setting: String) { recourse_edit_set_tty(handle, Wide.terminated(setting)) }

  /// The line and the cursor in it, copied: any insertion may move the buffer.
  func line() -> (units: [wchar_t], cursor: Int) {
    guard let line = el_wline(handle), let start = line.pointee.buffer,
      let cursor = line.pointee.cursor, let end = line.pointee.lastchar
    else { return ([], 0) }
    return (Array(UnsafeBufferPointer(start: start, count: end - start)), cursor - start)
  }

  @discardableResult
  func insert(_ text: String) -> Bool { el_winsertstr(handle, Wide.terminated(text)) == 0 }

  /// Removes scalars left of the cursor.
  func deleteBackwards(_ count: Int) { el_deletestr(handle, Int32(count)) }

  func move(by count: Int) { el_cursor(handle, Int32(count)) }

  /// Puts keys before those that are typed.
  func push(_ keys: String) { el_wpush(handle, Wide.terminated(keys)) }

  /// Waits for one key; nil at the end of input or when reading failed.
  func nextKey() -> Unicode.Scalar? {
    var key: wchar_t = 0
    guard el_wgetc(handle, &key) == 1 else { return nil }
    return Unicode.Scalar(UInt32(truncatingIfNeeded: key))
  }

  /// Whether a key has been typed already.
  static var hasInput: Bool {
    var entry = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Draws the line anew from the row where the cursor stands.
  func redraw() { recourse_edit_refresh(handle) }

  /// Sets the terminal for editing. By itself libedit does so only after it has shown the prompt:
  /// keys typed between would be echoed by the kernel, and Ctrl-C would end the program.
  func prepareTerminal() { recourse_edit_prepare_terminal(handle) }

  /// Sets the terminal as it was, for another program.
  func restoreTerminal() { recourse_edit_restore_terminal(handle) }

  /// Waits for a line: the line with its newline, or how it ended.
  func wait() -> (line: [wchar_t]?, count: Int32, error: Int32) {
    var count: Int32 = 0
    recourse_edit_clear_errno()
    let line = el_wgets(handle, &count)
    let error = recourse_edit_errno()
    guard let line, count > 0 else { return (nil, count, error) }
    return (Array(UnsafeBufferPointer(start: line, count: Int(count))), count, error)
  }
}
