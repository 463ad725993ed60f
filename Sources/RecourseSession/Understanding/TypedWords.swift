/// A typed line, cut into words for finding keywords in it.
struct TypedWords {
  /// The folded line.
  let characters: [Character]
  /// Its Latin words and figures in order.
  let words: [Word]

  /// One word and where it begins in ``characters``.
  struct Word {
    let text: String
    let start: Int
  }

  init(_ line: String) {
    characters = Array(Folding.fold(line))
    var words: [Word] = []
    var index = 0
    while index < characters.count {
      guard TypedWords.isWordCharacter(characters[index]) else {
        index += 1
        continue
      }
      let start = index
      var pieces: [(String, Int)] = [("", index)]
      // A hyphen or an apostrophe inside a word joins it: `e-mail` is `email` and also two words.
      while index < characters.count {
        let character = characters[index]
        if TypedWords.isWordCharacter(character) {
          pieces[pieces.count - 1].0.append(character)
        } else if character == "-" || character == "'", index + 1 < characters.count,
          TypedWords.isWordCharacter(characters[index + 1])
        {
          if character == "-" { pieces.append(("", index + 1)) }
        } else {
          break
        }
        index += 1
      }
      words.append(Word(text: pieces.map(\.0).joined(), start: start))
      if pieces.count > 1 {
        for (piece, start) in pieces { words.append(Word(text: piece, start: start)) }
      }
    }
    self.words = words
  }

  /// Whether a clause ends there: at a mark, but not at one inside a figure or a name (`49.99`,
  /// `booking.com`).
  func hasClauseEnd(in range: Range<Int>) -> Bool {
    range.contains { index in
      guard ",.;!?".contains(characters[index]) else { return false }
      let isInside =
        index > 0 && index + 1 < characters.count
        && TypedWords.isWordCharacter(characters[index - 1])
        && TypedWords.isWordCharacter(characters[index + 1])
      return !isInside
    }
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber) && !Folding.isHan(character)
  }
}
