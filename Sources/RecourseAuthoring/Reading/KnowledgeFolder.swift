internal import Glibc

/// Reads a knowledge folder from the disk.
package enum KnowledgeFolder {
  /// Why a folder cannot be read.
  package enum Failure: Error, Hashable {
    /// There is no such folder.
    case missing(String)
    /// A file in it cannot be read: its path.
    case unreadable(String)
  }

  /// All files below a folder by path; hidden files and editors' copies are left out.
  package static func files(in folder: String) throws(Failure) -> [SourceFile] {
    var root = folder[...]
    while root.count > 1, root.hasSuffix("/") { root = root.dropLast() }
    guard isFolder(String(root)) else { throw .missing(folder) }
    var found: [SourceFile] = []
    try collect(root: String(root), below: "", depth: 0, into: &found)
    return found.sorted { $0.relative < $1.relative }
  }

  /// The bytes of a file; nil where it cannot be read. Files above 64 MB are not read.
  package static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= 64 << 20
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func collect(
    root: String, below: String, depth: Int, into found: inout [SourceFile]
  ) throws(Failure) {
    let folder = below.isEmpty ? root : root + "/" + below
    guard depth < 16, let names = names(in: folder) else { throw .unreadable(folder) }
    for name in names where !name.hasPrefix(".") && !name.hasSuffix("~") {
      let relative = below.isEmpty ? name : below + "/" + name
      let path = root + "/" + relative
      if isFolder(path) {
        try collect(root: root, below: relative, depth: depth + 1, into: &found)
      } else {
        guard let bytes = bytes(of: path) else { throw .unreadable(path) }
        found.append(SourceFile(path: path, relative: relative, bytes: bytes))
      }
    }
  }

  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
