/// The one gate through which foreign text reaches a screen.
///
/// Foreign is whatever a person typed, a file held, or a path or an error message carries.
public enum Shown {
  /// What may pass besides visible text.
  public struct Kept: OptionSet, Hashable, Sendable {
    /// The bits of the set.
    public let rawValue: Int

    /// A set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// U+000A passes; for text that may stand on several lines.
    public static let newlines = Self(rawValue: 1)
    /// U+0009 passes.
    public static let tabs = Self(rawValue: 2)
  }

  /// The text with each scalar that a terminal might obey, or a reader cannot see, as `<U+XXXX>`.
  ///
  /// Those are the controls, the bidirectional and other invisible formatting marks, U+2028 and
  /// U+2029, U+FEFF, private and unassigned scalars. What comes out passes again unchanged.
  public static func safe(_ text: some StringProtocol, keeping kept: Kept = []) -> String {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ isPlain($0) }) { return String(text) }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if mayPass(scalar, kept) {
        result.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "<U+\(zeros)\(digits)>".unicodeScalars)
      }
    }
    return String(result)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) || (0x4E00...0x9FA5).contains(scalar.value)
  }

  /// Whether a scalar is drawn although it counts as formatting: the soft hyphen, and the signs of
  /// Arabic, Syriac and Kaithi that stand over or under numbers.
  static func isDrawnFormat(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x1_10BD, 0x1_10CD: true
    default: false
    }
  }

  private static func mayPass(_ scalar: Unicode.Scalar, _ kept: Kept) -> Bool {
    switch scalar.value {
    case 0x0A: return kept.contains(.newlines)
    case 0x09: return kept.contains(.tabs)
    // Needed inside words of some scripts and inside emoji; they move nothing.
    case 0x200C, 0x200D: return true
    default: break
    }
    // Many terminals draw no soft hyphen inside a line, so that one is spelled out.
    if scalar.value != 0xAD, isDrawnFormat(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return true
    }
  }
}
