internal import StrictJSON

/// What is looked for, as it stands in a file; ASCII letters match in either case.
///
/// Bytes are compared from the last to the first, and a byte that is nowhere in the words moves on
/// by their whole length (Horspool's way), so most bytes of a file are never looked at.
struct Needle: Sendable {
  /// In small letters.
  private let bytes: [UInt8]
  /// How far to move on, by the byte under the end of the words.
  private let steps: [Int]

  /// Nil for nothing.
  init?(_ words: String) {
    bytes = Self.written(words).map(Self.small)
    if bytes.isEmpty { return nil }
    var steps = [Int](repeating: bytes.count, count: 256)
    for (offset, byte) in bytes.dropLast().enumerated() {
      steps[Int(byte)] = bytes.count - 1 - offset
      if (0x61...0x7A).contains(byte) { steps[Int(byte & 0xDF)] = bytes.count - 1 - offset }
    }
    self.steps = steps
  }

  /// A text as it stands in a file, without its quotes.
  private static func written(_ text: String) -> ArraySlice<UInt8> {
    JSONWriter().bytes(of: text).dropFirst().dropLast()
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  func isIn(_ text: String) -> Bool {
    Array(Self.written(text)).withUnsafeBufferPointer { position(in: $0, from: 0) != nil }
  }

  /// Where the words stand first, at or behind a place.
  func position(in hay: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let last = bytes.count - 1
    return bytes.withUnsafeBufferPointer { bytes in
      steps.withUnsafeBufferPointer { steps in
        var end = start + last
        while end < hay.count {
          if Self.small(hay[end]) == bytes[last], matches(hay, bytes, end - last) {
            return end - last
          }
          end += steps[Int(hay[end])]
        }
        return nil
      }
    }
  }

  private func matches(
    _ hay: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> Bool {
    for offset in bytes.indices where Self.small(hay[at + offset]) != bytes[offset] {
      return false
    }
    return true
  }
}
