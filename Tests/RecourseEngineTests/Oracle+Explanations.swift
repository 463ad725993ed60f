import RecourseEngine
import RecourseModel

extension Oracle {
  /// Whether the values of some questions, each implying that it is asked, leave only the state.
  func forces(_ standing: Standing, _ record: [Int], keeping: Set<QuestionID>) -> Bool {
    guard let item = knowledge.items.firstIndex(where: { $0.id == standing.item }) else {
      return false
    }
    let kept = record.indices.filter { keeping.contains(questions[$0].id) }
    let open = record.indices.map { kept.contains($0) ? record[$0] : -1 }
    let root =
      standing.state == .notForYou ? possibleRoots.lowerBound + item : nowRoots.lowerBound + item
    let verdict: Verdict = standing.state == .now ? .yes : .no
    return completions(open).filter { complete in
      let used = used(complete)
      return kept.allSatisfy { guardVerdict($0, used) == .yes }
    }.allSatisfy { verdicts($0)[root] == verdict }
  }

  /// Fewest facts in which a world with the item *now* differs from a record; nil: no such world.
  /// Members of a several question count one by one.
  func fewestFacts(toItem item: Int, from record: [Int]) -> Int? {
    let used = used(record)
    return possibleWorlds.filter { verdicts($0)[item] == .yes }.map { world in
      world.indices.reduce(0) { $0 + facts(used[$1], self.used(world)[$1], question: $1) }
    }.min()
  }

  private func facts(_ old: Int, _ new: Int, question index: Int) -> Int {
    let question = questions[index]
    let unknown = answers[index].count
    if old == unknown || new == unknown || old == new { return 0 }
    switch question.kind {
    case .several: return (old ^ new).nonzeroBitCount
    case .date: return new > old ? 0 : 1
    default: return Oracle.reach(question, from: old).contains(new) ? 0 : 1
    }
  }
}

extension Oracle {
  /// Whether two answers to a question, the rest being answered alike, give different plans.
  func canChange(_ question: QuestionID, _ given: Answers) -> Bool {
    guard let index = questions.firstIndex(where: { $0.id == question }) else { return false }
    let record = questions.indices.map { other -> Int in
      let start = questions[other].told ? questions[other].startsAs.map(Answer.option) : nil
      guard let answer = given[questions[other].id] ?? start else { return -1 }
      return answer == .unknown
        ? answers[other].count : answers[other].firstIndex(of: answer) ?? -1
    }
    var plans: [[Int]: [Verdict]] = [:]
    for complete in completions(record) {
      var rest = complete
      rest[index] = -1
      let plan = verdicts(complete)
      if let other = plans[rest], other != plan { return true }
      plans[rest] = plan
    }
    return false
  }
}
