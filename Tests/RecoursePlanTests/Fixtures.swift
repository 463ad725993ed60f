import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// Shorthand for a text in both languages.
func text(_ english: String, _ chinese: String) -> LocalizedText {
  LocalizedText(english: english, simplifiedChinese: chinese)
}

/// A day that is known to exist.
func day(_ iso: String) -> CivilDate {
  CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
}

/// A tiny invented knowledge and a case of it.
struct Fixture: CustomTestStringConvertible {
  /// What the case is called where a test fails.
  var name: String
  var knowledge: Knowledge
  var answers: Answers
  var states: [(ItemID, Standing.State)]
  var language: Language
  var asOf = day("2026-11-21")
  var next: Prompt?
  var findOut: [FindOut] = []
  var parked: [QuestionID] = []
  var evidence: [Evidence] = []

  var builder: PlanBuilder {
    guard let compiled = try? DiagramCompiler.compile(knowledge) else {
      preconditionFailure("the invented knowledge does not compile")
    }
    let edition = Edition(knowledge: compiled.knowledge, diagrams: compiled.diagrams)
    return PlanBuilder(edition: edition, advisor: Advisor(edition: edition))
  }

  var request: PlanRequest {
    let inactive = Set(parked)
    var request = PlanRequest(
      answers: answers,
      position: Position(
        phase: .complete, next: next,
        items: states.map { Standing(item: $0.0, state: $0.1) },
        active: knowledge.questions.map(\.id).filter {
          answers[$0] != nil && !inactive.contains($0)
        },
        parked: parked, findOut: findOut),
      asOf: asOf, language: language)
    request.evidence = evidence
    return request
  }

  var plan: Plan { builder.plan(for: request) }

  var testDescription: String { "\(name) in \(language.rawValue)" }

  /// The state of one item set anew.
  func setting(_ item: ItemID, _ state: Standing.State) -> Fixture {
    var copy = self
    copy.states.removeAll { $0.0 == item }
    copy.states.append((item, state))
    return copy
  }

  /// The same case for a reader of another language.
  func read(in language: Language) -> Fixture {
    var copy = self
    copy.language = language
    return copy
  }

  /// The gym under a title that somebody typed.
  static func titled(_ title: String) -> PlanRequest {
    var request = gym.request
    request.title = title
    return request
  }

  /// Two cases, each as an English and as a Chinese reader gets it.
  static let everyCase = [gym, shop].flatMap { fixture in
    Language.allCases.map { fixture.read(in: $0) }
  }
}
