import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct WorthTests {
  private func shop(_ minorUnits: Int) -> Fixture {
    var fixture = Fixture.shop
    fixture.answers["amount"] = .amount(Money(minorUnits: minorUnits, currency: "CNY"))
    return fixture
  }

  @Test(arguments: [
    (500_000, 2500), (1_000_000, 2500), (2_000_000, 15_000), (7_500_000, 83_750),
    (15_000_000, 165_000),
  ])
  func `the halved court fee follows the table`(amount: Int, fee: Int) {
    #expect(shop(amount).plan.worth.court?.cost.range == fee...fee)
  }

  @Test func `money and minutes add up rung by rung`() {
    let rungs = Fixture.shop.plan.worth.rungs
    #expect(rungs.map(\.rung) == [.prepare, .talk, .escalate, .legal])
    #expect(rungs.map(\.minutes) == [20, 30, 50, 350])
    #expect(rungs.map(\.money) == [0...0, 0...0, 0...0, 2500...2500])
  }

  @Test func `the last rung worth climbing is below court, which is a decision of its own`() {
    #expect(Fixture.shop.plan.worth.lastRung == .escalate)
    #expect(Fixture.shop.plan.worth.court?.rung == .legal)
    #expect(Fixture.gym.plan.worth.lastRung == .payment)
    #expect(Fixture.gym.plan.worth.court == nil)
  }

  @Test func `work in the home weighs against what is paid so far`() {
    var fixture = Fixture.gym
    fixture.knowledge.questions.append(
      Question(
        id: "paid-so-far", kind: .amount, text: text("Paid?", "付了？"), label: text("paid", "已付")))
    fixture.answers["amount"] = nil
    fixture.answers["paid-so-far"] = .amount(Money(minorUnits: 450_000, currency: "USD"))
    #expect(fixture.plan.worth.atStake?.minorUnits == 450_000)
  }

  @Test func `where stopping is advised nothing is weighed`() {
    var fixture = Fixture.gym
    fixture.knowledge.items.append(
      Item(
        id: "let-it-go", rung: .stop, when: .always, title: text("Stop", "停"),
        todo: text("Stop here.", "到此为止。")))
    let screen = PlanText(plan: fixture.setting("let-it-go", .now).plan).screen.joined()
    #expect(!screen.contains("WORTH IT"))
    #expect(!screen.contains("Left out"))
  }

  @Test func `a step that can cost more than is at stake is named as the place to stop`() {
    #expect(Fixture.gym.plan.worth.beyond?.item == "small-claims")
    var fixture = Fixture.gym
    fixture.answers["amount"] = .amount(Money(minorUnits: 600_000, currency: "USD"))
    #expect(fixture.plan.worth.beyond == nil)
  }

  @Test func `a fee in another currency makes the sum unknown, never a rate`() {
    var fixture = Fixture.shop
    fixture.answers["amount"] = .amount(Money(minorUnits: 680_000, currency: "USD"))
    #expect(fixture.plan.worth.rungs.map(\.money) == [0...0, 0...0, 0...0, nil])
  }

  @Test func `without an amount a table gives no figure`() {
    var fixture = Fixture.shop
    fixture.answers["amount"] = .unknown
    #expect(fixture.plan.worth.atStake == nil)
    #expect(fixture.plan.worth.court?.cost.range == nil)
    #expect(fixture.plan.worth.court != nil)
  }

  @Test func `an hour has a price only where the person set one in the same currency`() {
    var plan = Fixture.shop.plan
    #expect(plan.worth.ownTime == nil)
    plan.worth.hour = Money(minorUnits: 6000, currency: "USD")
    #expect(plan.worth.ownTime == nil)
    // 50 minutes below court.
    plan.worth.hour = Money(minorUnits: 6000, currency: "CNY")
    #expect(plan.worth.ownTime == Money(minorUnits: 5000, currency: "CNY"))
    let said = PlanText(plan: plan).screen.joined(separator: " ")
    #expect(said.contains("每小时60") && !said.contains("还多"))
    plan.worth.atStake = Money(minorUnits: 4000, currency: "CNY")
    #expect(PlanText(plan: plan).screen.joined(separator: " ").contains("还多"))
  }
}
