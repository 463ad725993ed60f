internal import CLibmd
internal import Glibc
public import RecourseModel

/// A file, measured.
public struct FileMeasure: Hashable, Sendable {
  /// Its bytes.
  public var size: Int
  /// SHA-256 of them, 64 hex digits.
  public var sha256: String
}

/// Reads files that show something, and keeps copies of them where that was asked for.
extension Casebook {
  /// Most bytes of such a file.
  private static let mostBytes = 4 << 30

  /// Measures a file of the person's, a piece at a time.
  ///
  /// - Throws: `notAFile` for a link, a folder or a device; `tooLarge` above 4 GiB.
  public func measure(_ path: String) throws(CasebookError) -> FileMeasure {
    try walk(path) { _ in }
  }

  /// Copies a file into the case's own folder, durable, for its owner alone. The copy's name begins
  /// with its checksum, so that the same file is kept once.
  ///
  /// - Returns: the copy's name there, and what was copied.
  public func copy(
    _ path: String, into id: CaseID
  ) throws(CasebookError) -> (name: String, measure: FileMeasure) {
    let measure = try measure(path)
    let folder = evidenceFolder(of: id)
    for place in places(of: id) + [folder] { _ = try prepare(place) }
    let name = "\(measure.sha256.prefix(12))-\(Casebook.plainName(of: path))"
    let target = "\(folder)/\(name)"
    if (try? disk.layer.status(at: target)) != nil {
      guard try self.measure(target) == measure else { throw .exists(target) }
      return (name, measure)
    }
    let temporary = "\(target).\(randomHexadecimal(bytes: 8)).tmp"
    let file: Int32
    do {
      file = try disk.open(temporary, .creating)
    } catch {
      throw .notSaved(target, error)
    }
    defer { disk.layer.close(file) }
    do throws(CasebookError) {
      let copied = try walk(path) { (part) throws(SystemError) in try disk.writeAll(file, part) }
      guard copied == measure else { throw .changedElsewhere(path) }
      try finish(file, temporary, as: target)
    } catch {
      // Half a copy would only look like one.
      try? disk.layer.remove(temporary)
      throw error
    }
    return (name, measure)
  }

  /// Keeps a copy that came with a case from another machine, unless it is here.
  public func keep(copy name: String, _ bytes: [UInt8], of id: CaseID) throws(CasebookError) {
    guard Casebook.isName(name) else { throw .badName(name) }
    let folder = evidenceFolder(of: id)
    for place in places(of: id) + [folder] { _ = try prepare(place) }
    do {
      try exclusiveExport(to: "\(folder)/\(name)", bytes, force: false, layer: disk.layer.inner)
    } catch .exists {
      // The same name begins with the same checksum.
      return
    }
  }

  /// The bytes of a file that somebody names, such as one to be taken in: a plain file of at most
  /// 64 MiB, never through a link.
  public func bytes(ofFile path: String) throws(CasebookError) -> [UInt8] {
    let file = try openEvidence(path)
    defer { disk.layer.close(file) }
    do {
      let status = try disk.layer.status(of: file)
      guard status.kind == .file else { throw CasebookError.notAFile(path) }
      guard status.size <= Casebook.limit else {
        throw CasebookError.tooLarge(path, limit: Casebook.limit)
      }
    } catch let error as SystemError {
      throw .system(path, error)
    } catch let error as CasebookError {
      throw error
    } catch {
      throw .stopped(path)
    }
    return try readAll(file, path)
  }

  /// Whether a path is a folder, and no link to one.
  public func isFolder(_ path: String) throws(CasebookError) -> Bool {
    do {
      return try disk.layer.status(at: path).kind == .folder
    } catch {
      throw .system(path, error)
    }
  }

