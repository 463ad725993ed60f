internal import Glibc

/// The system's own calls.
package struct SystemFiles: FileLayer {
  package init() {}

  package func open(_ path: String, _ way: OpenWay) throws(SystemError) -> Int32 {
    let always = O_CLOEXEC | O_NONBLOCK
    let file =
      switch way {
      case .reading: Glibc.open(path, O_RDONLY | O_NOFOLLOW | always)
      case .appending: Glibc.open(path, O_RDWR | O_APPEND | O_NOFOLLOW | always)
      case .creating:
        Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | always, 0o600)
      case .folder: Glibc.open(path, O_RDONLY | O_DIRECTORY | always)
      }
    guard file >= 0 else { throw SystemError(.open, code: errno) }
    return file
  }

  package func close(_ file: Int32) {
    // A child that is just being spawned may hold a copy, and a lock lives as long as a copy does.
    _ = flock(file, LOCK_UN)
    _ = Glibc.close(file)
  }

  package func read(_ file: Int32, _ count: Int) throws(SystemError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      let read = Glibc.read(file, buffer.baseAddress, count)
      used = max(0, read)
      if read < 0 { code = errno }
    }
    guard code == 0 else { throw SystemError(.read, code: code) }
    return bytes
  }

  package func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    guard written >= 0 else { throw SystemError(.write, code: errno) }
    return written
  }

  package func synchronise(_ file: Int32, dataOnly: Bool) throws(SystemError) {
    try check(.synchronise, dataOnly ? fdatasync(file) : fsync(file))
  }

  package func truncate(_ file: Int32, to size: Int) throws(SystemError) {
    try check(.truncate, ftruncate(file, off_t(size)))
  }

  package func status(of file: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(.status, fstat(file, &status))
    return FileStatus(status)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    var status = stat()
    try check(.status, lstat(path, &status))
    return FileStatus(status)
  }

  package func setMode(of file: Int32, to mode: UInt32) throws(SystemError) {
    try check(.mode, fchmod(file, mode))
  }

  package func setMode(at path: String, to mode: UInt32) throws(SystemError) {
    try check(.mode, chmod(path, mode))
  }

  package func makeFolder(at path: String) throws(SystemError) {
    try check(.makeFolder, mkdir(path, 0o700))
  }

  package func link(_ path: String, to newPath: String) throws(SystemError) {
    try check(.link, Glibc.link(path, newPath))
  }

  package func rename(_ path: String, to newPath: String) throws(SystemError) {
    try check(.rename, Glibc.rename(path, newPath))
  }

  package func remove(_ path: String) throws(SystemError) {
    try check(.remove, unlink(path))
  }

  package func removeFolder(at path: String) throws(SystemError) {
    try check(.remove, rmdir(path))
  }

  package func lock(_ file: Int32) throws(SystemError) {
    try check(.lock, flock(file, LOCK_EX | LOCK_NB))
  }

  package func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(.names, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(.names, code: errno) }
        return names
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
  }

  package func entries(
    in folder: String, ending: String
  ) throws(SystemError) -> [(name: String, status: FileStatus?)] {
    let handle = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK)
    guard handle >= 0 else { throw SystemError(.names, code: errno) }
    guard let stream = fdopendir(handle) else {
      let code = errno
      _ = Glibc.close(handle)
      throw SystemError(.names, code: code)
    }
    defer { closedir(stream) }
    let end = Array(ending.utf8)
    var entries: [(name: String, status: FileStatus?)] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError(.names, code: errno) }
        return entries
      }
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = bytes.prefix { $0 != 0 }
        guard name.suffix(end.count).elementsEqual(end), let base = bytes.baseAddress else {
          return
        }
        var status = stat()
        let isKnown =
          fstatat(
            handle, base.assumingMemoryBound(to: CChar.self), &status, AT_SYMLINK_NOFOLLOW) == 0
        entries.append(
          (String(decoding: name, as: UTF8.self), isKnown ? FileStatus(status) : nil))
      }
    }
  }

  package var user: UInt32 { geteuid() }

  private func check(_ call: SystemError.Call, _ result: Int32) throws(SystemError) {
    guard result == 0 else { throw SystemError(call, code: errno) }
  }
}

extension FileStatus {
  fileprivate init(_ status: stat) {
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, device: UInt64(status.st_dev), inode: UInt64(status.st_ino),
      size: Int(status.st_size), mode: status.st_mode & 0o777, owner: status.st_uid,
      modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
      changed: status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec)
  }
}
