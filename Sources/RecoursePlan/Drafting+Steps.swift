import RecourseEngine
import RecourseModel

extension Drafting {
  /// The items of one state and kind as steps, lowest rung first.
  func steps(_ state: Standing.State, _ kind: ItemKind) -> [PlanStep] {
    standings(state, kind).map { step($0.item, $0.standing) }
  }

  private func standings(
    _ state: Standing.State, _ kind: ItemKind
  ) -> [(item: Item, standing: Standing)] {
    let found = request.position.items.compactMap { standing -> (item: Item, standing: Standing)? in
      guard standing.state == state, let item = item(standing.item), item.kind == kind
      else { return nil }
      return (item, standing)
    }
    // Sorting is not stable, and authors' order breaks ties.
    return found.enumerated()
      .sorted { left, right in
        let first = left.element.item
        let second = right.element.item
        return (first.rung.height, first.order, left.offset)
          < (second.rung.height, second.order, right.offset)
      }
      .map(\.element)
  }

  /// An item as it reads in the country.
  func item(_ id: ItemID) -> Item? {
    guard let item = index.items[id], let country else { return index.items[id] }
    return item.adapted(to: country)
  }

  func step(_ item: Item, _ standing: Standing) -> PlanStep {
    let rule = deadlineRule(of: item)
    let channel = item.channel.flatMap { index.channels[$0] }.flatMap { serves($0) ? $0 : nil }
    let cost = item.cost.flatMap { index.costs[$0] }
    let dates = rule.flatMap(self.dates)
    let context = Filler.Context(
      deadline: dates, channel: channel?.name, changes: item.namesChanges ? changes : [])
    func text(_ text: LocalizedText) -> String { filler.fill(text, language, context: context) }
    let sources = rested(
      on: item.sources + (rule?.sources ?? []) + (cost?.sources ?? []) + (channel?.sources ?? []))
    let asks = item.asks.map { words(.askFor, ["wording": text($0)]) }
    return PlanStep(
      id: item.id, kind: item.kind, rung: item.rung, state: standing.state,
      title: text(item.title),
      todo: text(item.todo) + (asks.map { words.wording.sentenceGap + $0 } ?? ""),
      laterLine: text(item.laterLine ?? item.title),
      message: standing.state == .now ? message(item, standing, context) : nil,
      gather: item.gather.map(text), cost: cost.map(stepCost),
      minutes: item.minutes, wait: item.wait.map(text), binds: item.binds.map(text),
      givesUp: item.givesUp.map(text), asks: asks, risk: item.risk.map(text),
      because: item.because.map(text),
      deadline: rule.map { proof($0, dates) },
      channel: channel.map(stepChannel),
      letter: item.letters.first { usableLetters[$0] != false },
      date: standing.from.map(StepDate.from),
      waitsUntil: standing.state == .now ? waitsUntil(item.id) : nil,
      sources: sources, checkFirst: leastSure(sources) < .high,
      isDone: request.items[item.id],
      waitsFor: standing.waitsFor.compactMap { index.questions[$0]?.label[language] },
      laterNamesDeadline: names(item.laterLine ?? item.title),
      todoNamesDeadline: names(item.todo))
  }

  /// Most changes that one message asks for: who asks for everything gets nothing.
  private static let mostChanges = 5

  /// What the clauses that are *now* ask to be changed, in the authors' order.
  private var changes: [LocalizedText] {
    let asking = standings(.now, .finding).compactMap { self.item($0.item.id)?.asks }
    return Array(asking.prefix(Self.mostChanges))
  }

  private func names(_ text: LocalizedText) -> Bool {
    !Set(Template(text[language]).names).isDisjoint(with: ["deadline", "file-by"])
  }

  // MARK: - The words

