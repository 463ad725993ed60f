package import RecourseEngine
package import RecourseModel

/// Tells conditions and answers in words, by the labels and phrases of the questions.
package struct CircumstanceWords {
  private let questions: [QuestionID: Question]
  private let language: Language

  /// Prepares a knowledge; where two have the same question, the first counts.
  package init(_ knowledge: [Knowledge], language: Language) {
    questions = Dictionary(
      knowledge.flatMap(\.questions).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.language = language
  }

  /// What a question's answer is called.
  package func label(_ id: QuestionID) -> String {
    let label = questions[id]?.label[language] ?? ""
    return label.isEmpty ? id.rawValue : label
  }

  /// A line for each question: "what went wrong: charged twice or late".
  package func lines(_ way: Way) -> [String] {
    var lines: [String] = []
    var index = way.parts.startIndex
    while index < way.parts.endIndex {
      let question = way.parts[index].question
      let own = way.parts[index...].prefix { $0.question == question }
      let words = own.map(values).joined(separator: AuthorWords.and.text(language))
      lines.append(pair(question, words))
      index = own.endIndex
    }
    return lines
  }

  /// A part in words: "what went wrong: charged twice or late".
  package func line(_ part: Circumstance) -> String { pair(part.question, values(part)) }

  /// A given answer in words.
  package func words(_ answer: Answer, to id: QuestionID) -> String {
    switch answer {
    case .option(let option): phrase(option, of: id)
    case .options(let options):
      options.isEmpty
        ? AuthorWords.none.text(language)
        : options.map { phrase($0, of: id) }.joined(separator: comma)
    case .amount(let money): money.minorUnits.hundredths
    case .count(let count): String(count)
    case .date(let day): day.iso
    case .text(let text): text
    case .unknown: AuthorWords.notKnown.text(language)
    }
  }

  private func pair(_ id: QuestionID, _ words: String) -> String {
    label(id) + (language == .english ? ": " : "：") + words
  }

  private var comma: String { language == .english ? ", " : "、" }

  private func values(_ part: Circumstance) -> String {
    either(part.values.map { words($0, of: part.question) })
  }

  /// "a, b or c".
  private func either(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: comma) + AuthorWords.or.text(language) + last
  }

  private func words(_ value: Circumstance.Value, of id: QuestionID) -> String {
    switch value {
    case .options(let options): return self.options(options, of: id)
    case .chosen(let option): return AuthorWords.with.filled(language, phrase(option, of: id))
    case .leftOut(let option): return AuthorWords.without.filled(language, phrase(option, of: id))
    case .figures(let from, let through):
      let isCount = questions[id]?.kind == .count
      func figure(_ value: Int) -> String { isCount ? String(value) : value.hundredths }
      guard let through else {
        if from == 0 { return AuthorWords.known.text(language) }
        return AuthorWords.over.filled(language, figure(from - 1))
      }
      return from == 0
        ? AuthorWords.atMost.filled(language, figure(through))
        : AuthorWords.between.filled(language, figure(from - 1), figure(through))
    case .age(let age):
      let parts = [
        age.past.map { AuthorWords.ago.filled(language, $0.words(language)) },
        age.within.map { AuthorWords.within.filled(language, $0.words(language)) },
      ]
      let words = parts.compactMap { $0 }
      return words.isEmpty ? AuthorWords.known.text(language) : words.joined(separator: comma)
    case .unknown: return AuthorWords.notKnown.text(language)
    }
  }

  /// The options, or what is left out where that is shorter.
  private func options(_ options: [OptionID], of id: QuestionID) -> String {
    let all = questions[id]?.options.map(\.id) ?? []
    let others = all.filter { !options.contains($0) }
    guard all.count > 3, !others.isEmpty, others.count * 2 < options.count else {
      return either(options.map { phrase($0, of: id) })
    }
    return AuthorWords.butNot.filled(language, either(others.map { phrase($0, of: id) }))
  }

  private func phrase(_ option: OptionID, of id: QuestionID) -> String {
    if let known = questions[id]?.options.first(where: { $0.id == option }) {
      let words = (known.phrase ?? known.text)[language]
      if !words.isEmpty { return words }
    }
    switch option {
    case "yes": return AuthorWords.yes.text(language)
    case "no": return AuthorWords.no.text(language)
    default: return option.rawValue
    }
  }
}

extension Int {
  /// Hundredths as a number: `40`, `40.50`.
  var hundredths: String {
    let rest = self % 100
    return rest == 0 ? String(self / 100) : "\(self / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
