import ArgumentParser
import Glibc
import RecourseAuthoring
import RecourseModel

/// `recourse-author compile`
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Writes compiled knowledge for `recourse --knowledge FILE`.",
    discussion: """
      Examples:
        recourse-author compile --output knowledge.recourse
        recourse --knowledge knowledge.recourse new
      """)

  @ArgumentParser.OptionGroup var knowledge: KnowledgeArgument

  @ArgumentParser.Option(help: "The file to write.")
  var output: String

  @ArgumentParser.Flag(
    help: "Also where a property does not hold, to replay its counterexample at the prompt.")
  var refuted = false

  func run() throws {
    let edition = refuted ? try knowledge.edition() : try compiled(knowledge)
    try writeIfChanged(CompactEdition.encode(edition), to: output)
  }
}

/// `recourse-author embed`: what the build runs. Writes a Swift file that holds the edition.
struct EmbedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "embed", abstract: "Writes the edition as Swift source.", shouldDisplay: false)

  @ArgumentParser.OptionGroup var knowledge: KnowledgeArgument

  @ArgumentParser.Option(help: "The file to write.")
  var output: String

  func run() throws {
    let edition = try compiled(knowledge)
    let source = """
      /// The compiled knowledge, made from `Knowledge/` when the package was built: what a case runs
      /// on, and what it is tried for.
      enum EmbeddedKnowledge {
        static let running: StaticString = \(try literal(edition.running))

        static let trial: StaticString = \(try literal(edition.trial))
      }

      """
    try writeIfChanged(Array(source.utf8), to: output)
  }

  /// An edition as a literal that needs no escapes.
  private func literal(_ edition: Edition) throws -> String {
    let text = String(decoding: try CompactEdition.encode(edition), as: UTF8.self)
    var fence = "#"
    while text.contains("\"\"\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}

/// The compiled folder; prints the findings and leaves with code 1 on errors.
private func compiled(_ knowledge: KnowledgeArgument) throws -> Edition {
  let outcome = KnowledgeCompiler.compile(try knowledge.files())
  for finding in outcome.findings where finding.severity == .error { printError(finding.line) }
  guard let edition = outcome.edition else { throw ExitCode(1) }
  return edition
}

/// Writes a file, whole or not at all, if its bytes differ: nothing is built again for nothing.
func writeIfChanged(_ bytes: [UInt8], to path: String) throws {
  guard !isDevice(path) else {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(path) }
    defer { close(descriptor) }
    return try write(bytes, to: descriptor, path)
  }
  if let old = read(path), old == bytes { return }
  let temporary = "\(path).\(getpid()).tmp"
  unlink(temporary)
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw cannotWrite(path) }
  do {
    defer { close(descriptor) }
    try write(bytes, to: descriptor, path)
    guard fsync(descriptor) == 0 else { throw cannotWrite(path) }
    guard rename(temporary, path) == 0 else { throw cannotWrite(path) }
  } catch {
    unlink(temporary)
    throw error
  }
}

/// Whether a path leads to a pipe or a device, such as `/dev/stdout`.
private func isDevice(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
}

private func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws {
  var offset = 0
  while offset < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
    }
    if count < 0, errno != EINTR { throw cannotWrite(path) }
    offset += max(0, count)
  }
}

func cannotWrite(_ path: String) -> ExitCode {
  printError("recourse-author: \(path): \(String(cString: strerror(errno)))")
  return ExitCode(73)
}

private func read(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    guard count >= 0 else { return nil }
    if count == 0 { return bytes }
    bytes += chunk[0..<count]
  }
}
