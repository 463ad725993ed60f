import RecourseModel
import RecoursePlan
import Testing

@Suite struct PlanSentenceTests {
  @Test func `every sentence stands in both files, and no other`() {
    let ids = Set(
      PlanSentence.allCases.map(\.rawValue) + PaperSentence.allCases.map(\.rawValue))
    #expect(Set(InterfaceFiles.english.keys) == ids)
    #expect(Set(InterfaceFiles.chinese.keys) == ids)
  }

  @Test func `both languages have the same places`() {
    for (id, english) in InterfaceFiles.english {
      let chinese = InterfaceFiles.chinese[id] ?? ""
      #expect(places(english) == places(chinese), "\(id)")
    }
  }

  private func places(_ sentence: String) -> [String] {
    sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }
}
