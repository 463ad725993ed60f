import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct PlanDifferenceTests {
  private func lines(_ new: Fixture) -> [String] {
    let old = Fixture.gym.plan
    return PlanDifference(from: old, to: new.plan).lines(old.words)
  }

  @Test func `the same plan twice changes nothing`() {
    #expect(PlanDifference(from: Fixture.gym.plan, to: Fixture.gym.plan).isEmpty)
    #expect(lines(.gym) == ["The plan stays as it is."])
  }

  @Test func `what comes in, moves and goes out is told`() {
    #expect(lines(.gym.setting("mediation", .now)) == ["+ Mediation (now)"])
    #expect(lines(.gym.setting("gather-records", .notForYou)) == ["- Save proof"])
    #expect(
      lines(.gym.setting("dispute-charge", .now)) == ["~ Letter to the card issuer moves to: now"])
  }

  @Test func `a new date shifts the day and the words`() {
    var fixture = Fixture.gym
    fixture.answers["statement-date"] = .date(day("2026-11-12"))
    #expect(
      lines(fixture) == [
        "~ Send the message: the words to send are different",
        "~ Letter to the card issuer: Friday 18 December 2026 becomes Thursday 24 December 2026",
      ])
  }
}
