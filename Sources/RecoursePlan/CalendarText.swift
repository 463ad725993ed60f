import TextLayout

/// How text stands in an iCalendar file (RFC 5545, sections 3.1 and 3.3.11).
enum CalendarText {
  /// Most octets of a line, its line end not counted.
  static let longestLine = 75

  /// A value of type TEXT: nothing in it can end the value or the line.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Shown.safe(text, keeping: .newlines).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A content line with its CRLF, folded between characters.
  static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var octets = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if octets + length > longestLine {
        result.append(contentsOf: ["\r", "\n", " "])
        octets = 1
      }
      result.append(scalar)
      octets += length
    }
    result.append(contentsOf: ["\r", "\n"])
    return String(result)
  }
}
