internal import Glibc
internal import RecourseModel
internal import StrictJSON

/// What masking did.
public struct CaseMasking: Hashable, Sendable {
  /// How many records held the words.
  public var records: Int
}

extension Casebook {
  // MARK: Masking

  /// Takes words out of every record of a case, wherever somebody's own words stand, and puts
  /// `[masked]` there. The file is written anew, under a new case number and new checksums: a name
  /// that was made from the old words would let them be guessed. So a copy made before does not
  /// merge with it any more; it still holds the words.
  ///
  /// Figures match with or without the spaces and dashes between them.
  public func mask(_ secret: String, in id: CaseID) throws(CasebookError) -> CaseMasking {
    let mask = SecretMask(secret)
    var count = 0
    guard !mask.isEmpty else { return CaseMasking(records: 0) }
    try rewrite(id) { record in
      let masked = record.mapWords(mask.apply).withOwnChecksum
      if masked != record { count += 1 }
      return masked
    }
    return CaseMasking(records: count)
  }

  /// Writes a case's records anew in place of its file, chained anew. Whole or not at all.
  private func rewrite(
    _ id: CaseID, _ change: (JSONValue) -> JSONValue
  ) throws(CasebookError) {
    // Opening puts a torn end aside.
    _ = try open(id)
    let lock = try hold(id)
    defer { lock.close() }
    let path = path(of: id)
    let old = try readAll(lock.file, path)
    let contents = try CaseContents(reading: old, path: path)
    if let damage = contents.damage { throw .damaged(path, line: damage.line, damage.kind) }
    let values = CaseLines(contents.checked(old)).complete.compactMap { CaseRecord.value(of: $0) }
    let changed = values.map(change)
    guard changed != values else { return }
    guard let new = Casebook.file(of: changed) else { throw .unwritable(path) }
    // Named after the case, so that what a kill leaves of it goes with the case.
    let temporary = "\(Disk.folder(of: path))/\(id.name).\(randomHexadecimal(bytes: 8)).tmp"
    do {
      try disk.writeNew(temporary, new)
    } catch {
      throw .notSaved(path, error)
    }
    do {
      try disk.layer.rename(temporary, to: path)
    } catch {
      try? disk.layer.remove(temporary)
      throw .notSaved(path, error)
    }
    do {
      try disk.synchronise(folder: Disk.folder(of: path))
    } catch {
      throw .perhapsNotSaved(path, error)
    }
  }

  /// Records as a new file: a new case number, new checksums, no names of events; nil if a line
  /// became too long.
  static func file(of records: [JSONValue]) -> [UInt8]? {
    let caseNumber = randomHexadecimal(bytes: 16)
    var link = Array(caseNumber.utf8)
    var bytes: [UInt8] = []
    for record in records {
      let isHead = record["kind"]?.string == "started"
      let members = (record.members ?? []).compactMap { member -> JSONMember? in
        switch member.key {
        case "c", "id": nil
        case "case" where isHead: JSONMember("case", .string(caseNumber))
        default: member
        }
      }
      guard let line = CaseRecord.line(members, after: link) else { return nil }
      bytes += line.bytes
      link = line.link
    }
    return bytes
  }

  // MARK: Sharing

  /// A case to be shown to others: every word of the person's own, names of files, the client's
  /// code and what would name the case are taken out, amounts are rounded to two figures; dates and
  /// the options chosen stay. It is a case file with a number of its own.
  public func redacted(_ id: CaseID) throws(CasebookError) -> [UInt8] {
    for place in places(of: id) { _ = try checkOnly(place) }
    let path = path(of: id)
    let bytes = try bytes(at: path)
    let contents = try CaseContents(reading: bytes, path: path)
    if let damage = contents.damage { throw .damaged(path, line: damage.line, damage.kind) }
    let known = Set(contents.entries.map(\.record))
    var numbers: [Int: Int] = [:]
    var kept: [JSONValue] = []
    for (index, line) in CaseLines(contents.checked(bytes)).complete.enumerated() {
      // What a later version wrote may hold anything.
      guard known.contains(index + 1), let value = CaseRecord.value(of: line) else { continue }
      numbers[index + 1] = kept.count + 1
      kept.append(value.redacted(number: kept.count + 1, numbers: numbers))
    }
    guard let file = Casebook.file(of: kept) else { throw .unwritable(path) }
    return file
  }
}

