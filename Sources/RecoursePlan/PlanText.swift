import RecourseModel
import TextLayout

/// A plan as lines for a screen, and as a plain text file.
public struct PlanText: Sendable {
  /// The plan.
  public let plan: Plan
  /// Columns of a line.
  public let columns: Int
  let phrases: PlanPhrases

  /// Under this many columns, columns become stacked lines.
  public static let narrowest = 60
  /// Rows that the screen may take besides the words to send.
  private static let rows = 26
  /// Most clauses named on the screen.
  private static let mostClauses = 6

  /// What the screen has room for; the paper has everything.
  struct Room {
    /// Lines of a step, while whole sentences can be left away.
    var stepLines = 3
    /// Usual replies.
    var replies = 3
    /// Later rungs.
    var later = 4
    /// Weak points, warnings and closed ways, of each.
    var remarks = 2
    /// Names of what only the paper explains, and of one step that is left out.
    var names = true

    /// From the roomiest to the closest.
    static let all: [Room] = [
      Room(), Room(stepLines: 2), Room(stepLines: 2, replies: 2),
      Room(stepLines: 2, replies: 2, later: 3),
      Room(stepLines: 2, replies: 2, later: 3, names: false),
      Room(stepLines: 2, replies: 1, later: 3, remarks: 1, names: false),
      Room(stepLines: 1, replies: 1, later: 3, remarks: 1, names: false),
    ]
  }

  /// Prepares a plan for a width.
  public init(plan: Plan, columns: Int = 76) {
    self.plan = plan
    self.columns = max(20, columns)
    phrases = PlanPhrases(plan: plan)
  }

  /// The screen: aim, start, words, later, worth, left out. The menu is not part of it.
  public var screen: [String] {
    let message = wordsSection
    func around(_ room: Room) -> (before: [String], after: [String]) {
      (
        heading(room) + startSection(room),
        replies(room) + thenSection + laterSection(room) + findOutSection + worthSection
          + leftOutSection(room)
      )
    }
    let tries = Room.all.lazy.map(around)
    let fitting = tries.first { $0.before.count + $0.after.count <= Self.rows }
    guard let parts = fitting ?? tries.last else { return message }
    return parts.before + message + parts.after
  }

  // MARK: - Head

  var words: PlanWords { plan.words }
  var isStacked: Bool { columns < Self.narrowest }

  private func heading(_ room: Room) -> [String] {
    let left = words(.yourPlan)
    let right = phrases.place
    let free = columns - width(left) - width(right)
    var lines =
      free >= 2
      ? [left + String(repeating: " ", count: free) + right] : wrapped(left) + wrapped(right)
    if let old = phrases.oldFacts { lines += wrapped(old) }
    if let aim = phrases.aimLine { lines += wrapped(aim) }
    // What speaks against the person is said at once.
    let weak = phrases.otherFindings.filter(\.isWeakPoint)
    for finding in weak.prefix(room.remarks) {
      lines += brief(phrases.todoByLength(finding), lines: room.stepLines)
    }
    for warning in ownWarnings.prefix(room.remarks) {
      lines += brief(
        phrases.todoByLength(warning).map { words(.mind, ["warning": $0]) },
        lines: room.stepLines)
    }
    return lines + (room.names ? knowLine(room) : []) + clauseLine
  }

  /// Warnings whose day no step of the screen tells.
  private var ownWarnings: [PlanStep] {
    let told = (plan.start + plan.later).compactMap(\.deadline?.id)
    return plan.warnings.filter { $0.deadline.map { !told.contains($0.id) } ?? true }
  }

  /// Names of what only the paper explains.
  private func knowLine(_ room: Room) -> [String] {
    let told = (plan.start + plan.later).compactMap(\.deadline?.id)
    let findings = phrases.otherFindings.filter { !$0.isWeakPoint && $0.asks == nil }
      .filter { $0.deadline.map { !told.contains($0.id) } ?? true }
    let titles = findings.map(\.title) + ownWarnings.dropFirst(room.remarks).map(\.title)
    return titles.isEmpty
      ? [] : wrapped(words(.know, ["findings": titles.joined(separator: words.wording.semicolon)]))
  }

  /// Names of the clauses to be changed or added.
  private var clauseLine: [String] {
    let titles = phrases.otherFindings.filter { $0.asks != nil }.map(\.title)
    guard !titles.isEmpty else { return [] }
    let first = titles.prefix(Self.mostClauses).joined(separator: words.wording.semicolon)
    return wrapped(words(.inTheText, ["count": String(titles.count), "clauses": first]))
  }

  // MARK: - Lines

  /// The longest of these texts that takes no more lines than a step may; else the shortest.
  func brief(_ texts: [String], lines most: Int, first: String = "") -> [String] {
    let tries = texts.lazy.map { wrapped($0, first: first) }
    return tries.first { $0.count <= most } ?? tries.last ?? []
  }

  func width(_ text: String) -> Int {
    Columns.width(of: text, ambiguous: ambiguous)
  }

  func padded(_ text: String, to width: Int) -> String {
    Columns.padded(text, to: width, ambiguous: ambiguous)
  }

  /// Quotation marks and dashes are drawn wide in Chinese fonts.
  var ambiguous: Columns.Ambiguous { Self.ambiguous(plan.language) }

  private static func ambiguous(_ language: Language) -> Columns.Ambiguous {
    language == .english ? .narrow : .wide
  }

  func wrapped(
    _ text: String, first: String = "", rest: String? = nil, language: Language? = nil
  ) -> [String] {
    Wrapping(
      columns: columns, first: first, rest: rest,
      ambiguous: Self.ambiguous(language ?? plan.language)
    ).lines(of: Shown.safe(text, keeping: .newlines))
  }
}
