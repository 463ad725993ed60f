internal import CLibedit
internal import Glibc

/// Asks for lines: edited at a terminal, plainly on a dumb one, read from a pipe.
///
/// One in a process, on the main thread: libedit keeps one editor for its signals. The terminal is
/// changed during `read` only, and is as before whenever `read` has returned or a signal has ended
/// or stopped the program.
public final class LineReader {
  /// How lines come in.
  public let mode: LineMode
  /// Whether the person edits the line: then a `prefill` stands ready in it, and Tab works.
  public let editsLines: Bool
  /// Whether colour is welcome: never in plain and piped mode, never with `NO_COLOR`.
  public let showsColour: Bool
  /// False when the machine has no UTF-8 locale: then Chinese cannot be edited, and it should be
  /// said once.
  public let localeIsUTF8: Bool

  /// The word for search that stands in the prompt of Ctrl-R, in the person's language.
  public var searchLabel = "search" {
    didSet { editor?.searchLabel = searchLabel }
  }
  /// The lines given to `remember`, oldest first, at most a thousand.
  public private(set) var recall: [String] = []
  /// How many pasted lines the last `read` joined into one; 0 when none.
  public private(set) var joinedLines = 0
  /// Whether the line that Ctrl-C last dropped held text; a plain terminal does not tell.
  public private(set) var droppedText = false
  /// The lines read from a pipe or a plain terminal so far; the number of the last one, from 1.
  public var lineNumber: Int { lines.tally.lines }
  /// The places where a pipe or a plain terminal gave no UTF-8; U+FFFD stands there.
  public var replacedCharacters: Int { lines.tally.replacements }
  /// The zero bytes that a pipe or a plain terminal gave; they are dropped.
  public var droppedZeros: Int { lines.tally.zeros }

  private var editor: Editor?
  private let lines = ByteLines(descriptor: 0)
  private let output: UnsafeMutablePointer<FILE>
  private let ownsOutput: Bool
  private var isClosed = false

  /// Looks at the terminal and the environment and gets ready.
  ///
  /// - Parameters:
  ///   - name: what a person writes before a binding in `~/.editrc`, as `recourse:bind`.
  ///   - plain: asks for plain mode, as for a screen reader.
  public init(name: String = "recourse", plain: Bool = false) {
    var output = recourse_edit_stdout()
    var opened = false
    var isTerminal = isatty(1) == 1
    if !isTerminal, isatty(0) == 1, let terminal = fopen("/dev/tty", "we") {
      // Results go to a pipe: the prompt does not.
      output = terminal
      opened = true
      isTerminal = true
    }
    let surroundings = Surroundings.here(outputIsTerminal: isTerminal)
    self.output = output ?? recourse_edit_stderr()
    ownsOutput = opened
    localeIsUTF8 = surroundings.localeIsUTF8
    editor =
      surroundings.mode == .full ? Editor(name: name, output: self.output) : nil
    editsLines = editor != nil
    mode = surroundings.mode == .full && (plain || editor == nil) ? .plain : surroundings.mode
    showsColour = mode == .full && Surroundings.wantsColour
  }

  deinit { close() }

  /// Asks for one line and waits for it.
  ///
  /// - Parameters:
  ///   - prompt: one row that ends in `> `, already safe to show; not shown in piped mode. What
  ///     stands above it is written before by the caller, who need not flush.
  ///   - colour: whether the prompt is coloured where colour is welcome.
  ///   - prefill: what stands in the line to be changed; see `editsLines`.
  ///   - completions: gives what Tab offers.
  public func read(
    prompt: String, colour: Bool = true, prefill: String = "",
    completions: @escaping Completions = { _ in [] }
  ) -> LineResult {
    joinedLines = 0
    guard !isClosed else { return .failed(EBADF) }
    if let editor {
      editor.completions = completions
      editor.recall = recall
      let result = editor.read(
        prompt: PromptText.wide(prompt, colour: colour && showsColour), prefill: prefill)
      editor.completions = { _ in [] }
      joinedLines = editor.joinedLines
      droppedText = editor.droppedText
      return result
    }
    fflush(recourse_edit_stdout())
    return mode == .piped
      ? lines.next()
      : CookedTerminal.read(
        lines, prompt: PromptText.wide(prompt, colour: false), output: output)
  }

  /// Keeps a line for Up and Ctrl-R, in memory only; an empty one is left out, and one that was
  /// kept before moves to the end.
  public func remember(_ line: String) {
    guard !line.isEmpty, recall.last != line else { return }
    if let earlier = recall.firstIndex(of: line) {
      recall.remove(at: earlier)
      // libedit drops repeats that follow each other, and no others.
      editor?.forget()
      for kept in recall { editor?.remember(kept) }
    }
    recall.append(line)
    if recall.count > 1_000 { recall.removeFirst() }
    editor?.remember(line)
  }

  /// Forgets every line kept.
  public func forget() {
    recall = []
    editor?.forget()
  }

  /// Gives the terminal back. Reading afterwards fails.
  public func close() {
    guard !isClosed else { return }
    isClosed = true
    editor?.close()
    editor = nil
    if ownsOutput { fclose(output) }
  }
}
