public import RecourseModel
internal import StrictJSON

/// One line of a case: an event, and when it was written.
public struct CaseEntry: Hashable, Sendable {
  /// The record's number in the file, 1-based. Records of later versions count too.
  public var record: Int
  /// When it was written; nil if the time cannot be read.
  public var at: UTCTime?
  /// What happened. `undone` speaks of positions among the entries, 1-based.
  public var event: CaseEvent
  /// What names the event in every copy of the case, 16 hex digits: the record's checksum, which
  /// holds all that came before it; where the record was brought in from another copy, the
  /// checksum that it had there.
  public var id: String
  /// True: it was first written into another copy of the case.
  public var wasBroughtIn: Bool

  /// Makes an entry.
  public init(
    record: Int, at: UTCTime?, event: CaseEvent, id: String, wasBroughtIn: Bool = false
  ) {
    self.record = record
    self.at = at
    self.event = event
    self.id = id
    self.wasBroughtIn = wasBroughtIn
  }
}

/// The form of one line: `{"n":..,"at":..,"kind":..,fields,"c":"16 hex"}`.
enum CaseRecord {
  /// The format that this version writes, and the only one that it reads: there has been no other.
  ///
  /// A file with a higher number was written by a later version, in a way that this one may
  /// misread: it is refused in one line and never touched. A kind of record that may be passed over
  /// needs no new number: such records are counted, carried along and left alone. A version that
  /// raises the number reads the older format as well, writes what it makes of it into a new file
  /// beside, and keeps the old one, as ``Casebook/salvage(_:now:)`` does; until there is such a
  /// format there is nothing to convert, and a lower number, or none, is refused.
  static let format = 1
  /// Most bytes of a line.
  static let limit = 1 << 20
  /// How many bytes the checksum takes at the end of a line: `,"c":"0123456789abcdef"}`.
  static let tailLength = 24

  /// A whole line with its newline; nil if the event cannot be written down.
  ///
  /// - Parameter id: What the event is called in the copy that it comes from; nil: it is new, and
  ///   its checksum is its name.
  static func line(
    number: Int, at: UTCTime, event: CaseEvent, caseNumber: String, after previous: [UInt8],
    id: String? = nil
  ) -> (bytes: [UInt8], link: [UInt8])? {
    guard var fields = event.fields(caseNumber: caseNumber) else { return nil }
    if let id { fields.append(JSONMember("id", .string(id))) }
    return line(
      [
        JSONMember("n", .int(number)), JSONMember("at", .string(at.text)),
        JSONMember("kind", .string(event.kind)),
      ] + fields, after: previous)
  }

  /// A whole line from its members, the checksum put behind them.
  static func line(
    _ members: [JSONMember], after previous: [UInt8]
  ) -> (bytes: [UInt8], link: [UInt8])? {
    var bytes = JSONWriter().bytes(of: .object(members))
    bytes.removeLast()
    let checksum = chain(after: previous, bytes)
    bytes += Array(#","c":""#.utf8) + checksum + Array("\"}\n".utf8)
    return bytes.count <= limit ? (bytes, checksum) : nil
  }

  /// The checksum at the end of a line (without its newline), if the line ends as a record does.
  static func checksum(of line: ArraySlice<UInt8>) -> [UInt8]? {
    guard line.count > tailLength else { return nil }
    let tail = Array(line.suffix(tailLength))
    guard tail.starts(with: #","c":""#.utf8), tail[22] == 0x22, tail[23] == 0x7D,
      tail[6..<22].allSatisfy(isHexadecimal)
    else { return nil }
    return Array(tail[6..<22])
  }

  /// What a checksum is computed over, besides the one before.
  static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.dropLast(tailLength)
  }

  /// What names a record in every copy of its case.
  static func id(of value: JSONValue, checksum: [UInt8]) -> String {
    if let id = value["id"]?.string, id.utf8.count == 16, id.utf8.allSatisfy(isHexadecimal) {
      return id
    }
    return String(decoding: checksum, as: UTF8.self)
  }

  /// The members of a line; nil if it is no JSON object.
  static func value(of line: ArraySlice<UInt8>) -> JSONValue? {
    let limits = JSONLimits(bytes: limit)
    guard let value = try? JSONValue(parsing: Array(line), limits: limits), value.members != nil
    else { return nil }
    return value
  }
}