/// Finds words, and figures however they are grouped.
struct SecretMask {
  private let words: [Unicode.Scalar]
  private let isFigure: Bool

  init(_ secret: String) {
    let scalars = Array(secret.unicodeScalars)
    let figures = scalars.filter { !Self.isGap($0) }
    isFigure = figures.count >= 4 && figures.allSatisfy { ("0"..."9").contains($0) }
    words = isFigure ? figures : scalars
  }

  var isEmpty: Bool { words.isEmpty }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "-" || scalar == "\u{A0}"
  }

  /// The text with `[masked]` in place of the words.
  func apply(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if let end = match(scalars, at) {
        result.append(contentsOf: "[masked]".unicodeScalars)
        at = end
      } else {
        result.append(scalars[at])
        at += 1
      }
    }
    return String(result)
  }

  /// Where a match that begins here ends.
  private func match(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var at = start
    for (index, wanted) in words.enumerated() {
      if isFigure, index > 0 {
        while at < scalars.count, Self.isGap(scalars[at]) { at += 1 }
      }
      guard at < scalars.count, scalars[at] == wanted else { return nil }
      at += 1
    }
    return at
  }
}

extension JSONValue {
  /// Keys whose texts are ids, days or sums: never somebody's words.
  private static let ids: Set<String> = [
    "at", "kind", "case", "format", "topic", "language", "edition", "question", "by", "option",
    "options", "happening", "item", "letter", "day", "date", "record", "sha256", "currency", "c",
    "id",
  ]

  /// The record with every text that may be somebody's words changed.
  func mapWords(_ change: (String) -> String) -> JSONValue {
    if isAdvice { return self }
    return switch content {
    case .string(let text): .string(change(text))
    case .array(let elements): .array(elements.map { $0.mapWords(change) })
    case .object(let members):
      .object(
        members.map { member in
          Self.ids.contains(member.key)
            ? member : JSONMember(member.key, member.value.mapWords(change))
        })
    default: self
    }
  }

  /// A letter that went out carries the checksum of its text: of the text as it stands now, since
  /// that of the old one would let it be guessed.
  fileprivate var withOwnChecksum: JSONValue {
    guard self["kind"]?.string == "sent", let text = self["text"]?.string, let members
    else { return self }
    return .object(
      members.map { member in
        member.key == "sha256"
          ? JSONMember("sha256", .string(sha256Text(Array(text.utf8)))) : member
      })
  }

  /// A record to be shown to others.
  fileprivate func redacted(number: Int, numbers: [Int: Int]) -> JSONValue {
    let kind = self["kind"]?.string
    let members = (members ?? []).compactMap { member -> JSONMember? in
      switch (member.key, kind) {
      case ("n", _): JSONMember("n", .int(number))
      case ("client", "started"): nil
      case ("record", "undone"):
        JSONMember("record", .int(member.value.int.flatMap { numbers[$0] } ?? 0))
      case ("sha256", "evidence"), ("sha256", "sent"): JSONMember("sha256", "")
      case ("place", "evidence"): JSONMember("place", "")
      case ("copy", "evidence"): JSONMember("copy", .null)
      default: JSONMember(member.key, member.value.withRoundedAmounts)
      }
    }
    return JSONValue.object(members).mapWords { $0.isEmpty ? "" : "[redacted]" }
  }

  /// Amounts of money with their two leading figures only.
  private var withRoundedAmounts: JSONValue {
    guard let members else { return self }
    return .object(
      members.map { member in
        guard member.key == "amount", let hundredths = member.value.number?.hundredths else {
          return JSONMember(member.key, member.value.withRoundedAmounts)
        }
        return JSONMember("amount", .number(JSONNumber(hundredths: Self.rounded(hundredths))))
      })
  }

  private static func rounded(_ hundredths: Int) -> Int {
    var unit = 1
    while hundredths.magnitude / UInt(unit) >= 100 { unit *= 10 }
    return hundredths / unit * unit
  }
}
