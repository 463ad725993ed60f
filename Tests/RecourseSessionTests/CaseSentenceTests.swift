import RecourseModel
import RecourseSession
import Testing

struct CaseSentenceTests {
  private static let english = InterfaceFiles.read("Knowledge/interface/case.yaml")
  private static let chinese = InterfaceFiles.read("Knowledge/texts/zh-Hans/interface/case.yaml")

  @Test func `the files hold every sentence about cases and no other`() {
    let used = Set(CaseSentence.allCases.map(\.rawValue))
    #expect(Set(CaseSentenceTests.english.keys) == used)
    #expect(Set(CaseSentenceTests.chinese.keys) == used)
  }

  @Test(arguments: CaseSentence.allCases)
  func `a sentence has words, its placeholders and no blame in every language`(
    sentence: CaseSentence
  ) {
    for text in [
      CaseSentenceTests.english[sentence.rawValue] ?? "",
      CaseSentenceTests.chinese[sentence.rawValue] ?? "",
    ] {
      #expect(!text.isEmpty)
      let names = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        .map { String($0.prefix { $0 != "}" }) }
      #expect(Set(names) == sentence.placeholders)
      for word in ["sorry", "unfortunately", "illegal", "must ", "抱歉", "您", "错误", "非法"] {
        #expect(!text.lowercased().contains(word))
      }
    }
  }
}
