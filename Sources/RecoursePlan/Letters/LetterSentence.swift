public import RecourseModel

/// Every sentence of the interface that belongs to letters, by id.
public enum LetterSentence: String, Sendable, Hashable, CaseIterable {
  // On the letter, in its own language.
  case subject = "letter.subject"
  case enclosed = "letter.enclosed"
  case copies = "letter.copies"

  // Beside it.
  case restsOn = "letter.rests-on"
  case beforeSending = "letter.before-sending"
  case forYouToRead = "letter.for-you-to-read"

  // The friend.
  case friendHeading = "letter.friend-heading"
  case friendNothing = "letter.friend-nothing"
  case friendTooLong = "letter.friend-too-long"
  case friendThreat = "letter.friend-threat"
  case friendInsult = "letter.friend-insult"
  case friendShouting = "letter.friend-shouting"
  case friendCard = "letter.friend-card"
  case friendIdentity = "letter.friend-identity"
  case friendNoRequest = "letter.friend-no-request"
  case friendNoDate = "letter.friend-no-date"
  case friendEvidence = "letter.friend-evidence"
  case friendBlank = "letter.friend-blank"
  case friendBlanks = "letter.friend-blanks"

  // The list.
  case listHeading = "letter.list-heading"
  case listEmpty = "letter.list-empty"
  case listNow = "letter.list-now"
  case listAnytime = "letter.list-anytime"
  case listLater = "letter.list-later"
  case listLine = "letter.list-line"
  case listHow = "letter.list-how"
  case listSent = "letter.list-sent"
  case listKept = "letter.list-kept"
  case noSuch = "letter.no-such"
  case severalStart = "letter.several-start"
  case notFitting = "letter.not-fitting"
  case notAdvised = "letter.not-advised"

  // The conversation.
  case askHint = "letter.ask-hint"
  case askOptional = "letter.ask-optional"
  case askDate = "letter.ask-date"
  case askAmount = "letter.ask-amount"
  case askPrivate = "letter.ask-private"
  case menu = "letter.menu"
  case menuSave = "letter.menu-save"
  case menuEdit = "letter.menu-edit"
  case menuFile = "letter.menu-file"
  case menuSent = "letter.menu-sent"
  case menuBack = "letter.menu-back"
  case menuHint = "letter.menu-hint"
  case menuAgain = "letter.menu-again"
  case saved = "letter.saved"
  case savedSame = "letter.saved-same"
  case editedEmpty = "letter.edited-empty"
  case editedSame = "letter.edited-same"
  case noEditor = "letter.no-editor"
  case written = "letter.written"
  case sentWhen = "letter.sent-when"
  case sentWhenHint = "letter.sent-when-hint"
  case sentHow = "letter.sent-how"
  case sentHowHint = "letter.sent-how-hint"
  case sentKept = "letter.sent-kept"
  case sentBefore = "letter.sent-before"
  case restored = "letter.restored"
}

/// The sentences of letters in one language.
public struct LetterWords: Sendable {
  /// How figures and dates are written.
  public let wording: Wording
  private let interface: [String: LocalizedText]

  /// Takes the sentences of one language from an interface.
  public init(interface: [String: LocalizedText], language: Language) {
    self.interface = interface
    wording = Wording(language: language)
  }

  /// A sentence with its `{name}` places filled; its id where the interface lacks it.
  public func callAsFunction(
    _ sentence: LetterSentence, _ values: [String: String] = [:]
  ) -> String {
    let text = interface[sentence.rawValue]?[wording.language] ?? sentence.rawValue
    return values.isEmpty ? text : Template(text).filled { values[$0] }
  }
}

extension LetterWords {
  /// A letter in a list: "First complaint (now), for the step: ...".
  public func line(_ offer: LetterOffer) -> String {
    let standing: LetterSentence =
      switch offer.standing {
      case .now: .listNow
      case .anytime, .notAdvised: .listAnytime
      case .later: .listLater
      }
    return self(.listLine, ["title": offer.title, "standing": self(standing)])
  }
}
