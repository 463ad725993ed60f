import RecourseModel

/// The canonical questions that a plan speaks of by itself.
enum KnownQuestions {
  static let country: QuestionID = "country"
  static let sellerCountry: QuestionID = "seller-country"
  static let region: QuestionID = "region"
  static let kind: QuestionID = "kind"
  static let problem: QuestionID = "problem"
  /// Whether an agreement is signed yet.
  static let stage: QuestionID = "stage"
  static let amount: QuestionID = "amount"
  static let paidSoFar: QuestionID = "paid-so-far"
  static let wanted: QuestionID = "wanted"
  static let contacted: QuestionID = "contacted"
  static let reply: QuestionID = "reply"
  static let records: QuestionID = "records"
  /// Whether the matter is open.
  static let outcome: QuestionID = "outcome"
  static let complainedDate: QuestionID = "complained-date"
  static let promisedDate: QuestionID = "promised-date"
}

/// The canonical items whose day is a plan's own.
enum KnownItems {
  /// Waiting for the day that the message named.
  static let waitForAnswer: ItemID = "wait-for-answer"
  /// Waiting for the day that the other side promised.
  static let waitForPromisedDay: ItemID = "wait-for-promised-day"
}

/// Countries whose sellers read Chinese.
enum MessageLanguage {
  static func of(country: OptionID?, reader: Language) -> Language {
    guard let country else { return reader }
    return ["cn", "hk", "tw"].contains(country.rawValue) ? .simplifiedChinese : .english
  }
}
