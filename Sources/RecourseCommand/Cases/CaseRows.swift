internal import Casebook
internal import RecourseModel
internal import RecourseSession
internal import TextLayout

/// Cases as rows of a list: what asks for something first, the rest by the last word.
///
/// What stands in many rows is made once and kept: a list may have ten thousand.
final class CaseRows {
  let workspace: Workspace
  /// A day at most so many days ahead puts its case on top.
  static let soon = 7
  /// A file and a program want the whole row.
  private let columns = Console.outputIsTerminal ? max(40, Console.columns) : Int.max
  private var subjects: [LocalizedText: String] = [:]
  private var dues: [CaseHead.Due: String] = [:]
  private var days: [CivilDate: String] = [:]

  init(workspace: Workspace) {
    self.workspace = workspace
  }

  /// Sorted: due first, the earliest day first; then the latest written; then by name, as given.
  ///
  /// - Parameter most: How many are wanted; nil: all.
  func sorted(
    _ heads: [CaseHead], within days: Int = soon, most: Int? = nil
  ) -> [CaseHead] {
    let today = workspace.asOf
    var places: [Place] = []
    places.reserveCapacity(heads.count)
    for (index, head) in heads.enumerated() {
      places.append(
        Place(
          due: head.due(within: days, of: today)?.day.dayNumber ?? Int.max,
          written: head.lastWritten?.secondsSince1970 ?? 0, index: index))
    }
    places.sort()
    return places.prefix(most ?? heads.count).map { heads[$0.index] }
  }

  private struct Place: Comparable {
    var due: Int
    var written: Int
    var index: Int

    static func < (left: Place, right: Place) -> Bool {
      if left.due != right.due { return left.due < right.due }
      if left.written != right.written { return left.written > right.written }
      return left.index < right.index
    }
  }

  /// A case's rows: its name, the day last written, what it is about; below, what is due.
  ///
  /// - Parameter lead: what stands before the name, such as a number to choose by.
  func lines(
    of head: CaseHead, lead: String, nameWidth: Int, within days: Int = soon
  ) -> [String] {
    var words = subject(of: head)
    if head.isClosed {
      words = words.isEmpty ? closed : "\(closed) \(words)"
    }
    if let problem = head.problem {
      words = Shown.safe(problem.describe(language: workspace.language))
    }
    let day = head.lastWritten.map { self.day($0.day) } ?? "----------"
    let name = Columns.padded(head.id.description, to: nameWidth)
    var lines = [lead + name + "  " + day + (words.isEmpty ? "" : "  " + words)]
    if let due = head.due(within: days, of: workspace.asOf) {
      lines.append(String(repeating: " ", count: Columns.width(of: lead) + 2) + self.words(of: due))
    }
    return lines.map { Columns.truncated($0, to: columns) }
  }

  private lazy var closed = workspace.words(.listClosed)

  private func subject(of head: CaseHead) -> String {
    if let words = subjects[head.subject] { return words }
    let words = Shown.safe(head.subject[workspace.language])
    subjects[head.subject] = words
    return words
  }

  private func day(_ day: CivilDate) -> String {
    if let words = days[day] { return words }
    days[day] = day.iso
    return day.iso
  }

  private func words(of due: CaseHead.Due) -> String {
    if let words = dues[due] { return words }
    let words = Shown.safe(workspace.words(of: due))
    dues[due] = words
    return words
  }

  /// The widest name, in columns.
  static func nameWidth(_ heads: [CaseHead]) -> Int {
    heads.map { Columns.width(of: $0.id.description) }.max() ?? 0
  }
}
