import RecourseModel

/// Puts questions into asking order and lays out their variables.
struct Sorting {
  private(set) var errors: [CompileError] = []
  private(set) var questions: [Question] = []
  private(set) var variables: [Variable] = []
  /// Most values that a question may have.
  static let mostValues = 64

  /// Stable: questions that first-phase items rest on, then the rest, each after what it rests on.
  init(_ knowledge: Knowledge, _ survey: Survey) {
    let byID = Dictionary(knowledge.questions.map { ($0.id, $0) }) { first, _ in first }
    let rank = Dictionary(
      knowledge.questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: min)
    func inOrder(_ ids: some Sequence<QuestionID>) -> [QuestionID] {
      ids.filter { rank[$0] != nil }.sorted { rank[$0] ?? 0 < rank[$1] ?? 0 }
    }
    var placed: Set<QuestionID> = []
    var path: [QuestionID] = []
    func place(_ id: QuestionID) {
      guard !placed.contains(id), let question = byID[id] else { return }
      if let start = path.firstIndex(of: id) {
        let circle = CompileError.circularQuestions(Array(path[start...]))
        if !errors.contains(circle) { errors.append(circle) }
        return
      }
      path.append(id)
      var base = survey.mentions(question.askedWhen)
      for option in question.options { base.formUnion(survey.mentions(option.offeredWhen)) }
      for earlier in inOrder(base) { place(earlier) }
      path.removeLast()
      placed.insert(id)
      questions.append(question)
    }
    var first: Set<QuestionID> = []
    for item in knowledge.items where item.isFirstPhase {
      first.formUnion(survey.mentions(item.when))
      first.formUnion(item.needs)
      for variant in item.sayVariants { first.formUnion(survey.mentions(variant.when)) }
    }
    for id in inOrder(first) { place(id) }
    for question in knowledge.questions { place(question.id) }
    for question in questions { layOut(question, survey) }
  }

  private mutating func layOut(_ question: Question, _ survey: Survey) {
    let level = variables.count
    func add(_ domain: Variable.Domain) {
      let variable = Variable(question: question.id, domain: domain, promptLevel: level)
      let count = domain.isMember ? question.options.count : variable.valueCount
      if count > Sorting.mostValues {
        let error = CompileError.tooManyValues(
          question.id, count: count, most: Sorting.mostValues)
        if !errors.contains(error) { errors.append(error) }
      }
      variables.append(variable)
    }
    switch question.kind {
    case .choice, .yesNo: add(.options(question.options.map(\.id)))
    case .several: for option in question.options { add(.member(option.id)) }
    case .amount, .count: add(.figures((survey.figures[question.id] ?? []).sorted()))
    case .date: add(.ages(order(survey.spans[question.id] ?? [], of: question.id)))
    case .text: break
    }
  }

  /// Shortest first; an error where the order depends on the start day.
  private mutating func order(_ spans: [Span], of question: QuestionID) -> [Span] {
    for (index, span) in spans.enumerated() {
      for other in spans[(index + 1)...]
      where !span.neverEnds(after: other) && !other.neverEnds(after: span) {
        errors.append(.spansWithoutOrder(question, span, other))
      }
    }
    return spans.sorted { $0.neverEnds(after: $1) && !$1.neverEnds(after: $0) }
  }
}

extension Variable.Domain {
  fileprivate var isMember: Bool {
    if case .member = self { return true }
    return false
  }
}
