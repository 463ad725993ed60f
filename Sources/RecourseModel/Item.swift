/// The rungs of the ladder, from the bottom.
public enum Rung: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Get the facts together.
  case prepare
  /// Speak and write to the seller.
  case talk
  /// Further up inside the seller, or the platform.
  case escalate
  /// A neutral or public body.
  case thirdParty = "third-party"
  /// A truthful public word.
  case publicWord = "public"
  /// Through the bank or card.
  case payment
  /// Court and arbitration.
  case legal
  /// Stop here.
  case stop

  /// Position on the ladder, 0 at the bottom.
  public var height: Int {
    Rung.allCases.firstIndex(of: self) ?? 0
  }

  /// The lower rung comes first.
  public static func < (left: Rung, right: Rung) -> Bool {
    left.height < right.height
  }
}

/// What an item is.
public enum ItemKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// Something to do.
  case step
  /// Something that the answers show: what one has, why something is closed.
  case finding
  /// A risk or a mark to mind.
  case warning
}

/// One usual reply of the other side and one calm sentence for it.
public struct UsualReply: Hashable, Sendable, Codable {
  /// What they say.
  public var theySay: LocalizedText
  /// What to answer.
  public var youSay: LocalizedText

  /// Makes a reply.
  public init(theySay: LocalizedText, youSay: LocalizedText) {
    self.theySay = theySay
    self.youSay = youSay
  }
}

/// One thing that a plan can advise, with the one condition under which it is to be done now.
///
/// Texts may hold placeholders in braces: a question id (`{amount}`), or one of the computed names
/// `{reply-by}`, `{today}`, `{deadline}`, `{file-by}`, `{channel}`, `{changes}`. `{amount?}` stays a blank
/// (`____`) while the answer is unknown and does not make the question needed.
public struct Item: Hashable, Sendable, Codable {
  /// Its id.
  public var id: ItemID
  /// Step, finding or warning.
  public var kind: ItemKind
  /// The rung it belongs to.
  public var rung: Rung
  /// True: its questions come before all others.
  public var isFirstPhase: Bool
  /// When it is to be done now (shown, for findings and warnings).
  public var when: Condition
  /// A few words.
  public var title: LocalizedText
  /// What to do, one to three sentences.
  public var todo: LocalizedText
  /// The line for a list of later steps: "no refund: same message to the manager".
  public var laterLine: LocalizedText?
  /// The message to send now, at most 90 words.
  public var say: LocalizedText?
  /// Other messages where a condition surely holds; the first that does wins.
  public var sayVariants: [SayVariant]
  /// Usual replies, at most three.
  public var ifTheySay: [UsualReply]
  /// What to have at hand or attach.
  public var gather: [LocalizedText]
  /// What it costs in money.
  public var cost: CostID?
  /// Minutes of one's own time, always our estimate; 0: none worth naming.
  public var minutes: Int
  /// How long one waits, in words.
  public var wait: LocalizedText?
  /// Whether it binds, in words, for the comparison of options.
  public var binds: LocalizedText?
  /// What it gives up, in words.
  public var givesUp: LocalizedText?
  /// What it risks; a step that can hurt shows this before its how.
  public var risk: LocalizedText?
  /// The deadline rule that limits it.
  public var deadline: DeadlineID?
  /// Further rules for the same limit, counted from other days (a card network counts from the
  /// promised, received or last day of service). The rule that holds is the first, ``deadline``
  /// before these, whose start question is asked and known; none: ``deadline``.
  public var otherDeadlines: [DeadlineID]
  /// Whom to turn to.
  public var channel: ChannelID?
  /// Letters for it, by preference; the first that can be used in the case is.
  public var letters: [LetterID]
  /// Why the item is there, as a reason in words.
  public var because: LocalizedText?
  /// Sources; the least confident decides whether "check first" is shown.
  public var sources: [SourceID]
  /// Questions whose raw answers its lines print.
  public var needs: [QuestionID]
  /// Smaller comes first within a rung.
  public var order: Int
  /// Its words where they differ by country; see ``adapted(to:)``.
  public var inCountries: [ItemInCountry]
  /// The topics in whose plans it can stand.
  public var topics: [Topic]
  /// The wording to ask the other side for, of an item that speaks of a clause. Messages with
  /// `{changes}` list those of all such items that are *now*.
  public var asks: LocalizedText?

  /// Makes an item; see the properties.
  public init(
    id: ItemID, kind: ItemKind = .step, rung: Rung, isFirstPhase: Bool = false,
    when: Condition, title: LocalizedText, todo: LocalizedText,
    laterLine: LocalizedText? = nil, say: LocalizedText? = nil, sayVariants: [SayVariant] = [],
    ifTheySay: [UsualReply] = [], gather: [LocalizedText] = [], cost: CostID? = nil,
    minutes: Int = 0, wait: LocalizedText? = nil, binds: LocalizedText? = nil,
    givesUp: LocalizedText? = nil, risk: LocalizedText? = nil, deadline: DeadlineID? = nil,
    otherDeadlines: [DeadlineID] = [], channel: ChannelID? = nil, letters: [LetterID] = [],
    because: LocalizedText? = nil, sources: [SourceID] = [],
    needs: [QuestionID] = [], order: Int = 0, inCountries: [ItemInCountry] = [],
    topics: [Topic] = [.recourse], asks: LocalizedText? = nil
  ) {
    self.id = id
    self.kind = kind
    self.rung = rung
    self.isFirstPhase = isFirstPhase
    self.when = when
    self.title = title
    self.todo = todo
    self.laterLine = laterLine
    self.say = say
    self.sayVariants = sayVariants
    self.ifTheySay = ifTheySay
    self.gather = gather
    self.cost = cost
    self.minutes = minutes
    self.wait = wait
    self.binds = binds
    self.givesUp = givesUp
    self.risk = risk
    self.deadline = deadline
    self.otherDeadlines = otherDeadlines
    self.channel = channel
    self.letters = letters
    self.because = because
    self.sources = sources
    self.needs = needs
    self.order = order
    self.inCountries = inCountries
    self.topics = topics
    self.asks = asks
  }
}

/// Another message for some cases.
public struct SayVariant: Hashable, Sendable, Codable {
  /// When this message is used.
  public var when: Condition
  /// The message.
  public var say: LocalizedText
  /// Usual replies to it; empty: the item's own.
  public var ifTheySay: [UsualReply]

  /// Makes a variant.
  public init(when: Condition, say: LocalizedText, ifTheySay: [UsualReply] = []) {
    self.when = when
    self.say = say
    self.ifTheySay = ifTheySay
  }
}
