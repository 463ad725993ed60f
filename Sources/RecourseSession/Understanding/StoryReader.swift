internal import RecourseEngine
internal import RecourseModel

/// Reads a sentence as answers to confirm.
struct StoryReader {
  let advisor: Advisor
  let today: CivilDate
  /// The currency of a bare figure.
  let currency: String

  /// Answers that the sentence suggests, by the options' keywords.
  ///
  /// Questions are gone through in asking order, so that an earlier suggestion rules out what it
  /// contradicts. `overriding` names questions that may be suggested although they have an answer.
  func read(
    _ sentence: String, given answers: Answers, overriding: Set<QuestionID> = [],
    leavingOut options: Set<OptionID> = []
  ) -> Answers {
    let words = TypedWords(sentence)
    var known = answers
    var suggested: Answers = [:]
    for question in advisor.edition.knowledge.questions
    where !question.told && (answers[question.id] == nil || overriding.contains(question.id)) {
      // The words first: most questions have none of them. Countries are named for many reasons.
      let told =
        question.id == "country"
        ? ResidenceReader(options: question.options).read(sentence).map { .option($0) }
        : answer(to: question, words, known, options)
      guard let answer = told,
        advisor.verdict(of: question.askedWhen, answers: known, asOf: today) != false
      else { continue }
      suggested[question.id] = answer
      known[question.id] = answer
    }
    if let amount = amount(in: sentence, given: answers) { suggested["amount"] = .amount(amount) }
    return suggested
  }

  private func answer(
    to question: Question, _ words: TypedWords, _ known: Answers, _ leftOut: Set<OptionID>
  ) -> Answer? {
    var hits: [(option: OptionID, hit: KeywordSearch.Hit)] = []
    for option in question.options where !leftOut.contains(option.id) {
      let keywords = option.englishKeywords + option.chineseKeywords
      guard let hit = KeywordSearch.best(keywords, in: words),
        advisor.verdict(of: option.offeredWhen, answers: known, asOf: today) != false
      else { continue }
      hits.append((option.id, hit))
    }
    guard !hits.isEmpty else { return nil }
    switch question.kind {
    case .several: return .options(hits.map(\.option))
    case .choice, .yesNo:
      // The longest find wins; of equals the one named first, then authors' order.
      var best = hits[0]
      for candidate in hits.dropFirst() where candidate.hit > best.hit { best = candidate }
      return .option(best.option)
    case .amount, .count, .date, .text: return nil
    }
  }

  /// The one amount with a currency that the sentence names.
  private func amount(in sentence: String, given answers: Answers) -> Money? {
    guard answers["amount"] == nil,
      advisor.edition.knowledge.questions.contains(where: {
        $0.id == "amount" && $0.kind == .amount
      })
    else { return nil }
    let named = AmountReader(home: currency).amounts(in: sentence).filter(\.isNamed)
    guard named.count == 1, named[0].values.count == 1 else { return nil }
    return Money(minorUnits: named[0].values[0], currency: named[0].currency)
  }
}
