/// A piece of a line for reading dates and amounts.
enum Lexeme: Hashable {
  /// Digits, as typed; their value and how many there were.
  case digits(Int, count: Int)
  /// A figure in Chinese numerals.
  case numeral(Int)
  /// A Latin word, folded.
  case word(String)
  /// One Chinese character that is no numeral.
  case han(Character)
  /// Anything else but a space.
  case mark(Character)

  /// The value of digits or a numeral.
  var number: Int? {
    switch self {
    case .digits(let value, _): value
    case .numeral(let value): value
    default: nil
    }
  }

  /// Cuts a line.
  static func cut(_ line: String) -> [Lexeme] {
    let text = Array(Folding.fold(line))
    var lexemes: [Lexeme] = []
    var index = 0
    func run(_ belongs: (Character) -> Bool) -> String {
      let start = index
      while index < text.count, belongs(text[index]) { index += 1 }
      return String(text[start..<index])
    }
    while index < text.count {
      let character = text[index]
      if character == " " {
        index += 1
      } else if character.isASCII, character.isNumber {
        let digits = run { $0.isASCII && $0.isNumber }
        // Longer than any date or amount: saturates, and fits nothing.
        lexemes.append(.digits(Int(digits.prefix(15)) ?? 0, count: digits.count))
      } else if ChineseNumeral.characters.contains(character) {
        let numeral = run { ChineseNumeral.characters.contains($0) }
        if let value = ChineseNumeral.value(of: numeral) {
          lexemes.append(.numeral(value))
        } else {
          lexemes += numeral.map { .han($0) }
        }
      } else if Folding.isHan(character) {
        lexemes.append(.han(character))
        index += 1
      } else if character.isLetter {
        lexemes.append(.word(run { $0.isLetter && !Folding.isHan($0) }))
      } else {
        lexemes.append(.mark(character))
        index += 1
      }
    }
    return lexemes
  }
}
