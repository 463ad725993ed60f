public import RecourseEngine
public import RecourseModel

/// Makes plans from an edition. Pure: the same request gives the same plan.
public struct PlanBuilder: Sendable {
  /// What it takes texts and figures from.
  public let edition: Edition
  /// Says why a way is closed.
  public let advisor: Advisor
  let index: KnowledgeIndex

  /// Prepares an edition for planning.
  public init(edition: Edition, advisor: Advisor) {
    self.edition = edition
    self.advisor = advisor
    index = KnowledgeIndex(edition.knowledge)
  }

  /// The plan's own sentences in a language.
  public func words(in language: Language) -> PlanWords {
    PlanWords(interface: edition.knowledge.interface, language: language)
  }

  /// The day by which an answer is asked for: 10 days on, a working day of the country.
  public func replyBy(asOf: CivilDate, country: OptionID?) -> CivilDate {
    index.calendar(of: country).workingDay(onOrAfter: asOf.adding(days: 10))
  }

  /// The plan of a case.
  public func plan(for request: PlanRequest) -> Plan {
    var book = FootnoteBook(sources: index.sources)
    let drafting = Drafting(builder: self, request: request)
    let now = drafting.steps(.now, .step, &book)
    let waiting = now.filter { $0.isDone == nil }
    let first = Self.firstThree(of: waiting)
    let later = drafting.laterSteps(isSending: waiting.contains { $0.message != nil }, &book)
    let findings = drafting.steps(.now, .finding, &book)
    let warnings = drafting.steps(.now, .warning, &book)
    var unnumbered = FootnoteBook(sources: index.sources)
    let open = drafting.steps(.open, .step, &unnumbered)
    let leftOut = drafting.steps(.notForYou, .step, &unnumbered)
    return Plan(
      words: drafting.words,
      scope: drafting.scope,
      aim: drafting.aim(findings),
      strongPoint: Self.strongPoint(findings),
      start: first,
      then: waiting.filter { step in !first.contains { $0.id == step.id } },
      handled: now.filter { $0.isDone != nil },
      later: later,
      findings: findings.filter { !Self.isAim($0) },
      warnings: warnings,
      open: open,
      leftOut: leftOut,
      closed: drafting.closedWays(leftOut),
      findOut: drafting.findTasks(now + later + open),
      worth: Worth(
        steps: now + later, leftOut: leftOut, atStake: drafting.atStake,
        currency: drafting.currency),
      told: drafting.told(request.position.active),
      parked: drafting.told(request.position.parked),
      footnotes: book.footnotes,
      oldFacts: book.numbers(checkedBefore: request.asOf.adding(months: -12)),
      contacts: drafting.contacts,
      notes: request.notes)
  }

  /// The three lowest steps; the words to send are always among them.
  private static func firstThree(of steps: [PlanStep]) -> [PlanStep] {
    let lowest = Array(steps.prefix(3))
    guard !lowest.contains(where: { $0.message != nil }),
      let sending = steps.first(where: { $0.message != nil })
    else { return lowest }
    return Array(lowest.prefix(2)) + [sending]
  }

  /// Findings named `aim-...` say what is aimed at.
  private static func isAim(_ step: PlanStep) -> Bool { step.id.rawValue.hasPrefix("aim-") }

  /// Findings named `strong-...` speak for the person; the first is told.
  private static func strongPoint(_ findings: [PlanStep]) -> String? {
    findings.first { $0.id.rawValue.hasPrefix("strong-") }.map { $0.because ?? $0.todo }
  }
}

/// Look-ups by id.
struct KnowledgeIndex: Sendable {
  let items: [ItemID: Item]
  let questions: [QuestionID: Question]
  let deadlines: [DeadlineID: Deadline]
  let channels: [ChannelID: Channel]
  let costs: [CostID: CostRule]
  let sources: [SourceID: Source]
  let calendars: [OptionID: WorkCalendar]

  init(_ knowledge: Knowledge) {
    items = Self.byID(knowledge.items, \.id)
    questions = Self.byID(knowledge.questions, \.id)
    deadlines = Self.byID(knowledge.deadlines, \.id)
    channels = Self.byID(knowledge.channels, \.id)
    costs = Self.byID(knowledge.costs, \.id)
    sources = Self.byID(knowledge.sources, \.id)
    calendars = Self.byID(knowledge.calendars, \.country)
  }

  func calendar(of country: OptionID?) -> WorkCalendar {
    let country = country ?? "other"
    return calendars[country] ?? .plain(country: country)
  }

  private static func byID<Value, ID: Hashable>(
    _ values: [Value], _ id: (Value) -> ID
  ) -> [ID: Value] {
    Dictionary(values.map { (id($0), $0) }) { first, _ in first }
  }
}

/// Numbers sources in the order in which they are first rested on.
struct FootnoteBook {
  let sources: [SourceID: Source]
  private(set) var footnotes: [Plan.Footnote] = []

  init(sources: [SourceID: Source]) {
    self.sources = sources
  }

  /// The numbers of sources; passages of the seed documents are no footnotes.
  mutating func numbers(of ids: [SourceID]) -> [Int] {
    var result: [Int] = []
    for id in ids {
      guard let source = sources[id], source.kind != .passage else { continue }
      let number = number(of: source)
      if !result.contains(number) { result.append(number) }
    }
    return result.sorted()
  }

  private mutating func number(of source: Source) -> Int {
    if let known = footnotes.first(where: { $0.source == source.id }) { return known.number }
    let number = footnotes.count + 1
    footnotes.append(
      Plan.Footnote(
        number: number, source: source.id, citation: source.citation, checked: source.checked,
        confidence: source.confidence))
    return number
  }

  func numbers(checkedBefore day: CivilDate) -> [Int] {
    footnotes.filter { $0.checked < day }.map(\.number)
  }

  func leastSure(_ ids: [SourceID]) -> Confidence {
    ids.compactMap { sources[$0]?.confidence }.min() ?? .high
  }
}
