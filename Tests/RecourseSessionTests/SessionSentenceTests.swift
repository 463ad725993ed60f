import RecourseModel
import RecourseSession
import Testing

struct SessionSentenceTests {
  @Test func `the files hold every sentence of the conversation and no other`() {
    let used = Set(SessionSentence.allCases.map(\.rawValue))
    #expect(Set(InterfaceFiles.read("Knowledge/interface/session.yaml").keys) == used)
    #expect(
      Set(InterfaceFiles.read("Knowledge/texts/zh-Hans/interface/session.yaml").keys) == used)
  }

  @Test(arguments: SessionSentence.allCases)
  func `a sentence has words and its placeholders in every language`(sentence: SessionSentence) {
    for language in Language.allCases {
      let text = InterfaceFiles.session[sentence.rawValue]?[language] ?? ""
      #expect(!text.isEmpty)
      #expect(Set(placeholders(of: text)) == sentence.placeholders)
    }
  }

  @Test(arguments: SessionSentence.allCases)
  func `no sentence regrets, praises, blames or threatens`(sentence: SessionSentence) {
    let english = InterfaceFiles.session[sentence.rawValue]?[.english].lowercased() ?? ""
    for word in ["sorry", "unfortunately", "great", "invalid", "error", "illegal", "must "] {
      #expect(!english.contains(word))
    }
    let chinese = InterfaceFiles.session[sentence.rawValue]?[.simplifiedChinese] ?? ""
    for word in ["抱歉", "亲，", "您", "错误", "非法", "①"] {
      #expect(!chinese.contains(word))
    }
  }

  @Test func `the first screen fits twenty rows and no line of it needs folding in English`() {
    for id in ["screen-time", "screen-hand", "screen-limits", "screen-private-shared"] {
      let line = InterfaceFiles.session["session." + id]?[.english] ?? ""
      #expect(line.count <= 64)
    }
  }

  private func placeholders(of text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }
  }
}
