import RecourseModel
import Testing

@testable import RecourseSession

/// What people type at questions, and what is understood of it, by the row.
struct TypedAnswersTests {
  @Test(arguments: TypedAnswers.rows(of: TypedAnswers.english))
  func `what is typed in English is understood`(row: TypedAnswers.Row) throws {
    #expect(try row.read(.english) == row.understood)
  }

  @Test(arguments: TypedAnswers.rows(of: TypedAnswers.chinese))
  func `what is typed in Chinese is understood`(row: TypedAnswers.Row) throws {
    #expect(try row.read(.simplifiedChinese) == row.understood)
  }

  @Test func `the tables are as long as they claim`() {
    #expect(TypedAnswers.rows(of: TypedAnswers.english).count >= 120)
    #expect(TypedAnswers.rows(of: TypedAnswers.chinese).count >= 120)
  }
}

/// The tables of typed answers.
enum TypedAnswers {
  /// One row: at which question, what is typed, what is understood.
  struct Row: CustomTestStringConvertible, Sendable {
    var question: String
    var typed: String
    var understood: String

    var testDescription: String { "\(question): \(typed)" }

    /// What is understood of it now, in the words of the table.
    func read(_ language: Language) throws -> String {
      let question = try #require(TypedAnswers.questions[question])
      var offer = question.offer
      offer.readsInitials = language == .simplifiedChinese
      let reader = AnswerReader(
        question: Question(
          id: QuestionID(self.question), kind: question.kind, text: TypedAnswers.empty,
          label: TypedAnswers.empty),
        offer: offer, today: DateReaderTests.today,
        currency: language == .english ? "USD" : "CNY")
      return TypedAnswers.words(reader.read(typed))
    }
  }

  static func rows(of table: String) -> [Row] {
    table.split(separator: "\n").compactMap { line in
      guard let colon = line.firstRange(of: ": "), let arrow = line.firstRange(of: " => ") else {
        Issue.record("no row: \(line)")
        return nil
      }
      return Row(
        question: String(line[..<colon.lowerBound]),
        typed: String(line[colon.upperBound..<arrow.lowerBound]),
        understood: String(line[arrow.upperBound...]))
    }
  }

  private static let empty = LocalizedText(english: "", simplifiedChinese: "")

  private static let questions: [String: (kind: QuestionKind, offer: Offer)] = [
    "paid-by": (.choice, ChoiceReaderTests.paidBy),
    "contacted": (.choice, ChoiceReaderTests.contacted),
    "reply": (.choice, ChoiceReaderTests.reply),
    "safe": (.yesNo, ChoiceReaderTests.safe),
    "records": (.several, records),
    "amount": (.amount, Offer(kind: .amount, options: [])),
    "date": (.date, Offer(kind: .date, options: [])),
    "count": (.count, Offer(kind: .count, options: [])),
  ]

  private static let records = Offer(
    kind: .several,
    options: [
      ChoiceReaderTests.option("contract", "Contract", "合同"),
      ChoiceReaderTests.option("invoice", "Invoice or receipt", "发票", ["receipt"]),
      ChoiceReaderTests.option("messages", "Messages", "聊天记录", ["chat", "聊天"]),
      ChoiceReaderTests.option("photos", "Photos", "照片", ["picture", "pictures"]),
    ])

  private static func words(_ outcome: AnswerReader.Outcome) -> String {
    switch outcome {
    case .answer(let answer, _): words(answer)
    case .readings(let readings): readings.map(words).joined(separator: " | ")
    case .refused(.noSuchNumber(let most)): "no number of 1 to \(most)"
    case .refused(.severalFit(let ids)): "which: " + list(ids, ", ")
    case .refused(.noneFits(let nearest)):
      nearest.isEmpty ? "no" : "meant: " + list(nearest, ", ")
    case .refused(.noAmount): "no amount"
    case .refused(.amountTooLarge): "too much"
    case .refused(.noCount): "no count"
    case .refused(.noDate): "no date"
    case .refused(.impossibleDate): "no such day"
    case .refused(.incompleteDate): "day missing"
    }
  }

  private static func words(_ answer: Answer) -> String {
    switch answer {
    case .option(let id): id.rawValue
    case .options(let ids): ids.isEmpty ? "none" : list(ids, " + ")
    case .amount(let money):
      "\(money.minorUnits / 100).\(money.minorUnits % 100 / 10)\(money.minorUnits % 10) "
        + money.currency
    case .count(let count): String(count)
    case .date(let day): day.iso
    case .text(let text): text
    case .unknown: "?"
    }
  }

  private static func list(_ ids: [OptionID], _ separator: String) -> String {
    ids.map(\.rawValue).joined(separator: separator)
  }
}
