public import RecourseModel

/// What the command knows before the conversation starts. Nothing here is read from a clock, an
/// environment or a file by the conversation itself.
public struct SessionSettings: Hashable, Sendable {
  /// What a new case is about.
  public var topic: Topic
  /// The language to begin in.
  public var language: Language
  /// The country option from the settings; nil: not known, to be asked where it matters.
  public var country: OptionID?
  /// The as-of day.
  public var today: CivilDate
  /// The client's code; nil: one's own case.
  public var client: String?
  /// True: nothing is written, and leaving says so.
  public var isPrivate: Bool
  /// True: lines come from a pipe. A line that fits nothing ends the conversation with code 65.
  public var isPiped: Bool
  /// True: for screen readers; the count of questions left is told only under 3.
  public var isPlain: Bool
  /// Answers that something else suggests, such as a review: to be confirmed.
  public var suggested: Answers = [:]
  /// The data folder as shown on the first screen.
  public var dataFolder: String
  /// Answers to be played: filled in question by question; nil: none.
  public var replay: Answers?

  /// Makes settings.
  public init(
    topic: Topic = .recourse, language: Language, country: OptionID? = nil, today: CivilDate,
    client: String? = nil, isPrivate: Bool = false, isPiped: Bool = false,
    isPlain: Bool = false, dataFolder: String = "",
    replay: Answers? = nil
  ) {
    self.topic = topic
    self.language = language
    self.country = country
    self.today = today
    self.client = client
    self.isPrivate = isPrivate
    self.isPiped = isPiped
    self.isPlain = isPlain
    self.dataFolder = dataFolder
    self.replay = replay
  }
}
