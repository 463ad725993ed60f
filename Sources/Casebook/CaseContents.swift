public import RecourseModel
internal import StrictJSON

/// What a case file holds, as far as it checks out.
public struct CaseContents: Hashable, Sendable {
  /// The 128 random bits that are the case's own number, as 32 hex digits.
  public var caseNumber: String
  /// The records that this version understands, in order.
  public var entries: [CaseEntry] = []
  /// How many records of later versions there are.
  public var laterRecords = 0
  /// The first line (1-based) that does not check out, and what is wrong; nothing behind it is
  /// in the entries.
  public var damage: Damage?
  /// What one should know.
  public var notices: [CaseNotice] = []

  /// A place in the file where something is wrong.
  public struct Damage: Hashable, Sendable {
    /// The line, 1-based.
    public var line: Int
    /// What is wrong.
    public var kind: CaseDamage
  }

  /// The events in order, to be folded by `CaseState(folding:happenings:)`.
  public var events: [CaseEvent] { entries.map(\.event) }

  /// How many records check out, those of later versions among them.
  public var recordCount: Int { records }

  /// The head of the case.
  public var start: CaseStart? {
    if case .started(let start)? = entries.first?.event { return start }
    return nil
  }

  /// What names each record in every copy of the case, records of later versions included.
  var ids: [String] = []
  /// Where among the entries a record stands, by its number; both 1-based.
  private var positions: [Int: Int] = [:]
  /// The time of the latest record that was written here, not brought in.
  private var clock: UTCTime?
  /// How many records check out.
  var records = 0
  /// The checksum of the last of them; before the first, what the first is linked to.
  var link: [UInt8] = []
  /// How many bytes those records take.
  var length = 0
  /// Bytes behind the last newline: a record that was never completely written.
  var tail: [UInt8] = []
  /// The tail is a whole record that lacks only its newline.
  var tailIsWhole = false
}

extension CaseContents {
  /// The part of the file's bytes that checks out, its last line with its end.
  func checked(_ bytes: [UInt8]) -> [UInt8] {
    tailIsWhole ? Array(bytes.prefix(length - 1)) + [0x0A] : Array(bytes.prefix(length))
  }

  /// Checks and reads a file's bytes. Damage is noted, not thrown.
  ///
  /// Throws only when there is no case at all.
  init(reading bytes: [UInt8], path: String) throws(CasebookError) {
    let lines = CaseLines(bytes)
    tail = Array(lines.tail)
    guard let first = lines.complete.first else { throw .neverStarted(path) }
    guard let head = CaseRecord.value(of: first) else {
      throw .damaged(path, line: 1, lines.damage(at: 0))
    }
    if let format = head["format"]?.int, format > CaseRecord.format {
      throw .laterFormat(path, format)
    }
    guard let number = head["case"]?.string, number.utf8.count == 32,
      number.utf8.allSatisfy(isHexadecimal)
    else { throw .damaged(path, line: 1, .changed) }
    caseNumber = number
    link = Array(number.utf8)
    guard head["format"]?.int == CaseRecord.format else {
      if !lines.checks(0, after: link) { throw .damaged(path, line: 1, .changed) }
      throw .unknownFormat(path, head["format"]?.int)
    }
    for (index, line) in lines.complete.enumerated() {
      guard take(line, path: path) else {
        damage = Damage(
          line: index + 1,
          kind: lines.checks(index, after: link) ? .unreadable : lines.damage(at: index))
        break
      }
    }
    if records == 0 || start == nil {
      throw .damaged(path, line: 1, damage?.kind ?? .unreadable)
    }
    // The newline of a whole record may be missing, or be another byte.
    if damage == nil {
      tailIsWhole =
        take(lines.tail, path: path)
        || take(lines.tail.dropLast(), path: path)
    }
    if laterRecords > 0 { notices.append(.laterRecords(path, laterRecords)) }
  }

  /// Takes a line in if it checks out.
  mutating func take(_ line: ArraySlice<UInt8>, path: String) -> Bool {
    guard let checksum = CaseRecord.checksum(of: line),
      chain(after: link, CaseRecord.content(of: line)) == checksum,
      let value = CaseRecord.value(of: line), value["n"]?.int == records + 1,
      value["kind"]?.string != nil
    else { return false }
    link = checksum
    records += 1
    length += line.count + 1
    let id = CaseRecord.id(of: value, checksum: checksum)
    ids.append(id)
    guard var event = CaseEvent(record: value) else {
      laterRecords += 1
      return true
    }
    // In the file `undone` names a record; for the fold it names a position among the events.
    if case .undone(let record) = event { event = .undone(positions[record] ?? 0) }
    let time = value["at"]?.string.flatMap { UTCTime($0) }
    // What another copy brought in was written by another clock.
    if value["id"] == nil, let time {
      if let clock, time < clock { notices.append(.clockWentBack(path, line: records)) }
      clock = time
    }
    entries.append(
      CaseEntry(
        record: records, at: time, event: event, id: id, wasBroughtIn: value["id"] != nil))
    positions[records] = entries.count
    return true
  }
}
