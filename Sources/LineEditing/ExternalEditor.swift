internal import CLibedit
internal import Glibc

/// Lets a person change a text in the editor of their choice.
///
/// The text lies in a file that only this person can read (0600), alone in a folder of its own
/// (0700) in memory where the machine has such a place, and is gone afterwards with everything the
/// editor left beside it. No shell sees the editor's name.
public struct ExternalEditor {
  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// The text as it was left, line ends as line feeds.
    case text(String)
    /// Why there is none, in a few words.
    case failed(String)
  }

  /// The editor's name and its options; several where nobody named one, tried in turn.
  private let commands: [[String]]
  /// Where the file may lie, the best place first.
  private let places: [String]

  /// Takes the editor from the environment: `VISUAL`, `EDITOR`, or one that most machines have.
  ///
  /// - Parameter variable: a variable of the environment; nil: not set.
  public init(variable: (String) -> String?) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap(variable).map { value in
      value.split(separator: " ").map(String.init)
    }.first { !$0.isEmpty }
    commands = named.map { [$0] } ?? [["sensible-editor"], ["nano"], ["vi"]]
    places = [variable("XDG_RUNTIME_DIR"), "/dev/shm", "/tmp"].compactMap { $0 }
  }

  /// Opens the editor and waits for its end.
  ///
  /// - Parameters:
  ///   - name: what the file is called.
  ///   - limit: the most bytes that are taken back.
  public func edit(_ text: String, named name: String, limit: Int) -> Outcome {
    guard isatty(0) == 1, isatty(1) == 1 else { return .failed("no terminal") }
    guard let folder = privateFolder() else { return Self.failure() }
    defer { Self.remove(folder) }
    let path = folder + "/" + name
    guard Self.write(Array(text.utf8), to: path) else { return Self.failure() }
    var status: Int32 = 127
    for words in commands {
      status = Self.run(words + [path])
      // 127: there is no such program; the next one may be there.
      if status != 127 { break }
    }
    guard status == 0 else { return .failed("\(commands[0][0]): \(status)") }
    guard let bytes = Self.read(path, limit: limit) else { return Self.failure() }
    guard bytes.count <= limit else { return .failed("> \(limit)") }
    guard let changed = String(validating: bytes, as: UTF8.self) else { return .failed("UTF-8") }
    return .text(changed.replacing("\r\n", with: "\n"))
  }

  private static func failure() -> Outcome { .failed(String(cString: strerror(errno))) }

  // MARK: - The file

  /// A new folder that nobody else can enter; in memory where there is such a place.
  private func privateFolder() -> String? {
    for place in places where place.hasPrefix("/") {
      var template = Array((place + "/recourse-XXXXXX").utf8CString)
      let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
        guard let base = buffer.baseAddress, let path = mkdtemp(base) else { return nil }
        return String(cString: path)
      }
      if let made { return made }
    }
    return nil
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return Glibc.write(descriptor, base + offset, bytes.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  /// What stands in the file, or one byte more than the limit; nil where it cannot be read.
  private static func read(_ path: String, limit: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit + 1, 65_536))
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Takes the folder away with all that an editor leaves: backups, swap files.
  private static func remove(_ folder: String) {
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

  // MARK: - The program

  /// Runs a program with this terminal and waits; 127 where there is none of that name.
  private static func run(_ words: [String]) -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Ctrl-C in the editor is the editor's own.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGINT)
    sigaddset(&defaults, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    var interrupt = sigaction()
    var quit = sigaction()
    sigaction(SIGINT, &ignore, &interrupt)
    sigaction(SIGQUIT, &ignore, &quit)
    defer {
      sigaction(SIGINT, &interrupt, nil)
      sigaction(SIGQUIT, &quit, nil)
    }
    var child = pid_t()
    guard posix_spawnp(&child, words[0], nil, &attributes, arguments, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return 1 }
    }
    // A program that ended by itself has its code in the second byte.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
