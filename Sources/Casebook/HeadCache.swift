internal import RecourseModel

/// Heads of cases as they were last read, in one file that may be deleted at any time: what it says
/// counts only while the case's file is untouched, and a case is always read from its own file.
public struct HeadCache: Sendable {
  /// The file.
  public let path: String
  private let disk: Disk
  private let key: String

  /// Most bytes that are read.
  private static let limit = 256 << 20

  /// The cache of a casebook in a folder for such files.
  ///
  /// - Parameter key: What the heads were made with; those of another key do not count.
  public init(folder: String, of casebook: Casebook, key: String) {
    self.init(folder: folder, of: casebook, key: key, layer: SystemFiles())
  }

  package init(folder: String, of casebook: Casebook, key: String, layer: any FileLayer) {
    let name = sha256Text(Array(casebook.folder.utf8)).prefix(16)
    path = "\(folder)/heads-\(name).txt"
    disk = Disk(layer: layer)
    self.key = key
  }

  /// The heads by case, each with the stamp of the file that it was made from; empty where there is
  /// no cache, or none that checks out.
  public func read() -> [CaseID: (stamp: FileStamp, head: CaseHead)] {
    guard let file = try? disk.open(path, .reading) else { return [:] }
    defer { disk.layer.close(file) }
    guard let status = try? disk.layer.status(of: file), status.kind == .file,
      status.owner == disk.layer.user, status.size <= HeadCache.limit,
      let bytes = try? disk.readAll(file, limit: HeadCache.limit, size: status.size)
    else { return [:] }
    return HeadTable(key: key).heads(in: bytes) ?? [:]
  }

  /// Puts heads into the file in place of what was there; those of cases with a problem are left
  /// out. A failure is no harm: the next list reads the cases again.
  public func write(_ heads: [(stamp: FileStamp, head: CaseHead)]) {
    let bytes = HeadTable(key: key).bytes(of: heads)
    let folder = Disk.folder(of: path)
    guard (try? Casebook(folder: folder, layer: disk.layer.inner).prepare(folder)) != nil
    else { return }
    // A cache that a crash cuts off does not check out, so nobody waits for the disk.
    let temporary = "\(folder)/.recourse-\(randomHexadecimal(bytes: 8)).tmp"
    guard (try? disk.writeNew(temporary, bytes, isDurable: false)) != nil else { return }
    do {
      try disk.layer.rename(temporary, to: path)
    } catch {
      try? disk.layer.remove(temporary)
    }
  }
}
