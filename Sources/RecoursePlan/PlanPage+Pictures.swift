import RecourseModel

extension PlanPage {
  /// The ladder and the days.
  var pictureSection: Section? {
    let ladder = PlanLadder(plan: plan)
    guard ladder.standsOn != nil else { return nil }
    let days = PlanTimeline(plan: plan).picture { id("days", $0) }
    return section(
      .picture, words(.headPicture),
      [
        .element(
          "div", ["class": "pictures"],
          [ladder.picture { id("ladder", $0) }] + (days.map { [$0] } ?? []))
      ])
  }
}
