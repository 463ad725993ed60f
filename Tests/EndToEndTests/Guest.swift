import Casebook
import Glibc
import TerminalTestSupport
import Testing

/// Somebody with a home folder of their own at the built program; the folder goes with them.
final class Guest {
  let home: String
  private let language: String

  /// A guest whose settings speak `language`, as `en_US.UTF-8`.
  init(_ language: String = "en_US.UTF-8") throws {
    var template = Array("/tmp/recourse-guest-XXXXXX".utf8CString)
    home = String(cString: try #require(mkdtemp(&template)))
    self.language = language
  }

  deinit { _ = try? PipedProgram.run("rm", ["-rf", home]) }

  /// The cases, looked at without the program.
  var casebook: Casebook { Casebook(folder: home + "/.local/share/recourse") }

  /// The program.
  static func program() throws -> String { try BuiltProgram.path("recourse") }

  var environment: [String: String?] { ["HOME": home, "LANG": language, "LC_ALL": nil] }

  /// The day that all tests count from.
  static let day = ["--as-of", "2026-11-21"]

  /// Runs the program in pipes.
  func run(_ arguments: String..., input: String = "") throws -> PipedProgram {
    try run(arguments, input: Array(input.utf8))
  }

  /// Runs the program in pipes on another day, `YYYY-MM-DD`.
  func run(on day: String, _ arguments: String..., input: String = "") throws -> PipedProgram {
    try PipedProgram.run(
      Self.program(), ["--as-of", day] + arguments, input: Array(input.utf8),
      environment: environment, directory: home)
  }

  /// Runs the program in pipes, with bytes that need not be UTF-8.
  func run(
    _ arguments: [String], input: [UInt8], changing changes: [String: String?] = [:]
  ) throws -> PipedProgram {
    try PipedProgram.run(
      Self.program(), Self.day + arguments, input: input,
      environment: environment.merging(changes) { $1 }, directory: home)
  }

  /// Sits down at a terminal that tmux draws.
  func screen(
    _ arguments: String..., columns: Int = 80, rows: Int = 24,
    changing changes: [String: String?] = [:]
  ) throws -> TmuxScreen {
    // `exec` keeps the program the screen's own process; the folder is where papers are saved.
    try TmuxScreen(
      "env", ["-C", home, Self.program()] + Self.day + arguments,
      environment: environment.merging(changes) { $1 }, columns: columns, rows: rows)
  }

  /// Sits down at a bare terminal, whose bytes are looked at.
  func terminal(
    _ arguments: String..., columns: Int = 80, changing changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program(), Self.day + arguments, environment: environment.merging(changes) { $1 },
      columns: columns, directory: home)
  }

  // MARK: What is on the disk

  /// Every file and folder below the home folder, with its mode: `600 .local/.../2026-11-21-a.jsonl`.
  func files() throws -> [String] {
    try PipedProgram.run("find", [home, "-mindepth", "1", "-printf", "%m %P\\n"])
      .output.split(separator: "\n").map(String.init).sorted()
  }

  /// Every file below the home folder in which some bytes stand, without the folder's own path.
  func files(holding words: String) throws -> [String] {
    try PipedProgram.run("grep", ["-rlaF", "--", words, home]).output
      .split(separator: "\n").map { String($0.dropFirst(home.count + 1)) }.sorted()
  }

  /// The path of the only case.
  func casePath() throws -> String {
    let found = try files().filter { $0.hasSuffix(".jsonl") }
    try #require(found.count == 1)
    return home + "/" + found[0].drop { $0 != " " }.dropFirst()
  }

  func text(of path: String) throws -> String {
    try PipedProgram.run("cat", [path]).output
  }

  func write(_ text: String, to name: String) throws -> String {
    try put(text, at: "\(home)/\(name)")
    return "\(home)/\(name)"
  }

  /// Puts a text into a file, in place of what was there.
  func put(_ text: String, at path: String) throws {
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
  }
}
