private import Glibc
internal import RecourseSession

/// Lets a person change a text in the editor of their choice.
///
/// The text lies in a file that only this person can read (0600), alone in a folder of its own
/// (0700) in memory where the machine has such a place, and is gone afterwards with everything the
/// editor left beside it. No shell sees the editor's name.
struct LetterEditor {
  /// The editor's name and its options.
  let command: [String]

  /// Takes the editor from the surroundings: VISUAL, EDITOR, or one that most machines have.
  init(_ surroundings: Surroundings) {
    let named = surroundings.variable("VISUAL") ?? surroundings.variable("EDITOR")
    let words = named?.split(separator: " ").map(String.init) ?? []
    command = words.isEmpty ? ["sensible-editor"] : words
  }

  /// Opens the editor and waits for its end.
  ///
  /// - Returns: the text as it was left, or why there is none.
  func edit(_ text: String, in surroundings: Surroundings) -> EditOutcome {
    guard isatty(0) == 1, isatty(1) == 1 else { return .failed("no terminal") }
    guard let folder = Self.privateFolder(surroundings) else { return Self.failure() }
    defer { Self.remove(folder) }
    let path = folder + "/letter.txt"
    guard Self.write(Array(text.utf8), to: path) else { return Self.failure() }
    let tries = command == ["sensible-editor"] ? [command, ["nano"], ["vi"]] : [command]
    var status: Int32 = 127
    for words in tries {
      status = Self.run(words + [path])
      // 127: there is no such program; the next one may be there.
      if status != 127 { break }
    }
    guard status == 0 else { return .failed("\(command[0]): \(status)") }
    guard let bytes = try? InputFile.bytes(of: path),
      let changed = String(validating: bytes, as: UTF8.self)
    else { return .failed("UTF-8") }
    return .text(changed.replacing("\r\n", with: "\n"))
  }

  private static func failure() -> EditOutcome { .failed(String(cString: strerror(errno))) }

  // MARK: - The file

  /// A new folder that nobody else can enter; in memory where there is such a place.
  private static func privateFolder(_ surroundings: Surroundings) -> String? {
    let places = [surroundings.variable("XDG_RUNTIME_DIR"), "/dev/shm", "/tmp"].compactMap { $0 }
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
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
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
