import RecourseModel
import RecoursePlan
import Testing

/// What there is to show, and what is still missing.
@Suite struct RecordsNeededTests {
  private func plan(_ change: (inout Fixture) -> Void = { _ in }) -> Plan {
    var fixture = Fixture.shop.read(in: .english)
    change(&fixture)
    return fixture.plan
  }

  @Test func `a record that is missing is named with the step whose letter would enclose it`() {
    let missing = plan().records.missing
    #expect(missing.map(\.id) == ["receipt", "estimate"])
    #expect(missing[0].words == "proof of payment")
    #expect(missing[0].steps.map(\.id) == ["write-complaint"])
    #expect(missing[1].steps.isEmpty)
  }

  @Test func `what is noted as evidence is not missing`() {
    let plan = plan { $0.evidence[0].record = "receipt" }
    #expect(plan.records.missing.map(\.id) == ["estimate"])
  }

  @Test func `a step that is done needs nothing any more`() {
    let fixture = Fixture.shop.read(in: .english)
    var request = fixture.request
    request.items = ["write-complaint": true]
    let missing = fixture.builder.plan(for: request).records.missing
    #expect(missing.map(\.id) == ["receipt", "estimate"])
    #expect(missing.allSatisfy { $0.steps.isEmpty })
  }

  @Test func `nothing is missing where the interview does not ask`() {
    #expect(plan { $0.answers["records"] = nil }.records.missing.isEmpty)
    #expect(Fixture.gym.plan.records.missing.isEmpty)
  }

  @Test func `the screen says what the steps to do now lack, and leaves the rest to the papers`() {
    let screen = PlanText(plan: plan()).screen.joined(separator: "\n")
    #expect(screen.contains("STILL MISSING: proof of payment. Goes with: Write in the order."))
    #expect(!screen.contains("Estimate"))
  }
}
