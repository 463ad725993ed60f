import RecourseModel

/// The phrases of all clauses in one language, ready for one pass over a text.
struct Lexicon: Sendable {
  /// Which list of a clause a phrase stands in.
  enum Part: Sendable {
    case found
    case flag
    case unless
  }

  /// A phrase met in a sentence.
  struct Match {
    /// Index of the clause.
    var clause: Int
    var part: Part
    /// Where its first piece begins.
    var byte: Int
  }

  private struct Entry: Sendable {
    var clause: Int
    var part: Part
    /// Indices of its pieces, in order.
    var pieces: [Int]
  }

  let folding: TextFolding
  private let matcher: PieceMatcher
  /// Phrases by their first piece.
  private let entries: [[Entry]]

  init(_ clauses: [Clause], _ language: (Clause.Phrases) -> [String]) {
    let folding = TextFolding()
    self.folding = folding
    var numbers: [Phrase.Piece: Int] = [:]
    var pieces: [Phrase.Piece] = []
    var entries: [[Entry]] = []
    for (index, clause) in clauses.enumerated() {
      let parts: [(Part, Clause.Phrases)] = [
        (.found, clause.found), (.flag, clause.flag), (.unless, clause.unless),
      ]
      for (part, phrases) in parts {
        for phrase in language(phrases).flatMap({ Phrase.all(written: $0, folding: folding) }) {
          let own = phrase.pieces.map { piece -> Int in
            if let known = numbers[piece] { return known }
            numbers[piece] = pieces.count
            pieces.append(piece)
            entries.append([])
            return pieces.count - 1
          }
          entries[own[0]].append(Entry(clause: index, part: part, pieces: own))
        }
      }
    }
    matcher = PieceMatcher(pieces)
    self.entries = entries
  }

  /// The phrases in a sentence.
  func matches(in sentence: ArraySlice<UInt8>) -> [Match] {
    var hits: [PieceMatcher.Hit] = []
    matcher.scan(sentence) { hits.append($0) }
    guard !hits.isEmpty else { return [] }
    var matches: [Match] = []
    for (index, hit) in hits.enumerated() {
      for entry in entries[hit.piece] where Self.goesOn(entry, after: index, in: hits) {
        matches.append(Match(clause: entry.clause, part: entry.part, byte: hit.start))
      }
    }
    return matches
  }

  /// Whether the other pieces follow, each behind the one before.
  private static func goesOn(
    _ entry: Entry, after index: Int, in hits: [PieceMatcher.Hit]
  ) -> Bool {
    var end = hits[index].end
    var next = index + 1
    for piece in entry.pieces.dropFirst() {
      while next < hits.count, hits[next].piece != piece || hits[next].start < end { next += 1 }
      guard next < hits.count else { return false }
      end = hits[next].end
      next += 1
    }
    return true
  }
}
