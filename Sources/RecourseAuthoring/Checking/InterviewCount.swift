internal import Glibc
import RecourseEngine
import RecourseModel

/// How many different interviews there are, as a power of ten.
///
/// An upper bound: no interview is longer than the longest, and no question has more answers than
/// it offers, *don't know* included. So the longest interview with the widest questions bounds them
/// all; counting them one by one takes more than anyone waits for.
package struct InterviewCount: Equatable, Sendable {
  /// The decimal logarithm; 0 where nothing is asked.
  package var log10: Double
  /// Whether it is the count itself.
  package var isExact: Bool

  init(_ edition: Edition, asOf: CivilDate) {
    let advisor = Advisor(edition: edition)
    let lengths = Topic.allCases.map { topic in
      let forecast = advisor.restricted(to: topic).forecast(of: [:], asOf: asOf)
      return max(forecast.inAll.most, forecast.toFirstPlan.most)
    }
    let most = lengths.max() ?? 0
    var answers: [QuestionID: Double] = [:]
    for variable in edition.diagrams.variables {
      answers[variable.question, default: 1] *= Double(variable.valueCount)
    }
    let told = Set(edition.knowledge.questions.filter(\.told).map(\.id))
    let widest = answers.filter { !told.contains($0.key) }.values.sorted(by: >)
    log10 = widest.prefix(most).reduce(0) { $0 + Glibc.log10($1 + 1) }
    isExact = most == 0
  }
}
