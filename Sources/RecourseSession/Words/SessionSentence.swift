/// Every sentence of the conversation, by its id in the interface texts.
public enum SessionSentence: String, Hashable, Sendable, CaseIterable {
  // First screen.
  case screenTitle = "session.screen-title"
  case screenEdition = "session.screen-edition"
  case screenIntro = "session.screen-intro"
  case screenGives = "session.screen-gives"
  case screenTimeName = "session.screen-time-name"
  case screenTime = "session.screen-time"
  case screenHandName = "session.screen-hand-name"
  case screenHand = "session.screen-hand"
  case screenPrivateName = "session.screen-private-name"
  case screenPrivate = "session.screen-private"
  case screenPrivateShared = "session.screen-private-shared"
  case screenPrivateMode = "session.screen-private-mode"
  case screenLimitsName = "session.screen-limits-name"
  case screenLimits = "session.screen-limits"
  case screenQuestion = "session.screen-question"
  case screenWrong = "session.screen-wrong"
  case screenSigning = "session.screen-signing"
  case screenHelping = "session.screen-helping"
  case screenUrgent = "session.screen-urgent"
  case screenLanguage = "session.screen-language"
  case screenHint = "session.screen-hint"
  case topicRecourse = "session.topic-recourse"
  case helpingClient = "session.helping-client"

  // Story.
  case storyQuestion = "session.story-question"
  case storyAloud = "session.story-aloud"
  case storyUnderstood = "session.story-understood"
  case storyUnderstoodRight = "session.story-understood-right"
  case storyLiveIn = "session.story-live-in"
  case storyJoin = "session.story-join"
  case storyHint = "session.story-hint"
  case storyNothing = "session.story-nothing"
  case storyCorrect = "session.story-correct"
  case storyCountry = "session.story-country"

  // Questions.
  case leftExactly = "session.left-exactly"
  case leftLast = "session.left-last"
  case leftBetween = "session.left-between"
  case leftAbout = "session.left-about"
  case leftAboutMost = "session.left-about-most"
  case notSure = "session.not-sure"
  case chooseSeveral = "session.choose-several"
  case typeAmount = "session.type-amount"
  case typeCount = "session.type-count"
  case typeDate = "session.type-date"
  case typeText = "session.type-text"
  case typeName = "session.type-name"
  case enterKeeps = "session.enter-keeps"
  case enterConfirmsText = "session.enter-confirms-text"
  case enterConfirms = "session.enter-confirms"
  case enterConfirmsOld = "session.enter-confirms-old"
  case otherEdition = "session.other-edition"
  case replayStart = "session.replay-start"
  case replayGiven = "session.replay-given"
  case replayEnter = "session.replay-enter"
  case replayNothing = "session.replay-nothing"
  case emptyLine = "session.empty-line"
  case yes = "session.yes"
  case no = "session.no"
  case none = "session.none"
  case unknown = "session.unknown"
  case listJoin = "session.list-join"

  // Subjects, by the authors' name for them.
  case subjectStory = "session.subject-story"
  case subjectDeal = "session.subject-deal"
  case subjectPayment = "session.subject-payment"
  case subjectTerms = "session.subject-terms"
  case subjectContact = "session.subject-contact"
  case subjectDates = "session.subject-dates"
  case subjectWish = "session.subject-wish"
  case subjectRecords = "session.subject-records"
  case subjectCourt = "session.subject-court"
  case subjectHome = "session.subject-home"

  // What was understood.
  case taken = "session.taken"
  case takenWords = "session.taken-words"
  case takenUnknown = "session.taken-unknown"
  case echo = "session.echo"
  case nearest = "session.nearest"
  case noneFits = "session.none-fits"
  case noneFitsName = "session.none-fits-name"
  case noSuchNumber = "session.no-such-number"
  case severalFit = "session.several-fit"
  case amountAgain = "session.amount-again"
  case amountTooLarge = "session.amount-too-large"
  case amountWhich = "session.amount-which"
  case countAgain = "session.count-again"
  case dateAgain = "session.date-again"
  case dateImpossible = "session.date-impossible"
  case dateIncomplete = "session.date-incomplete"
  case dateWhich = "session.date-which"
  case pastedLines = "session.pasted-lines"
  case paragraphFound = "session.paragraph-found"
  case paragraphNothing = "session.paragraph-nothing"
  case pipedStop = "session.piped-stop"
  case pipedOpen = "session.piped-open"

