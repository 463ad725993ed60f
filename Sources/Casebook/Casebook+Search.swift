internal import StrictJSON

/// A record in which something was found.
public struct CaseMatch: Hashable, Sendable {
  /// The case.
  public var id: CaseID
  /// The record's number.
  public var record: Int
  /// The text in which it stands, as typed: to be escaped before it is shown.
  public var text: String

  /// Makes a match.
  public init(id: CaseID, record: Int, text: String) {
    self.id = id
    self.record = record
    self.text = text
  }
}

extension Casebook {
  /// Records in which a text stands, case by case; ASCII letters match in either case.
  ///
  /// What is good of a damaged case is searched too; a file that cannot be read has no matches.
  public func search(_ words: String) throws(CasebookError) -> [CaseMatch] {
    // The bytes are searched as they stand in the file, so most lines are never parsed.
    let needle = Casebook.folded(JSONWriter().bytes(of: words).dropFirst().dropLast())
    guard !needle.isEmpty else { return [] }
    var matches: [CaseMatch] = []
    for id in try ids() {
      guard let bytes = try? bytes(at: path(of: id)),
        Casebook.find(needle, in: Casebook.folded(bytes[...]))
      else { continue }
      for line in CaseLines(bytes).complete
      where Casebook.find(needle, in: Casebook.folded(line)) {
        guard let value = CaseRecord.value(of: line), let record = value["n"]?.int else { continue }
        for text in texts(of: value) {
          let escaped = JSONWriter().bytes(of: text).dropFirst().dropLast()
          guard Casebook.find(needle, in: Casebook.folded(escaped)) else { continue }
          matches.append(CaseMatch(id: id, record: record, text: text))
          break
        }
      }
    }
    return matches
  }

  /// The texts that somebody gave, without what the program wrote around them.
  private func texts(of record: JSONValue) -> [String] {
    let own: Set<String> = ["n", "at", "kind", "case", "edition", "by", "c"]
    func all(_ value: JSONValue) -> [String] {
      switch value.content {
      case .string(let text): [text]
      case .array(let elements): elements.flatMap(all)
      case .object(let members): members.flatMap { all($0.value) }
      default: []
      }
    }
    return (record.members ?? []).filter { !own.contains($0.key) }.flatMap { all($0.value) }
  }

  /// ASCII letters made small.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard needle.count <= bytes.count else { return false }
    for start in 0...(bytes.count - needle.count) where bytes[start] == needle[0] {
      if bytes[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }
}
