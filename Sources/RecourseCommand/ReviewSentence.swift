internal import AgreementReview
internal import RecourseModel

/// The sentences of a review, by their ids in the interface texts.
enum ReviewSentence: String, CaseIterable {
  case head = "review.head"
  case english = "review.english"
  case chinese = "review.chinese"
  case count = "review.count"
  case flags = "review.flags"
  case found = "review.found"
  case missing = "review.missing"
  case missingMeans = "review.missing-means"
  case wording = "review.wording"
  case line = "review.line"
  case lines = "review.lines"
  case askFor = "review.ask-for"
  case limits = "review.limits"
  case next = "review.next"
  case refusedEmpty = "review.refused-empty"
  case refusedDocument = "review.refused-document"
  case refusedBinary = "review.refused-binary"
  case refusedEncoding = "review.refused-encoding"
  case refusedOtherLanguage = "review.refused-other-language"
  case refusedNoAgreement = "review.refused-no-agreement"

  /// Why a file is not read.
  static func refusal(_ cause: NotReadable) -> ReviewSentence {
    switch cause {
    case .empty: .refusedEmpty
    case .document: .refusedDocument
    case .binary: .refusedBinary
    case .encoding: .refusedEncoding
    case .otherLanguage: .refusedOtherLanguage
    case .noAgreement: .refusedNoAgreement
    }
  }

  /// The sentence with its placeholders filled; the id where an edition lacks it.
  func words(
    _ interface: [String: LocalizedText], _ language: Language, _ values: [String: String] = [:]
  ) -> String {
    guard var text = interface[rawValue]?[language] else { return rawValue }
    for (name, value) in values {
      text = text.replacing("{\(name)}", with: value)
    }
    return text
  }
}