  // Commands.
  case unknownCommand = "session.unknown-command"
  case unknownCommandNearest = "session.unknown-command-nearest"
  case helpTitle = "session.help-title"
  case helpBack = "session.help-back"
  case helpChange = "session.help-change"
  case helpAnswers = "session.help-answers"
  case helpQuestion = "session.help-question"
  case helpWhy = "session.help-why"
  case helpWhyNot = "session.help-whynot"
  case helpWhatIf = "session.help-whatif"
  case helpPlan = "session.help-plan"
  case helpMore = "session.help-more"
  case helpOptions = "session.help-options"
  case helpLog = "session.help-log"
  case helpLetter = "session.help-letter"
  case helpEvidence = "session.help-evidence"
  case helpUndo = "session.help-undo"
  case helpClose = "session.help-close"
  case helpNote = "session.help-note"
  case helpExport = "session.help-export"
  case helpLanguage = "session.help-language"
  case helpHelp = "session.help-help"
  case helpQuit = "session.help-quit"
  case helpKeys = "session.help-keys"
  case nothingBefore = "session.nothing-before"
  case answersTitle = "session.answers-title"
  case answersHint = "session.answers-hint"
  case answersNone = "session.answers-none"
  case answerParked = "session.answer-parked"
  case answerToConfirm = "session.answer-to-confirm"
  case answerChanged = "session.answer-changed"
  case answerUnknown = "session.answer-unknown"
  case changeWhich = "session.change-which"
  case changeNoMatch = "session.change-no-match"
  case changeSame = "session.change-same"
  case changeParked = "session.change-parked"
  case changeReturned = "session.change-returned"
  case differenceTitle = "session.difference-title"
  case differenceNone = "session.difference-none"
  case differenceRest = "session.difference-rest"
  case whyDecides = "session.why-decides"
  case whyDecidesRest = "session.why-decides-rest"
  case whyNoQuestion = "session.why-no-question"
  case whyNothing = "session.why-nothing"
  case whyNoItem = "session.why-no-item"
  case pair = "session.pair"
  case whyNotTitle = "session.whynot-title"
  case whyNotNone = "session.whynot-none"
  case whyNotHint = "session.whynot-hint"
  case whatIfHow = "session.whatif-how"
  case whatIfTitle = "session.whatif-title"
  case whatIfParked = "session.whatif-parked"
  case whatIfKeepOrDrop = "session.whatif-keep-or-drop"
  case whatIfKeep = "session.whatif-keep"
  case whatIfDrop = "session.whatif-drop"
  case whatIfDropped = "session.whatif-dropped"
  case noteKept = "session.note-kept"
  case noteHow = "session.note-how"
  case exportFormats = "session.export-formats"
  case formatMarkdown = "session.format-markdown"
  case formatHTML = "session.format-html"
  case formatText = "session.format-text"
  case formatJSON = "session.format-json"
  case formatCalendar = "session.format-ics"
  case formatTable = "session.format-csv"
  case formatTranscript = "session.format-transcript"
  case languageNow = "session.language-now"

  // Plan.
  case firstSettled = "session.first-settled"
  case moreLeft = "session.more-left"
  case moreLeftOne = "session.more-left-one"
  case complete = "session.complete"
  case moreNone = "session.more-none"
  case menuCopy = "session.menu-copy"
  case menuSave = "session.menu-save"
  case menuNote = "session.menu-note"
  case menuOptions = "session.menu-options"
  case menuLeave = "session.menu-leave"
  case menuHint = "session.menu-hint"
  case menuAgain = "session.menu-again"
  case happenedQuestion = "session.happened-question"
  case happenedHint = "session.happened-hint"
  case happenedDay = "session.happened-day"
  case happenedDayHint = "session.happened-day-hint"
  case happenedKept = "session.happened-kept"

  // Coming and going.
  case resumed = "session.resumed"
  case resumedOne = "session.resumed-one"
  case sinceEdition = "session.since-edition"
  case sinceDay = "session.since-day"
  case sinceTitle = "session.since-title"
  case sinceNothing = "session.since-nothing"
  case sinceLater = "session.since-later"
  case sinceNote = "session.since-note"
  case sinceRetired = "session.since-retired"
  case sinceRetiredCount = "session.since-retired-count"
  case sinceAsked = "session.since-asked"
  case sinceNarrowed = "session.since-narrowed"
  case howToLeave = "session.how-to-leave"
  case leftSaved = "session.left-saved"
  case leftPrivate = "session.left-private"
  case leftEmpty = "session.left-empty"

  /// The placeholders that the sentence holds in every language.
  public var placeholders: Set<String> {
    SessionSentence.holding[self] ?? []
  }

  private static let holding: [SessionSentence: Set<String>] = [
    .screenEdition: ["edition"], .screenPrivate: ["folder"],
    .storyUnderstood: ["phrases"], .storyUnderstoodRight: ["phrases"], .storyLiveIn: ["country"],
    .storyCountry: ["country"],
    .leftExactly: ["count"], .leftBetween: ["fewest", "most"], .leftAbout: ["count"],
    .leftAboutMost: ["count", "most"],
    .typeAmount: ["currency"], .typeName: ["example"], .enterKeeps: ["answer"],
    .enterConfirms: ["answer"], .enterConfirmsText: ["answer"], .otherEdition: ["old", "new"],
    .replayGiven: ["answers"],
    .replayEnter: ["answer"],
    .taken: ["answer"], .takenWords: ["answer"], .echo: ["answer"],
    .nearest: ["options"], .noSuchNumber: ["most"], .severalFit: ["options"],
    .pastedLines: ["count"], .paragraphFound: ["answers"],
    .pipedStop: ["line", "label"], .pipedOpen: ["label"],
    .unknownCommand: ["command"], .unknownCommandNearest: ["command", "nearest"],
    .changeParked: ["answers"], .changeReturned: ["answers"], .differenceRest: ["count"],
    .whyDecides: ["items"], .whyDecidesRest: ["items", "count"], .whyNoItem: ["words"],
    .pair: ["label", "answer"], .whyNotTitle: ["count"], .whatIfTitle: ["label", "answer"],
    .exportFormats: ["formats"], .moreLeft: ["count"], .resumed: ["count"],
    .sinceEdition: ["old", "new", "date"], .sinceDay: ["date"], .sinceRetired: ["answers"],
    .sinceRetiredCount: ["count"], .sinceAsked: ["answers"], .sinceNarrowed: ["answers"],
    .enterConfirmsOld: ["answer"],
  ]
}
