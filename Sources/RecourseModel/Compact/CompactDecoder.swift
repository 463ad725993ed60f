/// The bytes that are decoded, with their key table. Bytes may come from outside: every length and
/// every number is checked, and damage is an error, never a trap.
final class CompactSource {
  let bytes: UnsafeBufferPointer<UInt8>
  var keys: [String] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// A number and then so many bytes: the range of a value.
  func range(at offset: inout Int, end: Int) throws -> Range<Int> {
    guard let length = CompactNumber.read(bytes, at: &offset, end: end), length >= 0,
      length <= end - offset
    else { throw CompactEditionError.damaged(at: offset) }
    let range = offset..<(offset + length)
    offset += length
    return range
  }

  func number(at offset: inout Int, end: Int) throws -> Int {
    guard let number = CompactNumber.read(bytes, at: &offset, end: end) else {
      throw CompactEditionError.damaged(at: offset)
    }
    return number
  }

  func text(in range: Range<Int>) throws -> String {
    let part = UnsafeBufferPointer(rebasing: bytes[range])
    guard let text = String(validating: part, as: UTF8.self) else {
      throw CompactEditionError.damaged(at: range.lowerBound)
    }
    return text
  }

  func value<T: Decodable>(_ type: T.Type, in range: Range<Int>, depth: Int) throws -> T {
    guard depth < 64 else { throw CompactEditionError.damaged(at: range.lowerBound) }
    if type == String.self, let text = try text(in: range) as? T { return text }
    if type == [Int].self {
      guard let numbers = CompactNumber.unpacked(try text(in: range)) as? T else {
        throw CompactEditionError.damaged(at: range.lowerBound)
      }
      return numbers
    }
    if let pairs = type as? any CompactPairs.Type {
      guard let value = try pairs.value(in: range, source: self, depth: depth) as? T else {
        throw CompactEditionError.damaged(at: range.lowerBound)
      }
      return value
    }
    return try T(from: CompactPlace(source: self, range: range, depth: depth))
  }
}

/// One value's place in the bytes.
private struct CompactPlace: Decoder {
  let source: CompactSource
  let range: Range<Int>
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try CompactKeyedReader<Key>(place: self))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try CompactListReader(place: self)
  }
  func singleValueContainer() -> any SingleValueDecodingContainer { CompactSingleReader(self) }
}

private struct CompactKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let place: CompactPlace
  let entries: [(key: Int, range: Range<Int>)]
  var codingPath: [any CodingKey] { [] }

  init(place: CompactPlace) throws {
    self.place = place
    var offset = place.range.lowerBound
    let end = place.range.upperBound
    let count = try place.source.number(at: &offset, end: end)
    guard count >= 0, count <= end - offset else {
      throw CompactEditionError.damaged(at: offset)
    }
    var entries: [(key: Int, range: Range<Int>)] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let key = try place.source.number(at: &offset, end: end)
      guard place.source.keys.indices.contains(key) else {
        throw CompactEditionError.damaged(at: offset)
      }
      entries.append((key, try place.source.range(at: &offset, end: end)))
    }
    self.entries = entries
  }

  var allKeys: [Key] { entries.compactMap { Key(stringValue: place.source.keys[$0.key]) } }

  private func range(_ key: Key) -> Range<Int>? {
    let name = key.stringValue
    return entries.first { place.source.keys[$0.key] == name }?.range
  }
  private func place(_ key: Key) throws -> CompactPlace {
    guard let range = range(key) else {
      throw CompactEditionError.missing(key.stringValue, at: place.range.lowerBound)
    }
    return CompactPlace(source: place.source, range: range, depth: place.depth + 1)
  }

  func contains(_ key: Key) -> Bool { range(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { range(key) == nil }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let place = try place(key)
    return try place.source.value(type, in: place.range, depth: place.depth)
  }
  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try place(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try place(key).unkeyedContainer()
  }
  func superDecoder() throws -> any Decoder { place }
  func superDecoder(forKey key: Key) throws -> any Decoder { try place(key) }
}

private struct CompactListReader: UnkeyedDecodingContainer {
  let place: CompactPlace
  let total: Int
  private var offset: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }

  init(place: CompactPlace) throws {
    self.place = place
    offset = place.range.lowerBound
    total = try place.source.number(at: &offset, end: place.range.upperBound)
    guard total >= 0, total <= place.range.upperBound - offset else {
      throw CompactEditionError.damaged(at: offset)
    }
  }

  var count: Int? { total }
  var isAtEnd: Bool { currentIndex >= total }

  private mutating func next() throws -> CompactPlace {
    guard !isAtEnd else { throw CompactEditionError.damaged(at: offset) }
    let range = try place.source.range(at: &offset, end: place.range.upperBound)
    currentIndex += 1
    return CompactPlace(source: place.source, range: range, depth: place.depth + 1)
  }

  mutating func decodeNil() throws -> Bool { false }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let place = try next()
    return try place.source.value(type, in: place.range, depth: place.depth)
  }
  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }
  mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct CompactSingleReader: SingleValueDecodingContainer {
  let place: CompactPlace
  var codingPath: [any CodingKey] { [] }

  init(_ place: CompactPlace) { self.place = place }

  private var damaged: CompactEditionError { .damaged(at: place.range.lowerBound) }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool {
    switch try place.source.text(in: place.range) {
    case "1": true
    case "0": false
    default: throw damaged
    }
  }
  func decode(_ type: String.Type) throws -> String {
    try place.source.text(in: place.range)
  }
  func decode(_ type: Int.Type) throws -> Int {
    var offset = place.range.lowerBound
    let number = try place.source.number(at: &offset, end: place.range.upperBound)
    guard offset == place.range.upperBound else { throw damaged }
    return number
  }
  private func exactly<T: BinaryInteger>(_ type: T.Type) throws -> T {
    guard let number = T(exactly: try decode(Int.self)) else { throw damaged }
    return number
  }
  func decode(_ type: Int8.Type) throws -> Int8 { try exactly(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try exactly(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try exactly(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try exactly(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try exactly(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try exactly(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try exactly(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try exactly(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try exactly(type) }
  func decode(_ type: Double.Type) throws -> Double { throw damaged }
  func decode(_ type: Float.Type) throws -> Float { throw damaged }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try place.source.value(type, in: place.range, depth: place.depth + 1)
  }
}
