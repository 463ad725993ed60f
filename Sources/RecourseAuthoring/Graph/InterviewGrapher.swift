import RecourseEngine
package import RecourseModel

/// Draws the interview of an edition: which question is put under which answers to which others.
package struct InterviewGrapher {
  /// Conditions told of one question; the rest is counted.
  static let mostWays = 5

  let advisor: Advisor
  let language: Language
  let words: CircumstanceWords
  let way: WayTaken?
  /// Questions that are put, in asking order.
  let questions: [Question]
  private let asOf: CivilDate

  /// Prepares a picture.
  ///
  /// - Parameters:
  ///   - answers: whose way is drawn; nil: nobody's.
  ///   - asOf: the day for which ages are computed.
  package init(
    _ edition: Edition, language: Language, answers: Answers? = nil, asOf: CivilDate
  ) {
    let advisor = Advisor(edition: edition)
    self.advisor = advisor
    self.language = language
    self.asOf = asOf
    words = CircumstanceWords([edition.knowledge], language: language)
    way = answers.map { WayTaken(advisor, $0, asOf: asOf) }
    let levels = Set(edition.diagrams.variables.map(\.question))
    questions = edition.knowledge.questions.filter { !$0.told && levels.contains($0.id) }
  }

  /// The picture: the overview first, then the subjects in asking order.
  package func graph() -> InterviewGraph {
    var ways: [QuestionID: Ways] = [:]
    for question in questions {
      ways[question.id] = advisor.ways(
        toAsk: question.id, most: InterviewGrapher.mostWays, asOf: asOf)
    }
    let subjects = questions.reduce(into: [String]()) {
      if !$0.contains($1.subject) { $0.append($1.subject) }
    }
    let parts = subjects.map { part(of: $0, ways) }
    return InterviewGraph(
      title: AuthorWords.interview.text(language) + " (\(advisor.edition.knowledge.edition))",
      parts: [overview(subjects, ways)] + parts)
  }

  func title(of subject: String) -> String {
    let sentence = advisor.edition.knowledge.interface["session.subject-" + subject]
    if let words = sentence?[language], !words.isEmpty { return words }
    return subject.isEmpty ? AuthorWords.interview.text(language) : subject
  }

  func subject(of id: QuestionID) -> String {
    advisor.edition.knowledge.questions.first { $0.id == id }?.subject ?? ""
  }

  func isTold(_ id: QuestionID) -> Bool {
    advisor.edition.knowledge.questions.contains { $0.id == id && $0.told }
  }

  // MARK: A subject

  private func part(of subject: String, _ ways: [QuestionID: Ways]) -> GraphPart {
    var part = GraphPart(id: subject.isEmpty ? "all" : subject, title: title(of: subject))
    var places: [QuestionID: Int] = [:]
    var conditions: [[Circumstance]: Int] = [:]
    for question in questions where question.subject == subject {
      places[question.id] = part.nodes.count
      part.nodes.append(node(question))
    }
    for question in questions where question.subject == subject {
      guard let target = places[question.id], let own = ways[question.id] else { continue }
      for (index, way) in own.ways.enumerated() where !way.parts.isEmpty {
        let isTaken = self.way.map { $0.asks(question.id) && $0.holds(way) }
        // What brings several questions up stands there once.
        if let known = conditions[way.parts] {
          part.edges.append(GraphEdge(from: known, to: target))
          if isTaken == true { part.nodes[known].isTaken = true }
          continue
        }
        let condition = part.nodes.count
        conditions[way.parts] = condition
        part.nodes.append(
          GraphNode(
            kind: .condition, id: "\(question.id)-\(index + 1)", lines: words.lines(way),
            isTaken: isTaken))
        part.edges.append(GraphEdge(from: condition, to: target))
        for id in Set(way.parts.map(\.question)).sorted() {
          let source = places[id] ?? part.nodes.count
          if places[id] == nil {
            places[id] = source
            part.nodes.append(elsewhere(id))
          }
          part.edges.append(GraphEdge(from: source, to: condition))
        }
      }
      guard own.others > 0 else { continue }
      part.nodes.append(
        GraphNode(
          kind: .condition, id: "\(question.id)-more",
          lines: [
            (own.areAllCounted ? AuthorWords.others : .moreThan)
              .filled(language, String(own.others))
          ],
          isTaken: self.way.map { way in
            way.asks(question.id) && !own.ways.contains(where: way.holds)
          }))
      part.edges.append(GraphEdge(from: part.nodes.count - 1, to: target))
    }
    return part
  }

  private func node(_ question: Question) -> GraphNode {
    let items = advisor.edition.knowledge.items.count
    let hanging = advisor.items(hangingOn: question.id).count
    var node = GraphNode(
      kind: .question, id: question.id.rawValue,
      lines: [
        words.label(question.id),
        AuthorWords.decides.filled(language, String(hanging), String(items)),
      ])
    if let way {
      node.isTaken = way.asks(question.id)
      if let answer = way.answer(to: question.id) {
        node.lines.append("→ " + words.words(answer, to: question.id))
      }
    }
    return node
  }

  private func elsewhere(_ id: QuestionID) -> GraphNode {
    let remark =
      isTold(id)
      ? AuthorWords.told.text(language)
      : AuthorWords.from.filled(language, title(of: subject(of: id)))
    return GraphNode(
      kind: .elsewhere, id: id.rawValue, lines: [words.label(id), remark],
      isTaken: way.map { $0.asks(id) }, target: isTold(id) ? nil : subject(of: id))
  }
}

/// A person's way through the interview.
package struct WayTaken {
  private let answers: Answers
  private let active: Set<QuestionID>
  private let evaluator: DirectEvaluator
  private let asOf: CivilDate
  let position: Position

  init(_ advisor: Advisor, _ answers: Answers, asOf: CivilDate) {
    self.answers = answers
    self.asOf = asOf
    evaluator = DirectEvaluator(advisor.edition.knowledge)
    position = advisor.position(of: answers, asOf: asOf)
    active = Set(position.active)
  }

  /// Whether the question was put and answered.
  func asks(_ id: QuestionID) -> Bool { active.contains(id) }

  /// The answer that counts.
  func answer(to id: QuestionID) -> Answer? { active.contains(id) ? answers[id] : nil }

  /// Whether the answers lie on a way.
  func holds(_ way: Way) -> Bool {
    way.parts.allSatisfy { part in
      part.values.contains { value in
        if case .unknown = value { return answers[part.question] == .unknown }
        guard let condition = value.condition(on: part.question) else { return false }
        return evaluator.holds(condition, in: answers, asOf: asOf)
      }
    }
  }
}

extension Circumstance.Value {
  /// The condition that says the same; nil for *don't know*.
  fileprivate func condition(on id: QuestionID) -> Condition? {
    switch self {
    case .options(let options): return .isIn(id, options, orUnknown: false)
    case .chosen(let option): return .has(id, option, orUnknown: false)
    case .leftOut(let option): return .lacks(id, option, orUnknown: false)
    case .figures(let from, let through):
      return .all(
        (from > 0 ? [.over(id, from - 1, orUnknown: false)] : [])
          + (through.map { [.atMost(id, $0, orUnknown: false)] } ?? []))
    case .age(let age):
      return .all(
        (age.past.map { [.past(id, $0, orUnknown: false)] } ?? [])
          + (age.within.map { [.within(id, $0, orUnknown: false)] } ?? []))
    case .unknown: return nil
    }
  }
}
