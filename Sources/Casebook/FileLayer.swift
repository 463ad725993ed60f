/// A system call that failed, and how.
public struct SystemError: Error, Hashable, Sendable {
  /// The calls that a casebook makes.
  public enum Call: String, Hashable, Sendable, CaseIterable {
    /// open(2)
    case open
    /// read(2)
    case read
    /// write(2)
    case write
    /// fsync(2) and fdatasync(2)
    case synchronise
    /// ftruncate(2)
    case truncate
    /// fstat(2) and lstat(2)
    case status
    /// fchmod(2) and chmod(2)
    case mode
    /// mkdir(2)
    case makeFolder
    /// link(2)
    case link
    /// rename(2)
    case rename
    /// unlink(2) and rmdir(2)
    case remove
    /// flock(2)
    case lock
    /// opendir(3) and readdir(3)
    case names
  }

  /// The call.
  public var call: Call
  /// Its `errno`; 0: it wrote less than it was given.
  public var code: Int32

  /// Makes an error.
  public init(_ call: Call, code: Int32) {
    self.call = call
    self.code = code
  }
}

/// What fstat and lstat tell.
package struct FileStatus: Hashable, Sendable {
  /// What a name leads to.
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    case other
  }

  package var kind: Kind
  package var device: UInt64
  package var inode: UInt64
  package var size: Int
  /// The nine permission bits.
  package var mode: UInt32
  package var owner: UInt32
  /// When the contents last changed, in nanoseconds since 1970.
  package var modified: Int
  /// When anything of the file last changed, in nanoseconds since 1970; no program can set it.
  package var changed: Int

  package init(
    kind: Kind, device: UInt64, inode: UInt64, size: Int, mode: UInt32, owner: UInt32,
    modified: Int = 0, changed: Int = 0
  ) {
    self.kind = kind
    self.device = device
    self.inode = inode
    self.size = size
    self.mode = mode
    self.owner = owner
    self.modified = modified
    self.changed = changed
  }
}

/// How a file is opened; every way adds `O_CLOEXEC | O_NONBLOCK`, and all but folders `O_NOFOLLOW`.
package enum OpenWay: Hashable, Sendable {
  /// To read.
  case reading
  /// To read, and to write behind the end.
  case appending
  /// A new file that must not exist, to write behind the end.
  case creating
  /// A folder, to synchronise it.
  case folder
}

/// The few system calls under a casebook, so that tests can let each of them fail.
package protocol FileLayer: Sendable {
  func open(_ path: String, _ way: OpenWay) throws(SystemError) -> Int32
  func close(_ file: Int32)
  /// At most `count` bytes from the current position; empty at the end.
  func read(_ file: Int32, _ count: Int) throws(SystemError) -> [UInt8]
  /// Returns how many bytes were written.
  func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int
  func synchronise(_ file: Int32, dataOnly: Bool) throws(SystemError)
  func truncate(_ file: Int32, to size: Int) throws(SystemError)
  func status(of file: Int32) throws(SystemError) -> FileStatus
  /// Of what the name leads to itself; a link is not followed.
  func status(at path: String) throws(SystemError) -> FileStatus
  func setMode(of file: Int32, to mode: UInt32) throws(SystemError)
  func setMode(at path: String, to mode: UInt32) throws(SystemError)
  func makeFolder(at path: String) throws(SystemError)
  func link(_ path: String, to newPath: String) throws(SystemError)
  func rename(_ path: String, to newPath: String) throws(SystemError)
  func remove(_ path: String) throws(SystemError)
  /// An empty folder.
  func removeFolder(at path: String) throws(SystemError)
  /// An exclusive lock, or `EWOULDBLOCK` at once.
  func lock(_ file: Int32) throws(SystemError)
  func names(in folder: String) throws(SystemError) -> [String]
  /// The names in a folder that end so, each with what the name itself leads to, in one pass; nil
  /// where that cannot be told.
  func entries(
    in folder: String, ending: String
  ) throws(SystemError) -> [(name: String, status: FileStatus?)]
  /// The effective user.
  var user: UInt32 { get }
}
