/// What kind of answer a question takes.
public enum QuestionKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// One of the options.
  case choice
  /// `yes` or `no`.
  case yesNo = "yes-no"
  /// Any of the options, or none of them.
  case several
  /// Money, in the country's currency.
  case amount
  /// A whole number, 0 or more.
  case count
  /// A day.
  case date
  /// Free words: a particular, never part of a condition.
  case text
}

/// One thing that a person may be asked, or that happenings tell (`told`).
public struct Question: Hashable, Sendable, Codable {
  /// Its id; canonical ids are stable for ever.
  public var id: QuestionID
  /// The kind of answer.
  public var kind: QuestionKind
  /// The subject it belongs to, for "about the payment".
  public var subject: String
  /// The question as put to the person concerned.
  public var text: LocalizedText
  /// The same as a sentence that an adviser reads aloud; nil: `text` serves.
  public var aloud: LocalizedText?
  /// Where to find the answer.
  public var help: LocalizedText?
  /// A line for the adviser, shown only when a client is helped.
  public var note: LocalizedText?
  /// What the answer is called in a list, such as "amount".
  public var label: LocalizedText
  /// The options in the order shown; `yes` and `no` for yes-no; empty for figures and text.
  public var options: [Option]
  /// When the question is asked; speaks of earlier questions only.
  public var askedWhen: Condition
  /// Other wordings where a condition on earlier questions surely holds; the first that does wins.
  public var variants: [QuestionVariant]
  /// What an answer may become later. Empty for facts.
  public var moves: [Move]
  /// True: never asked; set by happenings, and `startsAs` until then.
  public var told: Bool
  /// The value of a told variable before anything happened.
  public var startsAs: OptionID?
  /// True: set by the program before the interview (first screen, settings), never put as a prompt
  /// unless it is missing.
  public var isPreset: Bool

  /// Makes a question; see the properties.
  public init(
    id: QuestionID, kind: QuestionKind, subject: String = "", text: LocalizedText,
    aloud: LocalizedText? = nil, help: LocalizedText? = nil, note: LocalizedText? = nil,
    label: LocalizedText, options: [Option] = [], askedWhen: Condition = .always,
    variants: [QuestionVariant] = [], moves: [Move] = [], told: Bool = false,
    startsAs: OptionID? = nil, isPreset: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.text = text
    self.aloud = aloud
    self.help = help
    self.note = note
    self.label = label
    self.options = options
    self.askedWhen = askedWhen
    self.variants = variants
    self.moves = moves
    self.told = told
    self.startsAs = startsAs
    self.isPreset = isPreset
  }
}

/// One answer that a choice, yes-no or several question offers.
public struct Option: Hashable, Sendable, Codable {
  /// Its id within the question.
  public var id: OptionID
  /// The option as offered.
  public var text: LocalizedText
  /// The option inside a sentence or a list: "a partial refund"; nil: `text` serves.
  public var phrase: LocalizedText?
  /// A useful fact shown once after the option was understood from the story.
  public var fact: LocalizedText?
  /// Words by which a typed sentence is understood, per language. Each entry holds words that must
  /// all occur, separated by spaces.
  public var englishKeywords: [String]
  /// See ``englishKeywords``.
  public var chineseKeywords: [String]
  /// When the option can be true; speaks of earlier questions only.
  public var offeredWhen: Condition
  /// When the option stands in the list on screen. One that is not listed can still be true: typed
  /// words and answers files may name it.
  public var listedWhen: Condition

  /// Makes an option; see the properties.
  public init(
    id: OptionID, text: LocalizedText, phrase: LocalizedText? = nil, fact: LocalizedText? = nil,
    englishKeywords: [String] = [], chineseKeywords: [String] = [],
    offeredWhen: Condition = .always, listedWhen: Condition = .always
  ) {
    self.id = id
    self.text = text
    self.phrase = phrase
    self.fact = fact
    self.englishKeywords = englishKeywords
    self.chineseKeywords = chineseKeywords
    self.offeredWhen = offeredWhen
    self.listedWhen = listedWhen
  }
}

/// Another wording of a question for some cases; same options, same meaning.
public struct QuestionVariant: Hashable, Sendable, Codable {
  /// When this wording is used.
  public var when: Condition
  /// The wording; nil fields keep the question's own.
  public var text: LocalizedText?
  /// Read aloud by an adviser.
  public var aloud: LocalizedText?
  /// Help for this wording.
  public var help: LocalizedText?
  /// Option texts that replace the question's, by option.
  public var optionTexts: [OptionID: LocalizedText]

  /// Makes a variant.
  public init(
    when: Condition, text: LocalizedText? = nil, aloud: LocalizedText? = nil,
    help: LocalizedText? = nil, optionTexts: [OptionID: LocalizedText] = [:]
  ) {
    self.when = when
    self.text = text
    self.aloud = aloud
    self.help = help
    self.optionTexts = optionTexts
  }
}

/// A permitted change of an answer as time goes on: from one option to others.
public struct Move: Hashable, Sendable, Codable {
  /// Where the move starts.
  public var from: OptionID
  /// Where it may lead, directly; the compiler closes the relation.
  public var to: [OptionID]
  /// How much effort the move is, 1 for the least.
  public var weight: Int

  /// Makes a move.
  public init(from: OptionID, to: [OptionID], weight: Int = 1) {
    self.from = from
    self.to = to
    self.weight = weight
  }
}
