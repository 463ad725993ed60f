internal import RecourseModel
internal import StrictJSON

/// What was saved of a damaged case.
public struct CaseSalvage: Hashable, Sendable {
  /// The new case.
  public var id: CaseID
  /// How many records check out.
  public var proved: Int
  /// How many records can be read but not checked, since what they were linked to is lost; they
  /// carry `"unproved":true`.
  public var unproved: Int
  /// Lines (1-based) of the damaged file that were left out: changed, or not to be read.
  public var lost: [Int]
}

extension Casebook {
  /// Writes a new case beside a damaged one, with every record that checks out. The old file stays
  /// as it is.
  public func salvage(_ id: CaseID, now: UTCTime) throws(CasebookError) -> CaseSalvage {
    for place in places(of: id) { _ = try checkOnly(place) }
    let path = path(of: id)
    let found = SalvagedRecords(CaseLines(try bytes(at: path)))
    guard !found.records.isEmpty else { throw .nothingToSalvage(path) }
    let caseNumber = randomHexadecimal(bytes: 16)
    guard let bytes = found.file(caseNumber: caseNumber, client: id.client, now: now) else {
      throw .unwritable(path)
    }
    let names = (1...99).compactMap { number in
      CaseID(client: id.client, name: "\(id.name)-s\(number)")
    }
    let new = try put(bytes, underFirstFreeOf: names, stem: id.name)
    let proved = found.records.count { $0.isProved }
    return CaseSalvage(
      id: new, proved: proved, unproved: found.records.count - proved, lost: found.lost)
  }
}

/// The records of a damaged file, sorted out: proved, unproved, lost.
struct SalvagedRecords {
  /// One record that is kept.
  struct Record {
    var line: Int
    var number: Int
    var value: JSONValue
    var isProved: Bool
  }

  private(set) var records: [Record] = []
  private(set) var lost: [Int] = []

  private struct Candidate {
    var line: Int
    var number: Int
    var value: JSONValue
    var content: ArraySlice<UInt8>
    var checksum: [UInt8]
  }

  init(_ lines: CaseLines) {
    var candidates: [Candidate] = []
    var seen: Set<[UInt8]> = []
    for (index, line) in (lines.complete + [lines.tail]).enumerated() where !line.isEmpty {
      guard let checksum = CaseRecord.checksum(of: line), let value = CaseRecord.value(of: line),
        let number = value["n"]?.int, value["kind"]?.string != nil
      else {
        lost.append(index + 1)
        continue
      }
      // A line that stands twice is nothing lost.
      guard seen.insert(Array(line)).inserted else { continue }
      candidates.append(
        Candidate(
          line: index + 1, number: number, value: value, content: CaseRecord.content(of: line),
          checksum: checksum))
    }
    candidates.sort { ($0.number, $0.line) < ($1.number, $1.line) }
    sort(candidates)
    lost.sort()
  }

  private mutating func sort(_ candidates: [Candidate]) {
    // What the next record may be linked to, and whether that is sure.
    var links: [[UInt8]] = []
    if let seed = candidates.first?.value["case"]?.string { links = [Array(seed.utf8)] }
    var isSure = !links.isEmpty
    var number = 0
    for (index, candidate) in candidates.enumerated() {
      let computed = links.map { chain(after: $0, candidate.content) }
      var isProved = computed.contains(candidate.checksum)
      if !isProved, index + 1 < candidates.count {
        // Only its checksum may be altered: then the next record still speaks for it.
        let next = candidates[index + 1]
        isProved = computed.contains { chain(after: $0, next.content) == next.checksum }
      }
      if !isProved, isSure, candidate.number == number + 1 {
        lost.append(candidate.line)
      } else {
        records.append(
          Record(
            line: candidate.line, number: candidate.number, value: candidate.value,
            isProved: isProved))
      }
      isSure = isProved
      links = computed.contains(candidate.checksum) ? [] : computed
      links.append(candidate.checksum)
      number = candidate.number
    }
  }

  /// A whole new file: numbered anew, linked anew; nil if a line became too long.
  func file(caseNumber: String, client: String?, now: UTCTime) -> [UInt8]? {
    var bytes: [UInt8] = []
    var link = Array(caseNumber.utf8)
    var numbers: [Int: Int] = [:]
    var count = 0
    func add(_ members: [JSONMember]) -> Bool {
      guard let line = CaseRecord.line(members, after: link) else { return false }
      bytes += line.bytes
      link = line.link
      return true
    }
    if records.first.flatMap({ CaseEvent(record: $0.value)?.kind }) != "started" {
      count = 1
      let start = CaseStart(topic: "recourse", language: .english, client: client, edition: "")
      let fields = CaseEvent.started(start).fields(caseNumber: caseNumber) ?? []
      let head: [JSONMember] = [
        JSONMember("n", 1), JSONMember("at", .string(now.text)), JSONMember("kind", "started"),
      ]
      guard add(head + fields) else { return nil }
    }
    for record in records {
      count += 1
      numbers[record.number] = count
      var members: [JSONMember] = []
      for member in record.value.members ?? [] {
        switch (member.key, record.value["kind"]?.string) {
        case ("n", _): members.append(JSONMember("n", .int(count)))
        case ("c", _), ("unproved", _): break
        case ("case", "started"): members.append(JSONMember("case", .string(caseNumber)))
        case ("record", "undone"):
          let target = member.value.int.flatMap { numbers[$0] } ?? 0
          members.append(JSONMember("record", .int(target)))
        default: members.append(member)
        }
      }
      if !record.isProved { members.append(JSONMember("unproved", true)) }
      guard add(members) else { return nil }
    }
    return bytes
  }
}