  private func message(
    _ item: Item, _ standing: Standing, _ context: Filler.Context
  ) -> PlanMessage? {
    let variant = standing.sayVariant.flatMap {
      item.sayVariants.indices.contains($0) ? item.sayVariants[$0] : nil
    }
    guard let say = variant?.say ?? item.say else { return nil }
    let replies = variant.flatMap { $0.ifTheySay.isEmpty ? nil : $0.ifTheySay } ?? item.ifTheySay
    let differs = messageLanguage != language
    return PlanMessage(
      text: Self.trimmed(filler.fill(say, messageLanguage, context: context)),
      language: messageLanguage,
      readingVersion: differs
        ? Self.trimmed(filler.fill(say, language, context: context)) : nil,
      replies: replies.prefix(3).map { reply in
        PlanMessage.Reply(
          theySay: filler.fill(reply.theySay, language, context: context),
          youSay: filler.fill(reply.youSay, messageLanguage, context: context),
          readingVersion: differs
            ? filler.fill(reply.youSay, language, context: context) : nil)
      },
      asksBy: Template(say[messageLanguage]).names.contains("reply-by") ? replyBy : nil)
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  // MARK: - Deadlines

  /// The first rule whose start is known, as far as it is the country's own.
  func deadlineRule(of item: Item) -> Deadline? {
    deadlineRule(among: [item.deadline].compactMap { $0 } + item.otherDeadlines)
  }

  func deadlineRule(among ids: [DeadlineID]) -> Deadline? {
    let rules = ids.compactMap { index.deadlines[$0] }
      .filter { $0.calendar == nil || $0.calendar == country }
    return rules.first { start(of: $0) != nil }
      ?? (rules.count > 1 ? rules.first { isAsked($0.start) } : nil) ?? rules.first
  }

  /// Whether the question can be put in this case.
  private func isAsked(_ question: QuestionID) -> Bool {
    guard let askedWhen = index.questions[question]?.askedWhen else { return false }
    return builder.advisor.verdict(of: askedWhen, answers: request.answers, asOf: asOf) != false
  }

  private func start(of rule: Deadline) -> CivilDate? {
    guard case .date(let start)? = active[rule.start] else { return nil }
    return start
  }

  func dates(of rule: Deadline) -> DeadlineProof.Dates? {
    start(of: rule).map {
      DeadlineProof.Dates(
        rule: rule, start: $0, asOf: asOf,
        calendar: index.calendar(of: rule.calendar ?? country))
    }
  }

  private func proof(_ rule: Deadline, _ dates: DeadlineProof.Dates?) -> DeadlineProof {
    DeadlineProof(
      id: rule.id, title: rule.title[language], rule: rule.rule[language],
      startQuestion: rule.start,
      startLabel: index.questions[rule.start]?.label[language] ?? rule.start.rawValue,
      span: rule.span, roll: rule.roll, mustArrive: rule.mustArrive,
      citations: rule.sources.compactMap { index.sources[$0]?.citation },
      sources: rule.sources, confidence: leastSure(rule.sources), dates: dates)
  }

  // MARK: - Cost and channel

  private func stepCost(_ rule: CostRule) -> StepCost {
    let amount = atStake.flatMap { $0.currency == rule.currency ? $0.minorUnits : nil }
    return StepCost(
      id: rule.id, range: rule.money(atStake: amount), currency: rule.currency,
      remark: rule.remark?[language], checkFirst: leastSure(rule.sources) < .high)
  }

  private func serves(_ channel: Channel) -> Bool {
    guard let served = channel.country else { return true }
    return served == country || active[KnownQuestions.sellerCountry] == .option(served)
  }

  private func stepChannel(_ channel: Channel) -> StepChannel {
    StepChannel(
      id: channel.id, name: channel.name[language], takes: channel.takes[language],
      cost: channel.cost[language], time: channel.time[language], address: channel.address)
  }
}

extension Item {
  /// Whether one of its messages lists what is to be changed.
  fileprivate var namesChanges: Bool {
    ([say] + sayVariants.map(\.say)).contains { text in
      text.map { Template($0.english).names.contains("changes") } ?? false
    }
  }
}
