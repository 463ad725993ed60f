import RecourseModel
import RecourseSession
import Testing

struct PipeTests {
  @Test func `a pipe says what it understood and ends with the plan as far as it is known`() {
    var it = Rehearsal(isPiped: true)
    it.type("1", "2", "1")
    #expect(it.words.contains("Taken as: charged twice."))
    it.send(.end)
    #expect(it.plans == [.plan])
    #expect(it.words.contains("The input ended here. Still open: how the charges show."))
    #expect(it.leftWith == 0)
  }

  @Test func `a line that fits no option stops with its number and code 65`() {
    var it = Rehearsal(isPiped: true)
    it.type("1", "2", "purple monkey")
    #expect(it.leftWith == 65)
    #expect(it.words.contains("Line 3 does not answer this: what went wrong."))
    #expect(it.answers["kind"] == .option("subscription"))
  }

  @Test func `an empty line where nothing waits for Enter is passed over`() {
    var it = Rehearsal(isPiped: true)
    it.type("1", "", "2", "", "late")
    #expect(it.leftWith == nil)
    #expect(it.answers["problem"] == .option("late"))
  }

  @Test func `a pipe with no line keeps nothing`() {
    var it = Rehearsal(isPiped: true)
    it.send(.end)
    #expect(it.leftWith == 0)
    #expect(it.records.isEmpty)
    #expect(it.plans.isEmpty)
  }

  @Test func `the plan is not shown twice`() {
    var it = Rehearsal(isPiped: true)
    it.type("1", "1", "late", "cash", "40", "not yet")
    #expect(it.plans == [.plan])
    it.send(.end)
    #expect(it.plans == [.plan])
  }
}
