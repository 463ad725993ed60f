internal import Glibc
public import RecourseModel

/// One line in a list of cases.
public struct CaseSummary: Hashable, Sendable {
  /// The case's name.
  public var id: CaseID
  /// The client's code; nil: one's own case.
  public var client: String? { id.client }
  /// `recourse` or `agreement`.
  public var topic = ""
  /// When it began.
  public var started: UTCTime?
  /// When it was last written.
  public var lastWritten: UTCTime?
  /// The language of the conversation.
  public var language = Language.english
  /// The first words of the story, on one line, as typed: to be escaped before it is shown.
  public var firstWords = ""
  /// The outcome, once closed.
  public var outcome: String?
  /// How many records check out.
  public var records = 0
  /// Why it cannot be opened, if it cannot.
  public var problem: CasebookError?

  /// A summary that says nothing yet.
  public init(id: CaseID) {
    self.id = id
  }
}

extension Casebook {
  /// All cases, the one written to last first; damaged ones with their problem.
  ///
  /// A folder that does not exist has no cases.
  public func list() throws(CasebookError) -> [CaseSummary] {
    try ids().map(summary).sorted { left, right in
      let times = (left.lastWritten, right.lastWritten)
      switch times {
      case (let left?, let right?) where left != right: return left > right
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left.id < right.id
      }
    }
  }

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

  private func summary(_ id: CaseID) -> CaseSummary {
    var summary = CaseSummary(id: id)
    let path = path(of: id)
    do {
      let contents = try contents(at: path)
      let state = CaseState(folding: contents.events, happenings: [])
      summary.topic = state.start?.topic ?? ""
      summary.started = contents.entries.first?.at
      summary.lastWritten = contents.entries.last?.at
      summary.language = state.language
      summary.firstWords = firstWords(of: state.story ?? "")
      summary.outcome = state.outcome
      summary.records = contents.records
      summary.problem = contents.damage.map { .damaged(path, line: $0.line, $0.kind) }
    } catch {
      summary.problem = error
    }
    return summary
  }

  /// At most sixty characters, white space made single.
  private func firstWords(of story: String) -> String {
    let line = story.prefix(240).split { $0.isWhitespace }.joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }
}
