public import RecourseModel
internal import StrictJSON

/// A case that this process has open, alone: what is appended is on disk when `append` returns.
///
/// Owns a file and its lock; both are given back when the last reference goes.
public final class OpenCase {
  /// The case's name.
  public let id: CaseID
  /// Its file.
  public let path: String
  /// What the file holds, kept up to date by ``append(_:at:)``.
  public private(set) var contents: CaseContents
  /// What was noticed and put right when it was opened.
  public var notices: [CaseNotice] { contents.notices }
  /// Nothing can be appended: the disk or the file is read-only.
  public let isReadOnly: Bool

  private let disk: Disk
  private let file: Int32
  private let identity: FileStatus
  /// Bytes of a failed append may stand behind the last record.
  private var mayHaveTail = false
  private var hasStopped = false

  /// Takes over a file that was opened, locked and read.
  init(
    id: CaseID, path: String, contents: CaseContents, isReadOnly: Bool, disk: Disk, file: Int32,
    identity: FileStatus
  ) {
    self.id = id
    self.path = path
    self.contents = contents
    self.isReadOnly = isReadOnly
    self.disk = disk
    self.file = file
    self.identity = identity
  }

  deinit {
    disk.layer.close(file)
  }

  /// The head of the case.
  public var start: CaseStart? { contents.start }

  /// The events in order.
  public var events: [CaseEvent] { contents.events }

  /// Writes an event behind the others and returns its position among them, 1-based.
  ///
  /// It is on disk when this returns. After `notSaved` the file is as before and the same can be
  /// tried again; after `perhapsNotSaved` this value takes nothing more.
  ///
  /// - Parameter origin: What names the event in the copy of the case that it comes from.
  @discardableResult
  public func append(
    _ event: CaseEvent, at time: UTCTime, origin: String? = nil
  ) throws(CasebookError) -> Int {
    try checkWritable()
    let number = contents.records + 1
    guard
      let line = CaseRecord.line(
        number: number, at: time, event: inFile(event), caseNumber: contents.caseNumber,
        after: contents.link, id: origin)
    else { throw .unwritable(path) }
    try write(line)
    contents.entries.append(
      CaseEntry(
        record: number, at: time, event: event,
        id: origin ?? String(decoding: line.link, as: UTF8.self), wasBroughtIn: origin != nil))
    contents.ids.append(contents.entries[contents.entries.count - 1].id)
    return contents.entries.count
  }

  /// Writes a record of another copy behind the others, as it stands there; see
  /// ``append(_:at:origin:)``. Records of later versions are carried like any other.
  ///
  /// - Parameter members: All but number and checksum; a record that it names is named by its
  ///   number in this file.
  func append(copy members: [JSONMember], origin: String) throws(CasebookError) {
    try checkWritable()
    let head = [JSONMember("n", .int(contents.records + 1))]
    guard
      let line = CaseRecord.line(
        head + members + [JSONMember("id", .string(origin))], after: contents.link)
    else { throw .unwritable(path) }
    var next = contents
    guard next.take(line.bytes.dropLast()[...], path: path) else { throw .unwritable(path) }
    try write(line)
    contents = next
  }

  private func checkWritable() throws(CasebookError) {
    guard !isReadOnly else { throw .readOnly(path) }
    guard !hasStopped else { throw .stopped(path) }
  }

  /// Puts a line behind the last record, durable.
  private func write(_ line: (bytes: [UInt8], link: [UInt8])) throws(CasebookError) {
    if mayHaveTail { try takeBack() }
    try checkUnchanged()
    do {
      try disk.writeOnce(file, line.bytes)
    } catch {
      mayHaveTail = true
      // If taking back fails now, the next append begins with it.
      try? takeBack()
      throw .notSaved(path, error)
    }
    do {
      try disk.synchronise(file, dataOnly: true)
    } catch {
      // The kernel forgets a failed write-back: a second call would say that all is well.
      hasStopped = true
      throw .perhapsNotSaved(path, error)
    }
    contents.records += 1
    contents.link = line.link
    contents.length += line.bytes.count
  }

  /// The event as the file says it: `undone` names a record there.
  private func inFile(_ event: CaseEvent) -> CaseEvent {
    guard case .undone(let position) = event else { return event }
    let entries = contents.entries
    return .undone(entries.indices.contains(position - 1) ? entries[position - 1].record : 0)
  }

  private func takeBack() throws(CasebookError) {
    do {
      try disk.layer.truncate(file, to: contents.length)
    } catch {
      throw .notSaved(path, error)
    }
    mayHaveTail = false
  }

  /// Another program may have written into the file, or put another in its place.
  private func checkUnchanged() throws(CasebookError) {
    let open: FileStatus
    do {
      open = try disk.layer.status(of: file)
    } catch {
      throw .notSaved(path, error)
    }
    let named = try? disk.layer.status(at: path)
    guard open.size == contents.length, named?.inode == identity.inode,
      named?.device == identity.device
    else { throw .changedElsewhere(path) }
  }
}
