/// File work on top of the system calls: whole files are read, new names are made
/// durable, interrupted calls are made again.
struct Disk: Sendable {
  let layer: PatientFiles

  init(layer: any FileLayer) {
    self.layer = PatientFiles(inner: layer)
  }

  func open(_ path: String, _ way: OpenWay) throws(SystemError) -> Int32 {
    try layer.open(path, way)
  }

  /// Everything from the current position, at most `limit` bytes and one more.
  ///
  /// - Parameter size: How many bytes there probably are: so many and one more are asked for at once.
  func readAll(_ file: Int32, limit: Int, size: Int? = nil) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var wanted = max(1, (size ?? 1 << 16) + 1)
    while bytes.count <= limit {
      let part = try layer.read(file, min(wanted, limit + 1 - bytes.count))
      if part.isEmpty { break }
      bytes = bytes.isEmpty ? part : bytes + part
      wanted = bytes.count == size ? 1 : 1 << 16
    }
    return bytes
  }

  /// One write of all bytes; anything less is an error with code 0.
  func writeOnce(_ file: Int32, _ bytes: [UInt8]) throws(SystemError) {
    let written = try layer.write(file, bytes[...])
    guard written == bytes.count else { throw SystemError(.write, code: 0) }
  }

  /// Writes on after short writes, until all is written or a write fails.
  func writeAll(_ file: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = try layer.write(file, rest)
      guard written > 0 else { throw SystemError(.write, code: 0) }
      rest = rest.dropFirst(written)
    }
  }

  func synchronise(_ file: Int32, dataOnly: Bool = false) throws(SystemError) {
    try layer.synchronise(file, dataOnly: dataOnly)
  }

  /// Makes the names in a folder durable.
  func synchronise(folder: String) throws(SystemError) {
    let file = try open(folder, .folder)
    defer { layer.close(file) }
    try synchronise(file)
  }

  /// A new file of one's own: made with mode 0600 whatever the umask is, written, durable.
  ///
  /// - Parameter isDurable: False for what may be lost, such as a cache.
  func writeNew(
    _ path: String, _ bytes: [UInt8], isDurable: Bool = true
  ) throws(SystemError) {
    let file = try open(path, .creating)
    defer { layer.close(file) }
    do {
      try layer.setMode(of: file, to: 0o600)
      try writeAll(file, bytes)
      if isDurable { try synchronise(file) }
    } catch {
      // Half a file helps nobody; that it cannot be removed changes nothing about the error.
      try? layer.remove(path)
      throw error
    }
  }

  /// The folder part of a path.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
