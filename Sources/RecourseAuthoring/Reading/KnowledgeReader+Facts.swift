import RecourseModel

extension KnowledgeReader {
  /// Reads one deadline rule.
  func readDeadline(_ record: Record, _ id: String) {
    let fields = record.english
    let title = record.localized("title", required: true)
    let rule = record.localized("rule", required: true)
    let start = fields.text("start", required: true).flatMap { dateQuestion($0) }
    let span = fields.span("span", required: true)
    let calendar = calendar(fields)
    let roll = fields.word("roll", as: Deadline.Roll.self) ?? .none
    let mustArrive = fields.flag("must-arrive")
    let filePercent = fields.integer("file-percent", in: 0...100) ?? 75
    let sources = sources(of: fields)
    if sources.isEmpty {
      findings.add(
        .noSource, at: fields.place, "\(fields.subject) names no source; say where it comes from")
    }
    guard let title, let rule, let start, let span else { return }
    knowledge.deadlines.append(
      Deadline(
        id: DeadlineID(id), title: title, start: start, span: span, calendar: calendar, roll: roll,
        mustArrive: mustArrive, filePercent: filePercent, rule: rule, sources: sources))
  }

  private func calendar(_ fields: Fields) -> OptionID? {
    guard let scalar = fields.text("calendar"), reference(scalar, in: .calendars) else {
      return nil
    }
    return OptionID(scalar.text)
  }

  /// Reads one table of working days.
  func readCalendar(_ fields: Fields) {
    let country = country("country", of: fields)
    var from: CivilDate?
    var through: CivilDate?
    if let node = fields.required("valid"),
      let valid = Fields(node, subject: "`valid`", findings: findings)
    {
      from = valid.date("from", required: true)
      through = valid.date("through", required: true)
      valid.finish()
      if let from, let through, from > through {
        findings.add(.notADate, at: valid.place, "`from` lies after `through`")
      }
    }
    let weekend = fields.texts("weekend").compactMap { fields.integer($0, "weekend", in: 1...7) }
    let holidays = fields.texts("holidays").compactMap { fields.date($0) }
    let worked = fields.texts("worked-weekends").compactMap { fields.date($0) }
    guard let country, let from, let through else { return }
    guard weekend.count < 7 else {
      findings.add(.notANumber, at: fields.place(of: "weekend"), "no working day is left")
      return
    }
    knowledge.calendars.append(
      WorkCalendar(
        country: country, validFrom: from, validThrough: through, weekend: weekend,
        holidays: holidays, workedWeekends: worked))
  }

  /// Reads one channel.
  func readChannel(_ record: Record, _ id: String) {
    let fields = record.english
    let name = record.localized("name", required: true)
    let takes = record.localized("takes", required: true)
    let cost = record.localized("cost", required: true)
    let time = record.localized("time", required: true)
    let address = fields.text("address")?.text ?? ""
    let country = country("country", of: fields)
    let sources = sources(of: fields)
    guard let name, let takes, let cost, let time else { return }
    knowledge.channels.append(
      Channel(
        id: ChannelID(id), name: name, takes: takes, cost: cost, time: time, address: address,
        country: country, sources: sources))
  }

  // MARK: Costs

  /// Reads one cost rule.
  func readCost(_ record: Record, _ id: String) {
    let fields = record.english
    let currency = fields.text("currency", required: true).map { self.currency($0) }
    var rule = CostRule(id: CostID(id), currency: currency ?? Money.unknownCurrency, formula: .free)
    let formulas = ["brackets", "range", "free"].filter { fields.has($0) }
    if formulas.count != 1 {
      findings.add(
        .missingKey, at: fields.place,
        "\(fields.subject) needs exactly one of `brackets`, `range`, `free: true`")
    }
    if formulas.first == "range", let range = range(fields) { rule.formula = range }
    if formulas.first == "brackets" { rule.formula = .brackets(brackets(fields)) }
    if formulas.first == "free", !fields.flag("free") {
      findings.add(.notAWord, at: fields.place(of: "free"), "`free` is `true` or left out")
    }
    if let share = fields.text("share") {
      if let (top, bottom) = Figures.fraction(share.text) {
        rule.shareNumerator = top
        rule.shareDenominator = bottom
      } else {
        findings.add(
          .notASpan, at: share.place, "`\(share.text)` is no fraction; write it like `1/2`")
      }
    }
    rule.remark = record.localized("remark")
    rule.sources = sources(of: fields)
    knowledge.costs.append(rule)
  }

