public import RecourseModel

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
  @discardableResult
  public func append(_ event: CaseEvent, at time: UTCTime) throws(CasebookError) -> Int {
    guard !isReadOnly else { throw .readOnly(path) }
    guard !hasStopped else { throw .stopped(path) }
    let number = contents.records + 1
    guard
      let line = CaseRecord.line(
        number: number, at: time, event: inFile(event), caseNumber: contents.caseNumber,
        after: contents.link)
    else { throw .unwritable(path) }
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
    contents.records = number
    contents.link = line.link
    contents.length += line.bytes.count
    contents.entries.append(CaseEntry(record: number, at: time, event: event))
    return contents.entries.count
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
