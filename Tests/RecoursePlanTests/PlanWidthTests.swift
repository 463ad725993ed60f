import RecourseModel
import RecoursePlan
import Testing
import TextLayout

@Suite struct PlanWidthTests {
  @Test(arguments: [20, 32, 40, 59, 60, 76, 100])
  func `no line is wider than asked`(columns: Int) {
    for fixture in [Fixture.gym, Fixture.shop] {
      let plan = fixture.plan
      let ambiguous: Columns.Ambiguous = fixture.language == .english ? .narrow : .wide
      let lines =
        PlanText(plan: plan, columns: columns).screen
        + PlanOptions(plan: plan).lines(columns: columns)
      for line in lines {
        #expect(Columns.width(of: line, ambiguous: ambiguous) <= columns, "\(line)")
      }
    }
  }

  @Test(arguments: 30...80)
  func `no Chinese line starts with closing punctuation`(columns: Int) {
    for line in PlanText(plan: Fixture.shop.plan, columns: columns).export {
      let first = line.first { $0 != " " }
      #expect(!"，。、；：？！）】”’》".contains(first ?? "x"), "\(line)")
    }
  }
}
