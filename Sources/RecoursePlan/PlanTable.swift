import RecourseEngine
import RecourseModel
import TextLayout

/// Tasks and contacts of a plan for spreadsheets: CSV by RFC 4180, UTF-8 with a byte order mark.
public struct PlanTable: Sendable {
  /// The plan.
  public let plan: Plan
  private let phrases: PlanPhrases

  /// Prepares a plan.
  public init(plan: Plan) {
    self.plan = plan
    phrases = PlanPhrases(plan: plan)
  }

  /// The file, its lines ending in CRLF.
  public var text: String {
    let rows = [headings] + tasks + findOut + contacts
    // Without the mark, common spreadsheets read UTF-8 as the local 8-bit encoding.
    return "\u{FEFF}"
      + rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  // MARK: - Rows

  private var words: PlanWords { plan.words }

  private var headings: [String] {
    let columns: [PaperSentence] = [
      .columnKind, .columnState, .columnDate, .columnLastDay, .columnTitle, .columnWhat,
      .columnWhere, .columnCost, .columnID,
    ]
    return columns.map { words($0) }
  }

  private var tasks: [[String]] {
    plan.handled.map { task($0, words($0.isDone == true ? .stepDone : .stepSkipped)) }
      + plan.now.map { task($0, words(.changeNow)) }
      + plan.allLater.map { task($0, words(.changeLater)) }
  }

  private func task(_ step: PlanStep, _ state: String) -> [String] {
    let isLater = step.state == .later
    let what = isLater ? phrases.later(step, isPaper: true) : phrases.todo(step)
    let place = step.channel.map { [$0.name, $0.address].filter { !$0.isEmpty } } ?? []
    return [
      words(.kindTask), state,
      (step.date?.day ?? step.waitsUntil ?? (isLater ? nil : plan.scope.asOf))?.iso ?? "",
      step.deadline?.dates?.safe.iso ?? "", step.title, what,
      place.joined(separator: words.wording.comma),
      step.cost.map(phrases.cost) ?? "", step.id.rawValue,
    ]
  }

  private var findOut: [[String]] {
    plan.findOut.map { task in
      [
        words(.kindFindOut), words(.changeNow), plan.scope.asOf.iso, "", task.label,
        phrases.findOut(task), "", "", task.question.rawValue,
      ]
    }
      + plan.records.missing.map { record in
        [
          words(.kindFindOut), words(.changeNow), plan.scope.asOf.iso, "", record.words,
          phrases.missing(record), "", "", record.id.rawValue,
        ]
      }
  }

  private var contacts: [[String]] {
    plan.contacts.map { contact in
      [
        words(.kindContact), words(.stepDone), contact.day.iso, "", contact.what ?? "",
        contact.words, "", "", "",
      ]
    }
  }

  // MARK: - Fields

  /// A field that no spreadsheet takes for a formula, quoted where it has to be.
  static func field(_ text: String) -> String {
    let safe = Shown.safe(text, keeping: [.newlines, .tabs])
    let guarded = startsFormula(safe) ? "'" + safe : safe
    let scalars = guarded.unicodeScalars
    let mustQuote =
      scalars.contains { ",\"\n\t".unicodeScalars.contains($0) }
      || scalars.first == " " || scalars.last == " "
    guard mustQuote else { return guarded }
    // By scalars: a mark that combines with a quote would hide it from a search for characters.
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in scalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// What begins a formula, also behind the line breaks and tabs that spreadsheets drop.
  private static func startsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@\t\n\r\u{0}＝＋－＠".unicodeScalars.contains(first)
  }
}
