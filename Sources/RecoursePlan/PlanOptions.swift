import RecourseEngine
import RecourseModel
import TextLayout

/// The steps of a plan side by side: cost, waiting, whether they bind, what they give up.
public struct PlanOptions: Sendable {
  /// The plan.
  public let plan: Plan
  let phrases: PlanPhrases

  /// One option with its letter; the cells are whole, not wrapped.
  public struct Row: Sendable, Hashable {
    /// `A`, `B`, ...
    public var letter: String
    /// The step.
    public var step: PlanStep
    /// Money and own time.
    public var costs: String
    /// How long one waits.
    public var wait: String
    /// Whether it binds.
    public var binds: String
    /// What it gives up.
    public var givesUp: String
    /// True: a risk is told below the table.
    public var isMarked: Bool
  }

  /// Prepares a plan.
  public init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
  }

  /// Every step above preparing, those of now first, then up the ladder; court and stopping last.
  public var rows: [Row] {
    let later = plan.allLater.filter { !$0.isEnd } + plan.allLater.filter(\.isEnd)
    let steps = (plan.now + later).filter { $0.rung > .prepare }
    return steps.enumerated().map { index, step in
      Row(
        letter: Self.letter(index), step: step, costs: costs(step), wait: step.wait ?? "",
        binds: step.binds ?? "", givesUp: step.givesUp ?? "", isMarked: step.risk != nil)
    }
  }

  /// What must come first, and the risks behind the marks.
  public var remarks: [String] {
    let rows = rows
    let now = rows.filter { $0.step.state == .now }.map(\.letter)
    // What hangs on an answer has no place in the order.
    let answered = Set(plan.ifAnswered.map(\.id))
    let later = rows.filter { $0.step.state == .later && !answered.contains($0.step.id) }
      .map(\.letter)
    let prepare = plan.now.filter { $0.rung == .prepare }.map(\.title)
    let wording = words.wording
    var lines: [String] = []
    if !prepare.isEmpty, let first = now.isEmpty ? later.first.map({ [$0] }) : now {
      lines.append(
        words(.optionPrepare, ["steps": wording.list(prepare), "letters": wording.list(first)]))
    }
    if !now.isEmpty, !later.isEmpty {
      lines.append(
        words(.optionAfter, ["letters": wording.list(now), "later": wording.list(later)]))
    }
    for row in rows {
      guard let risk = row.step.risk else { continue }
      lines.append("* \(row.letter)" + phrases.colon + wording.sentence(risk))
    }
    return lines
  }

  /// The table as lines; stacked under 60 columns or on demand.
  public func lines(columns: Int = 76, stacked: Bool = false) -> [String] {
    let rows = rows
    let text = PlanText(plan: plan, columns: columns)
    guard !rows.isEmpty else { return text.wrapped(words(.optionNone)) }
    let cells = rows.map(cells)
    let body =
      stacked || columns < PlanText.narrowest
      ? Table(headings: headings, rows: cells, ambiguous: text.ambiguous)
        .lines(columns: columns, stacked: true)
      : ([headings] + cells).flatMap { grid($0, columns: columns, text.ambiguous) }
    return text.wrapped(words(.optionsHeading)) + body + [""] + remarks.flatMap { text.wrapped($0) }
  }

  // MARK: - Cells

  private var words: PlanWords { plan.words }

  var headings: [String] {
    [.optionStep, .optionCosts, .optionWait, .optionBinds, .optionGivesUp].map { words($0) }
  }

  func cells(_ row: Row) -> [String] {
    let mark = row.isMarked ? " *" : ""
    return ["\(row.letter) \(row.step.title)\(mark)", row.costs, row.wait, row.binds, row.givesUp]
      .map { Shown.safe($0) }
  }

  private func costs(_ step: PlanStep) -> String {
    var parts: [String] = []
    if let cost = step.cost, let range = cost.range, !cost.isFree {
      parts.append(words.wording.money(range, currency: cost.currency))
    } else {
      parts.append(step.cost?.range == nil && step.cost != nil ? words(.moneyUnknown) : "0")
    }
    if step.minutes > 0 { parts.append(words.wording.duration(minutes: step.minutes)) }
    let text = parts.joined(separator: plan.words.wording.comma)
    return step.checkFirst ? words(.costUnsure, ["cost": text]) : text
  }

  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return index < letters.count ? String(letters[index]) : String(index + 1)
  }

  // MARK: - Grid

  /// Every cell wrapped within its own column: shares of what the gaps leave.
  private func grid(
    _ row: [String], columns: Int, _ ambiguous: Columns.Ambiguous
  ) -> [String] {
    let free = columns - 2 * (row.count - 1)
    var widths = [32, 24, 16, 12].map { free * $0 / 100 }
    widths.append(free - widths.reduce(0, +))
    let wrapped = row.enumerated().map { index, cell in
      Wrapping(
        columns: widths[index], rest: index == 0 ? "  " : "", ambiguous: ambiguous
      ).lines(of: cell)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = ""
      for (index, lines) in wrapped.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        result += Columns.padded(cell, to: widths[index], ambiguous: ambiguous) + "  "
      }
      while result.last == " " { result.removeLast() }
      return result
    }
  }
}
