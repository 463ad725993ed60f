public import RecourseModel
internal import StrictJSON

/// What an import brought.
public struct CaseImport: Hashable, Sendable {
  /// The case that it went into.
  public var id: CaseID
  /// True: there was no copy of the case here.
  public var isNew: Bool
  /// How many events both copies held.
  public var known: Int
  /// Events that came in.
  public var added: [CaseEvent]
  /// Events that only the copy here held.
  public var own: [CaseEvent]
  /// Questions that the two copies answered differently; the later answer counts.
  public var differences: [Difference]
  /// Records of a later version among those that came in.
  public var laterRecords: Int

  /// One question with two answers.
  public struct Difference: Hashable, Sendable {
    /// The question.
    public var question: QuestionID
    /// What the copy here said.
    public var here: Answer
    /// What the other copy said.
    public var there: Answer
    /// True: the answer of the copy here counts.
    public var keepsHere: Bool
  }
}

extension Casebook {
  /// Takes a case file in. A copy of a case that is here is merged with it, event by event: what
  /// both hold stays once, what only the other holds is put behind, and where both answered a
  /// question since they parted, the later answer counts. Doing it again changes nothing.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, which has to check out from the first record to the last.
  ///   - path: what it is called in errors; its name is the case's name where that is free.
  ///   - now: when the import takes place.
  public func importCase(
    _ bytes: [UInt8], from path: String, now: UTCTime
  ) throws(CasebookError) -> CaseImport {
    guard bytes.count <= Casebook.limit else { throw .tooLarge(path, limit: Casebook.limit) }
    let other = try CaseContents(reading: bytes, path: path)
    if let damage = other.damage { throw .damaged(path, line: damage.line, damage.kind) }
    if !other.tail.isEmpty, !other.tailIsWhole {
      throw .damaged(path, line: other.records + 1, .cut)
    }
    if let client = other.start?.client, !CaseID.isPlain(client) { throw .badName(client) }
    if let here = try find(caseNumber: other.caseNumber) {
      return try merge(other, CaseLines(other.checked(bytes)), into: here, now: now)
    }
    let id = try add(other.checked(bytes), other, named: Casebook.name(ofFile: path))
    return CaseImport(
      id: id, isNew: true, known: 0, added: other.events, own: [], differences: [],
      laterRecords: other.laterRecords)
  }

  /// The case with a number; nil: it is not here. Only first lines are read.
  public func find(caseNumber: String) throws(CasebookError) -> CaseID? {
    let wanted = Array(#","case":"\#(caseNumber)","#.utf8)
    for id in try ids() where head(of: id).contains(wanted) { return id }
    return nil
  }

  private func head(of id: CaseID) -> ArraySlice<UInt8> {
    guard let file = try? disk.open(path(of: id), .reading) else { return [] }
    defer { disk.layer.close(file) }
    guard (try? disk.layer.status(of: file))?.kind == .file,
      let bytes = try? disk.layer.read(file, 4096)
    else { return [] }
    return bytes.prefix { $0 != 0x0A }
  }

  private static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    return file.hasSuffix(".jsonl") ? String(file.dropLast(6)) : ""
  }

  // MARK: A case that is new here

  private func add(
    _ bytes: [UInt8], _ contents: CaseContents, named name: String
  ) throws(CasebookError) -> CaseID {
    let client = contents.start?.client
    let places = places(ofClient: client)
    for place in places { _ = try prepare(place) }
    let day = contents.entries.first?.at?.day.iso ?? "case"
    let names = [name] + Casebook.names(from: day)
    return try put(
      bytes, underFirstFreeOf: names.compactMap { CaseID(client: client, name: $0) },
      stem: CaseID.isPlain(name) ? name : day)
  }

  /// Puts a whole case file under the first of some names that is free: whole or not at all.
  ///
  /// - Parameter stem: What the file is called until then begins so: with the name of a case, what
  ///   a kill leaves of it goes with that case.
  func put(
    _ bytes: [UInt8], underFirstFreeOf ids: [CaseID], stem: String
  ) throws(CasebookError) -> CaseID {
    guard let first = ids.first else { throw .badName(stem) }
    let place = Disk.folder(of: path(of: first))
    let temporary = "\(place)/\(stem).\(randomHexadecimal(bytes: 8)).tmp"
    do {
      try disk.writeNew(temporary, bytes)
    } catch {
      throw .notSaved(temporary, error)
    }
    for id in ids {
      do {
        try disk.place(temporary, at: path(of: id))
        try disk.synchronise(folder: place)
        return id
      } catch  where error.code == Casebook.alreadyThere {
        continue
      } catch {
        try? disk.layer.remove(temporary)
        throw .notSaved(path(of: id), error)
      }
    }
    try? disk.layer.remove(temporary)
    throw .exists(place)
  }

