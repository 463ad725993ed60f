public import RecourseModel

/// The plan's own sentences in one language, taken from the knowledge's interface texts.
public struct PlanWords: Sendable, Hashable {
  /// The language.
  public let language: Language
  /// How figures and dates are written.
  public let wording: Wording
  private let sentences: [String: String]

  /// Takes the sentences of one language from an interface.
  public init(interface: [String: LocalizedText], language: Language) {
    self.language = language
    wording = Wording(language: language)
    sentences = interface.filter { PaperForms.mayName($0.key) }.mapValues { $0[language] }
  }

  /// A sentence that a template names; its id where the interface lacks it.
  func callAsFunction(id: String) -> String { sentences[id] ?? id }

  /// A sentence with its `{name}` places filled; its id where the interface lacks it.
  public func callAsFunction(_ sentence: PlanSentence, _ values: [String: String] = [:]) -> String {
    words(sentence.rawValue, values)
  }

  /// A sentence of the papers with its `{name}` places filled; its id where it is lacking.
  public func callAsFunction(_ sentence: PaperSentence, _ values: [String: String] = [:]) -> String
  {
    words(sentence.rawValue, values)
  }

  /// How a case ended: a known outcome in the reader's language, else the person's own words.
  public func callAsFunction(_ closing: CaseClosing) -> String {
    CaseClosing.Outcome(rawValue: closing.outcome).map { self($0.sentence) } ?? closing.outcome
  }

  private func words(_ id: String, _ values: [String: String]) -> String {
    let text = sentences[id] ?? id
    return values.isEmpty ? text : Template(text).filled { values[$0] }
  }
}
