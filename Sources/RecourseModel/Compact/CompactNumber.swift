/// Whole numbers as printable ASCII, so that compiled knowledge is one UTF-8 text.
///
/// A number is a run of bytes `?` to `~`: five bits each, the lowest first, bit 0x20 set while more
/// follow. Signs are folded into the lowest bit.
enum CompactNumber {
  private static let base: UInt8 = 0x3F

  /// Appends a number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    repeat {
      let digit = UInt8(rest & 0x1F)
      rest >>= 5
      bytes.append(base + digit + (rest == 0 ? 0 : 0x20))
    } while rest != 0
  }

  /// Reads a number and moves past it; nil if the bytes end or are no number.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int, end: Int) -> Int? {
    var value: UInt = 0
    var shift: UInt = 0
    while offset < end {
      let byte = bytes[offset]
      guard byte >= base, byte <= 0x7E else { return nil }
      let digit = UInt(byte - base)
      // 64 bits are twelve full digits and four bits of a thirteenth.
      guard shift < 60 || (shift == 60 && digit & 0x1F < 16) else { return nil }
      value |= (digit & 0x1F) << shift
      offset += 1
      if digit & 0x20 == 0 {
        return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
      }
      shift += 5
    }
    return nil
  }

  /// A list of numbers as one text, for arrays that would be slow to code one by one.
  static func packed(_ numbers: [Int]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 2)
    for number in numbers { append(number, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The numbers of a packed text; nil if it is damaged.
  static func unpacked(_ text: String) -> [Int]? {
    var text = text
    return text.withUTF8 { bytes -> [Int]? in
      var numbers: [Int] = []
      numbers.reserveCapacity(bytes.count / 2)
      var offset = 0
      while offset < bytes.count {
        guard let number = read(bytes, at: &offset, end: bytes.count) else { return nil }
        numbers.append(number)
      }
      return numbers
    }
  }
}
