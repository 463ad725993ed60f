import RecourseModel
import Testing

@testable import RecourseSession

/// What a nought means at a question for a sum.
struct ZeroSumTests {
  private func read(_ line: String, at id: QuestionID) -> AnswerReader.Outcome {
    let text = LocalizedText(english: "x", simplifiedChinese: "x")
    return AnswerReader(
      question: Question(id: id, kind: .amount, text: text, label: text),
      offer: Offer(kind: .amount, options: []), today: CivilDate(dayNumber: 20_778),
      currency: "USD"
    ).read(line)
  }

  @Test(arguments: ["0", "$0", "0元", "零"])
  func `it is not sure, but of what was paid so far it is nothing`(line: String) {
    guard case .answer(.unknown, _) = read(line, at: "amount") else {
      Issue.record("\(line) is a sum")
      return
    }
    guard case .answer(.amount(let money), _) = read(line, at: "paid-so-far") else {
      Issue.record("\(line) is no sum")
      return
    }
    #expect(money.minorUnits == 0)
  }
}
