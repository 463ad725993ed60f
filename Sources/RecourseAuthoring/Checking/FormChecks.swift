import RecourseModel

/// Checks of form that need everything read.
struct FormChecks {
  let draft: Draft
  var knowledge: Knowledge { draft.knowledge }
  var findings: FindingList { draft.findings }

  /// Runs all of them.
  func run() {
    checkYesNoTexts()
    checkCurrencies()
    checkCanonicalOptions()
    checkNegations()
    checkHappenings()
    checkOfferedOptions()
    checkTranslationStamps()
    checkUse()
  }

  // MARK: Texts

  private func checkYesNoTexts() {
    let needy = knowledge.questions.first { question in
      question.kind == .yesNo && question.options.contains { $0.text.english.isEmpty }
    }
    guard let needy else { return }
    findings.add(
      .missingKey, at: draft.place(needy.id.rawValue, .questions),
      "yes-no questions without options need the sentences `answer.yes` and `answer.no` "
        + "in interface/*.yaml")
  }

  private func checkCurrencies() {
    guard let country = draft.index.questions["country"] else { return }
    for use in draft.uses.currencies where !country.options.contains(use.text) {
      findings.add(
        .unknownOption, at: use.place,
        "`country` has no option `\(use.text)`\(Nearest.hint(use.text, among: country.options))")
    }
  }

  private func checkTranslationStamps() {
    for record in draft.languages.stale {
      let stamp = draft.languages.stamps[record]?.place
      guard let place = draft.languages.places[record] ?? stamp else { continue }
      findings.add(
        .staleText, at: place,
        "the English of \(record) changed after this was written; check it, "
          + "then run `recourse-author stamp`")
    }
    for (record, stamp) in draft.languages.stamps where draft.languages.hashes[record] == nil {
      findings.add(
        .staleText, at: stamp.place, "there is no \(record) any more; run `recourse-author stamp`")
    }
    let unstamped = draft.languages.unstamped
    guard let first = unstamped.first, let place = draft.languages.places[first] else { return }
    findings.add(
      .staleText, at: .start(of: place.file),
      "\(unstamped.count) records have Chinese without a stamp, the first is \(first); "
        + "check them, then run `recourse-author stamp`")
  }

  // MARK: Questions

  private func checkCanonicalOptions() {
    for question in knowledge.questions {
      guard let canonical = CanonicalIDs.options[question.id.rawValue] else { continue }
      let missing = canonical.filter { id in
        !question.options.contains { $0.id.rawValue == id }
      }
      guard !missing.isEmpty else { continue }
      findings.add(
        .canonicalOption, at: draft.place(question.id.rawValue, .questions),
        "`\(question.id)` lacks \(missing.joined(separator: ", ")); scripts rely on these options")
    }
  }

  /// A negated condition also holds where its question is not asked, which is rarely meant.
  private func checkNegations() {
    let names = Dictionary(
      knowledge.conditions.map { ($0.id, $0.condition) }, uniquingKeysWith: { first, _ in first })
    for negation in draft.uses.negations {
      let guarded = negation.condition.mentions(expanding: names).filter {
        draft.index.questions[$0.rawValue]?.isGuarded == true
      }.sorted()
      guard let first = guarded.first else { continue }
      findings.add(
        .notOverGuarded, at: negation.place,
        "`\(first)` is not always asked, and this also holds where it is not; "
          + "if that is not meant, write `\(first): {is-not: ..}` or `{lacks: ..}`")
    }
  }

  private func checkHappenings() {
    let names = Dictionary(
      knowledge.conditions.map { ($0.id, $0.condition) }, uniquingKeysWith: { first, _ in first })
    let questions = Dictionary(
      knowledge.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for happening in knowledge.happenings {
      for (id, target) in happening.sets.sorted(by: { $0.key < $1.key }) {
        guard let question = questions[id] else { continue }
        let reach = question.reachable
        let blocked = question.options.map(\.id).filter { from in
          from != target && reach[from]?.contains(target) != true
            && happening.when.canHold(id, from, names: names) != false
        }
        guard let from = blocked.first else { continue }
        findings.add(
          .moveNotPermitted, at: draft.place(happening.id.rawValue, .happenings),
          "happening `\(happening.id)` sets `\(id)` to `\(target)`, but no move leads there from "
            + "`\(from)`; add the move, or leave `\(from)` out by `when`")
      }
    }
  }

  private func checkOfferedOptions() {
    let names = Dictionary(
      knowledge.conditions.map { ($0.id, $0.condition) }, uniquingKeysWith: { first, _ in first })
    for question in knowledge.questions where question.options.count > 9 && !question.isPreset {
      // A long list without conditions, such as the states of a country, is typed by name.
      let conditions = question.options.map {
        Condition.all([$0.offeredWhen, $0.listedWhen])
      }
      if question.kind == .choice, conditions.allSatisfy({ $0 == .all([.always, .always]) }) {
        continue
      }
      let most = OfferedOptions(knowledge: knowledge, names: names).most(conditions)
      guard most > 9 else { continue }
      findings.add(
        .tooManyOptions, at: draft.place(question.id.rawValue, .questions),
        "`\(question.id)` can offer \(most) options at once; nine fit on one screen. "
          + "Give some of them `listed-when`")
    }
  }

  // MARK: Use

  private func checkUse() {
    guard !knowledge.items.isEmpty else { return }
    for section in [Section.conditions, .deadlines, .channels, .costs, .blanks] {
      for id in draft.index.ids(of: section).sorted()
      where !draft.uses.used.contains("\(section.rawValue)/\(id)") {
        findings.add(
          .neverUsed, at: draft.place(id, section), "nothing uses \(section.singular) `\(id)`")
      }
    }
    for source in knowledge.sources where source.kind == .passage && source.leftOut == nil {
      guard !draft.uses.sources.contains(source.id) else { continue }
      findings.add(
        .passageUnused, at: draft.place(source.id.rawValue, .sources),
        "nothing uses passage `\(source.id)`; use it, or say in `left-out` why not")
    }
    checkStories()
  }

  private func checkStories() {
    guard !knowledge.stories.isEmpty else { return }
    let met = Set(knowledge.stories.flatMap { $0.now + $0.later + $0.not })
    let unmet = knowledge.items.map(\.id).filter { !met.contains($0) }
    guard let first = unmet.first else { return }
    let shown = unmet.prefix(8).map(\.rawValue).joined(separator: ", ")
    let rest = unmet.count > 8 ? " and \(unmet.count - 8) more" : ""
    findings.add(
      .itemInNoStory, at: draft.place(first.rawValue, .items),
      "no story speaks of \(shown)\(rest)")
  }
}
