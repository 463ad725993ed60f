/// Writes values; the same value gives the same bytes.
///
/// Control characters, DEL, line and paragraph separators, byte order marks and bidirectional
/// controls are always escaped, so that a written text can be shown without surprise.
public struct JSONWriter: Hashable, Sendable {
  /// How it is laid out.
  public enum Style: Hashable, Sendable {
    /// One line without spaces.
    case compact
    /// One member or element a line, two spaces a level.
    case pretty
  }

  /// The layout.
  public var style: Style
  /// True: members in the order of their names' UTF-8 bytes; false: in the given order.
  public var sortsKeys: Bool
  /// True: everything beyond ASCII is escaped.
  public var isASCII: Bool

  /// Makes a writer.
  public init(style: Style = .compact, sortsKeys: Bool = false, isASCII: Bool = false) {
    self.style = style
    self.sortsKeys = sortsKeys
    self.isASCII = isASCII
  }

  /// The text, without a newline at the end.
  public func text(of value: JSONValue) -> String {
    String(decoding: bytes(of: value), as: UTF8.self)
  }

  /// The text as UTF-8, without a newline at the end.
  public func bytes(of value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, level: 0, into: &output)
    return output
  }

  /// A string in its quotes.
  public func bytes(of string: String) -> [UInt8] {
    var output: [UInt8] = []
    write(string, into: &output)
    return output
  }

  // MARK: Values

  private func write(_ value: JSONValue, level: Int, into output: inout [UInt8]) {
    switch value.content {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += number.text.utf8
    case .string(let string): write(string, into: &output)
    case .array(let elements):
      write(elements, between: "[", "]", level: level, into: &output) { element, output in
        write(element, level: level + 1, into: &output)
      }
    case .object(let members):
      let ordered =
        sortsKeys
        ? members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : members
      write(ordered, between: "{", "}", level: level, into: &output) { member, output in
        write(member.key, into: &output)
        output += (style == .pretty ? ": " : ":").utf8
        write(member.value, level: level + 1, into: &output)
      }
    }
  }

  private func write<Part>(
    _ parts: [Part], between open: String, _ close: String, level: Int,
    into output: inout [UInt8], each: (Part, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { output.append(0x2C) }
      newLine(level + 1, into: &output)
      each(part, &output)
    }
    if !parts.isEmpty { newLine(level, into: &output) }
    output += close.utf8
  }

  private func newLine(_ level: Int, into output: inout [UInt8]) {
    guard style == .pretty else { return }
    output.append(0x0A)
    output += [UInt8](repeating: 0x20, count: level * 2)
  }

  // MARK: Strings

  private func write(_ string: String, into output: inout [UInt8]) {
    output.append(0x22)
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0x22: output += [0x5C, 0x22]
      case 0x5C: output += [0x5C, 0x5C]
      case 0x08: output += [0x5C, 0x62]
      case 0x09: output += [0x5C, 0x74]
      case 0x0A: output += [0x5C, 0x6E]
      case 0x0C: output += [0x5C, 0x66]
      case 0x0D: output += [0x5C, 0x72]
      case 0x20..<0x7F: output.append(UInt8(scalar.value))
      default:
        if isASCII || JSONWriter.isHidden(scalar) {
          for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
            escape(unit, into: &output)
          }
        } else {
          output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    output.append(0x22)
  }

  private func escape(_ unit: UInt16, into output: inout [UInt8]) {
    output += [0x5C, 0x75]
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(unit >> UInt16(shift) & 0xF)
      output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  /// Characters that do something instead of showing something.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
