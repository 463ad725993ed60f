import Testing

@testable import TerminalProgress

struct ProgressBarTests {
  @Test func `the bar fills from nothing to the end and keeps its width`() {
    let rows = [0, 1, 50, 99, 136, 200].map { ProgressBar.row("stories", $0, of: 136) }
    #expect(rows[0] == "stories [--------------------]   0%")
    #expect(rows[2] == "stories [#######-------------]  36%")
    #expect(rows[4] == "stories [####################] 100%")
    #expect(rows[5] == rows[4])
    #expect(Set(rows.map(\.count)).count == 1)
  }

  @Test func `nothing to do is no work done`() {
    #expect(ProgressBar.row("x", 0, of: 0) == "x [--------------------]   0%")
  }
}
