public import RecourseModel

/// Sentences of the interface that only papers print, by id.
public enum PaperSentence: String, Sendable, Hashable, CaseIterable {
  // The calendar.
  case didTheyAnswer = "paper.did-they-answer"
  case lastDay = "paper.last-day"
  case lastArrival = "paper.last-arrival"
  case findDate = "paper.find-date"

  // The table.
  case columnKind = "paper.column-kind"
  case columnState = "paper.column-state"
  case columnDate = "paper.column-date"
  case columnLastDay = "paper.column-last-day"
  case columnTitle = "paper.column-title"
  case columnWhat = "paper.column-what"
  case columnWhere = "paper.column-where"
  case columnCost = "paper.column-cost"
  case columnID = "paper.column-id"
  case kindTask = "paper.kind-task"
  case kindFindOut = "paper.kind-find-out"
  case kindContact = "paper.kind-contact"

  // The page.
  case onThisPage = "paper.on-this-page"
  case skipToPlan = "paper.skip-to-plan"
  case wordsToSend = "paper.words-to-send"
  case tapToSelect = "paper.tap-to-select"
  case theySayShort = "paper.they-say"
  case toFillIn = "paper.to-fill-in"
  case sourceNumber = "paper.source-number"
  case backToMention = "paper.back-to-mention"
  case contactDate = "paper.contact-date"
  case contactHow = "paper.contact-how"
  case contactWho = "paper.contact-who"
  case contactSaid = "paper.contact-said"
  case contactReference = "paper.contact-reference"

  // The pictures.
  case headPicture = "paper.head-picture"
  case ladderTitle = "paper.ladder-title"
  case ladderStand = "paper.ladder-stand"
  case ladderWords = "paper.ladder-words"
  case ladderHere = "paper.ladder-here"
  case ladderNow = "paper.ladder-now"
  case ladderLater = "paper.ladder-later"
  case ladderDone = "paper.ladder-done"
  case ladderNone = "paper.ladder-none"
  case ladderStop = "paper.ladder-stop"
  case rungPrepare = "paper.rung-prepare"
  case rungTalk = "paper.rung-talk"
  case rungEscalate = "paper.rung-escalate"
  case rungThirdParty = "paper.rung-third-party"
  case rungPublic = "paper.rung-public"
  case rungPayment = "paper.rung-payment"
  case rungLegal = "paper.rung-legal"
  case timelineTitle = "paper.timeline-title"
  case today = "paper.today"
  case tomorrow = "paper.tomorrow"
  case inDays = "paper.in-days"
  case replyAsked = "paper.reply-asked"

  // The record of a case.
  case recordTitle = "paper.record-title"
  case recordEdition = "paper.record-edition"
  case recordEditionKept = "paper.record-edition-kept"
  case recordNoTime = "paper.record-no-time"
  case recordStarted = "paper.record-started"
  case recordAsked = "paper.record-asked"
  case recordAnswered = "paper.record-answered"
  case recordFromStory = "paper.record-from-story"
  case recordPreset = "paper.record-preset"
  case recordChanged = "paper.record-changed"
  case recordSuggested = "paper.record-suggested"
  case recordStory = "paper.record-story"
  case recordNote = "paper.record-note"
  case recordHappened = "paper.record-happened"
  case recordDone = "paper.record-done"
  case recordSkipped = "paper.record-skipped"
  case recordFilled = "paper.record-filled"
  case recordLetter = "paper.record-letter"
  case recordSent = "paper.record-sent"
  case recordChannel = "paper.record-channel"
  case recordText = "paper.record-text"
  case recordLanguage = "paper.record-language"
  case recordUndone = "paper.record-undone"
  case recordTakenBack = "paper.record-taken-back"
  case recordExported = "paper.record-exported"
  case recordEvidence = "paper.record-evidence"
  case recordDigest = "paper.record-digest"
  case recordReopened = "paper.record-reopened"
  case recordClosed = "paper.record-closed"
  case recordHours = "paper.record-hours"
  case recordShown = "paper.record-shown"
  case recordAdvised = "paper.record-advised"
  case recordAdvisedLater = "paper.record-advised-later"
  case recordAlsoAdvised = "paper.record-also-advised"
  case recordNoLonger = "paper.record-no-longer"

  // How a case ended.
  case outcomeFull = "paper.outcome-full"
  case outcomePart = "paper.outcome-part"
  case outcomeNothing = "paper.outcome-nothing"
  case outcomeLetGo = "paper.outcome-let-go"
  case outcomeHandedOver = "paper.outcome-handed-over"
}

extension CaseClosing.Outcome {
  /// Its words.
  public var sentence: PaperSentence {
    switch self {
    case .full: .outcomeFull
    case .part: .outcomePart
    case .nothing: .outcomeNothing
    case .letGo: .outcomeLetGo
    case .handedOver: .outcomeHandedOver
    }
  }
}
