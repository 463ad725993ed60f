public import RecourseModel

/// Evaluates conditions in one concrete set of answers, without diagrams: the plain reading of what
/// the authors wrote. Tests and refutations hold the diagrams against it.
public struct DirectEvaluator: Sendable {
  private let knowledge: Knowledge
  private let questions: [QuestionID: Question]
  private let named: [ConditionID: Condition]
  private let refusals: [Condition]

  /// Prepares a knowledge.
  public init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    questions = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    named = Dictionary(knowledge.conditions.map { ($0.id, $0.condition) }) { first, _ in first }
    refusals = knowledge.refusals
  }

  /// Whether a condition holds in a world.
  ///
  /// - Parameters:
  ///   - world: a known answer to every question that is asked; an atom on a question without one
  ///     is false. Told questions stand at their start value.
  ///   - asOf: the day for which ages are computed.
  ///   - unknown: questions that are *don't know*: their *or-unknown* atoms hold if they are asked.
  public func holds(
    _ condition: Condition, in world: Answers, asOf: CivilDate, unknown: Set<QuestionID> = []
  ) -> Bool {
    switch condition {
    case .always: return true
    case .never: return false
    case .all(let parts):
      return parts.allSatisfy { holds($0, in: world, asOf: asOf, unknown: unknown) }
    case .any(let parts):
      return parts.contains { holds($0, in: world, asOf: asOf, unknown: unknown) }
    case .not(let part): return !holds(part, in: world, asOf: asOf, unknown: unknown)
    case .named(let id):
      return named[id].map { holds($0, in: world, asOf: asOf, unknown: unknown) } ?? false
    default:
      guard let atom = condition.atom,
        isAsked(atom.question, in: world, asOf: asOf, unknown: unknown)
      else { return false }
      if atom.orUnknown && unknown.contains(atom.question) { return true }
      guard let answer = answer(to: atom.question, in: world) else { return false }
      return fits(condition, answer, world, asOf)
    }
  }

  /// Whether a question is asked in a world; see ``holds(_:in:asOf:unknown:)``.
  public func isAsked(
    _ question: QuestionID, in world: Answers, asOf: CivilDate, unknown: Set<QuestionID> = []
  ) -> Bool {
    guard let question = questions[question] else { return false }
    return holds(question.askedWhen, in: world, asOf: asOf, unknown: unknown)
  }

  /// Whether the world can be: no impossible combination, no option that is not offered.
  public func isPossible(_ world: Answers, asOf: CivilDate) -> Bool {
    !refusals.contains { holds($0, in: world, asOf: asOf) }
  }

  private func answer(to question: QuestionID, in world: Answers) -> Answer? {
    if let answer = world[question] { return answer }
    guard let question = questions[question], question.told else { return nil }
    return question.startsAs.map(Answer.option)
  }

  private func fits(
    _ atom: Condition, _ answer: Answer, _ world: Answers, _ asOf: CivilDate
  ) -> Bool {
    switch (atom, answer) {
    case (.isIn(_, let options, _), .option(let option)): options.contains(option)
    case (.isNot(_, let options, _), .option(let option)): !options.contains(option)
    case (.has(_, let option, _), .options(let chosen)): chosen.contains(option)
    case (.lacks(_, let option, _), .options(let chosen)): !chosen.contains(option)
    case (.over(_, let figure, _), .amount(let money)): money.minorUnits > figure
    case (.over(_, let figure, _), .count(let count)): count > figure
    case (.atMost(_, let figure, _), .amount(let money)): money.minorUnits <= figure
    case (.atMost(_, let figure, _), .count(let count)): count <= figure
    case (.within(_, let span, _), .date(let start)): asOf <= end(of: span, from: start, world)
    case (.past(_, let span, _), .date(let start)): asOf > end(of: span, from: start, world)
    default: false
    }
  }

  private func end(of span: Span, from start: CivilDate, _ world: Answers) -> CivilDate {
    span.end(from: start, calendar: knowledge.workCalendar(under: world))
  }
}

extension Knowledge {
  /// What holds in no world: the impossible combinations, and options that are not on offer.
  var refusals: [Condition] {
    var rules = impossible
    for question in questions {
      for option in question.options where option.offeredWhen != .always {
        let chosen: Condition =
          question.kind == .several
          ? .has(question.id, option.id, orUnknown: false)
          : .isIn(question.id, [option.id], orUnknown: false)
        rules.append(.all([chosen, .not(option.offeredWhen)]))
      }
    }
    return rules
  }

  /// The work calendar of the answered country; weekends only where there is no table.
  func workCalendar(under answers: Answers) -> WorkCalendar {
    guard case .option(let country) = answers["country"] else { return .plain(country: "other") }
    return calendars.first { $0.country == country } ?? .plain(country: country)
  }

  /// The currency of the answered country; nil where none is known.
  func currency(under answers: Answers) -> String? {
    guard case .option(let country) = answers["country"] else { return nil }
    return currencies[country]
  }
}
