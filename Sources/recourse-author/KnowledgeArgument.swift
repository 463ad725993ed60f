import ArgumentParser
import Glibc
import RecourseAuthoring
import RecourseModel

/// The folder that a command works on.
struct KnowledgeArgument: ParsableArguments {
  @Argument(help: "The knowledge folder.")
  var folder = "Knowledge"

  /// Its files; leaves with code 66 if there is no such folder.
  func files() throws -> [SourceFile] { try Self.files(in: folder) }

  /// Its edition, also where a property does not hold; leaves with code 1 if it has none.
  func edition() throws -> Edition { try Self.edition(of: folder) }

  /// The edition of any folder; see ``edition()``.
  static func edition(of folder: String) throws -> Edition {
    let outcome = KnowledgeCompiler.compile(try files(in: folder))
    if let edition = outcome.compiled { return edition }
    for finding in outcome.findings where finding.severity == .error { printError(finding.line) }
    throw ExitCode(1)
  }

  /// The files of any folder; leaves with code 66 if there is none.
  static func files(in folder: String) throws -> [SourceFile] {
    do {
      return try KnowledgeFolder.files(in: folder)
    } catch .missing(let path) {
      printError("recourse-author: there is no folder `\(path)`; name the knowledge folder")
    } catch .unreadable(let path) {
      printError("recourse-author: `\(path)` cannot be read; check who owns it")
    }
    throw ExitCode(66)
  }
}

/// Writes a line to standard error.
func printError(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
