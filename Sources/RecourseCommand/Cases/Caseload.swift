internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession

/// The heads of all cases: from the cache while their files are untouched, else made from the cases
/// themselves.
struct Caseload {
  let workspace: Workspace
  private let cache: HeadCache

  init(_ workspace: Workspace) {
    self.workspace = workspace
    cache = HeadCache(
      folder: workspace.surroundings.cacheFolder, of: workspace.casebook,
      key: workspace.edition.knowledge.edition)
  }

  /// The heads, in the order of names.
  ///
  /// - Parameter most: How many cases may be read; a prompt does not wait for ten thousand. Those
  ///   beyond are told as the cache has them, or by their names alone.
  func heads(reading most: Int = Int.max) throws(CasebookError) -> [CaseHead] {
    let known = workspace.options.isPrivate ? [:] : cache.read()
    var heads: [(stamp: FileStamp?, head: CaseHead)] = []
    var left = most
    var reused = 0
    for (id, stamp) in try workspace.casebook.stamps() {
      let old = known[id].flatMap { $0.stamp == stamp ? $0.head : nil }
      if let old, old.validity.contains(workspace.asOf) || left == 0 {
        heads.append((stamp, old))
        reused += 1
      } else if left > 0 {
        left -= 1
        heads.append((stamp, head(of: id)))
      } else {
        heads.append((nil, CaseHead(id: id, asOf: workspace.asOf)))
      }
    }
    if left < most || reused < known.count, !workspace.options.isPrivate {
      cache.write(heads.compactMap { entry in entry.stamp.map { ($0, entry.head) } })
    }
    return heads.map(\.head)
  }

  /// A head made from the case itself.
  private func head(of id: CaseID) -> CaseHead {
    var head = CaseHead(id: id, asOf: workspace.asOf)
    let contents: CaseContents
    do {
      contents = try workspace.casebook.read(id)
    } catch {
      head.problem = error
      return head
    }
    if let damage = contents.damage {
      head.problem = .damaged(workspace.casebook.path(of: id), line: damage.line, damage.kind)
    }
    let state = CaseState(
      folding: contents.events, happenings: workspace.edition.knowledge.happenings)
    let desk = workspace.desk(for: state, language: workspace.language)
    head.subject = desk.builder.subject(of: state.answers)
    head.started = contents.entries.first?.at?.day
    head.lastWritten = contents.entries.compactMap(\.at).max()
    head.isClosed = state.closing != nil
    guard !head.isClosed else {
      head.validity = workspace.asOf...CivilDate.distantFuture
      return head
    }
    let agenda = desk.builder.agenda(for: desk.request)
    head.due = agenda.entries.map {
      CaseHead.Due(day: $0.day, kind: $0.kind.rawValue, step: $0.step)
    }
    head.validity = workspace.asOf...max(workspace.asOf, agenda.validThrough)
    return head
  }
}

extension CivilDate {
  /// The last day that can be written.
  fileprivate static let distantFuture = CivilDate(dayNumber: 2_932_896)
}

extension CaseHead {
  /// The day that asks for something first: overdue or within so many days; nil: none.
  func due(within days: Int, of today: CivilDate) -> Due? {
    due.first { entry in
      // A last day that is over asks for nothing any more.
      entry.day <= today.adding(days: days)
        && !(entry.kind == Agenda.Kind.last.rawValue && entry.day < today)
    }
  }
}

extension Workspace {
  /// A day that matters, in words: "reply due 3 days ago; next: Ask the manager".
  func words(of due: CaseHead.Due) -> String {
    let step = due.step.flatMap { id in edition.knowledge.items.first { $0.id == id } }
    let title = step?.title[language] ?? ""
    let isPast = due.day < asOf
    let sentence: CaseSentence =
      switch Agenda.Kind(rawValue: due.kind) {
      case .reply: title.isEmpty ? .dueReply : .dueReplyNext
      case .file: isPast ? .dueFileNow : .dueFile
      case .last: .dueLast
      case .from, nil: isPast ? .dueSince : .dueFrom
      }
    return words(sentence, ["when": words(ofDay: due.day), "step": title])
  }

  private func words(ofDay day: CivilDate) -> String {
    let days = day.dayNumber - asOf.dayNumber
    switch days {
    case 0: return words(CaseSentence.whenToday)
    case 1: return words(CaseSentence.whenTomorrow)
    case -1: return words(CaseSentence.whenYesterday)
    case 2...14: return words(CaseSentence.whenIn, ["count": String(days)])
    case (-14)...(-2): return words(CaseSentence.whenAgo, ["count": String(-days)])
    default: return Wording(language: language).columnDate(day, seenFrom: asOf)
    }
  }

  /// One of the sentences about cases.
  func words(
    _ sentence: CaseSentence, _ values: [String: String] = [:], in language: Language? = nil
  ) -> String {
    sentence.words(
      in: edition.knowledge.interface, language: language ?? self.language, values)
  }
}
