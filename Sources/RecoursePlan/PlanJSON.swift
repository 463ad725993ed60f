internal import RecourseEngine
internal import RecourseModel
internal import StrictJSON

/// A plan with every item, its reasons and changes, for programs: stable order, same input, same
/// bytes.
public struct PlanJSON: Sendable {
  private let builder: PlanBuilder

  /// Prepares an edition.
  public init(builder: PlanBuilder) {
    self.builder = builder
  }

  /// The JSON text, with a newline at the end.
  public func text(for request: PlanRequest) -> String {
    JSONWriter(style: .pretty).text(of: value(for: request)) + "\n"
  }

  func value(for request: PlanRequest) -> JSONValue {
    let plan = builder.plan(for: request)
    let forecast = builder.advisor.forecast(of: request.answers, asOf: request.asOf).inAll
    return .object([
      ("format", .int(1)),
      ("edition", .string(plan.scope.edition)),
      ("asOf", .string(plan.scope.asOf.iso)),
      ("country", .optional((plan.scope.country?.rawValue).map(JSONValue.string))),
      ("next", .optional(request.position.next.flatMap { next($0, request.language) })),
      (
        "forecast",
        .object([
          ("fewest", .int(forecast.fewest)), ("most", .int(forecast.most)),
          ("mean", .rounded(forecast.mean)), ("exact", .bool(forecast.isExact)),
        ])
      ),
      ("items", .array(items(plan, request))),
      ("evidence", .array(plan.evidence.map(evidence))),
      ("missing", .array(plan.records.missing.map(missing))),
      ("value", worth(plan.worth, plan)),
    ])
  }

  // MARK: - Next

  private func next(_ prompt: Prompt, _ language: Language) -> JSONValue? {
    guard let question = builder.index.questions[prompt.question] else { return nil }
    let variant = prompt.variant.flatMap {
      question.variants.indices.contains($0) ? question.variants[$0] : nil
    }
    let options = prompt.options.map { id in
      let own = question.options.first { $0.id == id }?.text
      let text = variant?.optionTexts[id] ?? own ?? answerText(id)
      return JSONValue.object([
        ("id", .string(id.rawValue)), ("text", .string(text?[language] ?? id.rawValue)),
      ])
    }
    return .object([
      ("question", .string(question.id.rawValue)),
      ("text", .string((variant?.text ?? question.text)[language])),
      ("options", .array(options)),
    ])
  }

  private func answerText(_ option: OptionID) -> LocalizedText? {
    builder.edition.knowledge.interface["answer.\(option.rawValue)"]
  }

  // MARK: - Items

  private func items(_ plan: Plan, _ request: PlanRequest) -> [JSONValue] {
    let drafting = Drafting(builder: builder, request: request)
    let dated = Dictionary(plan.allLater.map { ($0.id, $0.date) }) { first, _ in first }
    return request.position.items.compactMap { standing in
      guard let item = drafting.item(standing.item) else { return nil }
      var step = drafting.step(item, standing)
      step.date = dated[item.id] ?? step.date
      return object(item, step, request, drafting.nearestChanges)
    }
  }

  private func object(
    _ item: Item, _ step: PlanStep, _ request: PlanRequest, _ nearest: NearestChanges
  ) -> JSONValue {
    let advisor = builder.advisor
    let reasons =
      step.state == .open
      ? [] : advisor.reasons(for: item.id, answers: request.answers, asOf: request.asOf)
    let changes = step.state == .now ? nil : nearest.nearest(for: item.id)
    return .object([
      ("id", .string(item.id.rawValue)),
      ("kind", .string(item.kind.rawValue)),
      ("rung", .string(item.rung.rawValue)),
      ("state", .string(step.state.rawValue)),
      ("title", .string(step.title)),
      ("do", .string(step.todo)),
      ("say", .optional((step.message?.text).map(JSONValue.string))),
      ("from", .optional((step.date?.day.iso).map(JSONValue.string))),
      ("because", .array(reasons.map { .string($0.question.rawValue) })),
      ("nearestChange", .array((changes ?? []).map(JSONValue.change))),
      ("deadline", .optional(step.deadline.map(deadline))),
      ("cost", cost(step)),
      ("channel", .optional(step.channel.map(channel))),
      ("letter", .optional((step.letter?.rawValue).map(JSONValue.string))),
      ("sources", .array(item.sources.map { .string($0.rawValue) })),
      ("checkFirst", .bool(step.checkFirst)),
    ])
  }

