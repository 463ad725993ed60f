extension JSONReader {
  /// Reads a string; the position is on its opening quote.
  mutating func string() throws(JSONError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case 0x22:
        position += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        try escape(into: &text)
      case 0x0A, 0x0D:
        throw error(.openString, at: start)
      case 0..<0x20:
        throw error(.controlCharacter(Unicode.Scalar(byte)))
      case 0x20..<0x80:
        text.append(byte)
        position += 1
      default:
        guard let length = scalarLength(at: position) else { throw error(.notUTF8) }
        text += bytes[position..<position + length]
        position += length
      }
    }
    throw error(.openString, at: start)
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    let start = position
    position += 1
    guard let byte = next else { throw error(.unfinished) }
    position += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: text.append(byte)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      var code = try hexadecimal(escapedAt: start)
      if (0xD800..<0xDC00).contains(code) {
        guard next == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x75 else {
          throw error(.loneSurrogate, at: start)
        }
        position += 2
        let low = try hexadecimal(escapedAt: start)
        guard (0xDC00..<0xE000).contains(low) else { throw error(.loneSurrogate, at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error(.loneSurrogate, at: start) }
      text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    default: throw error(.badEscape, at: start)
    }
  }

  private mutating func hexadecimal(escapedAt start: Int) throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case .some(let byte) where (0x30...0x39).contains(byte):
        code = code << 4 + UInt32(byte - 0x30)
      case .some(let byte) where (0x41...0x46).contains(byte & 0xDF):
        code = code << 4 + UInt32(byte & 0xDF) - 0x37
      default: throw error(.badEscape, at: start)
      }
      position += 1
    }
    return code
  }

  /// How many bytes the character at an offset has; nil if it is not UTF-8 (RFC 3629: no overlong
  /// forms, no surrogates, nothing above U+10FFFF).
  func scalarLength(at offset: Int) -> Int? {
    let first = bytes[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    for index in (offset + 2)..<max(offset + 2, offset + length)
    where bytes[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}
