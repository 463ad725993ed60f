/// Why bytes are not a compiled edition.
public enum CompactEditionError: Error, Hashable, Sendable {
  /// They do not begin as compiled knowledge does.
  case notCompiledKnowledge
  /// They are of a format that this program does not read.
  case format(Int)
  /// Their checksum does not fit: cut or altered.
  case checksum
  /// They are damaged near a byte, counted from 0.
  case damaged(at: Int)
  /// A field is missing.
  case missing(String, at: Int)
}

/// Compiled knowledge as one UTF-8 text without carriage returns or zeros: what the build embeds
/// and what `recourse-author compile` writes.
///
/// It begins with `recourse-knowledge`, the format number and a checksum of the rest.
public enum CompactEdition {
  private static let mark = Array("recourse-knowledge ".utf8)

  /// The bytes of an edition.
  public static func encode(_ edition: Edition) throws -> [UInt8] {
    let encoder = CompactEncoder()
    let value = try encoder.bytes(of: edition)
    var body: [UInt8] = []
    CompactNumber.append(encoder.keys.count, to: &body)
    for key in encoder.keys {
      CompactNumber.append(key.utf8.count, to: &body)
      body += Array(key.utf8)
    }
    return sealed(body + value)
  }

  /// What stands behind the checksum, with mark, format and checksum before it.
  static func sealed(_ body: [UInt8]) -> [UInt8] {
    var bytes = mark
    CompactNumber.append(Edition.format, to: &bytes)
    CompactNumber.append(body.withUnsafeBufferPointer(checksum), to: &bytes)
    return bytes + body
  }

  /// The edition that the bytes hold.
  ///
  /// - Throws: ``CompactEditionError`` for bytes of any other kind.
  public static func decode(_ bytes: [UInt8]) throws -> Edition {
    try bytes.withUnsafeBufferPointer { try decode($0) }
  }

  /// The edition that a literal holds; read in place.
  public static func decode(_ literal: StaticString) throws -> Edition {
    try decode(
      UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// The checksum that a literal carries in its head: tells one edition from another without
  /// decoding either.
  ///
  /// - Throws: ``CompactEditionError`` for a literal of any other kind.
  public static func checksum(of literal: StaticString) throws -> Int {
    let bytes = UnsafeBufferPointer(
      start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    var offset = 0
    return try head(CompactSource(bytes: bytes), at: &offset)
  }

  /// The checksum that the head holds; `offset` is then where the body begins.
  private static func head(_ source: CompactSource, at offset: inout Int) throws -> Int {
    guard source.bytes.starts(with: mark) else { throw CompactEditionError.notCompiledKnowledge }
    offset = mark.count
    let format = try source.number(at: &offset, end: source.bytes.count)
    guard format == Edition.format else { throw CompactEditionError.format(format) }
    return try source.number(at: &offset, end: source.bytes.count)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Edition {
    let source = CompactSource(bytes: bytes)
    var offset = 0
    let expected = try head(source, at: &offset)
    let body = UnsafeBufferPointer(rebasing: bytes[offset...])
    guard checksum(body) == expected else { throw CompactEditionError.checksum }
    let count = try source.number(at: &offset, end: bytes.count)
    guard count >= 0, count <= bytes.count - offset else {
      throw CompactEditionError.damaged(at: offset)
    }
    for _ in 0..<count {
      let range = try source.range(at: &offset, end: bytes.count)
      source.keys.append(try source.text(in: range))
    }
    return try source.value(Edition.self, in: offset..<bytes.count, depth: 0)
  }

  /// FNV-1a over 64 bits, as a non-negative number: finds damage, not intent.
  private static func checksum(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    return Int(hash >> 1)
  }
}
