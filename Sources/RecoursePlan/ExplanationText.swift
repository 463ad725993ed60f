import RecourseEngine
public import RecourseModel

extension Explanation {
  /// A line of an explanation, with its place in it.
  public enum Line: Sendable, Hashable {
    /// Where the item stands.
    case heading(String)
    /// A sentence.
    case sentence(String)
    /// An answer, or something that would have to be otherwise.
    case point(String)
    /// What follows from the point above it.
    case below(String)
    /// What the advice rests on.
    case ground(String)
  }
}

extension PlanBuilder {
  /// An explanation as lines, not wrapped.
  public func lines(of explanation: Explanation, in language: Language) -> [Explanation.Line] {
    ExplanationText(
      explanation: explanation, interface: edition.knowledge.interface, language: language
    ).lines
  }
}

/// Words an explanation.
private struct ExplanationText {
  let explanation: Explanation
  let interface: [String: LocalizedText]
  let language: Language

  private func words(
    _ sentence: ExplanationSentence, _ values: [String: String] = [:]
  ) -> String {
    sentence.words(interface, language, values)
  }

  private func list(_ labels: [String]) -> String { Wording(language: language).list(labels) }

  var lines: [Explanation.Line] {
    [.heading(state)] + why + reasons + missing + changes + grounds
  }

  private var state: String {
    let title = explanation.title
    switch explanation.state {
    case .now:
      return words(explanation.kind == .step ? .stateNow : .stateShown, ["title": title])
    case .later:
      guard let day = explanation.from else { return words(.stateLater, ["title": title]) }
      let date = Wording(language: language).fullDate(day)
      return words(.stateFrom, ["title": title, "date": date])
    case .notForYou: return words(.stateNot, ["title": title])
    case .open: return words(.stateOpen, ["title": title])
    }
  }

  private var why: [Explanation.Line] {
    guard explanation.state == .now, let because = explanation.because else { return [] }
    return [.sentence(words(.because, ["reason": because]))]
  }

  private var reasons: [Explanation.Line] {
    guard !explanation.reasons.isEmpty else {
      return explanation.state == .now ? [.sentence(words(.always))] : []
    }
    // What holds from the start is no answer of the person: it is told in one sentence.
    let given = explanation.reasons.filter { !$0.isStart }
    let isOne = given.count == 1
    let lead: ExplanationSentence =
      switch explanation.state {
      case .now: isOne ? .forcedByOne : .forcedBy
      case .notForYou: isOne ? .ruledOutByOne : .ruledOutBy
      case .later, .open: isOne ? .notYetByOne : .notYetBy
      }
    let points = given.flatMap { one -> [Explanation.Line] in
      let pair = ["label": one.label, "answer": one.answer]
      return [.point(words(.given, pair))] + rules(one.rules)
    }
    guard !given.isEmpty else { return [.sentence(words(.nothingHappened))] }
    let hasStart = given.count < explanation.reasons.count
    return [.sentence(words(lead))] + points
      + (hasStart ? [.sentence(words(.nothingNoted))] : [])
  }

  /// Rules beside one answer: those that hold, then those that do not, each kind in one line.
  private func rules(_ rules: [Explanation.Meaning]) -> [Explanation.Line] {
    [(true, ExplanationSentence.ruleHolds), (false, .ruleFails)].compactMap { holds, sentence in
      let meanings = rules.filter { $0.holds == holds }.map(\.words)
      guard !meanings.isEmpty else { return nil }
      let gap = Wording(language: language).semicolon
      return .below(words(sentence, ["rule": meanings.joined(separator: gap)]))
    }
  }

  private var missing: [Explanation.Line] {
    let parts: [(Bool, ExplanationSentence)] = [(true, .hangsOnUnknown), (false, .hangsOnAnswers)]
    return parts.compactMap { isUnknown, sentence in
      let labels = explanation.missing.filter { $0.isUnknown == isUnknown }.map(\.label)
      return labels.isEmpty ? nil : .sentence(words(sentence, ["questions": list(labels)]))
    }
  }

  // MARK: What would bring it in

  private var changes: [Explanation.Line] {
    if explanation.isTried { return [.sentence(words(.wantsNothingTried))] }
    if let country = explanation.elsewhere {
      return [.sentence(words(.wantsCountry, ["country": country]))]
    }
    guard let changes = explanation.changes else {
      return [.sentence(words(explanation.state == .later ? .wantsNothingSeen : .wantsNothing))]
    }
    let facts = changes.filter { $0.change.kind == .fact }
    let moves = changes.filter { $0.change.kind == .move }
    let answers = changes.filter { $0.change.kind == .answer }
    return group(facts, .wantsFact) + self.moves(moves, isFirst: facts.isEmpty)
      + group(answers, facts.isEmpty && moves.isEmpty ? .wantsAnswer : .wantsAnswerThen)
  }

  /// What has to happen, or else what has to be so.
  private func moves(_ moves: [Explanation.Wanted], isFirst: Bool) -> [Explanation.Line] {
    let course = explanation.course
    guard !course.isEmpty else { return group(moves, isFirst ? .wantsMove : .wantsMoveThen) }
    let lead: ExplanationSentence =
      !isFirst ? .wantsCourseThen : course.count == 1 ? .wantsCourseOne : .wantsCourse
    let days = moves.filter { $0.change.option == nil }
    return [.sentence(words(lead))] + course.map { .point($0) } + group(days, .wantsMoveThen)
  }

  private func group(
    _ wanted: [Explanation.Wanted], _ lead: ExplanationSentence
  ) -> [Explanation.Line] {
    guard !wanted.isEmpty else { return [] }
    return [.sentence(words(lead))]
      + wanted.map { one in
        .point(
          one.instead.map { words(.wantedInstead, ["wanted": one.words, "instead": $0]) }
            ?? one.words)
      }
  }

  // MARK: What it rests on

  private var grounds: [Explanation.Line] {
    let rules = explanation.grounds.filter { !$0.isPractice }
    guard rules.isEmpty else { return [true, false].flatMap { grounds(rules, areSure: $0) } }
    // Which passage it is says nothing to somebody who does not have the collections.
    let passages = explanation.grounds.count
    if passages == 0 { return [] }
    return [
      .ground(
        passages == 1
          ? words(.practice, [:]) : words(.practiceRest, ["count": String(passages)]))
    ]
  }

  /// Rules that were checked on one day, in one line.
  private func grounds(
    _ rules: [Explanation.Ground], areSure: Bool
  ) -> [Explanation.Line] {
    let mine = rules.filter { ($0.confidence == .high) == areSure }
    return Set(mine.map(\.checked)).sorted().map { day in
      let citations = mine.filter { $0.checked == day }.map(\.citation)
      return .ground(
        words(
          areSure ? .ground : .groundUnsure,
          [
            "citations": citations.joined(separator: Wording(language: language).semicolon),
            "date": Wording(language: language).plainDate(day),
          ]))
    }
  }
}
