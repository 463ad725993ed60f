public import RecourseModel

/// The plan's own sentences in one language, taken from the knowledge's interface texts.
public struct PlanWords: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// How figures and dates are written.
  public let wording: Wording
  private let sentences: [PlanSentence: String]

  /// Takes the sentences of one language from an interface.
  public init(interface: [String: LocalizedText], language: Language) {
    self.language = language
    wording = Wording(language: language)
    var sentences: [PlanSentence: String] = [:]
    for sentence in PlanSentence.allCases {
      sentences[sentence] = interface[sentence.rawValue]?[language]
    }
    self.sentences = sentences
  }

  /// A sentence with its `{name}` places filled; its id where the interface lacks it.
  public func callAsFunction(_ sentence: PlanSentence, _ values: [String: String] = [:]) -> String {
    let text = sentences[sentence] ?? sentence.rawValue
    return values.isEmpty ? text : Template(text).filled { values[$0] }
  }
}
