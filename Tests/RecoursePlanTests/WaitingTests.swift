import RecourseEngine
import RecourseModel
import RecoursePlan
import ShippedKnowledge
import Testing

/// Steps that only wait, in the calendar.
@Suite struct WaitingTests {
  private func due(_ item: String, _ answers: Answers, on asOf: String = "2026-11-21") throws
    -> String?
  {
    let edition = try ShippedEdition.loadWhole().restricted(to: .recourse)
    let advisor = Advisor(edition: edition)
    let day = day(asOf)
    let plan = PlanBuilder(edition: edition, advisor: advisor).plan(
      for: PlanRequest(
        answers: answers, position: advisor.position(of: answers, asOf: day), asOf: day,
        language: .english))
    #expect(plan.now.contains { $0.id.rawValue == item }, "\(plan.now.map(\.id))")
    let lines = PlanCalendar(plan: plan, key: "case").text.split(separator: "\r\n").map(String.init)
    guard let start = lines.firstIndex(of: "UID:recourse-case-\(item)-task") else { return nil }
    return lines[start...].first { $0.hasPrefix("DUE") }.map { String($0.suffix(8)) }
  }

  private let goods: Answers = [
    "acting-for": .option("me"), "urgent": .options([]), "country": .option("us"),
    "seller-country": .option("us"), "kind": .option("goods"), "problem": .option("poor-quality"),
    "buyer": .option("consumer"), "bought-how": .option("seller-direct"),
    "paid-by": .option("credit-card"), "seller": .option("company"),
    "amount": .amount(Money(minorUnits: 6000, currency: "USD")),
    "received-date": .date(day("2026-10-25")), "terms-support": .option("yes"),
    "contacted": .option("in-writing"), "reply": .option("waiting"), "wanted": .option("replace"),
    "arbitration-clause": .option("no"), "region": .option("or"),
  ]

  @Test func `waiting for an answer is due on the day that the message named`() throws {
    var answers = goods
    answers["complained-date"] = .date(day("2026-11-21"))
    #expect(try due("wait-for-answer", answers) == "20261201")
    // Ten days on is a Sunday: the working day behind it.
    answers["complained-date"] = .date(day("2026-11-19"))
    #expect(try due("wait-for-answer", answers) == "20261130")
  }
}
