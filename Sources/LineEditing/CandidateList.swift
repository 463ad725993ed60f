/// The rows of a list of candidates.
enum CandidateList {
  /// One candidate a row when there are notes, else aligned columns read downwards; no row reaches
  /// the last column, where terminals differ. A list of more rows than the screen ends in a count.
  static func rows(_ candidates: [Candidate], columns: Int, rows: Int) -> [String] {
    let widest = candidates.map { Wide.columns($0.text) }.max() ?? 0
    let all: [String]
    if candidates.contains(where: { !$0.note.isEmpty }) {
      all = candidates.map { cut(padded($0.text, widest + 2) + $0.note, columns - 1) }
    } else {
      let across = max(1, (columns - 1 + 2) / (widest + 2))
      let down = (candidates.count + across - 1) / across
      all = (0..<down).map { row in
        let cells = stride(from: row, to: candidates.count, by: down).map { candidates[$0].text }
        return cut(cells.map { padded($0, widest + 2) }.joined(), columns - 1)
      }
    }
    let room = max(1, rows - 3)
    guard all.count > room else { return all }
    return all.prefix(room) + ["+\(all.count - room)"]
  }

  private static func padded(_ text: String, _ columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - Wide.columns(text)))
  }

  /// At most `columns` of a text, without the spaces at its end.
  private static func cut(_ text: String, _ columns: Int) -> String {
    var result = ""
    var used = 0
    for character in text {
      used += Wide.columns(String(character))
      if used > columns { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
