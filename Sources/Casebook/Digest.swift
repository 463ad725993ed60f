internal import CLibmd

/// SHA-256 of bytes, as 32 bytes.
private func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var context = SHA2_CTX()
  SHA256Init(&context)
  SHA256Update(&context, bytes, bytes.count)
  return closed(&context)
}

private func closed(_ context: inout SHA2_CTX) -> [UInt8] {
  var digest = [UInt8](repeating: 0, count: 32)
  SHA256Final(&digest, &context)
  return digest
}

/// The SHA-256 of all that a context was given, as 64 hex digits.
func finished(_ context: inout SHA2_CTX) -> String {
  String(decoding: hexadecimal(closed(&context)), as: UTF8.self)
}

/// SHA-256 of bytes, as 64 hex digits.
public func sha256Text(_ bytes: [UInt8]) -> String {
  String(decoding: hexadecimal(sha256(bytes)), as: UTF8.self)
}

/// What links a record to the one before it: 16 hex digits of SHA-256 over the link before and
/// the record's bytes.
func chain(after previous: [UInt8], _ record: some Sequence<UInt8>) -> [UInt8] {
  hexadecimal(Array(sha256(previous + record).prefix(8)))
}

/// Bytes as lowercase hex digits.
func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
  func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
  return bytes.flatMap { [digit($0 >> 4), digit($0 & 15)] }
}

/// Whether a byte is a lowercase hex digit.
func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}
