import RecourseEngine
import RecourseModel

/// The meaning of a knowledge by enumeration of its worlds, without diagrams.
///
/// A record gives each question an index into its concrete answers, or the index past them for
/// *don't know*.
final class Oracle {
  let knowledge: Knowledge
  let asOf: CivilDate
  /// Questions with variables, in asking order.
  let questions: [Question]
  /// Concrete answers, one for every value (for a several question: every set).
  let answers: [[Answer]]
  /// Roots: *now* of each item, then what it can become, then what it needs, then its variants.
  let nowRoots: Range<Int>
  let possibleRoots: Range<Int>
  /// Roots of an item besides these two.
  private(set) var otherRoots: [[Int]] = []
  private(set) var rootCount = 0
  private var worlds: [[Int]] = []
  private var truths: [Set<QuestionID>: [[Bool]]] = [:]
  private var askedTruths: [Set<QuestionID>: [[Bool]]] = [:]
  private let reaches: [[Set<Int>]]
  private let evaluator: DirectEvaluator
  private var verdicts: [[Int]: [Verdict]] = [:]

  enum Verdict: Equatable {
    case no
    case yes
    case depends
    case impossible
  }

  init(_ knowledge: Knowledge, _ diagrams: CompiledDiagrams, asOf: CivilDate) {
    self.knowledge = knowledge
    self.asOf = asOf
    evaluator = DirectEvaluator(knowledge)
    questions = knowledge.questions.filter { question in
      diagrams.variables.contains { $0.question == question.id }
    }
    answers = questions.map { Oracle.concrete($0, diagrams.variables, asOf) }
    nowRoots = 0..<knowledge.items.count
    possibleRoots = knowledge.items.count..<2 * knowledge.items.count
    reaches = zip(questions, answers).map { question, answers in
      answers.indices.map { Oracle.reach(question, from: $0) }
    }
    rootCount = 2 * knowledge.items.count
    for item in knowledge.items {
      var own = item.sayVariants.count
      for need in item.needs {
        own += diagrams.variables.count { $0.question == need }
      }
      otherRoots.append(Array(rootCount..<rootCount + own))
      rootCount += own
    }
    worlds = Oracle.product(answers.map { Array($0.indices) }).filter {
      evaluator.isPossible(self.world($0), asOf: asOf)
    }
  }

  static func product(_ lists: [[Int]]) -> [[Int]] {
    lists.reduce([[]]) { heads, list in heads.flatMap { head in list.map { head + [$0] } } }
  }