  // MARK: A case that is here

  private func merge(
    _ other: CaseContents, _ lines: CaseLines, into id: CaseID, now: UTCTime
  ) throws(CasebookError) -> CaseImport {
    let open = try open(id)
    guard !open.isReadOnly else { throw .readOnly(open.path) }
    let before = open.contents
    let held = Set(before.ids)
    let theirs = Set(other.ids)
    var numbers: [Int: Int] = [:]
    for (index, id) in before.ids.enumerated() {
      if let there = other.ids.firstIndex(of: id) { numbers[there + 1] = index + 1 }
    }
    for (index, line) in lines.complete.enumerated() where !held.contains(other.ids[index]) {
      guard index > 0, let value = CaseRecord.value(of: line)
      else { continue }
      let members = (value.members ?? []).compactMap { member -> JSONMember? in
        switch (member.key, value["kind"]?.string) {
        case ("n", _), ("c", _), ("id", _): nil
        case ("record", "undone"):
          JSONMember("record", .int(member.value.int.flatMap { numbers[$0] } ?? 0))
        default: member
        }
      }
      try open.append(copy: members, origin: other.ids[index])
      numbers[index + 1] = open.contents.records
    }
    let trunk = Set(other.entries.filter { !$0.wasBroughtIn }.map(\.id))
    let differences = differences(in: open.contents, behind: trunk)
    let answers = CaseState(folding: open.contents.events, happenings: []).answers
    for difference in differences {
      let wanted = difference.keepsHere ? difference.here : difference.there
      guard answers[difference.question] != wanted else { continue }
      try open.append(.changed(difference.question, wanted), at: now)
    }
    return CaseImport(
      id: id, isNew: false, known: held.intersection(theirs).count,
      added: other.entries.filter { !held.contains($0.id) }.map(\.event),
      own: before.entries.filter { !theirs.contains($0.id) }.map(\.event),
      differences: differences,
      laterRecords: open.contents.laterRecords - before.laterRecords)
  }

  /// Questions that were answered on both sides since the copies parted, and not alike.
  ///
  /// - Parameter trunk: what was written before they parted, among other events.
  private func differences(
    in contents: CaseContents, behind trunk: Set<String>
  ) -> [CaseImport.Difference] {
    var here: [QuestionID: CaseEntry] = [:]
    var there: [QuestionID: CaseEntry] = [:]
    for (entry, counts) in zip(contents.entries, CaseState.counting(contents.events)) where counts {
      guard let question = entry.event.answeredQuestion else { continue }
      if !entry.wasBroughtIn {
        here[question] = trunk.contains(entry.id) ? nil : entry
      } else if there[question].map({ entry.isLater(than: $0) }) ?? true {
        there[question] = entry
      }
    }
    return here.keys.sorted().compactMap { question in
      guard let ours = here[question], let other = there[question],
        let answer = ours.event.givenAnswer, let otherAnswer = other.event.givenAnswer,
        answer != otherAnswer
      else { return nil }
      return CaseImport.Difference(
        question: question, here: answer, there: otherAnswer,
        keepsHere: ours.isLater(than: other))
    }
  }
}

extension CaseEntry {
  /// By the time, and where that is the same by the name, so that all copies come to the same.
  fileprivate func isLater(than other: CaseEntry) -> Bool {
    let times = (at?.secondsSince1970 ?? 0, other.at?.secondsSince1970 ?? 0)
    return times.0 == times.1 ? id > other.id : times.0 > times.1
  }
}

extension CaseEvent {
  /// The question that it answers.
  fileprivate var answeredQuestion: QuestionID? {
    switch self {
    case .answered(let question, _, _), .changed(let question, _): question
    default: nil
    }
  }

  /// The answer that it gives.
  fileprivate var givenAnswer: Answer? {
    switch self {
    case .answered(_, let answer, _), .changed(_, let answer): answer
    default: nil
    }
  }
}
