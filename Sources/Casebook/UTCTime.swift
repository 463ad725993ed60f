public import RecourseModel

/// A second of universal time, as records carry it. The clock is read by the caller.
public struct UTCTime: Hashable, Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var secondsSince1970: Int

  /// Years 1 to 9999; what lies outside is moved to the nearest end.
  public init(secondsSince1970: Int) {
    self.secondsSince1970 = max(-62_135_596_800, min(253_402_300_799, secondsSince1970))
  }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ`, nothing else (a form of RFC 3339).
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == 0x54, bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes[19] == 0x5A, let day = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self))
    else { return nil }
    func number(_ offset: Int, below limit: Int) -> Int? {
      let digits = bytes[offset...offset + 1]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let value = Int(digits[offset]) * 10 + Int(digits[offset + 1]) - 528
      return value < limit ? value : nil
    }
    guard let hour = number(11, below: 24), let minute = number(14, below: 60),
      let second = number(17, below: 60)
    else { return nil }
    secondsSince1970 = day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// The day in universal time.
  public var day: CivilDate {
    let days = secondsSince1970 / 86_400
    return CivilDate(dayNumber: secondsSince1970 % 86_400 < 0 ? days - 1 : days)
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public var text: String {
    let rest = secondsSince1970 - day.dayNumber * 86_400
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day.iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }

  /// Earlier comes first.
  public static func < (left: Self, right: Self) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}
