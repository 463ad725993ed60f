internal import Glibc

extension Casebook {
  /// The names of all cases, in order.
  public func ids() throws(CasebookError) -> [CaseID] {
    var ids: [CaseID] = []
    for (client, place, _) in try casePlaces() {
      let found = try listing(place) { () throws(SystemError) in try disk.layer.names(in: place) }
      ids += found.compactMap { caseID(client, $0) }.sorted()
    }
    return ids
  }

  /// The names of all cases, in order, with what tells whether their files changed; one pass over
  /// each folder. A file that cannot be looked at has no stamp, nor has one that is refused.
  public func stamps() throws(CasebookError) -> [(id: CaseID, stamp: FileStamp?)] {
    var stamps: [(id: CaseID, stamp: FileStamp?)] = []
    for (client, place, isSafe) in try casePlaces() {
      let found = try listing(place) { () throws(SystemError) in
        try disk.layer.entries(in: place, ending: Casebook.ending)
      }
      let user = disk.layer.user
      stamps += found.compactMap { entry in
        caseID(client, entry.name).map { id in
          guard isSafe, let status = entry.status, status.kind == .file, status.owner == user
          else { return (id, nil) }
          return (id, FileStamp(status))
        }
      }.sorted { $0.id.name < $1.id.name }
    }
    return stamps
  }

  /// The folders in which cases are: one's own first, then the clients' by their codes. Empty where
  /// there is no data folder yet. Cases in one that is not safe are named, and refused when opened.
  private func casePlaces() throws(CasebookError) -> [(
    client: String?, place: String, isSafe: Bool
  )] {
    do {
      _ = try disk.layer.status(at: folder)
    } catch  where error.code == ENOENT {
      return []
    } catch {
      throw .system(folder, error)
    }
    _ = try checkOnly(folder)
    let user = disk.layer.user
    func isSafe(_ status: FileStatus) -> Bool { status.owner == user && status.mode & 0o022 == 0 }
    let clients = folder + "/clients"
    guard let status = try? disk.layer.status(at: clients), status.kind == .folder else {
      return [(nil, folder, true)]
    }
    let codes = try listing(clients) { () throws(SystemError) in
      try disk.layer.entries(in: clients, ending: "")
    }
    let places = codes.compactMap { code -> (client: String?, place: String, isSafe: Bool)? in
      guard let own = code.status, own.kind == .folder, CaseID.isPlain(code.name) else {
        return nil
      }
      return (code.name, "\(clients)/\(code.name)", isSafe(status) && isSafe(own))
    }
    return [(nil, folder, true)] + places.sorted { $0.place < $1.place }
  }

  /// The case that a text names: a whole name, or a start that only one name has.
  ///
  /// `CODE/NAME` names a client's case; a bare name is looked for everywhere, one's own first.
  public func resolve(_ text: String) throws(CasebookError) -> CaseID {
    let ids = try ids()
    if let exact = CaseID(text), ids.contains(exact) { return exact }
    for matches in [
      ids.filter { $0.name == text },
      ids.filter { !text.isEmpty && ($0.description.hasPrefix(text) || $0.name.hasPrefix(text)) },
    ] where !matches.isEmpty {
      if matches.count > 1 { throw .ambiguous(text, matches) }
      return matches[0]
    }
    throw .noSuchCase(text)
  }

  private func listing<Names>(
    _ folder: String, _ list: () throws(SystemError) -> Names
  ) throws(CasebookError) -> Names {
    do {
      return try list()
    } catch {
      throw .system(folder, error)
    }
  }

  /// How the name of a case's file ends.
  static let ending = ".jsonl"

  private func caseID(_ client: String?, _ file: String) -> CaseID? {
    guard file.utf8.count > Casebook.ending.utf8.count, file.hasSuffix(Casebook.ending) else {
      return nil
    }
    return CaseID(client: client, name: String(file.dropLast(Casebook.ending.count)))
  }
}