  private func deadline(_ deadline: DeadlineProof) -> JSONValue {
    let dates = deadline.dates
    func day(_ day: CivilDate?) -> JSONValue { .optional((day?.iso).map(JSONValue.string)) }
    return .object([
      ("id", .string(deadline.id.rawValue)),
      ("title", .string(deadline.title)),
      ("startQuestion", .string(deadline.startQuestion.rawValue)),
      ("start", day(dates?.start)),
      ("span", .int(deadline.span.count)),
      ("unit", .string(deadline.span.unit.rawValue)),
      ("roll", .string(deadline.roll.rawValue)),
      ("mustArrive", .bool(deadline.mustArrive)),
      ("last", day(dates?.last)),
      ("keep", day(dates?.safe)),
      ("fileBy", day(dates?.fileBy)),
      ("passed", .optional((dates?.isPassed).map(JSONValue.bool))),
      ("rule", .string(deadline.rule)),
      ("sources", .array(deadline.citations.map(JSONValue.string))),
      ("confidence", .string(deadline.confidence.rawValue)),
    ])
  }

  private func cost(_ step: PlanStep) -> JSONValue {
    let cost = step.cost
    return .object([
      ("low", money(step, cost?.range?.lowerBound)),
      ("high", money(step, cost?.range?.upperBound)),
      ("currency", .optional((cost?.currency).map(JSONValue.string))),
      ("minutes", .int(step.minutes)),
      ("minutesAre", .string("our-estimate")),
      ("remark", .optional((cost?.remark).map(JSONValue.string))),
    ])
  }

  /// No cost rule: free. A rule without a figure: not known.
  private func money(_ step: PlanStep, _ figure: Int?) -> JSONValue {
    guard step.cost != nil else { return .int(0) }
    return .optional(figure.map(JSONValue.hundredths))
  }

  private func channel(_ channel: StepChannel) -> JSONValue {
    .object([
      ("id", .string(channel.id.rawValue)), ("name", .string(channel.name)),
      ("address", .string(channel.address)),
    ])
  }

  // MARK: - What there is to show

  private func evidence(_ evidence: Evidence) -> JSONValue {
    .object([
      ("name", .string(evidence.name)), ("shows", .string(evidence.words)),
      ("record", .optional((evidence.record?.rawValue).map(JSONValue.string))),
      ("bytes", .int(evidence.size)), ("sha256", .string(evidence.sha256)),
      ("noted", .string(evidence.day.iso)),
    ])
  }

  private func missing(_ record: RecordsNeeded.Record) -> JSONValue {
    .object([
      ("record", .string(record.id.rawValue)), ("text", .string(record.words)),
      ("steps", .array(record.steps.map { .string($0.id.rawValue) })),
    ])
  }

  // MARK: - Value

  private func worth(_ worth: Worth, _ plan: Plan) -> JSONValue {
    .object([
      ("atStake", .optional((worth.atStake?.minorUnits).map(JSONValue.hundredths))),
      (
        "currency",
        .optional(
          (worth.atStake?.currency ?? worth.rungs.first?.currency).map(JSONValue.string))
      ),
      (
        "rungs",
        .array(
          worth.rungs.map { climb in
            .object([
              ("rung", .string(climb.rung.rawValue)),
              ("low", .optional((climb.money?.lowerBound).map(JSONValue.hundredths))),
              ("high", .optional((climb.money?.upperBound).map(JSONValue.hundredths))),
              ("minutes", .int(climb.minutes)),
            ])
          })
      ),
      ("lastRung", .optional((worth.lastRung?.rawValue).map(JSONValue.string))),
      ("stopBefore", .optional((worth.beyond?.item.rawValue).map(JSONValue.string))),
      ("words", .string(PlanPhrases(plan: plan).worth.joined(separator: " "))),
    ])
  }
}
