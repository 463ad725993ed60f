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
    let places = places(ofClient: start.client)
    var notices: [CaseNotice] = []
    for place in places { notices += try prepare(place) }
    let place = places[places.count - 1]
    let caseNumber = randomHexadecimal(bytes: 16)
    guard
      let line = CaseRecord.line(
        number: 1, at: now, event: .started(start), caseNumber: caseNumber,
        after: Array(caseNumber.utf8))
    else { throw .unwritable(place) }
    let (id, path, file) = try newFile(
      for: (day ?? now.day).iso, client: start.client, in: place)
    do {
      if try !begin(file, path, line.bytes) { notices.append(.noLocks(path)) }
      let identity = try status(file, path)
      var contents = try CaseContents(reading: line.bytes, path: path)
      contents.notices = notices
      return OpenCase(
        id: id, path: path, contents: contents, isReadOnly: false, disk: disk, file: file,
        identity: identity)
    } catch {
      disk.layer.close(file)
      // Nobody was told of this case yet; an empty file would only stand in the list.
      try? disk.layer.remove(path)
      throw error
    }
  }

  /// Locks a new file and makes it and its first record durable; false: there are no locks.
  private func begin(
    _ file: Int32, _ path: String, _ line: [UInt8]
  ) throws(CasebookError) -> Bool {
    let hasLock = try lock(file, path)
    do {
      // Whatever the umask left of the mode.
      try disk.layer.setMode(of: file, to: 0o600)
      try disk.writeAll(file, line)
      try disk.synchronise(file)
      try disk.synchronise(folder: Disk.folder(of: path))
    } catch {
      throw .notSaved(path, error)
    }
    return hasLock
  }

  /// Names to try, in order: `-a` to `-z`, then random letters.
  static func names(from stem: String) -> [String] {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { String($0) }
    let random = (0..<8).map { _ in randomHexadecimal(bytes: 4) }
    return (letters + random).map { "\(stem)-\($0)" }
  }

  /// The first free name of a day.
  private func newFile(
    for day: String, client: String?, in place: String
  ) throws(CasebookError) -> (CaseID, String, Int32) {
    for name in Casebook.names(from: day) {
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
    var notices: [CaseNotice] = []
    for place in places(of: id) { notices += try check(place) }
    let path = path(of: id)
    let (file, isReadOnly) = try openFile(path)
    if !isReadOnly { takeBackCopies(of: id) }
    do {
      return try takeOver(file, id, path, isReadOnly: isReadOnly, notices: notices)
    } catch {
      disk.layer.close(file)
      throw error
    }
  }

  private func takeOver(
    _ file: Int32, _ id: CaseID, _ path: String, isReadOnly: Bool, notices: [CaseNotice]
  ) throws(CasebookError) -> OpenCase {
    var notices = notices
    var identity = try status(file, path)
    if isReadOnly {
      notices.append(.readOnly(path))
    } else {
      if try !lock(file, path) { notices.append(.noLocks(path)) }
      // Before the lock was ours somebody else may still have written.
      identity = try status(file, path)
      if identity.mode & 0o077 != 0, (try? disk.layer.setMode(of: file, to: 0o600)) != nil {
        notices.append(.fileRepaired(path))
      }
    }
    var contents = try CaseContents(reading: try readAll(file, path), path: path)
    if let damage = contents.damage { throw .damaged(path, line: damage.line, damage.kind) }
    let repair = isReadOnly ? nil : repairTail(&contents, file, path)
    if let repair { notices.append(repair) }
    let isTorn = !contents.tail.isEmpty
    if isTorn, !contents.tailIsWhole {
      notices.append(.tornTailStays(path, line: contents.records + 1))
    }
    contents.notices = notices + contents.notices
    return OpenCase(
      id: id, path: path, contents: contents, isReadOnly: isReadOnly || isTorn, disk: disk,
      file: file, identity: identity)
  }

  /// Reads a case without locking or changing anything; damage stands in the result.
  public func read(_ id: CaseID) throws(CasebookError) -> CaseContents {
    for place in places(of: id) { _ = try checkOnly(place) }
    return try contents(at: path(of: id))
  }

  /// A case's file with nothing left out, if every record checks out.
  public func wholeFile(of id: CaseID) throws(CasebookError) -> [UInt8] {
    for place in places(of: id) { _ = try checkOnly(place) }
    let path = path(of: id)
    let bytes = try bytes(at: path)
    let contents = try CaseContents(reading: bytes, path: path)
    if let damage = contents.damage { throw .damaged(path, line: damage.line, damage.kind) }
    return contents.checked(bytes)
  }

  /// The events of a case, as far as they check out; nothing is locked or changed.
  public func events(of id: CaseID) throws(CasebookError) -> [CaseEvent] {
    try read(id).events
  }

  /// Where a case's file is.
  public func path(of id: CaseID) -> String {
    "\(places(of: id).last ?? folder)/\(id.name).jsonl"
  }

  /// The folders that lead to a case, the data folder first.
  func places(of id: CaseID) -> [String] {
    places(ofClient: id.client)
  }

  func places(ofClient client: String?) -> [String] {
    guard let client else { return [folder] }
    return [folder, folder + "/clients", folder + "/clients/" + client]
  }
}
