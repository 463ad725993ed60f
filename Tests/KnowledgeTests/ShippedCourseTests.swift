import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// What would bring an item in, told as what can happen to this person.
struct ShippedCourseTests {
  @Test func `whatever has to happen first can be noted, one thing after the other`() throws {
    let advisor = try #require(Shipped.advisor)
    let builder = PlanBuilder(edition: advisor.edition, advisor: advisor)
    var told = 0
    var untold: [String] = []
    let stories = Shipped.knowledge.stories.filter { $0.topic == .recourse }
    for story in stories.enumerated().filter({ $0.offset % 29 == 0 }).map(\.element) {
      let request = PlanRequest(
        answers: story.facts, position: advisor.position(of: story.facts, asOf: story.asOf),
        asOf: story.asOf, language: .english)
      for standing in request.position.items where standing.state == .later {
        guard let explanation = builder.explanation(of: standing.item, for: request),
          let changes = explanation.changes?.map(\.change),
          changes.contains(where: { $0.kind == .move && $0.option != nil }),
          !changes.contains(where: { $0.kind == .fact })
        else { continue }
        told += 1
        if explanation.course.isEmpty { untold.append("\(story.id) \(standing.item)") }
      }
    }
    #expect(told > 50)
    // A few hang on courts of which nobody can say how they are reached.
    #expect(untold.count * 10 < told, "\(untold)")
  }
}
