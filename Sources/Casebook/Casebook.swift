internal import Glibc
public import RecourseModel

/// A folder of cases: one append-only file each, `CASE.jsonl`, clients' cases in `clients/CODE/`.
///
/// Reads no clock and prints nothing. The folder is made when the first case is.
public struct Casebook: Sendable {
  /// The data folder.
  public let folder: String
  let disk: Disk

  /// Most bytes of a case file.
  static let limit = 64 << 20

  /// The casebook in a folder, which need not exist yet.
  public init(folder: String) {
    self.init(folder: folder, layer: SystemFiles())
  }

  /// The casebook on other system calls.
  package init(folder: String, layer: any FileLayer) {
    var folder = folder
    while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder.isEmpty ? "." : folder
    disk = Disk(layer: layer)
  }

  // MARK: Cases

  /// Begins a case: makes the folders, the file and its first record, all durable.
  ///
  /// - Parameter day: The person's own day, for the name; nil: the day in universal time.
  public func create(
    start: CaseStart, now: UTCTime, day: CivilDate? = nil
  ) throws(CasebookError) -> OpenCase {
    if let client = start.client, !CaseID.isPlain(client) { throw .badName(client) }
    var notices = try prepare(folder)
    var place = folder
    if let client = start.client {
      for part in ["/clients", "/" + client] {
        place += part
        notices += try prepare(place)
      }
    }
    let caseNumber = randomHexadecimal(bytes: 16)
    guard
      let line = CaseRecord.line(
        number: 1, at: now, event: .started(start), caseNumber: caseNumber,
        after: Array(caseNumber.utf8))
    else { throw .unwritable(place) }
    let (id, path, file) = try newFile(
      for: (day ?? now.day).iso, client: start.client, in: place)
    var identity: FileStatus?
    do {
      try disk.again { () throws(SystemError) in try disk.layer.setMode(of: file, to: 0o600) }
      if try !lock(file, path) { notices.append(.noLocks(path)) }
      try disk.writeAll(file, line.bytes)
      try disk.synchronise(file)
      try disk.synchronise(folder: place)
      identity = try disk.layer.status(of: file)
    } catch let error as SystemError {
      abandon(file, path)
      throw .notSaved(path, error)
    } catch let error as CasebookError {
      abandon(file, path)
      throw error
    } catch {
      abandon(file, path)
    }
    guard let identity else { throw .stopped(path) }
    var contents = try CaseContents(reading: line.bytes, path: path)
    contents.notices = notices
    return OpenCase(
      id: id, path: path, contents: contents, isReadOnly: false, disk: disk, file: file,
      identity: identity)
  }

  private func abandon(_ file: Int32, _ path: String) {
    disk.layer.close(file)
    try? disk.layer.remove(path)
  }

  /// The first free name of a day: `-a` to `-z`, then random letters.
  private func newFile(
    for day: String, client: String?, in place: String
  ) throws(CasebookError) -> (CaseID, String, Int32) {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    let random = (0..<8).map { _ in randomHexadecimal(bytes: 4) }
    for suffix in letters + random {
      let name = "\(day)-\(suffix)"
      guard let id = CaseID(client: client, name: name) else { throw .badName(name) }
      let path = "\(place)/\(name).jsonl"
      do {
        return (id, path, try disk.open(path, .creating))
      } catch  where error.code == EEXIST {
        continue
      } catch {
        throw .notSaved(path, error)
      }
    }
    throw .exists("\(place)/\(day)-a.jsonl")
  }

  /// Opens a case to go on with it: locks it, checks every record, moves a torn tail aside.
  ///
  /// A damaged case is refused; ``read(_:)`` shows what is good of it, ``salvage(_:now:)`` saves it.
  public func open(_ id: CaseID) throws(CasebookError) -> OpenCase {
    var notices = try check(folder)
    let path = path(of: id)
    let (file, isReadOnly) = try openFile(path)
    do {
      if isReadOnly {
        notices.append(.readOnly(path))
      } else if try !lock(file, path) {
        notices.append(.noLocks(path))
      }
      let identity = try status(file, path)
      if identity.mode & 0o077 != 0, !isReadOnly {
        try disk.layer.setMode(of: file, to: 0o600)
        notices.append(.fileRepaired(path))
      }
      let bytes = try disk.readAll(file, limit: Casebook.limit)
      if bytes.count > Casebook.limit { throw CasebookError.tooLarge(path, limit: Casebook.limit) }
      var contents = try CaseContents(reading: bytes, path: path)
      if let damage = contents.damage {
        throw CasebookError.damaged(path, line: damage.line, damage.kind)
      }
      let repaired = isReadOnly ? nil : repairTail(&contents, file, path)
      contents.notices = notices + contents.notices
      let stays = !contents.tail.isEmpty && repaired == nil
      if stays { contents.notices.append(.tornTailStays(path, line: contents.records + 1)) }
      if let repaired { contents.notices.append(repaired) }
      return OpenCase(
        id: id, path: path, contents: contents, isReadOnly: isReadOnly || stays, disk: disk,
        file: file, identity: identity)
    } catch let error as SystemError {
      disk.layer.close(file)
      throw .system(path, error)
    } catch let error as CasebookError {
      disk.layer.close(file)
      throw error
    } catch {
      disk.layer.close(file)
      throw .stopped(path)
    }
  }

  /// Reads a case without locking or changing anything; damage stands in the result.
  public func read(_ id: CaseID) throws(CasebookError) -> CaseContents {
    _ = try checkOnly(folder)
    return try contents(at: path(of: id))
  }

  /// The events of a case, as far as they check out; nothing is locked or changed.
  public func events(of id: CaseID) throws(CasebookError) -> [CaseEvent] {
    try read(id).events
  }

  /// Where a case's file is.
  public func path(of id: CaseID) -> String {
    let place = id.client.map { "\(folder)/clients/\($0)" } ?? folder
    return "\(place)/\(id.name).jsonl"
  }
}
