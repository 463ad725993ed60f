public import RecourseModel

extension PlanBuilder {
  /// What a case is about, in the knowledge's words: "a membership, charged twice". Empty while
  /// neither is known. Nothing that somebody typed is in it.
  public func subject(of answers: Answers) -> LocalizedText {
    func words(_ language: Language) -> String {
      [KnownQuestions.kind, KnownQuestions.problem].compactMap { id -> String? in
        guard case .option(let option)? = answers[id],
          let found = index.questions[id]?.options.first(where: { $0.id == option })
        else { return nil }
        return (found.phrase ?? found.text)[language]
      }.joined(separator: language == .english ? ", " : "，")
    }
    return LocalizedText(english: words(.english), simplifiedChinese: words(.simplifiedChinese))
  }

  /// An answer in words, as it stands in a list.
  public func words(
    for answer: Answer, to question: QuestionID, in language: Language
  ) -> String {
    let filler = Filler(
      knowledge: edition.knowledge, answers: [:], asOf: CivilDate(dayNumber: 0),
      replyBy: CivilDate(dayNumber: 0))
    return filler.words(for: answer, to: question, language) ?? words(in: language)(.notKnown)
  }
}