  private static func concrete(
    _ question: Question, _ variables: [Variable], _ asOf: CivilDate
  ) -> [Answer] {
    let own = variables.filter { $0.question == question.id }
    switch own[0].domain {
    case .options(let options): return options.map { .option($0) }
    case .member:
      let all = question.options.map(\.id)
      return (0..<1 << all.count).map { bits in
        .options(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] })
      }
    case .figures(let thresholds):
      let figures = thresholds + [(thresholds.last ?? 0) + 1]
      return figures.map { .amount(Money(minorUnits: $0, currency: "USD")) }
    case .ages(let spans):
      // The end of each span, then the day after the last one.
      var days = spans.map { span in
        (0...2000).last { asOf <= span.end(from: asOf.adding(days: -$0), calendar: plain) } ?? 0
      }
      days.append((days.last ?? 0) + 1)
      return days.map { .date(asOf.adding(days: -$0)) }
    }
  }

  private static let plain = WorkCalendar.plain(country: "other")

  func world(_ values: [Int]) -> Answers {
    var world: Answers = [:]
    for (index, value) in values.enumerated() { world[questions[index].id] = answers[index][value] }
    return world
  }

  /// The answers of a record; negative values are left out.
  func record(_ values: [Int]) -> Answers {
    var record: Answers = [:]
    for (index, value) in values.enumerated() where value >= 0 {
      record[questions[index].id] =
        value < answers[index].count ? answers[index][value] : .unknown
    }
    return record
  }

  // MARK: Worlds

  /// Truth of every root in every world, some questions being *don't know*.
  private func truth(_ unknown: Set<QuestionID>) -> [[Bool]] {
    if let known = truths[unknown] { return known }
    let asked = asked(unknown)
    let now = worlds.map { values in
      let world = world(values)
      return knowledge.items.map {
        evaluator.holds($0.when, in: world, asOf: asOf, unknown: unknown)
      }
    }
    let made = worlds.indices.map { start in
      let reached = worlds.indices.filter { leads(worlds[start], asked[start], to: worlds[$0]) }
      let possible = knowledge.items.indices.map { item in reached.contains { now[$0][item] } }
      return now[start] + possible + others(worlds[start], now[start], asked[start], unknown)
    }
    truths[unknown] = made
    return made
  }

  /// Which questions are asked in every world.
  private func asked(_ unknown: Set<QuestionID>) -> [[Bool]] {
    if let known = askedTruths[unknown] { return known }
    let made = worlds.map { values in
      let world = world(values)
      return questions.map {
        evaluator.isAsked($0.id, in: world, asOf: asOf, unknown: unknown)
      }
    }
    askedTruths[unknown] = made
    return made
  }

  private func others(
    _ values: [Int], _ now: [Bool], _ asked: [Bool], _ unknown: Set<QuestionID>
  ) -> [Bool] {
    let world = world(values)
    var others: [Bool] = []
    for (item, isNow) in zip(knowledge.items, now) {
      for need in item.needs {
        guard let index = questions.firstIndex(where: { $0.id == need }) else { continue }
        let bits = questions[index].kind == .several ? questions[index].options.count : 1
        for bit in 0..<bits {
          others.append(isNow && asked[index] && values[index] >> bit & 1 == 0)
        }
      }
      for variant in item.sayVariants {
        others.append(
          isNow && evaluator.holds(variant.when, in: world, asOf: asOf, unknown: unknown))
      }
    }
    return others
  }

  /// Whether permitted moves lead from one world to another; a question that is not asked may get
  /// any answer.
  private func leads(_ start: [Int], _ asked: [Bool], to target: [Int]) -> Bool {
    questions.indices.allSatisfy { index in
      if !asked[index] || start[index] == target[index] { return true }
      if questions[index].kind == .date { return target[index] > start[index] }
      return reaches[index][start[index]].contains(target[index])
    }
  }

  static func reach(_ question: Question, from value: Int) -> Set<Int> {
    var reached: Set = [value]
    guard !question.moves.isEmpty else { return reached }
    var grew = true
    while grew {
      grew = false
      for move in question.moves {
        for (index, option) in question.options.enumerated()
        where reached.contains(index) && option.id == move.from {
          for target in move.to {
            if let to = question.options.firstIndex(where: { $0.id == target }) {
              grew = reached.insert(to).inserted || grew
            }
          }
        }
      }
    }
    return reached
  }

  // MARK: Records

  /// The record as it counts: going down the order, *don't know* where not surely asked.
  func used(_ record: [Int]) -> [Int] {
    var used = questions.indices.map { answers[$0].count }
    for index in questions.indices where guardVerdict(index, used) == .yes {
      used[index] = record[index]
    }
    return used
  }

  func guardVerdict(_ index: Int, _ used: [Int]) -> Verdict {
    let truth = asked(unknown(used))
    return summary(worlds.indices.filter { agrees(worlds[$0], used) }.map { truth[$0][index] })
  }

  private func unknown(_ used: [Int]) -> Set<QuestionID> {
    Set(questions.indices.filter { used[$0] == answers[$0].count }.map { questions[$0].id })
  }

  private func agrees(_ world: [Int], _ used: [Int]) -> Bool {
    used.indices.allSatisfy { used[$0] == answers[$0].count || used[$0] == world[$0] }
  }

  private func summary(_ truths: [Bool]) -> Verdict {
    guard let first = truths.first else { return .impossible }
    return truths.allSatisfy { $0 == first } ? (first ? .yes : .no) : .depends
  }

  /// The verdict of every root for a record that answers everything.
  func verdicts(_ record: [Int]) -> [Verdict] {
    if let known = verdicts[record] { return known }
    let used = used(record)
    let truth = truth(unknown(used))
    let agreeing = worlds.indices.filter { agrees(worlds[$0], used) }
    let made = (0..<rootCount).map { root in summary(agreeing.map { truth[$0][root] }) }
    verdicts[record] = made
    return made
  }

  /// Every way to answer what a record leaves open, *don't know* included unless only one answer
  /// is possible: that one is taken.
  func completions(_ record: [Int]) -> [[Int]] {
    let left = worlds.filter { world in
      record.indices.allSatisfy {
        record[$0] < 0 || record[$0] == answers[$0].count || record[$0] == world[$0]
      }
    }
    return Oracle.product(
      record.indices.map { index in
        if record[index] >= 0 { return [record[index]] }
        let possible = Set(left.map { $0[index] })
        return possible.count == 1 ? Array(possible) : Array(0...answers[index].count)
      }
    ).filter { verdicts($0).first != .impossible }
  }

  var possibleWorlds: [[Int]] { worlds }
}
