internal import Casebook
internal import ParallelWork
internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import ShippedKnowledge
internal import TerminalProgress

/// Which cases there are, and what the cache says of them: all that a list needs besides the
/// knowledge, so that both can be read at once.
struct CaseloadFiles: Sendable {
  /// Nil: none is kept, as nothing is to be written or the edition is one to be tried out.
  fileprivate let cache: HeadCache?
  private let casebook: Casebook

  /// Where to look, by the options of a command.
  init(_ options: GlobalOptions) {
    let surroundings = Surroundings()
    casebook = Casebook(folder: options.data ?? surroundings.dataFolder)
    if !options.isPrivate, options.knowledge == nil, let checksum = try? ShippedEdition.checksum() {
      cache = HeadCache(
        folder: surroundings.cacheFolder, of: casebook, key: String(checksum))
    } else {
      cache = nil
    }
  }

  /// What is there.
  struct Look: Sendable {
    fileprivate var known: [CaseID: (stamp: FileStamp, head: CaseHead)]
    fileprivate var stamps: Result<[(id: CaseID, stamp: FileStamp?)], CasebookError>
  }

  /// Looks, on any thread.
  func look() -> Look {
    Look(
      known: cache?.read() ?? [:],
      stamps: Result { () throws(CasebookError) in try casebook.stamps() })
  }
}

/// The heads of all cases: from the cache while their files are untouched, else made from the cases
/// themselves.
struct Caseload {
  let workspace: Workspace
  private let cache: HeadCache?
  private let look: CaseloadFiles.Look

  /// Prepares a command and looks at the cases beside.
  init(_ options: GlobalOptions) throws {
    let files = CaseloadFiles(options)
    cache = files.cache
    (look, workspace) = try Cores.beside({ files.look() }, doing: { try Workspace(options) })
  }

  /// The heads, in the order of names.
  ///
  /// - Parameter most: How many cases may be read, the last written ones; a prompt does not wait
  ///   for ten thousand. The others are told as the cache has them, or by their names alone.
  func heads(reading most: Int = Int.max) throws(CasebookError) -> [CaseHead] {
    let asOf = workspace.asOf
    var heads: [(stamp: FileStamp?, head: CaseHead)] = []
    var unread: [Int] = []
    var lost = look.known.count
    for (id, stamp) in try look.stamps.get() {
      if let old = look.known[id], old.stamp == stamp {
        lost -= 1
        if !old.head.validity.contains(asOf) { unread.append(heads.count) }
        heads.append((stamp, old.head))
      } else {
        unread.append(heads.count)
        heads.append((stamp, CaseHead(id: id, asOf: asOf)))
      }
    }
    if unread.count > most {
      unread.sort { heads[$0].stamp?.modified ?? 0 > heads[$1].stamp?.modified ?? 0 }
      for index in unread.dropFirst(most) where heads[index].head.lastWritten == nil {
        // Known by its name alone: nothing of it is kept.
        heads[index].stamp = nil
      }
      unread.removeLast(unread.count - most)
    }
    // The stamps are older than what is read now: a case that is written meanwhile is read again.
    var isNew = lost > 0
    for (index, head) in zip(unread, read(unread.map { heads[$0].head.id })) {
      heads[index].head = head
      isNew = isNew || head.problem == nil
    }
    if isNew { cache?.write(heads.compactMap { entry in entry.stamp.map { ($0, entry.head) } }) }
    return heads.map(\.head)
  }

  /// The heads of cases, made from the cases themselves.
  private func read(_ ids: [CaseID]) -> [CaseHead] {
    guard !ids.isEmpty else { return [] }
    let bar = ProgressBar(workspace.words(CommandSentence.readingCases))
    defer { bar.finish() }
    let maker = HeadMaker(workspace)
    func begun(_ index: Int) { bar.show(index, of: ids.count) }
    return Cores.map(ids.count, progress: begun) { maker.head(of: ids[$0]) }
  }
}

/// Makes heads from the cases themselves, on any thread.
private struct HeadMaker: Sendable {
  private let casebook: Casebook
  private let builders: [Topic: PlanBuilder]
  private let happenings: [Happening]
  private let asOf: CivilDate

  init(_ workspace: Workspace) {
    casebook = workspace.casebook
    builders = Dictionary(
      uniqueKeysWithValues: Topic.allCases.map { ($0, workspace.builder(for: $0)) })
    happenings = workspace.edition.knowledge.happenings
    asOf = workspace.asOf
  }

  func head(of id: CaseID) -> CaseHead {
    var head = CaseHead(id: id, asOf: asOf)
    let contents: CaseContents
    do {
      contents = try casebook.read(id)
    } catch {
      head.problem = error
      return head
    }
    if let damage = contents.damage {
      head.problem = .damaged(casebook.path(of: id), line: damage.line, damage.kind)
    }
    let state = CaseState(folding: contents.events, happenings: happenings)
    guard let builder = builders[state.topic] else { return head }
    head.subject = builder.subject(of: state.answers)
    head.started = contents.entries.first?.at?.day
    head.lastWritten = contents.entries.compactMap(\.at).max()
    head.isClosed = state.closing != nil
    guard !head.isClosed else {
      head.validity = asOf...CivilDate.distantFuture
      return head
    }
    let agenda = builder.agenda(
      for: PlanRequest(
        state: state, position: builder.advisor.position(of: state.answers, asOf: asOf),
        asOf: asOf))
    head.due = agenda.entries.map {
      CaseHead.Due(day: $0.day, kind: $0.kind.rawValue, step: $0.step)
    }
    head.validity = asOf...max(asOf, agenda.validThrough)
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
