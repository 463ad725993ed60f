import DecisionDiagrams
import RecourseModel

/// Words a reading and its interview as a ``Position``.
struct PositionMaker {
  private let compiled: Compiled
  private let answers: Answers
  private let asOf: CivilDate
  private let interview: Interview
  private let withoutUnknowns: Residuals?

  init(_ compiled: Compiled, _ answers: Answers, _ asOf: CivilDate, _ interview: Interview) {
    self.compiled = compiled
    self.answers = answers
    self.asOf = asOf
    self.interview = interview
    let unknown = interview.reading.unknown
    guard !unknown.isEmpty else {
      withoutUnknowns = nil
      return
    }
    let without = Reading(
      compiled, answers.filter { !unknown.contains($0.key) }, asOf: asOf)
    withoutUnknowns = Residuals(compiled, without.values)
  }

  func position() -> Position {
    var standings = compiled.knowledge.items.indices.map(standing)
    addDates(to: &standings)
    return Position(
      phase: interview.phase, next: prompt(), items: standings,
      active: interview.reading.active, parked: interview.reading.parked,
      findOut: findOut(standings))
  }

  // MARK: Items

  private func standing(_ index: Int) -> Standing {
    let residuals = interview.residuals
    let now = residuals[compiled.diagrams.items[index]]
    let possible = residuals[compiled.diagrams.possibleItems[index]]
    var standing = Standing(item: compiled.knowledge.items[index].id, state: .open)
    if now == Arena.yes {
      standing.state = .now
      standing.sayVariant = compiled.diagrams.sayVariants[index].firstIndex {
        residuals[$0] == Arena.yes
      }
    } else if possible == Arena.no {
      standing.state = .notForYou
    } else if now == Arena.no && possible == Arena.yes {
      standing.state = .later
    } else if Arena.isTerminal(now) {
      let root = now == Arena.no ? compiled.diagrams.possibleItems : compiled.diagrams.items
      standing.waitsFor = unknowns(root[index])
    }
    return standing
  }

  /// The unknowns on which a root rests, in asking order.
  private func unknowns(_ root: Int) -> [QuestionID] {
    guard let withoutUnknowns else { return [] }
    let support = withoutUnknowns.arena.support(of: [withoutUnknowns[root]])
    return compiled.asked.filter { question, levels in
      interview.reading.unknown.contains(question.id) && levels.contains { support[$0] }
    }.map(\.question.id)
  }

  private func findOut(_ standings: [Standing]) -> [FindOut] {
    var steps: [QuestionID: Int] = [:]
    for (item, standing) in zip(compiled.knowledge.items, standings) where item.kind == .step {
      for question in standing.waitsFor { steps[question, default: 0] += 1 }
    }
    return compiled.asked.compactMap { question, _ in
      steps[question.id].map { FindOut(question: question.id, steps: $0) }
    }
  }

  // MARK: Dates

  /// For *later* items: the first day on which they turn *now* by the passing of time alone.
  private func addDates(to standings: inout [Standing]) {
    let dated = Set(
      compiled.layout.variables.indices.filter {
        if case .ages = compiled.layout.variables[$0].domain {
          return interview.reading.values[$0] >= 0
        }
        return false
      })
    var waiting = standings.indices.filter { index in
      standings[index].state == .later
        && compiled.frozen.support(of: compiled.diagrams.items[index]).contains {
          dated.contains($0)
        }
    }
    guard !waiting.isEmpty else { return }
    for day in turningDays(dated) where !waiting.isEmpty {
      let reading = Reading(compiled, answers, asOf: day)
      let residuals = Residuals(compiled, reading.values)
      waiting.removeAll { index in
        guard residuals[compiled.diagrams.items[index]] == Arena.yes else { return false }
        standings[index].from = day
        return true
      }
    }
  }

  /// Days after as-of on which some answered date enters another cell, in order.
  private func turningDays(_ levels: Set<Int>) -> [CivilDate] {
    let calendar = compiled.knowledge.workCalendar(under: answers)
    var days: Set<CivilDate> = []
    for level in levels {
      guard case .ages(let spans) = compiled.layout.variables[level].domain,
        case .date(let start) = answers[compiled.layout.variables[level].question]
      else { continue }
      for span in spans {
        let day = span.end(from: start, calendar: calendar).adding(days: 1)
        if day > asOf { days.insert(day) }
      }
    }
    return days.sorted()
  }

  // MARK: The prompt

  private func prompt() -> Prompt? {
    guard let id = interview.next, let index = compiled.questionIndex[id],
      let levels = compiled.layout.levels[id]
    else { return nil }
    let variants = compiled.diagrams.questionVariants[index]
    return Prompt(
      question: id, options: options(levels),
      variant: variants.firstIndex { interview.residuals[$0] == Arena.yes },
      decides: decides(levels))
  }

  private func options(_ levels: Range<Int>) -> [OptionID] {
    if case .options(let options) = compiled.layout.variables[levels.lowerBound].domain {
      return interview.residuals.possibleValues(levels.lowerBound).map { options[$0] }
    }
    let open = interview.openLevels()
    return levels.compactMap { level in
      guard case .member(let option) = compiled.layout.variables[level].domain, open[level],
        interview.residuals.possibleValues(level).contains(1)
      else { return nil }
      return option
    }
  }

  private func decides(_ levels: Range<Int>) -> [ItemID] {
    let items = compiled.knowledge.items
    let hanging = items.indices.filter { index in
      interview.undecided(index, in: interview.phase).contains {
        levels.contains(interview.residuals.arena.level(of: $0))
      }
    }
    return hanging.sorted { left, right in
      (items[left].rung, items[left].order, left) < (items[right].rung, items[right].order, right)
    }.map { items[$0].id }
  }
}
