import Foundation
import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// Ten plans that a person has read and would sign, five in each language: weak and strong, late
/// and urgent, small and large. `RECOURSE_RECORD_PLANS=1 swift test --filter PlanGoldenTests`
/// writes them anew; read the difference before you commit it.
struct PlanGoldenTests {
  static let stories = [
    "gym-charged-twice", "abandoned-kitchen", "sofa-with-a-balance", "extension-200000",
    "downloaded-game-boring", "shop-promotion-missed", "fridge-fails-early", "gym-closed-down",
    "renovation-of-2023", "exam-not-passed",
  ]
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  @Test(arguments: stories)
  func `the plan reads as it was signed`(name: String) throws {
    let edition = try #require(Shipped.edition)
    let advisor = try #require(Shipped.advisor)
    let story = try #require(edition.knowledge.stories.first { $0.id.rawValue == name })
    let position = advisor.position(of: story.facts, asOf: story.asOf)
    let plan = PlanBuilder(edition: edition, advisor: advisor).plan(
      for: PlanRequest(
        answers: story.facts, position: position, asOf: story.asOf, language: story.language))
    let text = PlanTranscript(plan: plan).text
    let file = Self.folder.appending(path: "\(name).md")
    if ProcessInfo.processInfo.environment["RECOURSE_RECORD_PLANS"] != nil {
      try Data(text.utf8).write(to: file)
    }
    let signed = try String(contentsOf: file, encoding: .utf8)
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let change = lines(text).difference(from: lines(signed))
    #expect(change.isEmpty, "\(change.map { "\($0)" }.joined(separator: "\n"))")
  }

  @Test func `the signed plans are of both languages`() {
    let languages = Shipped.knowledge.stories.filter { Self.stories.contains($0.id.rawValue) }
      .map(\.language)
    #expect(languages.count { $0 == .english } == 5)
    #expect(languages.count { $0 == .simplifiedChinese } == 5)
  }
}
