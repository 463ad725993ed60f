/// Characters that no file of ours may hold, raw or written as an escape.
enum ForbiddenScalars {
  /// Why a scalar is refused; nil: it is fine. Line feeds are fine.
  static func reason(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A: nil
    case 0x09: "a tab; indent with spaces"
    case 0x0D: "a carriage return; end lines with a line feed only"
    case 0x00...0x1F, 0x7F...0x9F: "a control character; remove it"
    // Text that shows in another order than it is read could hide what it says.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      "a direction control; remove it"
    case 0x2028, 0x2029: "a line separator; use a plain line break"
    case 0xFEFF: "a byte order mark; remove it"
    case 0xFFFE, 0xFFFF: "not a character; remove it"
    default: nil
    }
  }

  /// `U+202E`.
  static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
