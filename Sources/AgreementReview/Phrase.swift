/// One phrase of the lexicon, cut into pieces that must follow each other within a sentence.
///
/// ` * ` stands for anything between two pieces, `(a|b)` for either, `?` for what may be left out,
/// `#` for a number, `~` at the end of a word for any ending.
struct Phrase: Hashable, Sendable {
  /// The pieces in order, folded.
  var pieces: [Piece]

  /// A run of bytes to look for.
  struct Piece: Hashable, Sendable {
    /// Folded UTF-8.
    var bytes: [UInt8]
    /// Whether a letter may follow: the word was written with `~`.
    var isOpen: Bool
  }

  /// All the phrases that one written phrase stands for; empty where it says nothing.
  static func all(written: String, folding: TextFolding) -> [Phrase] {
    expanded(written).compactMap { plain in
      // An open word ends its piece: what follows it may stand a word later.
      let pieces = plain.replacing("~ ", with: "~*").split(separator: "*").compactMap {
        part -> Piece? in
        var bytes = folding.bytes(of: String(part))
        let isOpen = bytes.last == UInt8(ascii: "~")
        if isOpen { bytes.removeLast() }
        return bytes.isEmpty ? nil : Piece(bytes: bytes, isOpen: isOpen)
      }
      return pieces.isEmpty ? nil : Phrase(pieces: pieces)
    }
  }

  /// Alternatives written out; the innermost brackets first. `(a|b)?` and `x?` may be left out.
  private static func expanded(_ text: String) -> [String] {
    if let open = text.lastIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
      let before = String(text[..<open])
      let inside = text[text.index(after: open)..<close]
      var after = text[text.index(after: close)...]
      var choices = inside.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if after.first == "?" {
        after = after.dropFirst()
        choices.append("")
      }
      return choices.flatMap { expanded(before + $0 + String(after)) }
    }
    guard let mark = text.lastIndex(of: "?"), mark > text.startIndex else { return [text] }
    let before = String(text[..<mark])
    let rest = String(text[text.index(after: mark)...])
    return expanded(before + rest) + expanded(String(before.dropLast()) + rest)
  }
}