  /// The files of a folder and of the folders in it, as a pack has them: at most a thousand.
  public func files(inPack folder: String) throws(CasebookError) -> [TarArchive.File] {
    var files: [TarArchive.File] = []
    func add(_ place: String, _ prefix: String) throws(CasebookError) {
      let names: [String]
      do {
        names = try disk.layer.names(in: place).sorted()
      } catch {
        throw .system(place, error)
      }
      for name in names {
        let path = "\(place)/\(name)"
        if prefix.isEmpty, try isFolder(path) {
          try add(path, name + "/")
        } else {
          guard files.count < 1000 else { throw .noPack(folder) }
          files.append(TarArchive.File(name: prefix + name, bytes: try bytes(ofFile: path)))
        }
      }
    }
    try add(folder, "")
    return files
  }

  /// Gives a complete copy its name.
  private func finish(
    _ file: Int32, _ temporary: String, as target: String
  ) throws(CasebookError) {
    do {
      try disk.layer.setMode(of: file, to: 0o600)
      try disk.synchronise(file)
      try disk.place(temporary, at: target)
    } catch {
      throw .notSaved(target, error)
    }
    do {
      try disk.synchronise(folder: Disk.folder(of: target))
    } catch {
      // A name that may be gone tomorrow is not kept today.
      try? disk.layer.remove(target)
      throw .notSaved(target, error)
    }
  }

  /// The folder for a case's copies, which need not exist.
  public func evidenceFolder(of id: CaseID) -> String {
    Disk.folder(of: path(of: id)) + "/" + id.name + ".files"
  }

  /// Where what is noted as evidence can be looked at: the copy if one was kept.
  public func place(of evidence: Evidence, in id: CaseID) -> String {
    copy(of: evidence, in: id)?.path ?? evidence.place
  }

  /// The copy that was kept of what is noted as evidence, in the case's own folder; nil: there is
  /// none. A case from elsewhere may say what it likes: no other file is ever taken for a copy.
  public func copy(of evidence: Evidence, in id: CaseID) -> (name: String, path: String)? {
    guard let copy = evidence.copy, Casebook.isName(copy) else { return nil }
    return (copy, evidenceFolder(of: id) + "/" + copy)
  }

  /// Gives a file's bytes a piece at a time and measures them.
  private func walk(
    _ path: String, _ take: ([UInt8]) throws(SystemError) -> Void
  ) throws(CasebookError) -> FileMeasure {
    let file = try openEvidence(path)
    defer { disk.layer.close(file) }
    var context = SHA2_CTX()
    SHA256Init(&context)
    var size = 0
    do {
      guard try disk.layer.status(of: file).kind == .file else {
        throw CasebookError.notAFile(path)
      }
      while true {
        let part = try disk.layer.read(file, 1 << 18)
        if part.isEmpty { break }
        size += part.count
        guard size <= Casebook.mostBytes else {
          throw CasebookError.tooLarge(path, limit: Casebook.mostBytes)
        }
        SHA256Update(&context, part, part.count)
        try take(part)
      }
    } catch let error as SystemError {
      throw .system(path, error)
    } catch let error as CasebookError {
      throw error
    } catch {
      throw .stopped(path)
    }
    return FileMeasure(size: size, sha256: finished(&context))
  }

  private func openEvidence(_ path: String) throws(CasebookError) -> Int32 {
    do {
      return try disk.open(path, .reading)
    } catch {
      switch error.code {
      case ELOOP: throw .isLink(path)
      case EISDIR, ENXIO, ENODEV: throw .notAFile(path)
      default: throw .system(path, error)
      }
    }
  }

  /// A name that stays in its folder.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && name != "." && name != ".." && !name.contains("\0")
  }

  /// A file's own name, made of letters, digits, dots and dashes, at most 120 bytes.
  static func plainName(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "file"
    var plain = ""
    for scalar in name.unicodeScalars {
      let keeps =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || ".-_".unicodeScalars.contains(scalar)
      plain.unicodeScalars.append(keeps ? scalar : "_")
    }
    while plain.utf8.count > 120 { plain.removeFirst() }
    return plain
  }
}
