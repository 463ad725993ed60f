internal import ParallelWork
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
  ///
  /// - Parameter client: Only the cases of this client; nil: all.
  public func search(
    _ words: String, client: String? = nil
  ) throws(CasebookError) -> [CaseMatch] {
    guard let needle = Needle(words) else { return [] }
    let ids = try ids().filter { client == nil || $0.client == client }
    return Cores.map(ids.count) { matches(of: needle, in: ids[$0]) }.flatMap { $0 }
  }

  /// The bytes are searched as they stand in the file; only a line that holds the words is parsed.
  private func matches(of needle: Needle, in id: CaseID) -> [CaseMatch] {
    guard let bytes = try? bytes(at: path(of: id)) else { return [] }
    var matches: [CaseMatch] = []
    var start = 0
    while let found = bytes.withUnsafeBufferPointer({ needle.position(in: $0, from: start) }),
      let end = bytes[found...].firstIndex(of: 0x0A)
    {
      let begin = bytes[..<found].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if let value = CaseRecord.value(of: bytes[begin..<end]), let record = value["n"]?.int,
        let text = texts(of: value).first(where: needle.isIn)
      {
        matches.append(CaseMatch(id: id, record: record, text: text))
      }
      start = end + 1
    }
    return matches
  }

  /// The texts that somebody gave, without what the program wrote around them.
  private func texts(of record: JSONValue) -> [String] {
    if record.isAdvice { return [] }
    let own: Set<String> = ["n", "at", "kind", "case", "edition", "by", "c", "id", "sha256"]
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
}
