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
    let drafting = Drafting(builder: self, request: request)
    let now = drafting.steps(.now, .step)
    let waiting = now.filter { $0.isDone == nil }
    let first = Self.firstThree(of: waiting)
    let later = drafting.laterSteps(now: now)
    let findings = drafting.steps(.now, .finding)
    let closed = drafting.closedWays()
    let leftOut = drafting.leftOut(besides: closed)
    let open = drafting.steps(.open, .step)
    var plan = Plan(
      words: drafting.words,
      scope: drafting.scope,
      aim: drafting.aim(findings),
      strongPoint: Self.strongPoint(findings),
      start: first,
      then: waiting.filter { step in !first.contains { $0.id == step.id } },
      handled: now.filter { $0.isDone != nil },
      later: later.main,
      further: later.further,
      ifAnswered: later.ifAnswered,
      findings: findings.filter { !Self.isAim($0) },
      warnings: drafting.steps(.now, .warning),
      open: open,
      leftOut: leftOut,
      leftOutExample: drafting.leftOutExample(leftOut),
      closed: closed,
      findOut: drafting.findTasks(now + later.main + later.further + open),
      worth: Worth(
        steps: weighsCost ? waiting + later.main : [], leftOut: drafting.steps(.notForYou, .step),
        atStake: drafting.atStake,
        currency: drafting.currency),
      told: drafting.told(request.position.active),
      parked: drafting.told(request.position.parked),
      contacts: drafting.contacts,
      notes: request.notes)
    plan.number(FootnoteBook(sources: index.sources))
    plan.oldFacts = drafting.oldFacts(plan.resting)
    plan.worth.hour = request.hour
    plan.evidence = request.evidence
    plan.records = drafting.records(now: now, later: later.main + later.further)
    plan.forms = edition.knowledge.forms
    return plan
  }

  /// The three lowest steps; the words to send to the other side are always among them.
  /// False where no plan can cost money: before an agreement is signed there is nothing to weigh.
  private var weighsCost: Bool {
    edition.knowledge.items.contains { $0.topics.contains(.recourse) }
  }

  private static func firstThree(of steps: [PlanStep]) -> [PlanStep] {
    let lowest = Array(steps.prefix(3))
    guard let sending = Plan.sending(among: steps),
      !lowest.contains(where: { $0.id == sending.id })
    else { return lowest }
    return Array(lowest.prefix(2)) + [sending]
  }

  /// Findings named `aim-...` say what is aimed at.
  private static func isAim(_ step: PlanStep) -> Bool { step.id.rawValue.hasPrefix("aim-") }

  /// Findings named `strong-...` speak for the person; the first is told.
  private static func strongPoint(_ findings: [PlanStep]) -> String? {
    findings.first(where: \.isStrongPoint).map { $0.because ?? $0.todo }
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
  private let countries: [String: OptionID]

  init(_ knowledge: Knowledge) {
    items = Self.byID(knowledge.items, \.id)
    questions = Self.byID(knowledge.questions, \.id)
    deadlines = Self.byID(knowledge.deadlines, \.id)
    channels = Self.byID(knowledge.channels, \.id)
    costs = Self.byID(knowledge.costs, \.id)
    sources = Self.byID(knowledge.sources, \.id)
    calendars = Self.byID(knowledge.calendars, \.country)
    let options = questions[KnownQuestions.country]?.options ?? []
    countries = Self.byID(options.map(\.id)) { $0.rawValue.uppercased() }
  }

  /// The country whose law or rule a source is, by its id: `CN-29`; nil: anybody's.
  func country(of source: SourceID) -> OptionID? {
    countries[String(source.rawValue.prefix { $0 != "-" })]
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
