import RecourseModel

/// Sentences that several renderers print, each made in one place.
struct PlanPhrases {
  let plan: Plan

  var words: PlanWords { plan.words }
  var wording: Wording { plan.words.wording }

  /// What stands between a name and what is said of it.
  var colon: String { wording.colon }

  // MARK: - Head

  /// "United States, Saturday 21 Nov 2026".
  var place: String {
    let name = plan.scope.regionName ?? plan.scope.countryName
    let date = wording.headingDate(plan.scope.asOf)
    guard let name else { return date }
    return name + wording.comma + date
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
    return words(.oldFacts, ["facts": plan.oldFacts.joined(separator: "; ")])
  }

  /// Findings that have to be known, besides what speaks for the person.
  var otherFindings: [PlanStep] {
    plan.findings.filter { !$0.isStrongPoint }
  }

  // MARK: - What is missing

  func findOut(_ task: Plan.FindTask) -> String {
    var parts = task.help.map { [wording.sentence($0)] } ?? []
    if !task.decides.isEmpty {
      parts.append(words(.findOutDecides, ["items": wording.list(Array(task.decides.prefix(3)))]))
    }
    return parts.joined(separator: wording.sentenceGap)
  }

  /// How many steps are left out, with one that tells; nil: none, or stopping is advised.
  func leftOut(how: Bool, example: Bool = true) -> String? {
    let count = plan.leftOut.count
    guard count > 0, !plan.isEnding else { return nil }
    var text = words(count == 1 ? .leftOutOne : .leftOutMany, ["count": String(count)])
    if example, let example = plan.leftOutExample {
      text = words(
        .leftOutSuch,
        ["count": String(count), "step": example.step.title, "reason": example.reason])
    }
    return how ? text + wording.sentenceGap + words(.leftOutHow) : text
  }

  /// How many steps are not decided; nil: none.
  var open: String? {
    let count = plan.open.count
    guard count > 0 else { return nil }
    return words(count == 1 ? .openOne : .openMany, ["count": String(count)])
  }

  /// What a file shows, in the person's words.
  func shows(_ evidence: Evidence) -> String {
    wording.sentence(Filler.oneLine(evidence.words))
  }

  /// When a file was noted, and the start of its checksum; the timeline has all of it.
  func noted(_ evidence: Evidence) -> String {
    words(
      .evidenceNoted,
      [
        "date": wording.fullDate(evidence.day), "digest": String(evidence.sha256.prefix(16)),
      ])
  }

  /// What a record that is not at hand is wanted for.
  func missing(_ record: RecordsNeeded.Record) -> String {
    guard !record.steps.isEmpty else { return words(.recordMissing) }
    let titles = record.steps.map(\.title).joined(separator: wording.semicolon)
    return words(.recordMissingFor, ["steps": titles])
  }

  /// The records that what is to be done now lacks; nil: none.
  var missing: String? {
    let now = Set(plan.now.map(\.id))
    let things = plan.records.missing.filter { $0.steps.contains { now.contains($0.id) } }
    guard !things.isEmpty else { return nil }
    let lacking = Set(things.flatMap(\.steps).map(\.id))
    let steps = plan.now.filter { lacking.contains($0.id) }.map(\.title)
    return words(
      .recordsMissing,
      [
        "things": wording.list(things.map(\.words)),
        "steps": steps.joined(separator: wording.semicolon),
      ])
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

  // MARK: - The case

  /// A question and its answer, with a mark where it was another answer first.
  func told(_ answer: Plan.ToldAnswer) -> String {
    let changed = answer.isChanged ? " " + words(.changedAnswer) : ""
    return answer.label + colon + answer.answer + changed
  }

  /// Something that happened, with its day.
  func contact(_ contact: Plan.Contact) -> String {
    [wording.fullDate(contact.day), contact.what ?? "", contact.words]
      .filter { !$0.isEmpty }.joined(separator: colon)
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
