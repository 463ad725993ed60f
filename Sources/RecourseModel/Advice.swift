/// What a person was advised, as the plan was shown to them: enough to say later what another
/// edition of the knowledge, or time, has made of it. No word of the person's own is in it.
public struct Advice: Hashable, Sendable {
  /// The edition that the advice came from.
  public var edition: String
  /// The day for which the plan was made.
  public var asOf: CivilDate
  /// The steps and warnings of the plan, in its order.
  public var steps: [Step]
  /// What the answers were called that the advice rests on, for editions that do not ask for them.
  public var labels: [QuestionID: LocalizedText]

  /// One step.
  public struct Step: Hashable, Sendable {
    /// The item.
    public var item: ItemID
    /// Where it stood.
    public var place: Place
    /// Its day; nil: none.
    public var day: CivilDate?
    /// Whom to turn to; nil: nobody in particular.
    public var channel: ChannelID?
    /// Its title, places in braces not filled, for editions that do not have the item.
    public var title: LocalizedText

    /// Makes a step.
    public init(
      item: ItemID, place: Place, day: CivilDate? = nil, channel: ChannelID? = nil,
      title: LocalizedText
    ) {
      self.item = item
      self.place = place
      self.day = day
      self.channel = channel
      self.title = title
    }
  }

  /// Where a step stands in a plan.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// To be done now.
    case now
    /// To be done later.
    case later
  }

  /// Makes advice.
  public init(
    edition: String, asOf: CivilDate, steps: [Step], labels: [QuestionID: LocalizedText] = [:]
  ) {
    self.edition = edition
    self.asOf = asOf
    self.steps = steps
    self.labels = labels
  }

  /// Whether the same edition says the same in both, whatever the day and the answers.
  public func isLike(_ other: Advice) -> Bool {
    edition == other.edition && steps == other.steps
  }
}
