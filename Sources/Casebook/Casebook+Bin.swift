internal import Glibc

extension Casebook {
  // MARK: The bin

  /// The cases that were deleted: a casebook inside the folder, which no list of cases shows.
  public var bin: Casebook { Casebook(folder: folder + "/bin", layer: disk.layer.inner) }

  /// Moves a case into the bin, with the files beside it that are its own.
  ///
  /// - Returns: what it is called there; another name where that one is taken.
  /// - Throws: `busy` where somebody has it open.
  public func delete(_ id: CaseID) throws(CasebookError) -> CaseID {
    try move(id, to: bin)
  }

  /// Takes a case out of the bin again.
  ///
  /// - Returns: what it is called then; another name where that one is taken by now.
  public func undelete(_ id: CaseID) throws(CasebookError) -> CaseID {
    try bin.move(id, to: self)
  }

  /// Removes a case and the files beside it. What the disk, a backup, a synchronised folder or an
  /// export still holds is out of reach.
  ///
  /// - Parameter inBin: The case is in the bin.
  public func deleteForEver(_ id: CaseID, inBin: Bool = false) throws(CasebookError) {
    let (here, there) = inBin ? (bin, self) : (self, bin)
    let lock = try here.hold(id)
    defer { lock.close() }
    let path = here.path(of: id)
    do {
      // A move into the bin or out of it that was stopped left some of them at the other place.
      if (try? disk.layer.status(at: there.path(of: id))) == nil {
        try there.removeCompanions(of: id)
      }
      try here.removeCompanions(of: id)
      try disk.layer.remove(path)
      try disk.synchronise(folder: Disk.folder(of: path))
    } catch {
      throw .notSaved(path, error)
    }
  }

  private func removeCompanions(of id: CaseID) throws(SystemError) {
    let place = Disk.folder(of: path(of: id))
    do {
      for name in try companions(of: id) { try removeAll("\(place)/\(name)") }
    } catch  where error.isMissing {
      return
    }
  }

  private func move(_ id: CaseID, to other: Casebook) throws(CasebookError) -> CaseID {
    let lock = try hold(id)
    defer { lock.close() }
    for place in other.places(of: id) { _ = try other.prepare(place) }
    for name in [id.name] + Casebook.names(from: id.name) {
      guard let new = CaseID(client: id.client, name: name) else { continue }
      guard try take(id, as: new, in: other) else { continue }
      return new
    }
    throw .exists(other.path(of: id))
  }

  /// False: the name is taken there.
  private func take(
    _ id: CaseID, as new: CaseID, in other: Casebook
  ) throws(CasebookError) -> Bool {
    let old = path(of: id)
    let target = other.path(of: new)
    let from = Disk.folder(of: old)
    let to = Disk.folder(of: target)
    do {
      if (try? disk.layer.status(at: target)) != nil { return false }
      // What stands beside the case goes first: while its own file is here, it is not moved yet.
      for name in try companions(of: id) {
        let newName = new.name + name.dropFirst(id.name.count)
        try disk.layer.rename("\(from)/\(name)", to: "\(to)/\(newName)")
      }
      try disk.layer.rename(old, to: target)
      try disk.synchronise(folder: to)
      try disk.synchronise(folder: from)
      return true
    } catch {
      throw .notSaved(old, error)
    }
  }

  /// Copies of evidence that went into the bin ahead of their case, where that was stopped before
  /// the case itself went, come back.
  func takeBackCopies(of id: CaseID) {
    let (kept, away) = (evidenceFolder(of: id), bin.evidenceFolder(of: id))
    guard (try? disk.layer.status(at: away))?.kind == .folder,
      (try? disk.layer.status(at: bin.path(of: id))) == nil,
      (try? disk.layer.status(at: kept)) == nil
    else { return }
    // Where it fails, the copies stay where they are and are told as not found.
    try? disk.layer.rename(away, to: kept)
  }

  // MARK: What belongs to a case

  /// Names beside a case's file that begin with its name and a dot: copies of evidence, torn ends.
  private func companions(of id: CaseID) throws(SystemError) -> [String] {
    let path = path(of: id)
    let file = id.name + ".jsonl"
    return try disk.layer.names(in: Disk.folder(of: path))
      .filter { $0.hasPrefix(id.name + ".") && $0 != file }.sorted()
  }

  /// A file, or a folder with what is in it; links are not followed.
  private func removeAll(_ path: String) throws(SystemError) {
    guard try disk.layer.status(at: path).kind == .folder else {
      return try disk.layer.remove(path)
    }
    for name in try disk.layer.names(in: path) { try removeAll("\(path)/\(name)") }
    try disk.layer.removeFolder(at: path)
  }

  /// A case's file, locked: nobody has it open.
  func hold(_ id: CaseID) throws(CasebookError) -> HeldFile {
    for place in places(of: id) { _ = try checkOnly(place) }
    let path = path(of: id)
    let (file, isReadOnly) = try openFile(path)
    do throws(CasebookError) {
      if isReadOnly { throw .readOnly(path) }
      _ = try status(file, path)
      _ = try lock(file, path)
    } catch {
      disk.layer.close(file)
      throw error
    }
    return HeldFile(file: file, disk: disk)
  }
}

/// An open file with its lock.
struct HeldFile {
  let file: Int32
  let disk: Disk

  func close() { disk.layer.close(file) }
}
