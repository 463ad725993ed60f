internal import RecourseModel

/// Reads the fields of a table of heads one after the other.
struct HeadFields {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The next field; the tab behind it is taken, a line end stays.
  mutating func text() -> String {
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x09, bytes[offset] != 0x0A { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if offset < bytes.count, bytes[offset] == 0x09 { offset += 1 }
    return text
  }

  /// The next field as a number; nil: it is none.
  mutating func number() -> Int? {
    let isNegative = offset < bytes.count && bytes[offset] == 0x2D
    if isNegative { offset += 1 }
    let start = offset
    var number = 0
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 18 {
      number = number * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    // The largest numbers have 19 digits.
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) {
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooMuch) = product.addingReportingOverflow(Int(bytes[offset] - 0x30))
      if isTooLarge || isTooMuch { return nil }
      number = sum
      offset += 1
    }
    let isNumber = offset > start
    if offset < bytes.count, bytes[offset] == 0x09 { offset += 1 }
    return isNumber ? (isNegative ? -number : number) : nil
  }

  /// Takes a line end; false: the line goes on.
  mutating func endsLine() -> Bool {
    guard offset < bytes.count, bytes[offset] == 0x0A else { return false }
    offset += 1
    return true
  }

  /// A line of the table; nil: it is none.
  mutating func head(
    _ subjects: [LocalizedText], _ kinds: [DueKind]
  ) -> (stamp: FileStamp, head: CaseHead)? {
    guard let id = CaseID(text()), let size = number(), let modified = number(),
      let changed = number(), let inode = number()
    else { return nil }
    let started = number()
    let written = number()
    guard let closed = number(), let from = number(), let through = number(), from <= through,
      let subject = number(), subjects.indices.contains(subject)
    else { return nil }
    var head = CaseHead(id: id, asOf: CivilDate(dayNumber: from))
    head.validity = CivilDate(dayNumber: from)...CivilDate(dayNumber: through)
    head.started = started.map { CivilDate(dayNumber: $0) }
    head.lastWritten = written.map { UTCTime(secondsSince1970: $0) }
    head.isClosed = closed == 1
    head.subject = subjects[subject]
    while !endsLine() {
      guard let day = number(), let kind = number(), kinds.indices.contains(kind) else {
        return nil
      }
      head.due.append(
        CaseHead.Due(
          day: CivilDate(dayNumber: day), kind: kinds[kind].kind, step: kinds[kind].step))
    }
    let stamp = FileStamp(
      size: size, modified: modified, changed: changed, inode: UInt64(bitPattern: Int64(inode)))
    return (stamp, head)
  }
}
