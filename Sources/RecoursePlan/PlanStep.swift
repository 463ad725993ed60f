public import RecourseEngine
public import RecourseModel
import TextLayout

/// One item of the knowledge as it stands in a plan, its texts filled.
public struct PlanStep: Sendable, Hashable {
  /// The item.
  public var id: ItemID
  /// Step, finding or warning.
  public var kind: ItemKind
  /// Its rung.
  public var rung: Rung
  /// Its state.
  public var state: Standing.State
  /// A few words.
  public var title: String
  /// What to do.
  public var todo: String
  /// Its line among the later steps.
  public var laterLine: String
  /// The words to send.
  public var message: PlanMessage?
  /// What to have at hand.
  public var gather: [String]
  /// What it costs in money; nil: nothing that is known of.
  public var cost: StepCost?
  /// Minutes of one's own time; 0: none worth naming.
  public var minutes: Int
  /// How long one waits.
  public var wait: String?
  /// Whether it binds.
  public var binds: String?
  /// What it gives up.
  public var givesUp: String?
  /// The wording to ask for, of a finding that speaks of a clause.
  public var asks: String?
  /// What it risks.
  public var risk: String?
  /// Why it is there.
  public var because: String?
  /// The deadline that limits it.
  public var deadline: DeadlineProof?
  /// Whom to turn to.
  public var channel: StepChannel?
  /// The letter for it; nil: none that can be used in the case.
  public var letter: LetterID?
  /// When it comes, where a day is known.
  public var date: StepDate?
  /// The last day that a step to do now only waits for; nil: it does not wait, or for no known day.
  public var waitsUntil: CivilDate?
  /// What it rests on, as far as it is of the country.
  public var sources: [SourceID]
  /// Footnotes that it rests on; set once the plan's order stands.
  public var footnotes: [Int] = []
  /// True: something that it rests on is not sure enough to be relied on unchecked.
  public var checkFirst: Bool
  /// Done (true), skipped (false), or neither.
  public var isDone: Bool?
  /// Questions whose answers are missing for it.
  public var waitsFor: [String]
  /// True: its later line names the deadline's day itself.
  public var laterNamesDeadline: Bool
  /// True: what to do names the deadline's day itself.
  public var todoNamesDeadline: Bool
}

extension PlanStep {
  /// Court, or stopping: what stands at the end of every way.
  var isEnd: Bool { rung >= .legal }

  /// A public word without a day of its own is kept for when the ways with a day are tried.
  var isPublicWord: Bool { rung == .publicWord && date?.isLimit != true }

  /// Findings named `strong-...` speak for the person.
  var isStrongPoint: Bool { id.rawValue.hasPrefix("strong-") }

  /// Findings named `weak-...` speak against the person.
  var isWeakPoint: Bool { id.rawValue.hasPrefix("weak-") }
}

/// What a step costs in money.
public struct StepCost: Sendable, Hashable {
  /// The rule.
  public var id: CostID
  /// Lowest and highest, in hundredths; nil: it depends on an amount that is not known.
  public var range: ClosedRange<Int>?
  /// ISO 4217 code.
  public var currency: String
  /// What to say of it.
  public var remark: String?
  /// True: shown with "check this first".
  public var checkFirst: Bool

  /// True: it surely costs nothing.
  public var isFree: Bool { range == 0...0 }
}

/// Whom to turn to for a step.
public struct StepChannel: Sendable, Hashable {
  /// The channel.
  public var id: ChannelID
  /// Its name.
  public var name: String
  /// What it takes and can do.
  public var takes: String
  /// Cost in words.
  public var cost: String
  /// Time in words.
  public var time: String
  /// Address or number; empty: none.
  public var address: String
}

/// The day of a step and what kind of day it is.
public enum StepDate: Sendable, Hashable {
  /// It can be done from this day on.
  case from(CivilDate)
  /// It is to be done by this day, though the last day is later.
  case fileBy(CivilDate)
  /// The rule's last useful day.
  case last(CivilDate)
  /// The working day after the day by which an answer was asked for.
  case afterReply(CivilDate)

  /// The day.
  public var day: CivilDate {
    switch self {
    case .from(let day), .fileBy(let day), .last(let day), .afterReply(let day): day
    }
  }

  /// True: a rule sets it, not the order of the ladder.
  public var isLimit: Bool {
    switch self {
    case .fileBy, .last: true
    case .from, .afterReply: false
    }
  }
}

/// The words to send, in the language of the one who reads them.
public struct PlanMessage: Sendable, Hashable {
  /// The words, filled; lines as the author broke them into paragraphs.
  public var text: String
  /// The language of the words.
  public var language: Language
  /// The same for the person to read, where it is another language.
  public var readingVersion: String?
  /// Usual replies.
  public var replies: [Reply]
  /// The day by which it asks for an answer; nil: it names none.
  public var asksBy: CivilDate?

  /// The words alone, flush left, unwrapped and safe to show: ready to be copied.
  public var copy: String { Shown.safe(text, keeping: .newlines) }

  /// A usual reply of the other side.
  public struct Reply: Sendable, Hashable {
    /// What they say.
    public var theySay: String
    /// What to answer, in the language of the words.
    public var youSay: String
    /// The answer for the person to read, where it is another language.
    public var readingVersion: String?
  }
}
