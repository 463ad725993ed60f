/// Writes any `Encodable` value as compact bytes.
///
/// A keyed value is a count, then per entry the number of its key in the key table, the length of
/// its value in bytes, and the value. A list is a count, then per element its length and value. A
/// text is its UTF-8 bytes, as long as its place says. A list of numbers is packed into one text.
final class CompactEncoder {
  /// Every key once, in the order met.
  private(set) var keys: [String] = []
  private var numbers: [String: Int] = [:]

  /// The bytes of a value.
  func bytes(of value: some Encodable) throws -> [UInt8] {
    // An empty list of anything casts to a list of numbers: the type itself is asked.
    if type(of: value) == [Int].self, let integers = value as? [Int] {
      return Array(CompactNumber.packed(integers).utf8)
    }
    if let text = value as? String { return Array(text.utf8) }
    if let pairs = value as? any CompactPairs { return try pairs.bytes(encoder: self) }
    let slot = CompactSlot(encoder: self)
    try value.encode(to: slot)
    return slot.bytes
  }

  fileprivate func number(of key: any CodingKey) -> Int {
    if let number = numbers[key.stringValue] { return number }
    numbers[key.stringValue] = keys.count
    keys.append(key.stringValue)
    return keys.count - 1
  }
}

/// Where one value is written: it becomes a keyed value, a list, or a single one.
private final class CompactSlot: Encoder {
  let encoder: CompactEncoder
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private var single: [UInt8] = []
  private var entries: [(key: Int?, value: () -> [UInt8])] = []
  private var isContainer = false

  init(encoder: CompactEncoder) { self.encoder = encoder }

  var bytes: [UInt8] {
    guard isContainer else { return single }
    var result: [UInt8] = []
    CompactNumber.append(entries.count, to: &result)
    for entry in entries {
      if let key = entry.key { CompactNumber.append(key, to: &result) }
      let value = entry.value()
      CompactNumber.append(value.count, to: &result)
      result += value
    }
    return result
  }

  var count: Int { entries.count }

  func add(_ value: some Encodable, key: (any CodingKey)?) throws {
    let bytes = try encoder.bytes(of: value)
    entries.append((key.map(encoder.number(of:)), { bytes }))
  }

  func addSlot(key: (any CodingKey)?) -> CompactSlot {
    let slot = CompactSlot(encoder: encoder)
    entries.append((key.map(encoder.number(of:)), { slot.bytes }))
    return slot
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    isContainer = true
    return KeyedEncodingContainer(CompactKeyed<Key>(slot: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    isContainer = true
    return CompactList(slot: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { CompactSingle(slot: self) }

  func set(_ bytes: [UInt8]) { single = bytes }
}

private struct CompactKeyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let slot: CompactSlot
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) throws {}
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try slot.add(value, key: key)
  }
  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    slot.addSlot(key: key).container(keyedBy: keyType)
  }
  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    slot.addSlot(key: key).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder { slot.addSlot(key: CompactSuperKey()) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { slot.addSlot(key: key) }
}

private struct CompactList: UnkeyedEncodingContainer {
  let slot: CompactSlot
  var codingPath: [any CodingKey] { [] }
  var count: Int { slot.count }

  mutating func encodeNil() throws {
    throw EncodingError.invalidValue(
      (), .init(codingPath: [], debugDescription: "a list holds no nil"))
  }
  mutating func encode<T: Encodable>(_ value: T) throws { try slot.add(value, key: nil) }
  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    slot.addSlot(key: nil).container(keyedBy: keyType)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.addSlot(key: nil).unkeyedContainer()
  }
  mutating func superEncoder() -> any Encoder { slot.addSlot(key: nil) }
}

private struct CompactSingle: SingleValueEncodingContainer {
  let slot: CompactSlot
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws {
    throw EncodingError.invalidValue(
      (), .init(codingPath: [], debugDescription: "a single value is not nil"))
  }
  mutating func encode(_ value: Bool) throws { slot.set([value ? 0x31 : 0x30]) }
  mutating func encode(_ value: String) throws { slot.set(Array(value.utf8)) }
  mutating func encode(_ value: Double) throws { throw unsupported(value) }
  mutating func encode(_ value: Float) throws { throw unsupported(value) }
  mutating func encode<T: Encodable>(_ value: T) throws {
    if let number = value as? any BinaryInteger {
      guard let number = Int(exactly: number) else { throw unsupported(value) }
      var bytes: [UInt8] = []
      CompactNumber.append(number, to: &bytes)
      slot.set(bytes)
    } else {
      slot.set(try slot.encoder.bytes(of: value))
    }
  }
  mutating func encode(_ value: Int) throws {
    var bytes: [UInt8] = []
    CompactNumber.append(value, to: &bytes)
    slot.set(bytes)
  }

  private func unsupported(_ value: Any) -> EncodingError {
    .invalidValue(value, .init(codingPath: [], debugDescription: "not a kind that is written"))
  }
}

private struct CompactSuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }
  init() {}
  init?(stringValue: String) { return nil }
  init?(intValue: Int) { return nil }
}
