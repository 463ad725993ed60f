/// A text with `{name}` places, cut apart once, so that a filled value is never read again.
struct Template {
  enum Piece: Equatable {
    case text(String)
    case place(String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      // A brace that does not hold a name is text, as somebody may have typed it.
      guard !name.isEmpty,
        name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || "-?".contains($0) })
      else {
        pieces.append(.text(String(rest[...open])))
        rest = rest[rest.index(after: open)...]
        continue
      }
      pieces.append(.text(String(rest[..<open])))
      pieces.append(.place(String(name)))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(.text(String(rest)))
    self.pieces = pieces
  }

  /// The text with every place filled; a place without a value becomes a blank.
  func filled(_ value: (String) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .place(let name): result += value(name) ?? Wording.blank
      }
    }
    return result
  }

  /// The names of its places, in order.
  var names: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }
}
