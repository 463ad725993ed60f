internal import Glibc

extension Casebook {
  /// The names of all cases, in order.
  public func ids() throws(CasebookError) -> [CaseID] {
    do {
      _ = try disk.layer.status(at: folder)
    } catch  where error.code == ENOENT {
      return []
    } catch {
      throw .system(folder, error)
    }
    _ = try checkOnly(folder)
    var ids = try names(in: folder).compactMap { caseName($0).flatMap { CaseID(name: $0) } }
    let clients = folder + "/clients"
    guard (try? disk.layer.status(at: clients))?.kind == .folder else { return ids.sorted() }
    for client in try names(in: clients) where CaseID.isPlain(client) {
      let place = clients + "/" + client
      guard (try? disk.layer.status(at: place))?.kind == .folder else { continue }
      ids += try names(in: place).compactMap { name in
        caseName(name).flatMap { CaseID(client: client, name: $0) }
      }
    }
    return ids.sorted()
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

  private func names(in folder: String) throws(CasebookError) -> [String] {
    do {
      return try disk.layer.names(in: folder)
    } catch {
      throw .system(folder, error)
    }
  }

  private func caseName(_ file: String) -> String? {
    file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : nil
  }
}
