import RecourseModel
import TextLayout

/// A plan as lines for a screen or a plain text file.
public struct PlanText: Sendable {
  /// The plan.
  public let plan: Plan
  /// Columns of a line.
  public let columns: Int
  let phrases: PlanPhrases

  /// Under this many columns, columns become stacked lines.
  public static let narrowest = 60

  /// Prepares a plan for a width.
  public init(plan: Plan, columns: Int = 76) {
    self.plan = plan
    self.columns = max(20, columns)
    phrases = PlanPhrases(plan: plan)
  }

  /// The screen: aim, start, words, later, worth, left out. The menu is not part of it.
  public var screen: [String] {
    heading + startSection + wordsSection + thenSection + laterSection + findOutSection
      + worthSection + leftOutSection(how: true)
  }

  /// The file: the screen with dates and their proof, what it rests on, sources and limits.
  public var export: [String] {
    heading + startSection + wordsSection + thenSection + laterSection + findOutSection
      + worthSection + leftOutSection(how: false) + gap(datesSection) + gap(whySection)
      + gap(toldSection) + gap(sourcesSection) + gap(endSection)
  }

  // MARK: - Parts

  var words: PlanWords { plan.words }
  private var isStacked: Bool { columns < Self.narrowest }

  private var heading: [String] {
    let left = words(.yourPlan)
    let right = phrases.place
    let free = columns - width(left) - width(right)
    var lines =
      free >= 2
      ? [left + String(repeating: " ", count: free) + right] : wrapped(left) + wrapped(right)
    if let old = phrases.oldFacts { lines += wrapped(old) }
    if let aim = phrases.aimLine { lines += wrapped(aim) }
    for finding in phrases.otherFindings { lines += wrapped(phrases.todo(finding)) }
    for warning in plan.warnings {
      lines += wrapped(words(.mind, ["warning": phrases.todo(warning)]))
    }
    return lines
  }

  private var startSection: [String] {
    guard !plan.start.isEmpty else { return wrapped(words(.nothingNow)) }
    let minutes = phrases.minutes(plan.start)
    let head =
      minutes > 0
      ? words(.startHereTime, ["time": words.wording.duration(minutes: minutes)])
      : words(.startHere)
    return wrapped(head) + numbered(plan.start, from: 1)
  }

  private func numbered(_ steps: [PlanStep], from first: Int) -> [String] {
    steps.enumerated().flatMap { index, step in
      let leads = step.id == plan.sending?.id && step.id == plan.start.last?.id
      return wrapped(
        phrases.todo(step, leadingToWords: leads), first: number(first + index))
    }
  }

  private func number(_ number: Int) -> String {
    (number < 10 ? " " : "") + "\(number)  "
  }

  private var wordsSection: [String] {
    guard let step = plan.sending, let message = step.message else { return [] }
    var lines: [String] = []
    if step.id != plan.start.last?.id, let at = plan.start.firstIndex(where: { $0.id == step.id }) {
      lines += [""] + wrapped(words(.wordsForStep, ["number": String(at + 1)]))
    }
    lines += [""] + wrapped(message.text, language: message.language) + [""]
    if let reading = message.readingVersion {
      lines += wrapped(words(.forYouToRead)) + wrapped(reading, first: "    ") + [""]
    }
    for reply in message.replies {
      lines += wrapped(phrases.reply(reply), first: "    ", rest: "      ")
    }
    return lines
  }

  private var thenSection: [String] {
    guard !plan.then.isEmpty else { return [] }
    return wrapped(words(.nowToo)) + numbered(plan.then, from: plan.start.count + 1)
  }

  private var laterSection: [String] {
    guard !plan.later.isEmpty else { return [] }
    let rows = plan.later.map { step in
      (phrases.label(step, isLast: phrases.isLast(step)), phrases.later(step))
    }
    let labelWidth = rows.map { width($0.0) }.max() ?? 0
    return wrapped(words(.later))
      + rows.flatMap { label, line in
        if isStacked { return wrapped(label, first: " ") + wrapped(line, first: "   ") }
        let padding = String(repeating: " ", count: labelWidth - width(label))
        return wrapped(line, first: " \(label)\(padding)  ")
      }
  }

  private var findOutSection: [String] {
    guard !plan.findOut.isEmpty else { return [] }
    return wrapped(words(.findOut))
      + plan.findOut.flatMap { wrapped(phrases.findOut($0), first: " -  ") }
  }

  private var worthSection: [String] {
    let lines = phrases.worth
    guard !lines.isEmpty else { return [] }
    let text = lines.joined(separator: words.wording.sentenceGap)
    return wrapped(text, first: words(.worthIt) + "  ", rest: isStacked ? "  " : nil)
  }

  private func leftOutSection(how: Bool) -> [String] {
    var lines: [String] = []
    for closed in plan.closed { lines += wrapped(phrases.closed(closed)) }
    if let open = phrases.open { lines += wrapped(open) }
    if let leftOut = phrases.leftOut(how: how) { lines += wrapped(leftOut) }
    return lines
  }

  private var datesSection: [String] {
    let lines = plan.deadlines.flatMap {
      wrapped(phrases.proof($0).joined(separator: words.wording.sentenceGap), first: " -  ")
    }
    return lines.isEmpty ? [] : wrapped(words(.headDates)) + lines
  }

  private var whySection: [String] {
    let reasons = (plan.start + plan.then + plan.later).compactMap { step in
      step.because.map { words.wording.sentence($0) + phrases.noteMarks(step.footnotes) }
    }
    return reasons.isEmpty
      ? [] : wrapped(words(.headWhy)) + reasons.flatMap { wrapped($0, first: " -  ") }
  }

  private var toldSection: [String] {
    guard !plan.told.isEmpty else { return [] }
    func lines(_ answers: [Plan.ToldAnswer]) -> [String] {
      answers.enumerated().flatMap { index, answer in
        wrapped(phrases.told(answer), first: number(index + 1))
      }
    }
    let parked =
      plan.parked.isEmpty ? [] : wrapped(words(.parkedAnswers)) + lines(plan.parked)
    return wrapped(words(.headTold)) + lines(plan.told) + parked
  }

  private var sourcesSection: [String] {
    guard !plan.footnotes.isEmpty else { return [] }
    return wrapped(words(.headSources))
      + plan.footnotes.flatMap { wrapped(phrases.source($0), first: "[\($0.number)] ") }
  }

  private var endSection: [String] {
    wrapped(phrases.editionLine) + wrapped(words(.disclaimer))
  }

  // MARK: - Lines

  private func gap(_ lines: [String]) -> [String] { lines.isEmpty ? [] : [""] + lines }

  private func width(_ text: String) -> Int {
    Columns.width(of: text, ambiguous: ambiguous)
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
