/// Results of binary operations, direct-mapped: a newer entry replaces an older one in its place.
struct OperationCache {
  private var keys: [UInt64]
  private var values: [Int32]
  private var stored = 0

  init() {
    keys = Array(repeating: .max, count: 1 << 8)
    values = Array(repeating: 0, count: 1 << 8)
  }

  @inline(__always)
  static func key(_ operation: UInt8, _ left: Int, _ right: Int) -> UInt64 {
    UInt64(left) << 36 | UInt64(right) << 8 | UInt64(operation)
  }

  subscript(key: UInt64) -> Int? {
    let slot = self.slot(key)
    return keys[slot] == key ? Int(values[slot]) : nil
  }

  mutating func store(_ key: UInt64, _ value: Int) {
    let slot = self.slot(key)
    if keys[slot] == .max { stored += 1 }
    keys[slot] = key
    values[slot] = Int32(value)
    if stored * 2 > keys.count, keys.count < 1 << 22 { grow() }
  }

  mutating func clear() {
    self = OperationCache()
  }

  private func slot(_ key: UInt64) -> Int {
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 24) & (keys.count - 1)
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldValues = values
    keys = Array(repeating: .max, count: oldKeys.count * 4)
    values = Array(repeating: 0, count: oldKeys.count * 4)
    stored = 0
    for (index, key) in oldKeys.enumerated() where key != .max {
      let slot = self.slot(key)
      if keys[slot] == .max { stored += 1 }
      keys[slot] = key
      values[slot] = oldValues[index]
    }
  }
}
