public import RecourseModel

/// Sentences about a case after its plan, and about many cases: their words stand in the interface
/// texts, by id. The conversation and the commands about cases share them.
public enum CaseSentence: String, Hashable, Sendable, CaseIterable {
  // Undo and redo.
  case undoQuestion = "case.undo-question"
  case undoHint = "case.undo-hint"
  case undoOlder = "case.undo-older"
  case undoNothing = "case.undo-nothing"
  case undone = "case.undone"
  case redoQuestion = "case.redo-question"
  case redoNothing = "case.redo-nothing"
  case redone = "case.redone"

  // Events in words.
  case eventStory = "case.event-story"
  case eventNote = "case.event-note"
  case eventDone = "case.event-done"
  case eventSkipped = "case.event-skipped"
  case eventLetter = "case.event-letter"
  case eventSent = "case.event-sent"
  case eventEvidence = "case.event-evidence"
  case eventClosed = "case.event-closed"
  case eventReopened = "case.event-reopened"

  // Closing.
  case closeQuestion = "case.close-question"
  case closeHint = "case.close-hint"
  case closeMoney = "case.close-money"
  case closeMoneyHint = "case.close-money-hint"
  case closeTime = "case.close-time"
  case closeTimeHint = "case.close-time-hint"
  case closeTimeAgain = "case.close-time-again"
  case closed = "case.closed"
  case closedMoney = "case.closed-money"
  case closedTime = "case.closed-time"
  case closedQuestion = "case.closed-question"
  case closedReopen = "case.closed-reopen"
  case closedLook = "case.closed-look"
  case closedAgain = "case.closed-again"
  case reopened = "case.reopened"
  case notClosed = "case.not-closed"
  case closeOffer = "case.close-offer"

  // Evidence.
  case evidenceHow = "case.evidence-how"
  case evidenceTitle = "case.evidence-title"
  case evidenceNone = "case.evidence-none"
  case evidenceLine = "case.evidence-line"
  case evidenceCopy = "case.evidence-copy"
  case evidenceWords = "case.evidence-words"
  case evidenceWhich = "case.evidence-which"
  case evidenceWhichHint = "case.evidence-which-hint"
  case evidenceNeither = "case.evidence-neither"
  case evidenceKept = "case.evidence-kept"
  case evidenceTwice = "case.evidence-twice"
  case evidenceMissing = "case.evidence-missing"
  case evidenceMissingFor = "case.evidence-missing-for"
  case evidenceFor = "case.evidence-for"
  case evidenceSame = "case.evidence-same"
  case evidenceChanged = "case.evidence-changed"
  case evidenceGone = "case.evidence-gone"
  case evidenceUnread = "case.evidence-unread"

  // What is due.
  case dueReply = "case.due-reply"
  case dueReplyNext = "case.due-reply-next"
  case dueFile = "case.due-file"
  case dueFileNow = "case.due-file-now"
  case dueLast = "case.due-last"
  case dueFrom = "case.due-from"
  case dueSince = "case.due-since"
  case whenToday = "case.when-today"
  case whenTomorrow = "case.when-tomorrow"
  case whenYesterday = "case.when-yesterday"
  case whenIn = "case.when-in"
  case whenAgo = "case.when-ago"

  // Many cases.
  case busyShown = "case.busy-shown"
  case listClosed = "case.list-closed"
  case listMore = "case.list-more"
  case listNone = "case.list-none"
  case binEmpty = "case.bin-empty"
  case searchAsk = "case.search-ask"
  case searchNone = "case.search-none"
  case deleted = "case.deleted"
  case deletedForever = "case.deleted-forever"
  case undeleted = "case.undeleted"
  case salvaged = "case.salvaged"
  case maskAsk = "case.mask-ask"
  case maskNone = "case.mask-none"
  case masked = "case.masked"
  case redacted = "case.redacted"
  case verified = "case.verified"

  // From one machine to another.
  case importedNew = "case.imported-new"
  case importedSame = "case.imported-same"
  case importedMerged = "case.imported-merged"
  case importedOwn = "case.imported-own"
  case importedTheirs = "case.imported-theirs"
  case importedLater = "case.imported-later"
  case handoverWritten = "case.handover-written"
  case handoverChanged = "case.handover-changed"

  // The timeline.
  case timelineTitle = "case.timeline-title"
  case timelineEmpty = "case.timeline-empty"
  case timelineAnswer = "case.timeline-answer"
  case timelineSent = "case.timeline-sent"
  case timelineEvidence = "case.timeline-evidence"
  case timelineClosed = "case.timeline-closed"
  case openTitle = "case.open-title"
  case openNone = "case.open-none"

  /// The placeholders that the sentence holds in every language.
  public var placeholders: Set<String> {
    CaseSentence.holding[self] ?? []
  }

  /// The sentence with its placeholders filled; the id where an edition lacks it.
  public func words(
    in interface: [String: LocalizedText], language: Language, _ values: [String: String] = [:]
  ) -> String {
    guard let text = interface[rawValue]?[language] else { return rawValue }
    return Speech.fill(text, values)
  }

  private static let holding: [CaseSentence: Set<String>] = [
    .undoOlder: ["count"], .undone: ["event"], .redone: ["event"],
    .eventStory: ["words"], .eventNote: ["words"], .eventDone: ["step"],
    .eventSkipped: ["step"], .eventEvidence: ["name", "words"], .eventClosed: ["outcome"],
    .closed: ["outcome"], .closedMoney: ["amount"], .closedTime: ["hours"],
    .evidenceLine: ["name", "size", "day", "words"], .evidenceCopy: ["copy"],
    .evidenceWords: ["name"], .evidenceWhich: ["name"], .evidenceKept: ["name", "size", "hash"],
    .evidenceTwice: ["name"],
    .busyShown: ["name"], .evidenceMissing: ["things"], .evidenceMissingFor: ["thing", "steps"],
    .evidenceFor: ["step", "things"],
    .evidenceSame: ["name"], .evidenceChanged: ["name", "day"], .evidenceGone: ["name", "place"],
    .evidenceUnread: ["name"],
    .dueReply: ["when"], .dueReplyNext: ["when", "step"], .dueFile: ["when", "step"],
    .dueFileNow: ["when", "step"], .dueLast: ["when", "step"], .dueFrom: ["when", "step"],
    .dueSince: ["when", "step"], .whenIn: ["count"], .whenAgo: ["count"],
    .listMore: ["count"], .deleted: ["name"], .deletedForever: ["name"], .undeleted: ["name"],
    .salvaged: ["name", "count", "unproved", "lost"], .masked: ["count"], .verified: ["count"],
    .importedNew: ["name", "count"], .importedSame: ["name"],
    .importedMerged: ["name", "known", "added", "own"],
    .importedOwn: ["label", "here", "there"], .importedTheirs: ["label", "here", "there"],
    .importedLater: ["count"], .handoverWritten: ["place", "count"],
    .handoverChanged: ["file"], .timelineTitle: ["title"],
    .timelineEvidence: ["name", "words", "hash"], .timelineClosed: ["outcome"],
    .timelineAnswer: ["label"], .eventLetter: ["title"], .eventSent: ["title", "day"],
    .timelineSent: ["title", "channel", "hash"],
  ]
}
