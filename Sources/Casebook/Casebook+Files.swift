internal import Glibc
internal import RecourseModel

extension Casebook {
  // MARK: Folders

  /// Makes a folder and its parents if they are missing; else checks it.
  func prepare(_ folder: String) throws(CasebookError) -> [CaseNotice] {
    do {
      _ = try disk.layer.status(at: folder)
    } catch  where error.code == ENOENT {
      let parent = Disk.folder(of: folder)
      if parent != folder { try prepareParent(parent) }
      do {
        try disk.layer.makeFolder(at: folder)
      } catch  where error.code == EEXIST {
        return try check(folder)
      } catch {
        throw .notSaved(folder, error)
      }
      do {
        // Whatever the umask left of the mode.
        try disk.layer.setMode(at: folder, to: 0o700)
        try disk.synchronise(folder: parent)
      } catch {
        throw .notSaved(folder, error)
      }
      return []
    } catch {
      throw .notSaved(folder, error)
    }
    return try check(folder)
  }

  private func prepareParent(_ parent: String) throws(CasebookError) {
    do {
      _ = try disk.layer.status(at: parent)
    } catch  where error.code == ENOENT {
      _ = try prepare(parent)
    } catch {
      throw .notSaved(parent, error)
    }
  }

  /// Refuses a folder of somebody else or one that others can write; closes one that others can
  /// read. The data folder itself may be reached through a link.
  func check(_ folder: String) throws(CasebookError) -> [CaseNotice] {
    guard try checkOnly(folder) else { return [] }
    do {
      try disk.layer.setMode(at: folder, to: 0o700)
    } catch {
      // A read-only disk cannot be repaired; its owner decided who reads it.
      return []
    }
    return [.folderRepaired(folder)]
  }

  /// Whether the folder's mode needs repair.
  func checkOnly(_ folder: String) throws(CasebookError) -> Bool {
    let status: FileStatus
    do throws(SystemError) {
      if folder != self.folder, try disk.layer.status(at: folder).kind != .folder {
        throw SystemError(.open, code: ENOTDIR)
      }
      let file = try disk.open(folder, .folder)
      defer { disk.layer.close(file) }
      status = try disk.layer.status(of: file)
    } catch  where error.code == ENOTDIR {
      throw .notAFile(folder)
    } catch  where error.code == ENOENT {
      throw .noSuchCase(folder)
    } catch {
      throw .system(folder, error)
    }
    guard status.owner == disk.layer.user else { throw .foreignFolder(folder) }
    guard status.mode & 0o022 == 0 else { throw .openFolder(folder) }
    return status.mode & 0o077 != 0
  }

  // MARK: Files

  /// Opens a case's file, to read only where writing is refused.
  func openFile(_ path: String) throws(CasebookError) -> (file: Int32, isReadOnly: Bool) {
    do {
      return (try disk.open(path, .appending), false)
    } catch {
      switch error.code {
      case ENOENT: throw .noSuchCase(path)
      case ELOOP, EISDIR, ENXIO, ENODEV: throw .notAFile(path)
      case EACCES, EROFS, EPERM: break
      default: throw .system(path, error)
      }
    }
    return (try openToRead(path), true)
  }

  private func openToRead(_ path: String) throws(CasebookError) -> Int32 {
    do {
      return try disk.open(path, .reading)
    } catch {
      switch error.code {
      case ENOENT: throw .noSuchCase(path)
      case ELOOP, EISDIR, ENXIO, ENODEV: throw .notAFile(path)
      default: throw .system(path, error)
      }
    }
  }

  /// A regular file of one's own, or an error.
  func status(_ file: Int32, _ path: String) throws(CasebookError) -> FileStatus {
    let status: FileStatus
    do {
      status = try disk.layer.status(of: file)
    } catch {
      throw .system(path, error)
    }
    guard status.kind == .file else { throw .notAFile(path) }
    guard status.owner == disk.layer.user else { throw .foreignFile(path) }
    guard status.size <= Casebook.limit else { throw .tooLarge(path, limit: Casebook.limit) }
    return status
  }

  /// False where the file system has no locks.
  func lock(_ file: Int32, _ path: String) throws(CasebookError) -> Bool {
    do {
      try disk.layer.lock(file)
      return true
    } catch {
      switch error.code {
      case EWOULDBLOCK: throw .busy(path)
      case ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL: return false
      default: throw .system(path, error)
      }
    }
  }

  /// The bytes of a file that is only looked at.
  func bytes(at path: String) throws(CasebookError) -> [UInt8] {
    let file = try openToRead(path)
    defer { disk.layer.close(file) }
    let size = try status(file, path).size
    return try readAll(file, path, size: size)
  }

  /// All bytes of an open file.
  func readAll(
    _ file: Int32, _ path: String, size: Int? = nil
  ) throws(CasebookError) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try disk.readAll(file, limit: Casebook.limit, size: size)
    } catch {
      throw .system(path, error)
    }
    guard bytes.count <= Casebook.limit else { throw .tooLarge(path, limit: Casebook.limit) }
    return bytes
  }

  /// What a file holds, as far as it checks out.
  func contents(at path: String) throws(CasebookError) -> CaseContents {
    var contents = try CaseContents(reading: try bytes(at: path), path: path)
    if !contents.tail.isEmpty && !contents.tailIsWhole && contents.damage == nil {
      contents.notices.append(.tornTailStays(path, line: contents.records + 1))
    }
    return contents
  }

  // MARK: Torn tails

  /// Puts a torn tail right; nil if there is none or it could not be done.
  func repairTail(
    _ contents: inout CaseContents, _ file: Int32, _ path: String
  ) -> CaseNotice? {
    guard !contents.tail.isEmpty else { return nil }
    do {
      if contents.tailIsWhole {
        // Its newline is all that is missing or wrong: an editor may have taken it away.
        try disk.layer.truncate(file, to: contents.length - 1)
        try disk.writeOnce(file, [0x0A])
        try disk.synchronise(file)
        contents.tail = []
        return .lineEndMended(path)
      }
      let aside = try moveAside(contents.tail, path)
      try disk.layer.truncate(file, to: contents.length)
      try disk.synchronise(file)
      contents.tail = []
      return .tornTail(path, line: contents.records + 1, movedTo: aside)
    } catch {
      return nil
    }
  }

  private func moveAside(_ tail: [UInt8], _ path: String) throws(SystemError) -> String {
    let stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
    var number = 1
    while true {
      let aside = "\(stem).torn-\(number)"
      do {
        try disk.writeNew(aside, tail)
        try disk.synchronise(folder: Disk.folder(of: aside))
        return aside
      } catch  where error.code == EEXIST && number < 1000 {
        number += 1
      }
    }
  }
}

extension Casebook {
  /// The `errno` of a name that is taken.
  static let alreadyThere = EEXIST
}

/// Random bytes as hex digits.
func randomHexadecimal(bytes count: Int) -> String {
  var generator = SystemRandomNumberGenerator()
  let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  return String(decoding: hexadecimal(bytes), as: UTF8.self)
}
