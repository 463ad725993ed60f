internal import Glibc

/// Writes a paper that somebody asked for: complete under its name or not at all, mode 0600,
/// durable, never through a link.
///
/// - Parameter force: Replace a file that exists; without it such a name is refused.
public func exclusiveExport(
  to path: String, _ bytes: [UInt8], force: Bool
) throws(CasebookError) {
  try exclusiveExport(to: path, bytes, force: force, layer: SystemFiles())
}

/// Writes files into a new folder, the last one last: a folder without it was not finished.
///
/// - Throws: `exists` where anything of the folder's name is there.
public func exclusiveExport(
  folder: String, _ files: [TarArchive.File]
) throws(CasebookError) {
  let disk = Disk(layer: SystemFiles())
  var made: Set<String> = []
  func make(_ folder: String) throws(CasebookError) {
    guard made.insert(folder).inserted else { return }
    do {
      try disk.layer.makeFolder(at: folder)
      try disk.synchronise(folder: Disk.folder(of: folder))
    } catch  where error.code == EEXIST {
      throw .exists(folder)
    } catch {
      throw .notSaved(folder, error)
    }
  }
  var folder = folder
  while folder.count > 1 && folder.hasSuffix("/") { folder.removeLast() }
  try make(folder)
  for file in files {
    let path = "\(folder)/\(file.name)"
    if Disk.folder(of: path) != folder { try make(Disk.folder(of: path)) }
    try exclusiveExport(to: path, file.bytes, force: false)
  }
}

/// The same on other system calls.
package func exclusiveExport(
  to path: String, _ bytes: [UInt8], force: Bool, layer: any FileLayer
) throws(CasebookError) {
  let disk = Disk(layer: layer)
  do {
    switch try disk.layer.status(at: path).kind {
    case .link: throw CasebookError.isLink(path)
    case .file where force: break
    case .file: throw CasebookError.exists(path)
    case .folder, .other: throw CasebookError.notAFile(path)
    }
  } catch let error as SystemError where error.code == ENOENT {
    // Free: the usual case.
  } catch let error as SystemError {
    throw .notSaved(path, error)
  } catch let error as CasebookError {
    throw error
  } catch {
    throw .stopped(path)
  }
  let folder = Disk.folder(of: path)
  let temporary = "\(folder)/.recourse-\(randomHexadecimal(bytes: 8)).tmp"
  do {
    try disk.writeNew(temporary, bytes)
  } catch {
    throw .notSaved(path, error)
  }
  do {
    if force {
      try disk.layer.rename(temporary, to: path)
    } else {
      try disk.place(temporary, at: path)
    }
  } catch {
    try? disk.layer.remove(temporary)
    if error.code == EEXIST { throw .exists(path) }
    throw .notSaved(path, error)
  }
  do {
    try disk.synchronise(folder: folder)
  } catch {
    throw .perhapsNotSaved(path, error)
  }
}

extension Disk {
  /// Gives a file its name, which nobody must have taken meanwhile.
  func place(_ temporary: String, at path: String) throws(SystemError) {
    do {
      try layer.link(temporary, to: path)
      try? layer.remove(temporary)
    } catch {
      guard error.code != EEXIST else { throw error }
      // Some file systems have no hard links: take the name first, then put the file under it.
      layer.close(try open(path, .creating))
      do {
        try layer.rename(temporary, to: path)
      } catch {
        try? layer.remove(path)
        throw error
      }
    }
  }
}
