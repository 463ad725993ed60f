/// A dictionary, written as a list of its pairs in the order of the keys: the order in memory
/// differs from run to run, and the same knowledge must give the same bytes.
protocol CompactPairs {
  /// A count, then length and bytes of each key and each value.
  func bytes(encoder: CompactEncoder) throws -> [UInt8]
  /// Reads the same.
  static func value(in range: Range<Int>, source: CompactSource, depth: Int) throws -> Self
}

extension Dictionary: CompactPairs where Key: Codable & Comparable, Value: Codable {
  func bytes(encoder: CompactEncoder) throws -> [UInt8] {
    var result: [UInt8] = []
    CompactNumber.append(count, to: &result)
    for key in keys.sorted() {
      guard let value = self[key] else { continue }
      for part in [try encoder.bytes(of: key), try encoder.bytes(of: value)] {
        CompactNumber.append(part.count, to: &result)
        result += part
      }
    }
    return result
  }

  static func value(in range: Range<Int>, source: CompactSource, depth: Int) throws -> Self {
    var offset = range.lowerBound
    let count = try source.number(at: &offset, end: range.upperBound)
    guard count >= 0, count <= range.upperBound - offset else {
      throw CompactEditionError.damaged(at: offset)
    }
    var result: Self = [:]
    for _ in 0..<count {
      let keyRange = try source.range(at: &offset, end: range.upperBound)
      let key = try source.value(Key.self, in: keyRange, depth: depth + 1)
      let valueRange = try source.range(at: &offset, end: range.upperBound)
      result[key] = try source.value(Value.self, in: valueRange, depth: depth + 1)
    }
    return result
  }
}
