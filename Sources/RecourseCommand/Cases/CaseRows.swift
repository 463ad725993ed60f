internal import Casebook
internal import RecourseModel
internal import RecourseSession
internal import TextLayout

/// Cases as rows of a list: what asks for something first, the rest by the last word.
struct CaseRows {
  let workspace: Workspace
  /// A day at most so many days ahead puts its case on top.
  static let soon = 7

  /// Sorted: due first, the earliest day first; then the latest written.
  func sorted(_ heads: [CaseHead], within days: Int = soon) -> [CaseHead] {
    let today = workspace.asOf
    func comes(_ left: Place, before right: Place) -> Bool {
      if left.due != right.due { return (left.due ?? Int.max) < (right.due ?? Int.max) }
      if left.written != right.written { return left.written > right.written }
      return left.head.id < right.head.id
    }
    let places = heads.map { head in
      Place(
        due: head.due(within: days, of: today)?.day.dayNumber,
        written: head.lastWritten?.secondsSince1970 ?? 0, head: head)
    }
    return places.sorted { comes($0, before: $1) }.map(\.head)
  }

  private struct Place {
    var due: Int?
    var written: Int
    var head: CaseHead
  }

  /// A case's rows: its name, the day last written, what it is about; below, what is due.
  ///
  /// - Parameter lead: what stands before the name, such as a number to choose by.
  func lines(
    of head: CaseHead, lead: String, nameWidth: Int, within days: Int = soon
  ) -> [String] {
    let language = workspace.language
    var words = head.subject[language]
    if head.isClosed {
      let closed = workspace.words(.listClosed)
      words = words.isEmpty ? closed : "\(closed) \(words)"
    }
    if let problem = head.problem { words = problem.describe(language: language) }
    let day = head.lastWritten?.day.iso ?? "----------"
    let name = Columns.padded(Shown.safe(head.id.description), to: nameWidth)
    var lines = [lead + name + "  " + day + (words.isEmpty ? "" : "  " + Shown.safe(words))]
    if let due = head.due(within: days, of: workspace.asOf) {
      let indent = String(repeating: " ", count: Columns.width(of: lead) + 2)
      lines.append(indent + Shown.safe(workspace.words(of: due)))
    }
    return lines.map { Columns.truncated($0, to: max(40, Console.columns)) }
  }

  /// The widest name, in columns.
  static func nameWidth(_ heads: [CaseHead]) -> Int {
    heads.map { Columns.width(of: $0.id.description) }.max() ?? 0
  }
}
