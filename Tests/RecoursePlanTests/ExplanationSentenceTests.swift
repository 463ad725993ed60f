import RecourseModel
import RecoursePlan
import Testing

struct ExplanationSentenceTests {
  @Test func `every sentence stands in both files, and no other`() {
    let ids = Set(ExplanationSentence.allCases.map(\.rawValue))
    #expect(Set(InterfaceFiles.sentences(at: "Knowledge/interface/explain.yaml").keys) == ids)
    #expect(
      Set(InterfaceFiles.sentences(at: "Knowledge/texts/zh-Hans/interface/explain.yaml").keys)
        == ids)
  }

  @Test func `both languages have the same places`() {
    let chinese = InterfaceFiles.sentences(at: "Knowledge/texts/zh-Hans/interface/explain.yaml")
    for (id, english) in InterfaceFiles.sentences(at: "Knowledge/interface/explain.yaml") {
      #expect(places(english) == places(chinese[id] ?? ""), "\(id)")
    }
  }

  private func places(_ sentence: String) -> [String] {
    sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
      .map { String($0.prefix { $0 != "}" }) }
      .sorted()
  }
}
