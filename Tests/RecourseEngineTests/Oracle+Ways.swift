import RecourseEngine
import RecourseModel

extension Oracle {
  /// Whether a record that answers everything lies on a way: each of its questions is surely asked,
  /// and the answer is one of the values.
  func holds(_ way: Way, _ record: [Int], isAsked: (Int) -> Bool) -> Bool {
    way.parts.allSatisfy { part in
      guard let index = questions.firstIndex(where: { $0.id == part.question }), isAsked(index)
      else { return false }
      let answer = record[index] < answers[index].count ? answers[index][record[index]] : .unknown
      return part.values.contains { fits($0, answer) }
    }
  }

  private func fits(_ value: Circumstance.Value, _ answer: Answer) -> Bool {
    switch (value, answer) {
    case (.unknown, .unknown): return true
    case (.options(let options), .option(let option)): return options.contains(option)
    case (.chosen(let option), .options(let chosen)): return chosen.contains(option)
    case (.leftOut(let option), .options(let chosen)): return !chosen.contains(option)
    case (.figures(let from, let through), .amount(let money)):
      return money.minorUnits >= from && money.minorUnits <= through ?? .max
    case (.age(let age), .date(let day)):
      func end(_ span: Span) -> CivilDate {
        span.end(from: day, calendar: .plain(country: "other"))
      }
      return (age.past.map { asOf > end($0) } ?? true)
        && (age.within.map { asOf <= end($0) } ?? true)
    default: return false
    }
  }

  /// Every record that answers everything and leaves a world, *don't know* included.
  var completeRecords: [[Int]] {
    Oracle.product(questions.indices.map { Array(0...answers[$0].count) })
      .filter { verdicts($0).first != .impossible }
  }
}
