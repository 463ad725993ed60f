internal import CLibedit
internal import Glibc

/// What was changed in the lines read so far, so that it can be told.
struct ReadingTally: Equatable {
  /// The lines read, refused ones among them.
  var lines = 0
  /// The places where bytes were no UTF-8 and stand as U+FFFD.
  var replacements = 0
  /// The zero bytes dropped.
  var zeros = 0
}

/// Lines from a descriptor as bytes: CRLF, wrong UTF-8, zero bytes and endless lines are met here,
/// because the C library's readers drop or cut them without a word.
final class ByteLines {
  /// A longer line is refused.
  static let longest = 65_536

  private(set) var tally = ReadingTally()
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line. `ready` is called before each read; false is Ctrl-C while it waited.
  func next(whenReady ready: () -> Bool = { true }) -> LineResult {
    var line: [UInt8] = []
    var tooLong = false
    while true {
      if position == buffer.count {
        guard ready() else { return .interrupt }
        switch fill() {
        case .bytes: break
        case .end:
          guard !line.isEmpty || tooLong else { return .end }
          return finished(line, tooLong: tooLong)
        case .failed(let code):
          if code == EINTR { continue }
          return .failed(code)
        }
      }
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      if !tooLong { line += rest[..<(end ?? rest.endIndex)] }
      // One more for the carriage return that may end the line.
      if line.count > Self.longest + 1 {
        tooLong = true
        line = []
      }
      if let end {
        position = end + 1
        return finished(line, tooLong: tooLong)
      }
      position = buffer.count
    }
  }

  private enum Filling {
    case bytes
    case end
    case failed(Int32)
  }

  private func fill() -> Filling {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    let code = recourse_edit_errno()
    if count < 0 { return .failed(code) }
    if count == 0 { return .end }
    buffer = Array(bytes[..<count])
    position = 0
    return .bytes
  }

  private func finished(_ bytes: [UInt8], tooLong: Bool) -> LineResult {
    tally.lines += 1
    var line = bytes[...]
    if line.last == 0x0D { line = line.dropLast() }
    guard !tooLong, line.count <= Self.longest else { return .failed(EMSGSIZE) }
    if tally.lines == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    let kept = line.filter { $0 != 0 }
    tally.zeros += line.count - kept.count
    let text = String(decoding: kept, as: UTF8.self)
    tally.replacements += Self.marks(text.utf8) - Self.marks(kept)
    return .line(text)
  }

  /// How often U+FFFD stands in bytes.
  private static func marks(_ bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    var matched = 0
    for byte in bytes {
      matched = byte == 0xEF ? 1 : matched == 1 && byte == 0xBF ? 2 : matched == 2 ? 3 : 0
      if matched == 3 {
        count += byte == 0xBD ? 1 : 0
        matched = 0
      }
    }
    return count
  }
}
