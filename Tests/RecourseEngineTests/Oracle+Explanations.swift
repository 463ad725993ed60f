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
}

// MARK: - Nearest changes

extension Oracle {
  /// How far some answers are from others.
  struct Distance: Comparable {
    var facts = 0
    var moves = 0

    static func < (left: Distance, right: Distance) -> Bool {
      (left.facts, left.moves) < (right.facts, right.moves)
    }
  }

  /// The least distance from a record to answers under which the item is *now*; nil: to none.
  /// *Don't know* may stay where it was said.
  func leastChange(toItem item: Int, from record: [Int]) -> Distance? {
    let choices = record.indices.map { index in
      Array(answers[index].indices)
        + (record[index] == answers[index].count ? [answers[index].count] : [])
    }
    return Oracle.product(choices).filter { verdicts($0)[item] == .yes }
      .map { cost(from: record, to: $0) }.min()
  }

  /// Only what is known on both sides counts; members of a several question count one by one.
  func cost(from record: [Int], to target: [Int]) -> Distance {
    var distance = Distance()
    for index in record.indices where record[index] != target[index] {
      let unknown = answers[index].count
      guard record[index] >= 0, record[index] != unknown, target[index] >= 0 else { continue }
      if let effort = effort(index, from: record[index], to: target[index]) {
        distance.moves += effort
      } else if questions[index].kind == .several {
        distance.facts += (record[index] ^ target[index]).nonzeroBitCount
      } else {
        distance.facts += 1
      }
    }
    return distance
  }

  /// The least weight of moves from one value to another; nil if none leads there.
  private func effort(_ index: Int, from start: Int, to goal: Int) -> Int? {
    let question = questions[index]
    if question.kind == .date { return goal > start ? goal - start : nil }
    guard question.kind == .choice, !question.moves.isEmpty else { return nil }
    let options = question.options.map(\.id)
    var least = [options[start]: 0]
    for _ in options {
      for move in question.moves {
        guard let from = least[move.from] else { continue }
        for to in move.to { least[to] = min(least[to] ?? .max, from + move.weight) }
      }
    }
    return least[options[goal]]
  }

  /// A record with changes made.
  func applying(_ changes: [Change], to record: [Int]) -> [Int] {
    var record = record
    for change in changes {
      guard let index = questions.firstIndex(where: { $0.id == change.question }) else { continue }
      let old = record[index] < 0 || record[index] == answers[index].count ? 0 : record[index]
      if let option = change.option {
        let place = questions[index].options.firstIndex { $0.id == option } ?? 0
        let bit = 1 << place
        record[index] =
          questions[index].kind != .several ? place : change.isChosen ? old | bit : old & ~bit
      } else {
        record[index] = answers[index].firstIndex { fits($0, change) } ?? record[index]
      }
    }
    return record
  }

  private func fits(_ answer: Answer, _ change: Change) -> Bool {
    switch answer {
    case .amount(let money): return change.figures?.contains(money.minorUnits) ?? false
    case .date(let day):
      func end(_ span: Span) -> CivilDate {
        span.end(from: day, calendar: .plain(country: "other"))
      }
      return (change.age?.past.map { asOf > end($0) } ?? true)
        && (change.age?.within.map { asOf <= end($0) } ?? true)
    default: return false
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
