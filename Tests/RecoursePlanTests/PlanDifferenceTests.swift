import RecourseEngine
import RecourseModel
import Testing

@testable import RecoursePlan

@Suite struct PlanDifferenceTests {
  private func entries(_ new: Fixture) -> [PlanDifference.Entry] {
    PlanDifference(from: Fixture.gym.plan, to: new.plan).entries
  }

  private func entry(
    _ item: ItemID, _ title: String, _ kind: PlanDifference.Kind
  ) -> PlanDifference.Entry {
    PlanDifference.Entry(item: item, title: title, kind: kind)
  }

  @Test func `the same plan twice changes nothing`() {
    #expect(entries(.gym).isEmpty)
  }

  @Test func `what comes in, moves and goes out is told`() {
    #expect(
      entries(.gym.setting("mediation", .now)) == [entry("mediation", "Mediation", .added(.now))])
    #expect(
      entries(.gym.setting("gather-records", .notForYou)) == [
        entry("gather-records", "Save proof", .removed)
      ])
    #expect(
      entries(.gym.setting("dispute-charge", .now)) == [
        entry("dispute-charge", "Letter to the card issuer", .moved(to: .now))
      ])
  }

  @Test func `a new date shifts the day and the words`() {
    var fixture = Fixture.gym
    fixture.answers["statement-date"] = .date(day("2026-11-12"))
    #expect(
      entries(fixture) == [
        entry("write-complaint", "Send the message", .reworded),
        entry(
          "dispute-charge", "Letter to the card issuer",
          .shifted(from: day("2026-12-18"), to: day("2026-12-24"))),
      ])
  }

  @Test func `what was advised is compared without the words to send`() {
    let advice = Fixture.gym.builder.advice(for: Fixture.gym.request)
    func entries(_ advice: Advice, _ new: Fixture = .gym) -> [PlanDifference.Entry] {
      PlanDifference(from: advice, to: new.plan, naming: \.title.english).entries
    }
    #expect(entries(advice).isEmpty)
    var fixture = Fixture.gym
    fixture.answers["statement-date"] = .date(day("2026-11-12"))
    #expect(
      entries(advice, fixture) == [
        entry(
          "dispute-charge", "Letter to the card issuer",
          .shifted(from: day("2026-12-18"), to: day("2026-12-24")))
      ])
    var old = advice
    old.steps.append(
      Advice.Step(
        item: "gone", place: .later,
        title: LocalizedText(english: "An old step", simplifiedChinese: "旧的一步")))
    #expect(entries(old) == [entry("gone", "An old step", .removed)])
  }
}
