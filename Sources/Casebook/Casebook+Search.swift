internal import Glibc
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
    // The bytes are searched as they stand in the file, so most lines are never parsed.
    guard let needle = Needle(words) else { return [] }
    var matches: [CaseMatch] = []
    for id in try ids() where client == nil || id.client == client {
      guard let bytes = try? bytes(at: path(of: id)), needle.isIn(bytes) else { continue }
      for line in CaseLines(bytes).complete where needle.isIn(Array(line)) {
        guard let value = CaseRecord.value(of: line), let record = value["n"]?.int,
          let text = texts(of: value).first(where: needle.isIn)
        else { continue }
        matches.append(CaseMatch(id: id, record: record, text: text))
      }
    }
    return matches
  }

  /// The texts that somebody gave, without what the program wrote around them.
  private func texts(of record: JSONValue) -> [String] {
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

/// What is looked for, as it stands in a file, and in the other case of its first letter.
private struct Needle {
  private let bytes: [UInt8]

  /// Nil for nothing.
  init?(_ words: String) {
    bytes = JSONWriter().bytes(of: words).dropFirst().dropLast().map(Self.small)
    if bytes.isEmpty { return nil }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  func isIn(_ text: String) -> Bool {
    isIn(Array(JSONWriter().bytes(of: text).dropFirst().dropLast()))
  }

  /// Looks with the system's own search for the first byte; only what follows it is compared here.
  func isIn(_ hay: [UInt8]) -> Bool {
    let first = bytes[0]
    let isLetter = (0x61...0x7A).contains(first)
    return hay.withUnsafeBytes { hay in
      finds(first, in: hay) || isLetter && finds(first & 0xDF, in: hay)
    }
  }

  private func finds(_ first: UInt8, in hay: UnsafeRawBufferPointer) -> Bool {
    guard let base = hay.baseAddress else { return false }
    var at = 0
    while hay.count - at >= bytes.count {
      guard let found = memchr(base + at, Int32(first), hay.count - at - bytes.count + 1)
      else { return false }
      at = UnsafeRawPointer(found) - base
      if matches(hay, at) { return true }
      at += 1
    }
    return false
  }

  private func matches(_ hay: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    for offset in 1..<max(1, bytes.count) where Self.small(hay[at + offset]) != bytes[offset] {
      return false
    }
    return true
  }
}
