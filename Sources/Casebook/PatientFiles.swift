internal import Glibc

/// Another layer's calls, made again while a signal interrupts them; not for ever.
struct PatientFiles: FileLayer {
  let inner: any FileLayer

  private func again<Value>(
    _ call: () throws(SystemError) -> Value
  ) throws(SystemError) -> Value {
    for _ in 0..<100 {
      do {
        return try call()
      } catch  where error.code == EINTR {
        continue
      }
    }
    return try call()
  }

  func open(_ path: String, _ way: OpenWay) throws(SystemError) -> Int32 {
    try again { () throws(SystemError) in try inner.open(path, way) }
  }

  func close(_ file: Int32) {
    // Linux has given the number back even if the call was interrupted.
    inner.close(file)
  }

  func read(_ file: Int32, _ count: Int) throws(SystemError) -> [UInt8] {
    try again { () throws(SystemError) in try inner.read(file, count) }
  }

  func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try again { () throws(SystemError) in try inner.write(file, bytes) }
  }

  func synchronise(_ file: Int32, dataOnly: Bool) throws(SystemError) {
    try again { () throws(SystemError) in try inner.synchronise(file, dataOnly: dataOnly) }
  }

  func truncate(_ file: Int32, to size: Int) throws(SystemError) {
    try again { () throws(SystemError) in try inner.truncate(file, to: size) }
  }

  func status(of file: Int32) throws(SystemError) -> FileStatus {
    try again { () throws(SystemError) in try inner.status(of: file) }
  }

  func status(at path: String) throws(SystemError) -> FileStatus {
    try again { () throws(SystemError) in try inner.status(at: path) }
  }

  func setMode(of file: Int32, to mode: UInt32) throws(SystemError) {
    try again { () throws(SystemError) in try inner.setMode(of: file, to: mode) }
  }

  func setMode(at path: String, to mode: UInt32) throws(SystemError) {
    try again { () throws(SystemError) in try inner.setMode(at: path, to: mode) }
  }

  func makeFolder(at path: String) throws(SystemError) {
    try again { () throws(SystemError) in try inner.makeFolder(at: path) }
  }

  func link(_ path: String, to newPath: String) throws(SystemError) {
    try again { () throws(SystemError) in try inner.link(path, to: newPath) }
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    try again { () throws(SystemError) in try inner.rename(path, to: newPath) }
  }

  func remove(_ path: String) throws(SystemError) {
    try again { () throws(SystemError) in try inner.remove(path) }
  }

  func removeFolder(at path: String) throws(SystemError) {
    try again { () throws(SystemError) in try inner.removeFolder(at: path) }
  }

  func lock(_ file: Int32) throws(SystemError) {
    try again { () throws(SystemError) in try inner.lock(file) }
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    try again { () throws(SystemError) in try inner.names(in: folder) }
  }

  func entries(
    in folder: String, ending: String
  ) throws(SystemError) -> [(name: String, status: FileStatus?)] {
    try again { () throws(SystemError) in try inner.entries(in: folder, ending: ending) }
  }

  var user: UInt32 { inner.user }
}
