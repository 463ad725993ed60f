import Casebook
import Glibc
import Synchronization

/// The system's files, but calls fail: the Nth of a kind, once or from then on.
final class FaultyFiles: FileLayer {
  /// What goes wrong.
  struct Fault: Sendable, CustomStringConvertible {
    var call: SystemError.Call
    /// Which call of the kind, 1-based.
    var number: Int
    /// Its `errno`; 0: a write that writes only half.
    var code: Int32
    var isForEver: Bool

    var description: String {
      "\(call.rawValue) \(number): \(code)\(isForEver ? " for ever" : "")"
    }
  }

  private struct State {
    var faults: [Fault]
    var counts: [SystemError.Call: Int] = [:]
    var fired = 0
    var calls: [String] = []
  }

  private let system = SystemFiles()
  private let state: Mutex<State>

  init(_ faults: Fault...) {
    state = Mutex(State(faults: faults))
  }

  /// How often the fault struck.
  var fired: Int { state.withLock { $0.fired } }

  /// All calls that change something, in order.
  var calls: [String] { state.withLock { $0.calls } }

  /// Other faults from now on; calls are counted anew.
  func set(_ faults: Fault...) {
    state.withLock {
      $0.faults = faults
      $0.counts = [:]
    }
  }

  private func strike(
    _ call: SystemError.Call, _ note: String? = nil
  ) throws(SystemError) {
    let code: Int32? = state.withLock { state in
      if let note { state.calls.append(note) }
      let count = state.counts[call, default: 0] + 1
      state.counts[call] = count
      guard let fault = state.faults.first(where: { $0.call == call }) else { return nil }
      let strikes = fault.isForEver ? count >= fault.number : count == fault.number
      if strikes { state.fired += 1 }
      return strikes ? fault.code : nil
    }
    if let code { throw SystemError(call, code: code) }
  }

  func open(_ path: String, _ way: OpenWay) throws(SystemError) -> Int32 {
    try strike(.open, "open \(way)")
    return try system.open(path, way)
  }

  func close(_ file: Int32) { system.close(file) }

  func read(_ file: Int32, _ count: Int) throws(SystemError) -> [UInt8] {
    try strike(.read)
    return try system.read(file, count)
  }

  func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    do {
      try strike(.write, "write")
    } catch  where error.code == 0 {
      return try system.write(file, bytes.prefix(bytes.count / 2))
    }
    return try system.write(file, bytes)
  }

  func synchronise(_ file: Int32, dataOnly: Bool) throws(SystemError) {
    try strike(.synchronise, dataOnly ? "fdatasync" : "fsync")
    try system.synchronise(file, dataOnly: dataOnly)
  }

  func truncate(_ file: Int32, to size: Int) throws(SystemError) {
    try strike(.truncate, "truncate")
    try system.truncate(file, to: size)
  }

  func status(of file: Int32) throws(SystemError) -> FileStatus {
    try strike(.status)
    return try system.status(of: file)
  }

  func status(at path: String) throws(SystemError) -> FileStatus {
    try strike(.status)
    return try system.status(at: path)
  }

  func setMode(of file: Int32, to mode: UInt32) throws(SystemError) {
    try strike(.mode, "fchmod")
    try system.setMode(of: file, to: mode)
  }

  func setMode(at path: String, to mode: UInt32) throws(SystemError) {
    try strike(.mode, "chmod")
    try system.setMode(at: path, to: mode)
  }

  func makeFolder(at path: String) throws(SystemError) {
    try strike(.makeFolder, "mkdir")
    try system.makeFolder(at: path)
  }

  func link(_ path: String, to newPath: String) throws(SystemError) {
    try strike(.link, "link")
    try system.link(path, to: newPath)
  }

  func rename(_ path: String, to newPath: String) throws(SystemError) {
    try strike(.rename, "rename")
    try system.rename(path, to: newPath)
  }

  func remove(_ path: String) throws(SystemError) {
    try strike(.remove, "unlink")
    try system.remove(path)
  }

  func removeFolder(at path: String) throws(SystemError) {
    try strike(.remove, "rmdir")
    try system.removeFolder(at: path)
  }

  func lock(_ file: Int32) throws(SystemError) {
    try strike(.lock, "flock")
    try system.lock(file)
  }

  func names(in folder: String) throws(SystemError) -> [String] {
    try strike(.names)
    return try system.names(in: folder)
  }

  func entries(
    in folder: String, ending: String
  ) throws(SystemError) -> [(name: String, status: FileStatus?)] {
    try strike(.names)
    return try system.entries(in: folder, ending: ending)
  }

  var user: UInt32 { system.user }
}
