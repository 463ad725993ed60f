internal import RecourseModel

/// Heads as bytes: lines of fields parted by tabs, what stands in many of them in tables before, and
/// a checksum of all of it at the end. Bytes that do not check out hold no heads.
struct HeadTable {
  private let title: String

  /// How many bytes the checksum takes at the end, with its line end.
  private static let endLength = 17

  /// - Parameter key: What the heads were made with.
  init(key: String) {
    title = Self.plain("recourse heads 2 \(key)")
  }

  private static func plain(_ text: String) -> String {
    text.contains { $0 == "\t" || $0.isNewline }
      ? text.filter { $0 != "\t" && !$0.isNewline } : text
  }

  // MARK: Writing

  /// The bytes of heads; those of cases with a problem are left out.
  func bytes(of heads: [(stamp: FileStamp, head: CaseHead)]) -> [UInt8] {
    var subjects = Words<LocalizedText>()
    var kinds = Words<DueKind>()
    var lines: [UInt8] = []
    for (stamp, head) in heads where head.problem == nil {
      lines += head.id.description.utf8
      for number in [stamp.size, stamp.modified, stamp.changed, Int(bitPattern: UInt(stamp.inode))]
      {
        lines.appendField(number)
      }
      lines.appendField(head.started?.dayNumber)
      lines.appendField(head.lastWritten?.secondsSince1970)
      lines.appendField(head.isClosed ? 1 : 0)
      lines.appendField(head.validity.lowerBound.dayNumber)
      lines.appendField(head.validity.upperBound.dayNumber)
      lines.appendField(subjects.number(of: head.subject))
      for due in head.due {
        lines.appendField(due.day.dayNumber)
        lines.appendField(kinds.number(of: DueKind(kind: due.kind, step: due.step)))
      }
      lines.append(0x0A)
    }
    var bytes = Array("\(title)\n".utf8)
    bytes += "\(subjects.all.count)\t\(kinds.all.count)\n".utf8
    for text in subjects.all {
      bytes += "\(Self.plain(text.english))\t\(Self.plain(text.simplifiedChinese))\n".utf8
    }
    for kind in kinds.all {
      bytes += "\(Self.plain(kind.kind))\t\(Self.plain(kind.step?.rawValue ?? ""))\n".utf8
    }
    bytes += lines
    return bytes + bytes.withUnsafeBytes { Self.checksum($0) }
  }

  // MARK: Reading

  /// The heads in bytes; nil if they do not check out, or were made with another key.
  func heads(in bytes: [UInt8]) -> [CaseID: (stamp: FileStamp, head: CaseHead)]? {
    bytes.withUnsafeBytes { bytes in
      guard bytes.count > Self.endLength else { return nil }
      let body = UnsafeRawBufferPointer(rebasing: bytes.dropLast(Self.endLength))
      guard Self.checksum(body).elementsEqual(bytes.suffix(Self.endLength)) else { return nil }
      var fields = HeadFields(body)
      guard fields.text() == title, fields.endsLine(), let subjectCount = fields.number(),
        let kindCount = fields.number(), fields.endsLine()
      else { return nil }
      var subjects: [LocalizedText] = []
      var kinds: [DueKind] = []
      for _ in 0..<max(0, subjectCount) {
        let english = fields.text()
        subjects.append(LocalizedText(english: english, simplifiedChinese: fields.text()))
        guard fields.endsLine() else { return nil }
      }
      for _ in 0..<max(0, kindCount) {
        let kind = fields.text()
        let step = fields.text()
        kinds.append(DueKind(kind: kind, step: step.isEmpty ? nil : ItemID(step)))
        guard fields.endsLine() else { return nil }
      }
      var heads: [CaseID: (stamp: FileStamp, head: CaseHead)] = [:]
      while !fields.isAtEnd {
        guard let (stamp, head) = fields.head(subjects, kinds) else { return nil }
        heads[head.id] = (stamp, head)
      }
      return heads
    }
  }

  /// Any single change of the bytes changes it; it finds accidents, not intent.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hash = UInt64(bytes.count)
    func take(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
    }
    var offset = 0
    while offset + 8 <= bytes.count {
      take(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset += 8
    }
    for byte in bytes[offset...] { take(UInt64(byte)) }
    return hexadecimal((0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * $0)) }) + [0x0A]
  }
}

/// What kind of day it is, and the step that belongs to it: few different ones stand in many heads.
struct DueKind: Hashable {
  var kind: String
  var step: ItemID?
}

/// Things that are written once and named by their number.
private struct Words<Word: Hashable> {
  var all: [Word] = []
  private var numbers: [Word: Int] = [:]

  mutating func number(of word: Word) -> Int {
    if let number = numbers[word] { return number }
    numbers[word] = all.count
    all.append(word)
    return all.count - 1
  }
}

extension [UInt8] {
  /// A tab and a number; a lone minus stands for none.
  fileprivate mutating func appendField(_ number: Int?) {
    append(0x09)
    guard let number else { return append(0x2D) }
    if number < 0 { append(0x2D) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }
}
