/// Cuts a line where people separate things, never inside a figure such as `2,500`.
enum Clauses {
  /// The clauses, empty ones left out.
  static func split(_ line: String) -> [String] {
    pieces(of: line) { ",;".contains($0) || $0 == "." }
  }

  /// The members of a list: also cut at and, 和, 与, spaces between figures.
  static func members(_ line: String) -> [String] {
    var text = " " + Folding.fold(line) + " "
    for word in [" and ", " plus ", " & ", " + ", " / "] {
      text = text.split(separator: word, omittingEmptySubsequences: true).joined(separator: " ; ")
    }
    return pieces(of: text) { ",;/&+".contains($0) || "和与及跟还".contains($0) }
  }

  private static func pieces(of line: String, at isCut: (Character) -> Bool) -> [String] {
    let text = Array(Folding.fold(line))
    var pieces: [String] = []
    var piece = ""
    for (index, character) in text.enumerated() {
      let inFigure =
        ",.".contains(character) && index > 0 && index + 1 < text.count
        && isDigit(text[index - 1]) && isDigit(text[index + 1])
        && groupLength(text, from: index + 1) == 3
      if isCut(character), !inFigure {
        pieces.append(piece)
        piece = ""
      } else {
        piece.append(character)
      }
    }
    pieces.append(piece)
    return pieces.map { Folding.fold($0) }.filter { !$0.isEmpty }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func groupLength(_ text: [Character], from index: Int) -> Int {
    text[index...].prefix(while: isDigit).count
  }
}