  private func range(_ fields: Fields) -> CostRule.Formula? {
    guard let node = fields.node("range"),
      let range = Fields(node, subject: "`range`", findings: findings)
    else { return nil }
    defer { range.finish() }
    let low = range.hundredths("low", required: true)
    let high = range.hundredths("high", required: true)
    guard let low, let high else { return nil }
    guard low <= high else {
      findings.add(.notANumber, at: range.place, "`low` is more than `high`")
      return nil
    }
    return .range(low: low, high: high)
  }

  private func brackets(_ fields: Fields) -> [CostRule.Bracket] {
    var brackets: [CostRule.Bracket] = []
    for node in fields.list("brackets") {
      guard let own = Fields(node, subject: "a bracket", findings: findings) else { continue }
      let upTo = own.hundredths("up-to")
      let bracket = CostRule.Bracket(
        upTo: upTo, fixed: own.hundredths("fixed") ?? 0, rate: own.percent("rate") ?? 0)
      own.finish()
      if let last = brackets.last, last.upTo ?? .max >= upTo ?? .max {
        findings.add(
          .notANumber, at: own.place, "brackets rise, and only the last one has no `up-to`")
      }
      brackets.append(bracket)
    }
    return brackets
  }

  // MARK: Claims

  /// Reads what a property claims.
  func claim(_ fields: Fields) -> Property.Claim? {
    let forms = ["if", "never", "always-one", "at-most"].filter { fields.has($0) }
    guard forms.count == 1 else {
      findings.add(
        .missingKey, at: fields.place,
        "\(fields.subject) needs exactly one of `if` with `then`, `never`, `always-one`, `at-most`")
      return nil
    }
    switch forms[0] {
    case "if":
      let premise = fields.required("if").flatMap { formula($0) }
      let conclusion = fields.required("then").flatMap { formula($0) }
      guard let premise, let conclusion else { return nil }
      return .implies(premise, conclusion)
    case "never":
      return fields.node("never").flatMap { formula($0) }.map { .never($0) }
    case "always-one":
      return .alwaysOne(items("always-one", of: fields))
    default:
      guard let node = fields.node("at-most"),
        let own = Fields(node, subject: "`at-most`", findings: findings)
      else { return nil }
      defer { own.finish() }
      guard own.required("count") != nil, let count = own.integer("count", in: 0...1000)
      else { return nil }
      return .atMost(count, items("of", of: own))
    }
  }

  private func items(_ key: String, of fields: Fields) -> [ItemID] {
    references(key, of: fields, in: .items).map { ItemID($0.text) }
  }

  private func formula(_ node: MarkedNode) -> Property.Formula? {
    guard let fields = Fields(node, subject: "the formula", findings: findings) else { return nil }
    defer { fields.finish() }
    let names = ["fact", "now", "later", "in-plan", "rung-now", "all", "any", "not"]
    let present = names.filter { fields.has($0) }
    guard present.count == 1 else {
      findings.add(
        .wrongShape, at: fields.place,
        "a formula is exactly one of \(names.joined(separator: ", ")); join several with `all`")
      return nil
    }
    switch present[0] {
    case "fact": return condition("fact", of: fields).map { .fact($0) }
    case "now": return anyOf(items("now", of: fields).map { .now($0) })
    case "later": return anyOf(items("later", of: fields).map { .later($0) })
    case "in-plan": return anyOf(items("in-plan", of: fields).map { .inPlan($0) })
    case "rung-now":
      let except = items("except", of: fields)
      return fields.word("rung-now", as: Rung.self).map { .rungNow($0, except: except) }
    case "not": return fields.node("not").flatMap { formula($0) }.map { .not($0) }
    default:
      let parts = fields.list(present[0]).map { formula($0) }
      guard !parts.isEmpty, !parts.contains(nil) else { return nil }
      let known = parts.compactMap { $0 }
      return present[0] == "all" ? .all(known) : .any(known)
    }
  }

  private func anyOf(_ formulas: [Property.Formula]) -> Property.Formula? {
    guard let first = formulas.first else { return nil }
    return formulas.count == 1 ? first : .any(formulas)
  }
}
