/// How wide words come out in a common sans-serif face: good enough to leave room, never exact.
enum TextSize {
  /// The width that a box of texts has at most, in a face of 12.
  static let mostWidth = 190.0
  /// Height of a line, for a face of 12.
  static let lineHeight = 16.0

  /// The width of a text in a face of 12.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Unicode.Scalar) -> Double {
    switch character.value {
    case 0x1100..<0x1160, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFE30..<0xFE70,
      0xFF00..<0xFF61, 0x20000..<0x40000:
      12
    default:
      switch Character(character) {
      case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!", "f", "t", "r", " ", "(", ")": 4.2
      case "m", "w", "M", "W", "→": 10.5
      case "A"..."Z", "0"..."9": 8
      default: 6.9
      }
    }
  }

  /// The text in lines of at most that width; a word that is too long has a line of its own.
  static func wrap(_ text: String, to most: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      let isFull = width(trimmed(line + piece)) > most
      if isFull, !line.isEmpty {
        lines.append(trimmed(line))
        line = ""
      }
      line += line.isEmpty ? String(piece.drop { $0 == " " }) : piece
    }
    return lines + (line.isEmpty ? [] : [trimmed(line)])
  }

  /// Where a line may end: behind spaces and behind each wide sign; never before a stop.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      piece.append(character)
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let isWide = (character.unicodeScalars.first?.value ?? 0) >= 0x2E80
      let stops: Set<Character> = ["，", "。", "、", "：", "；", "）", "」", "”", "！", "？"]
      if character == " " || isWide && !stops.contains(next) && character != "（" {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
