private import Glibc

/// Writes a file in one step: whole under a temporary name in the same folder, then renamed.
enum ExportFile {
  /// Writes text to a path.
  ///
  /// - Parameter force: replace what is there; never through a symbolic link.
  /// - Throws: ``Refusal`` with one line.
  static func write(_ text: String, to path: String, force: Bool) throws {
    if !force, InputFile.exists(path) {
      throw Refusal(
        line: "recourse: \(path): there already; --force replaces it",
        status: ExitStatus.cannotCreate)
    }
    let temporary = "\(path).\(UInt32.random(in: .min ... .max)).tmp"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(temporary, flags, 0o600)
    guard descriptor >= 0 else { throw refusal(path, ExitStatus.cannotCreate) }
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      if count < 0, errno != EINTR {
        let found = refusal(path, ExitStatus.cannotWrite)
        close(descriptor)
        unlink(temporary)
        throw found
      }
      offset += max(0, count)
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(temporary, path) == 0 else {
      let found = refusal(path, ExitStatus.cannotWrite)
      unlink(temporary)
      throw found
    }
  }

  private static func refusal(_ path: String, _ status: Int32) -> Refusal {
    Refusal(line: "recourse: \(path): \(String(cString: strerror(errno)))", status: status)
  }
}
