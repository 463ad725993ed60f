internal import CLibedit
internal import Glibc

/// A line edited by libedit on the main thread; one at a time in a process.
final class Editor {
  let libedit: Libedit
  let output: UnsafeMutablePointer<FILE>
  private let history: OpaquePointer
  private var keptTexts: [WideText] = []

  private(set) var promptText = WideText("")
  private(set) var promptString = ""
  var recall: [String] = []
  var completions: Completions = { _ in [] }
  var wasCancelled = false
  /// Whether the cancelled line held text.
  var droppedText = false
  /// The lines that a paste joined into one; 0 when none did.
  var joinedLines = 0
  var search: HistorySearch?
  var pendingList: PendingList?
  var searchLabel = "search"

  /// Starts libedit on the terminal; nil when it cannot move the cursor there.
  init?(name: String, output: UnsafeMutablePointer<FILE>) {
    // An unknown terminal makes libedit complain on its error file: we find out and edit nothing.
    let complaints = fopen("/dev/null", "we") ?? output
    defer { if complaints != output { fclose(complaints) } }
    guard let handle = el_init(name, recourse_edit_stdin(), output, complaints) else { return nil }
    libedit = Libedit(handle: handle)
    self.output = output
    guard libedit.has(capability: "up"), let history = history_winit() else {
      el_end(handle)
      return nil
    }
    self.history = history
    recourse_history_set_size(history, 1_000)
    recourse_history_drop_repeats(history)
    recourse_edit_set_history(handle, history)
    libedit.set(client: Unmanaged.passUnretained(self).toOpaque())
    libedit.set(prompt: Self.promptFunction)
    libedit.set(editor: "emacs")
    recourse_edit_set_signal(handle, 1)
    addKeys()
    // Swapping two Chinese characters leaves the cursor off by one until the next key.
    libedit.unbind("^T")
    // The person's own ~/.editrc; a `bind -v` in it resets the maps, so ours come after it.
    el_source(handle, nil)
    bindKeys()
    // With these libedit shifts cells of a row, and cuts wide characters in two; without them it
    // writes the row again, which is right for Chinese.
    for capability in ["ic", "IC", "im", "ei", "dc", "DC", "dm", "ed"] {
      libedit.blank(capability: capability)
    }
    // Ctrl-C is a key here, not a signal. The second alone does not hold.
    libedit.set(tty: "-intr")
    libedit.set(tty: "intr=")
  }

  /// Restores the terminal and frees libedit.
  func close() {
    el_end(libedit.handle)
    history_wend(history)
  }

  /// Reads one line. What was typed before the call is kept.
  func read(prompt: String, prefill: String) -> LineResult {
    wasCancelled = false
    droppedText = false
    joinedLines = 0
    search = nil
    pendingList = nil
    show(prompt: prompt)
    fflush(recourse_edit_stdout())
    if !prefill.isEmpty { libedit.push(Pasted(prefill).text) }
    SignalGuard.begin(output: fileno(output))
    libedit.prepareTerminal()
    let (line, count, error) = libedit.wait()
    SignalGuard.finish()
    if wasCancelled { return .interrupt }
    guard var line else {
      if count == 0 {
        // libedit leaves the cursor behind its `^D`.
        fputs("\n", output)
        fflush(output)
        return .end
      }
      return .failed(error)
    }
    if line.last == 0x0A { line.removeLast() }
    return .line(Wide.text(line))
  }

  /// Puts a line where Up finds it; Ctrl-R looks in `recall`.
  func remember(_ line: String) {
    recourse_history_enter(history, Wide.terminated(line))
  }

  /// Empties what Up finds.
  func forget() { recourse_history_clear(history) }

  /// Changes the prompt; it is drawn at the next refresh.
  func show(prompt: String) {
    promptString = prompt
    promptText = WideText(prompt)
  }

  /// Keeps a text for libedit, which keeps its address.
  func keep(_ text: String) -> WideText {
    let kept = WideText(text)
    keptTexts.append(kept)
    return kept
  }
}
