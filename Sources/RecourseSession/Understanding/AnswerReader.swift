internal import RecourseModel

/// Reads a line as an answer to any kind of question.
struct AnswerReader {
  let question: Question
  let offer: Offer
  let today: CivilDate
  let currency: String

  /// What came of a line.
  enum Outcome: Hashable {
    /// An answer, and how it was recognised.
    case answer(Answer, ChoiceReading.Manner)
    /// Several answers fit; one has to be chosen.
    case readings([Answer])
    /// It fits nothing.
    case refused(Refusal)
  }

  /// Why a line fits nothing.
  enum Refusal: Hashable {
    case noSuchNumber(most: Int)
    case severalFit([OptionID])
    case noneFits(nearest: [OptionID])
    case noAmount
    case amountTooLarge
    case noCount
    case noDate
    case impossibleDate
    case incompleteDate
  }

  /// The outcome.
  func read(_ line: String) -> Outcome {
    switch question.kind {
    case .choice, .yesNo: choice(line)
    case .several: several(line)
    case .amount: amount(line)
    case .count: count(line)
    case .date: date(line)
    case .text:
      .answer(UnknownWords.isWhole(line) ? .unknown : .text(line), .name)
    }
  }

  private func choice(_ line: String) -> Outcome {
    switch ChoiceReader(offer: offer).read(line) {
    case .option(let id, let manner): .answer(.option(id), manner)
    case .unknown: .answer(.unknown, .name)
    case .ambiguous(let ids): .refused(.severalFit(ids))
    case .none(let nearest):
      .refused(
        ChoiceReader.number(in: line) == nil
          ? .noneFits(nearest: nearest) : .noSuchNumber(most: offer.options.count))
    }
  }

  private func several(_ line: String) -> Outcome {
    switch SeveralReader(offer: offer).read(line) {
    case .options(let ids, let manner): .answer(.options(ids), manner)
    case .unknown: .answer(.unknown, .name)
    case .none(_, let nearest): .refused(.noneFits(nearest: nearest))
    }
  }

  private func amount(_ line: String) -> Outcome {
    // 0 stands for "not sure" at every question with a list; people learn it and type it here, too.
    // Of what was paid so far it is an answer: nothing.
    if question.id != "paid-so-far", isBareZero(line) { return .answer(.unknown, .name) }
    switch AmountReader(home: currency).read(line) {
    case .money(let money): return .answer(.amount(money), .name)
    case .ambiguous(let readings): return .readings(readings.map(Answer.amount))
    case .tooLarge: return .refused(.amountTooLarge)
    case .unknown: return .answer(.unknown, .name)
    case .none: return .refused(.noAmount)
    }
  }

  /// Whether a line is a nought and nothing else but a currency: `0`, `$0`, 0元, 零.
  private func isBareZero(_ line: String) -> Bool {
    let rest = Folding.compact(line)
    if ["zero", "零"].contains(rest) { return true }
    guard case .money(let money) = AmountReader(home: currency).read(line), money.minorUnits == 0
    else { return false }
    let digits = rest.filter(\.isNumber)
    let name = rest.filter { !$0.isNumber }
    guard !digits.isEmpty else { return false }
    return name.isEmpty || Currencies.code(ofWord: name, home: currency) != nil
      || Currencies.chinese(home: currency).contains { $0.name == name }
  }

  private func count(_ line: String) -> Outcome {
    let figures = Lexeme.cut(line).compactMap(\.number)
    if figures.count == 1, !Folding.fold(line).contains("-"), !Folding.fold(line).contains(".") {
      return .answer(.count(figures[0]), .name)
    }
    let words = TypedWords(line).words.compactMap { DateReader.numberWords[$0.text] }
    if figures.isEmpty, words.count == 1 { return .answer(.count(words[0]), .name) }
    return UnknownWords.occur(in: line) ? .answer(.unknown, .name) : .refused(.noCount)
  }

  private func date(_ line: String) -> Outcome {
    // 0 stands for "not sure" at every question with a list; people learn it and type it here, too.
    if ChoiceReader.number(in: line) == 0 { return .answer(.unknown, .name) }
    switch DateReader(today: today, mayLieAhead: question.id == "promised-date").read(line) {
    case .day(let day): return .answer(.date(day), .name)
    case .ambiguous(let days): return .readings(days.map(Answer.date))
    case .impossible: return .refused(.impossibleDate)
    case .incomplete: return .refused(.incompleteDate)
    case .unknown: return .answer(.unknown, .name)
    case .none: return .refused(.noDate)
    }
  }
}
