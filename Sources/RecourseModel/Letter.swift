/// Id of a letter.
public typealias LetterID = Identifier<Letter>
/// Id of a blank: a fact that only letters need.
public typealias BlankID = Identifier<Blank>
/// Id of a rule of the friend's check.
public typealias FriendRuleID = Identifier<FriendRule>

/// A letter as the authors wrote it, to be filled for a case.
///
/// Its texts may hold placeholders in braces: a question id (`{amount}`), the id of a ``Blank``, or
/// one of the computed names `{reply-by}`, `{today}`, `{deadline}`, `{file-by}`, `{channel}`. What
/// the case does not hold is asked for when the letter is written, and else stays `____`: a letter
/// never makes a question needed in the interview.
public struct Letter: Hashable, Sendable, Codable {
  /// What a letter is for; it decides what a friend looks for in it.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Asks the other side to put something right.
    case complaint
    /// Tells or instructs: a cancellation, a stop, a notice with legal effect.
    case notice
    /// Asks somebody else to help: a platform, an office, an association.
    case report
    /// Speaks to the public.
    case review
    /// Holds something fast: an agreement, a permission.
    case record

    /// Whether a reader must find a request and a day in it.
    public var asksForSomething: Bool {
      switch self {
      case .complaint, .notice, .report: true
      case .review, .record: false
      }
    }
  }

  /// Whose language a letter is written in.
  public enum Reader: String, Hashable, Sendable, Codable, CaseIterable {
    /// The seller's country decides.
    case seller
    /// The country where the buyer lives decides: a bank, an office there.
    case home
  }

  /// Its id.
  public var id: LetterID
  /// What it is for.
  public var kind: Kind
  /// Whose language it is written in.
  public var reader: Reader
  /// Smaller comes first where the plan does not order them.
  public var order: Int
  /// When it can be used at all; where this surely fails the letter is refused. A letter that no
  /// item names is offered where this surely holds.
  public var when: Condition
  /// A few words.
  public var title: LocalizedText
  /// How it is sent, for the person: not a part of the letter.
  public var todo: LocalizedText
  /// To whom it goes, for `{channel}`.
  public var channel: ChannelID?
  /// Rules for `{deadline}` and `{file-by}`; the first whose start is known holds.
  public var deadlines: [DeadlineID]
  /// Who writes, a line each.
  public var sender: [LetterPart]
  /// To whom, a line each.
  public var addressee: [LetterPart]
  /// What it is about, in one line; the first whose condition holds.
  public var subject: [LetterPart]
  /// How it greets; nil: a review has none.
  public var greeting: LocalizedText?
  /// The paragraphs.
  public var parts: [LetterPart]
  /// How it ends, lines separated by newlines.
  public var closing: LocalizedText?
  /// What goes with it.
  public var enclosures: [LetterPart]
  /// Who else gets it.
  public var copies: [LetterPart]
  /// What has happened once it is sent; the first that can have happened is told to the case.
  public var happenings: [HappeningID]
  /// Sources.
  public var sources: [SourceID]

  /// Makes a letter with nothing but its name and its paragraphs; set the rest.
  public init(
    id: LetterID, kind: Kind, reader: Reader = .seller, when: Condition = .always,
    title: LocalizedText, todo: LocalizedText, parts: [LetterPart], sources: [SourceID] = []
  ) {
    self.id = id
    self.kind = kind
    self.reader = reader
    order = 0
    self.when = when
    self.title = title
    self.todo = todo
    channel = nil
    deadlines = []
    sender = []
    addressee = []
    subject = []
    greeting = nil
    self.parts = parts
    closing = nil
    enclosures = []
    copies = []
    happenings = []
    self.sources = sources
  }
}

/// A line or a paragraph of a letter that may be left out.
public struct LetterPart: Hashable, Sendable, Codable {
  /// Its text.
  public var text: LocalizedText
  /// It stands only where this surely holds.
  public var when: Condition
  /// Blanks and questions without which it is left out, instead of standing with a gap.
  public var onlyWith: [String]
  /// True: it stands only where the part before it is left out.
  public var isElse: Bool

  /// Makes a part.
  public init(
    text: LocalizedText, when: Condition = .always, onlyWith: [String] = [], isElse: Bool = false
  ) {
    self.text = text
    self.when = when
    self.onlyWith = onlyWith
    self.isElse = isElse
  }
}

/// A fact that letters need and the interview does not ask: an order number, a name.
///
/// It is asked when a letter that shows it is written, and kept for the other letters of the case.
public struct Blank: Hashable, Sendable, Codable {
  /// What is typed.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Free words, one line.
    case text
    /// A day that has been.
    case date
    /// A day that may lie ahead.
    case comingDate = "coming-date"
    /// Money.
    case amount
  }

  /// Its id.
  public var id: BlankID
  /// What is typed.
  public var kind: Kind
  /// The question, one line.
  public var ask: LocalizedText
  /// Questions whose answers fill it without asking, the first known one.
  public var from: [QuestionID]

  /// Makes a blank.
  public init(id: BlankID, kind: Kind = .text, ask: LocalizedText, from: [QuestionID] = []) {
    self.id = id
    self.kind = kind
    self.ask = ask
    self.from = from
  }
}

/// Something that a friend notices in a finished letter.
public struct FriendRule: Hashable, Sendable, Codable {
  /// What its words are a sign of.
  public enum Finds: String, Hashable, Sendable, Codable, CaseIterable {
    /// A threat: harms more than it moves.
    case threat
    /// An insult.
    case insult
    /// A request; a letter without any asks for nothing.
    case request
    /// That something is enclosed; see ``FriendRule/record``.
    case evidence
    /// Nothing: the rule says how long a letter may be.
    case length
  }

  /// Its id.
  public var id: FriendRuleID
  /// What its words are a sign of.
  public var finds: Finds
  /// Words and phrases of both languages, in lower case. Those in Chinese letters are found
  /// anywhere, all others as whole words; `*` at the end stands for any ending.
  public var words: [String]
  /// Phrases in which the words mean something else.
  public var unless: [String]
  /// Words of which one must stand in the same sentence for the others to count; empty: none must.
  public var with: [String]
  /// For evidence: the option of the question `records` that it would be.
  public var record: OptionID?
  /// For length: most words in English; 0: no limit.
  public var mostWords: Int
  /// For length: most characters in Chinese; 0: no limit.
  public var mostCharacters: Int

  /// Makes a rule.
  public init(
    id: FriendRuleID, finds: Finds, words: [String], unless: [String] = [],
    with: [String] = [], record: OptionID? = nil, mostWords: Int = 0, mostCharacters: Int = 0
  ) {
    self.id = id
    self.finds = finds
    self.words = words
    self.unless = unless
    self.with = with
    self.record = record
    self.mostWords = mostWords
    self.mostCharacters = mostCharacters
  }
}
