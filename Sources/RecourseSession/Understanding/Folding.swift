/// Makes typed and written words comparable: full-width forms become half-width, capitals small,
/// curly quotes straight, runs of spaces one space.
enum Folding {
  /// The folded text, trimmed.
  static func fold(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(narrow(scalar))
    }
    var folded = ""
    var pendingSpace = false
    for character in String(scalars).lowercased() {
      if character.isWhitespace {
        pendingSpace = !folded.isEmpty
      } else {
        if pendingSpace { folded.append(" ") }
        pendingSpace = false
        folded.append(character)
      }
    }
    return folded
  }

  /// Letters and digits only, words parted by one space; apostrophes vanish, so that `don't` and
  /// `dont` are one word.
  static func bare(_ text: String) -> String {
    var bare = ""
    for character in fold(text) where character != "'" {
      if character.isLetter || character.isNumber {
        bare.append(character)
      } else if bare.last != " ", !bare.isEmpty {
        bare.append(" ")
      }
    }
    if bare.last == " " { bare.removeLast() }
    return bare
  }

  /// Letters and digits without any space: `credit card`, `credit-card` and `creditcard` are one.
  static func compact(_ text: String) -> String {
    bare(text).filter { $0 != " " }
  }

  /// Whether a character is a Chinese one (the blocks in use, extensions included).
  static func isHan(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: return true
    default: return false
    }
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0xFFE5: "¥"
    case 0xFFE1: "£"
    case 0x3001: ","
    case 0x3002, 0xFF61: "."
    case 0x2018, 0x2019, 0x02BC: "'"
    case 0x201C, 0x201D: "\""
    case 0x2010...0x2015, 0x2212: "-"
    case 0x00A0, 0x3000, 0x2000...0x200A: " "
    default: scalar
    }
  }
}
