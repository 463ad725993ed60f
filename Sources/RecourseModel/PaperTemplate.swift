/// A text of the authors' with `{{places}}` that the program fills; what is filled in is never read
/// for places again.
public struct PaperTemplate: Hashable, Sendable {
  /// A stretch of a template.
  public enum Piece: Hashable, Sendable {
    /// The authors' own text.
    case text(String)
    /// What stands between the braces: a name where the template is right.
    case place(String)

    /// As it is written.
    public var written: String {
      switch self {
      case .text(let text): text
      case .place(let name): "{{\(name)}}"
      }
    }
  }

  /// Text and places in turn.
  public let pieces: [Piece]

  /// Makes a template of its pieces.
  public init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Cuts a text at its places. Braces that are not closed on their line take the rest of it for
  /// their name, so that a check finds them.
  public init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      let line = rest[open.upperBound...].prefix { $0 != "\n" }
      let close = line.firstRange(of: "}}")
      pieces.append(.place(String(line[..<(close?.lowerBound ?? line.endIndex)])))
      rest = rest[(close?.upperBound ?? line.endIndex)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of its places, in order.
  public var places: [String] {
    pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
  }

  /// The template filled.
  ///
  /// A place that is alone on its line and has nothing to say takes its line with it, and the empty
  /// line behind.
  ///
  /// - Parameter value: what stands at a place, ready for the format; empty: nothing.
  public func filled(_ value: (String) -> String) -> String {
    var result = ""
    var skips = false
    for (at, piece) in pieces.enumerated() {
      switch piece {
      case .place(let name):
        let filled = value(name)
        skips = filled.isEmpty && isAlone(at)
        result += filled
      case .text(let text):
        result += skips ? Self.withoutLineEnd(text) : text
        skips = false
      }
    }
    return result
  }

  /// True: nothing else stands on the line of the place.
  private func isAlone(_ at: Int) -> Bool {
    let before = at == 0 || pieces[at - 1].written.hasSuffix("\n")
    guard at + 1 < pieces.count else { return before }
    return before && pieces[at + 1].written.hasPrefix("\n")
  }

  /// Behind a line that goes: its end, and one empty line.
  private static func withoutLineEnd(_ text: String) -> String {
    let rest = text.dropFirst()
    return String(rest.first == "\n" ? rest.dropFirst() : rest)
  }
}
