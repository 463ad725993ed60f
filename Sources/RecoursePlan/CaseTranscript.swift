import RecourseEngine
public import RecourseModel

/// A case as a readable record in Markdown: what was asked as it was asked, what was answered, when,
/// what changed, and what was advised under which edition.
///
/// Advice stands as the case keeps it. An older case keeps none, only what it follows from: there it
/// is worked out again with the edition at hand, and the record says which that is.
public struct CaseTranscript: Sendable {
  /// Something that was written into the case.
  public struct Entry: Sendable, Hashable {
    /// When, as `YYYY-MM-DDTHH:MM:SSZ`; nil: the time could not be read.
    public var at: String?
    /// What happened.
    public var event: CaseEvent

    /// Makes an entry.
    public init(at: String?, event: CaseEvent) {
      self.at = at
      self.event = event
    }
  }

  let builder: PlanBuilder
  let entries: [Entry]
  let caseID: String
  let words: PlanWords
  let index: KnowledgeIndex

  /// Prepares a record.
  ///
  /// - Parameter entries: all of the case's, in order, since an undone one is named by its place.
  public init(builder: PlanBuilder, entries: [Entry], caseID: String, language: Language) {
    self.builder = builder
    self.entries = entries
    self.caseID = caseID
    words = builder.words(in: language)
    index = builder.index
  }

  /// The record, with a newline at the end.
  public var text: String {
    var lines = ["# " + safe(words(.recordTitle, ["case": caseID])), ""]
    lines.append(safe(edition))
    lines.append("")
    var state = CaseState()
    var advised: Plan?
    let counts = CaseState.counting(entries.map(\.event))
    for (at, entry) in entries.enumerated() {
      let before = state
      // An event that is undone later counted until then.
      state = CaseState(
        folding: entries[...at].map(\.event),
        happenings: builder.edition.knowledge.happenings)
      let taken = counts[at] ? [] : [words(.recordTakenBack)]
      let told = told(entry, at, before: before, after: state) + taken
      let advice = advice(on: entry, state, since: &advised)
      lines += item(at + 1, entry, told + advice)
    }
    return (lines + ["", words(.disclaimer), ""]).joined(separator: "\n")
  }

  // MARK: - Lines

  private var edition: String {
    let now = builder.edition.knowledge.edition
    let first = entries.lazy.compactMap(\.event.start).first?.edition
    return words(
      keepsAdvice ? .recordEditionKept : .recordEdition, ["edition": now, "first": first ?? now])
  }

  private func item(_ number: Int, _ entry: Entry, _ told: [String]) -> [String] {
    let mark = "\(number). "
    let rest = String(repeating: " ", count: mark.count)
    let time = "**\(safe(entry.minute ?? words(.recordNoTime)))**"
    guard let first = told.first else { return [mark + time] }
    return [mark + time + "  "]
      + ([first] + told.dropFirst()).enumerated().map { at, line in
        // Two spaces at the end keep the next line a line of its own.
        rest + safe(line) + (at + 1 < told.count ? "  " : "")
      }
  }

  /// Whether the case says itself what was advised.
  private var keepsAdvice: Bool {
    entries.contains { if case .advised = $0.event { true } else { false } }
  }

  private func safe(_ text: String) -> String { MarkdownEscape.inline(text) }

  // MARK: - Advice

  /// What came in and went out of the steps to do now, from the first plan that is shown.
  private func advice(on entry: Entry, _ state: CaseState, since last: inout Plan?) -> [String] {
    guard !keepsAdvice, let day = entry.day else { return [] }
    let position = builder.advisor.position(of: state.answers, asOf: day)
    guard position.phase != .firstSteps else { return [] }
    var request = PlanRequest(state: state, position: position, asOf: day, caseID: caseID)
    request.language = words.language
    let plan = builder.plan(for: request)
    defer { last = plan }
    guard let last else {
      return [line(.recordAdvised, plan.now)].compactMap { $0 }
    }
    let before = Set(last.now.map(\.id))
    let after = Set((plan.now + plan.handled).map(\.id))
    return [
      line(.recordAlsoAdvised, plan.now.filter { !before.contains($0.id) }),
      line(.recordNoLonger, last.now.filter { !after.contains($0.id) }),
    ].compactMap { $0 }
  }

  private func line(_ sentence: PaperSentence, _ steps: [PlanStep]) -> String? {
    guard !steps.isEmpty else { return nil }
    let titles = steps.map(\.title).joined(separator: words.wording.semicolon)
    return words(sentence, ["steps": titles])
  }
}

extension CaseTranscript.Entry {
  /// The day of the entry in universal time.
  fileprivate var day: CivilDate? { at.flatMap { CivilDate(iso: $0.prefix(10)) } }

  /// "2026-11-21 10:03 UTC".
  fileprivate var minute: String? {
    guard let at, at.count >= 16 else { return nil }
    return at.prefix(16).replacing("T", with: " ") + " UTC"
  }
}

extension CaseEvent {
  fileprivate var start: CaseStart? {
    guard case .started(let start) = self else { return nil }
    return start
  }
}
