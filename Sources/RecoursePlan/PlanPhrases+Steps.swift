import RecourseModel

extension PlanPhrases {
  /// What to do, the risk before the how, with its deadline and mark.
  func todo(_ step: PlanStep) -> String {
    let how = wording.sentences(of: wording.sentence(step.todo))
    return joined(step, how, leavesOut: false)
  }

  /// The same for a screen in several lengths, the longest first: with the title before it, then
  /// without, each with fewer and fewer of its sentences, and the title alone.
  func todoByLength(_ step: PlanStep, leadingToWords: Bool = false) -> [String] {
    var how = wording.sentences(of: wording.sentence(step.todo))
    if let letter = letter(step) {
      // The last sentence leads to the words and stays beside them.
      how.insert(letter, at: leadingToWords ? max(0, how.count - 1) : how.count)
    }
    let title = wording.sentence(step.title)
    let parts = (1...max(1, how.count)).reversed().map { Array(how.prefix($0)) }
    // A sentence that begins with the title would say it twice.
    let titled = step.todo.hasPrefix(step.title) ? [] : parts.map { [title] + $0 }
    return (titled + parts + [[title]]).map { sentences in
      let isWhole = sentences.last == how.last
      let text = joined(step, sentences, leavesOut: !isWhole)
      return leadingToWords ? wording.leading(text) : text
    }
  }

  private func joined(_ step: PlanStep, _ how: [String], leavesOut: Bool) -> String {
    var parts: [String] = []
    if let risk = step.risk { parts.append(words(.riskFirst, ["risk": wording.sentence(risk)])) }
    parts += how
    if !step.todoNamesDeadline || leavesOut { parts += limit(step) }
    let text = parts.joined(separator: wording.sentenceGap)
    return step.checkFirst ? text + checkFirst : text
  }

  /// Its line among the later steps. On paper it also says which date is missing.
  func later(_ step: PlanStep, isPaper: Bool) -> String {
    var deadline = step.laterNamesDeadline ? [] : limit(step)
    let isUnknown = step.deadline != nil && step.deadline?.dates == nil
    let isLabel = step.deadline?.dates.map { $0.safe == step.date?.day } ?? false
    if !isPaper, isUnknown || isLabel { deadline = [] }
    // "last: small-claims court" behind the label "last" would say it twice.
    let double = label(step) + colon
    let own =
      step.laterLine.hasPrefix(double)
      ? String(step.laterLine.dropFirst(double.count)) : step.laterLine
    let command = step.letter.flatMap { isPaper ? nil : "/letter \($0)" }
    let named = command.map { own + (wording.language == .english ? " (\($0))" : "（\($0)）") } ?? own
    let line = deadline.isEmpty && !isPaper ? named : wording.sentence(named)
    let text = ([line] + deadline).joined(separator: wording.sentenceGap)
    return step.checkFirst ? text + checkFirst : text
  }

  /// How to get the letter for a step; nil: there is none.
  func letter(_ step: PlanStep) -> String? {
    step.letter.map { words(.letterAt, ["letter": $0.rawValue]) }
  }

  /// What a step takes, on papers: things, whom to turn to, money; a sentence each.
  func facts(_ step: PlanStep) -> [String] {
    var lines: [String] = []
    if !step.gather.isEmpty {
      lines.append(words(.atHand, ["things": step.gather.joined(separator: wording.semicolon)]))
    }
    if let channel = step.channel {
      let parts = [channel.name, channel.address].filter { !$0.isEmpty }
      lines.append(words(.contactAt, ["channel": parts.joined(separator: wording.comma)]))
    }
    if let letter = letter(step) { lines.append(letter) }
    if let cost = step.cost, !cost.isFree {
      lines.append(words(.costs, ["cost": self.cost(cost)]))
    }
    return lines
  }

  /// The day of a step's limit in words.
  private func limit(_ step: PlanStep) -> [String] {
    guard let deadline = step.deadline else { return [] }
    guard let dates = deadline.dates else {
      return [words(.dateMissing, ["date": deadline.startLabel])]
    }
    if dates.isPassed { return [words(.timeOver, ["date": wording.fullDate(dates.last)])] }
    let limit = words(
      deadline.mustArrive ? .mustArrive : .doBy, ["date": wording.fullDate(dates.safe)])
    return dates.fileNow ? [words(.fileNow), limit] : [limit]
  }

  /// The left column of a later step.
  func label(_ step: PlanStep) -> String {
    guard let date = step.date else { return words(isLast(step) ? .laterLast : .laterThen) }
    return wording.columnDate(date.day, seenFrom: plan.scope.asOf)
  }

  /// True for the step that gets "last": a court step at the end without a day.
  private func isLast(_ step: PlanStep) -> Bool {
    step.id == plan.later.last?.id && step.rung >= .legal && plan.later.count > 1
  }

  /// The mark of what is not sure enough to be relied on unchecked.
  var checkFirst: String { wording.sentenceGap + words(.checkFirst) }

  /// " [1] [2]"; empty without footnotes.
  func noteMarks(_ numbers: [Int]) -> String {
    numbers.map { " [\($0)]" }.joined()
  }

  /// Minutes of several steps; 0 when none is worth naming.
  func minutes(_ steps: [PlanStep]) -> Int { steps.reduce(0) { $0 + $1.minutes } }
}
