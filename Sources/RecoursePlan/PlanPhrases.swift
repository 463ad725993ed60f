import RecourseModel

/// Sentences that several renderers print, each made in one place.
struct PlanPhrases {
  let plan: Plan

  var words: PlanWords { plan.words }
  var wording: Wording { plan.words.wording }

  /// What stands between a name and what is said of it.
  var colon: String { plan.language == .english ? ": " : "：" }

  // MARK: - Head

  /// "United States, Saturday 21 Nov 2026".
  var place: String {
    let name = plan.scope.regionName ?? plan.scope.countryName
    let date = wording.headingDate(plan.scope.asOf)
    guard let name else { return date }
    return plan.language == .english ? "\(name), \(date)" : "\(name)，\(date)"
  }

  /// Aim and strong point; nil: neither is known.
  var aimLine: String? {
    let parts = [
      plan.aim.map { words(.aim, ["aim": wording.sentence($0)]) },
      plan.strongPoint.map { words(.strongPoint, ["point": wording.sentence($0)]) },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: wording.sentenceGap)
  }

  /// Said on top where a fact was checked long ago; nil: none was.
  var oldFacts: String? {
    guard !plan.oldFacts.isEmpty else { return nil }
    let old = plan.footnotes.filter { plan.oldFacts.contains($0.number) }
    return words(.oldFacts, ["facts": old.map(\.citation).joined(separator: "; ")])
  }

  /// Findings that have to be known, besides what speaks for the person.
  var otherFindings: [PlanStep] {
    plan.findings.filter { !$0.id.rawValue.hasPrefix("strong-") }
  }

  // MARK: - Steps

  /// What to do, the risk before the how, with its deadline and marks.
  func todo(_ step: PlanStep, leadingToWords: Bool = false, notes: Bool = false) -> String {
    var parts: [String] = []
    if let risk = step.risk { parts.append(words(.riskFirst, ["risk": wording.sentence(risk)])) }
    parts.append(wording.sentence(step.todo))
    if !step.todoNamesDeadline { parts += deadlineSentence(step) }
    var text = parts.joined(separator: wording.sentenceGap)
    if step.checkFirst { text += checkFirst }
    if notes { text += noteMarks(step.footnotes) }
    return leadingToWords ? wording.leading(text) : text
  }

  /// Its line among the later steps.
  func later(_ step: PlanStep, notes: Bool = false) -> String {
    var parts: [String] = []
    if let risk = step.risk { parts.append(words(.riskFirst, ["risk": wording.sentence(risk)])) }
    let deadline = step.laterNamesDeadline ? [] : deadlineSentence(step)
    parts.append(
      parts.isEmpty && deadline.isEmpty ? step.laterLine : wording.sentence(step.laterLine))
    parts += deadline
    var text = parts.joined(separator: wording.sentenceGap)
    if step.checkFirst { text += checkFirst }
    return notes ? text + noteMarks(step.footnotes) : text
  }

  /// The day of a step's limit in words.
  private func deadlineSentence(_ step: PlanStep) -> [String] {
    guard let deadline = step.deadline else { return [] }
    guard let dates = deadline.dates else {
      return [words(.dateMissing, ["date": deadline.startLabel])]
    }
    let day = wording.fullDate(dates.safe)
    if dates.isPassed { return [words(.timeOver, ["date": wording.fullDate(dates.last)])] }
    let limit = words(deadline.mustArrive ? .mustArrive : .doBy, ["date": day])
    return dates.fileNow ? [words(.fileNow), limit] : [limit]
  }

  /// The left column of a later step.
  func label(_ step: PlanStep, isLast: Bool) -> String {
    guard let date = step.date else { return words(isLast ? .laterLast : .laterThen) }
    return wording.columnDate(date.day, year: plan.scope.asOf.components.year)
  }

  /// True for the step that gets "last": a court step at the end without a day.
  func isLast(_ step: PlanStep) -> Bool {
    step.id == plan.later.last?.id && step.rung >= .legal && plan.later.count > 1
  }

  /// The mark of what is not sure enough to be relied on unchecked.
  var checkFirst: String { wording.sentenceGap + words(.checkFirst) }

  /// " [1] [2]"; empty without footnotes.
  func noteMarks(_ numbers: [Int]) -> String {
    numbers.isEmpty ? "" : " " + marks(numbers)
  }

  private func marks(_ numbers: [Int]) -> String {
    numbers.map { "[\($0)]" }.joined(separator: " ")
  }

  /// Minutes of several steps; 0 when none is worth naming.
  func minutes(_ steps: [PlanStep]) -> Int { steps.reduce(0) { $0 + $1.minutes } }

  /// A usual reply and the sentence for it.
  func reply(_ reply: PlanMessage.Reply) -> String {
    guard let reading = reply.readingVersion else {
      return words(.theySay, ["they": reply.theySay, "you": reply.youSay])
    }
    return words(
      .theySayReading, ["they": reply.theySay, "you": reply.youSay, "reading": reading])
  }

  // MARK: - What is missing

  func findOut(_ task: Plan.FindTask) -> String {
    var text = words(.findOutTask, ["label": task.label])
    if let help = task.help { text += wording.sentenceGap + wording.sentence(help) }
    if !task.decides.isEmpty {
      text +=
        wording.sentenceGap
        + words(.findOutDecides, ["items": wording.list(Array(task.decides.prefix(3)))])
    }
    return text
  }

  /// How many steps are left out; nil: none.
  func leftOut(how: Bool) -> String? {
    let count = plan.leftOut.count
    guard count > 0 else { return nil }
    let text = words(count == 1 ? .leftOutOne : .leftOutMany, ["count": String(count)])
    return how ? text + wording.sentenceGap + words(.leftOutHow) : text
  }

  /// How many steps are not decided; nil: none.
  var open: String? {
    let count = plan.open.count
    guard count > 0 else { return nil }
    return words(count == 1 ? .openOne : .openMany, ["count": String(count)])
  }

  // MARK: - Sources

  func source(_ note: Plan.Footnote) -> String {
    let confidence: PlanSentence =
      switch note.confidence {
      case .high: .confidenceHigh
      case .medium: .confidenceMedium
      case .low: .confidenceLow
      }
    return words(
      .sourceChecked,
      [
        "citation": note.citation, "date": note.checked.iso, "confidence": words(confidence),
      ])
  }
}

extension PlanPhrases {
  /// A question and its answer, with a mark where it was another answer first.
  func told(_ answer: Plan.ToldAnswer) -> String {
    let changed = answer.isChanged ? " " + words(.changedAnswer) : ""
    return answer.label + colon + answer.answer + changed
  }

  /// Country, edition and case: what every paper carries.
  var editionLine: String {
    var parts = [wording.plainDate(plan.scope.asOf)]
    parts += [plan.scope.countryName, plan.scope.regionName].compactMap { $0 }
    parts.append(words(.knowledgeOf, ["edition": plan.scope.edition]))
    if let id = plan.scope.caseID { parts.append(words(.caseName, ["case": id])) }
    if let client = plan.scope.client { parts.append(words(.clientCode, ["client": client])) }
    return parts.joined(separator: plan.language == .english ? ". " : "　")
  }
}
