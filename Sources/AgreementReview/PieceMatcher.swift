/// Finds all pieces in one pass over the bytes (Aho and Corasick, 1975).
struct PieceMatcher: Sendable {
  /// A piece found.
  struct Hit {
    /// Which piece.
    var piece: Int
    /// Where it begins.
    var start: Int
    /// Where it ends, exclusive.
    var end: Int
  }

  private let pieces: [Phrase.Piece]
  /// Child by node and byte: the key is `node << 8 | byte`.
  private var children: [Int: Int32] = [:]
  private var failure: [Int32] = [0]
  /// The pieces that end at a node: of the same bytes an open and a closed one.
  private var output: [[Int]] = [[]]
  /// The nearest shorter ending that is a piece; 0: none.
  private var nextOutput: [Int32] = [0]

  /// Prepares the pieces; each must occur once in the list.
  init(_ pieces: [Phrase.Piece]) {
    self.pieces = pieces
    for (index, piece) in pieces.enumerated() { insert(piece.bytes, index) }
    link()
  }

  private mutating func insert(_ bytes: [UInt8], _ index: Int) {
    var node = 0
    for byte in bytes {
      let key = node << 8 | Int(byte)
      if let child = children[key] {
        node = Int(child)
      } else {
        children[key] = Int32(failure.count)
        node = failure.count
        failure.append(0)
        output.append([])
        nextOutput.append(0)
      }
    }
    output[node].append(index)
  }

  private mutating func link() {
    var edges: [[(byte: UInt8, child: Int)]] = failure.map { _ in [] }
    for (key, child) in children { edges[key >> 8].append((UInt8(key & 255), Int(child))) }
    var queue = edges[0].map(\.child)
    var at = 0
    while at < queue.count {
      let node = queue[at]
      at += 1
      for (byte, child) in edges[node] {
        failure[child] = Int32(step(from: Int(failure[node]), byte))
        let shorter = Int(failure[child])
        nextOutput[child] = output[shorter].isEmpty ? nextOutput[shorter] : Int32(shorter)
        queue.append(child)
      }
    }
  }

  private func step(from start: Int, _ byte: UInt8) -> Int {
    var node = start
    while true {
      if let child = children[node << 8 | Int(byte)] { return Int(child) }
      if node == 0 { return 0 }
      node = Int(failure[node])
    }
  }

  /// Calls `body` for every piece that stands in the bytes as a whole word, in the order of ends.
  func scan(_ bytes: ArraySlice<UInt8>, _ body: (Hit) -> Void) {
    var node = 0
    for index in bytes.indices {
      node = step(from: node, bytes[index])
      var found = output[node].isEmpty ? Int(nextOutput[node]) : node
      while found != 0 {
        for piece in output[found] {
          let hit = Hit(piece: piece, start: index + 1 - pieces[piece].bytes.count, end: index + 1)
          if isWhole(hit, in: bytes) { body(hit) }
        }
        found = Int(nextOutput[found])
      }
    }
  }

  /// A piece of Latin letters must not begin or end inside a word; Chinese has no such edges.
  private func isWhole(_ hit: Hit, in bytes: ArraySlice<UInt8>) -> Bool {
    if Self.isWord(bytes[hit.start]), hit.start > bytes.startIndex,
      Self.isWord(bytes[hit.start - 1])
    {
      return false
    }
    if !pieces[hit.piece].isOpen, Self.isWord(bytes[hit.end - 1]), hit.end < bytes.endIndex,
      Self.isWord(bytes[hit.end])
    {
      return false
    }
    return true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
