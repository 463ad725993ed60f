import RecourseEngine
import RecourseModel

extension Drafting {
  /// One of the sentences of explanations.
  func sentence(_ sentence: ExplanationSentence, _ values: [String: String] = [:]) -> String {
    sentence.words(builder.edition.knowledge.interface, language, values)
  }

  /// An answer in words, *don't know* included.
  func explained(_ answer: Answer, to question: QuestionID) -> String {
    filler.words(for: answer, to: question, language) ?? sentence(.notKnown)
  }

  /// A change in words: "label: answer".
  func wanted(_ change: Change) -> Explanation.Wanted {
    Explanation.Wanted(change: change, words: words(for: change), instead: instead(of: change))
  }

  private func either(_ words: [String]) -> String {
    words.dropFirst().reduce(words.first ?? "") { sentence(.either, ["one": $0, "other": $1]) }
  }

  /// The options that a change leads to, at most three; empty for figures and dates.
  func answer(of change: Change) -> String {
    let options = [change.option].compactMap { $0 } + change.alternatives
    return either(
      options.prefix(3).map { filler.words(for: .option($0), to: change.question, language) ?? "" })
  }

  private func words(for change: Change) -> String {
    let label = index.questions[change.question]?.label[language] ?? ""
    func pair(_ answer: String) -> String {
      sentence(.wanted, ["label": label, "answer": answer])
    }
    if change.option != nil {
      let answer = answer(of: change)
      return change.isChosen
        ? pair(answer) : sentence(.wantedWithout, ["label": label, "answer": answer])
    }
    if let figures = change.figures { return pair(words(for: figures, of: change.question)) }
    guard let age = change.age else { return label }
    let day = change.kind == .move ? firstDay(past: age.past, of: change.question) : nil
    guard let day else { return pair(words(for: age)) }
    return sentence(
      .wantedFrom,
      ["label": label, "answer": words(for: age), "date": words.wording.fullDate(day)])
  }

  private func words(for figures: ClosedRange<Int>, of question: QuestionID) -> String {
    func figure(_ value: Int) -> String {
      index.questions[question]?.kind == .count
        ? String(value) : words.wording.money(Money(minorUnits: value, currency: currency))
    }
    let low = figures.lowerBound
    let high = figures.upperBound
    if high >= Money.largestMinorUnits {
      return sentence(.figureOver, ["low": figure(max(0, low - 1))])
    }
    if low <= 0 { return sentence(.figureUpTo, ["high": figure(high)]) }
    return sentence(.figureBetween, ["low": figure(low - 1), "high": figure(high)])
  }

  private func words(for age: Change.Age) -> String {
    switch (age.past, age.within) {
    case (let past?, let within?):
      sentence(.ageBetween, ["low": words.span(past), "high": words.span(within)])
    case (let past?, nil): sentence(.agePast, ["span": words.span(past)])
    case (nil, let within?): sentence(.ageWithin, ["span": words.span(within)])
    case (nil, nil): sentence(.notKnown)
    }
  }

  /// The first day on which a span after an answered day has passed.
  private func firstDay(past span: Span?, of question: QuestionID) -> CivilDate? {
    guard let span, case .date(let start)? = request.answers[question] else { return nil }
    return span.end(from: start, calendar: index.calendar(of: country)).adding(days: 1)
  }

  /// What was answered instead; only facts need it said.
  private func instead(of change: Change) -> String? {
    guard change.kind == .fact, let answer = request.answers[change.question] else { return nil }
    return filler.words(for: answer, to: change.question, language)
  }
}

extension PlanWords {
  /// "60 calendar days".
  func span(_ span: Span) -> String {
    let sentence: PlanSentence =
      switch span.unit {
      case .days: .spanDays
      case .workingDays: .spanWorkingDays
      case .weeks: .spanWeeks
      case .months: .spanMonths
      case .years: .spanYears
      }
    return self(sentence, ["count": String(span.count)])
  }
}
