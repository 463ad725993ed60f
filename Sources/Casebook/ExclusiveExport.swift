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
  fileprivate func place(_ temporary: String, at path: String) throws(SystemError) {
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
