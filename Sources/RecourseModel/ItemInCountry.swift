/// What an item says in some countries instead of its own words: same id, same condition, other
/// body, cost, clock. Only what is given replaces.
public struct ItemInCountry: Hashable, Sendable, Codable {
  /// The countries for which it holds.
  public var countries: [OptionID]
  /// Replaces ``Item/title``.
  public var title: LocalizedText?
  /// Replaces ``Item/todo``.
  public var todo: LocalizedText?
  /// Replaces ``Item/laterLine``.
  public var laterLine: LocalizedText?
  /// Replaces ``Item/say``; the item's own variants are then dropped.
  public var say: LocalizedText?
  /// Replaces ``Item/ifTheySay``.
  public var ifTheySay: [UsualReply]?
  /// Replaces ``Item/gather``.
  public var gather: [LocalizedText]?
  /// Replaces ``Item/cost``.
  public var cost: CostID?
  /// Replaces ``Item/minutes``.
  public var minutes: Int?
  /// Replaces ``Item/wait``.
  public var wait: LocalizedText?
  /// Replaces ``Item/binds``.
  public var binds: LocalizedText?
  /// Replaces ``Item/givesUp``.
  public var givesUp: LocalizedText?
  /// Replaces ``Item/risk``.
  public var risk: LocalizedText?
  /// Replaces ``Item/deadline`` and ``Item/otherDeadlines``, in this order.
  public var deadlines: [DeadlineID]?
  /// Replaces ``Item/channel``.
  public var channel: ChannelID?
  /// Replaces ``Item/because``.
  public var because: LocalizedText?
  /// Replaces ``Item/sources``.
  public var sources: [SourceID]?

  /// Makes the words for some countries; set what differs.
  public init(countries: [OptionID]) {
    self.countries = countries
  }
}

extension Item {
  /// The item as it reads in a country.
  public func adapted(to country: OptionID) -> Item {
    guard let own = inCountries.first(where: { $0.countries.contains(country) }) else {
      return self
    }
    var item = self
    item.title = own.title ?? title
    item.todo = own.todo ?? todo
    item.laterLine = own.laterLine ?? laterLine
    if let say = own.say {
      item.say = say
      item.sayVariants = []
    }
    item.ifTheySay = own.ifTheySay ?? ifTheySay
    item.gather = own.gather ?? gather
    item.cost = own.cost ?? cost
    item.minutes = own.minutes ?? minutes
    item.wait = own.wait ?? wait
    item.binds = own.binds ?? binds
    item.givesUp = own.givesUp ?? givesUp
    item.risk = own.risk ?? risk
    if let deadlines = own.deadlines {
      item.deadline = deadlines.first
      item.otherDeadlines = Array(deadlines.dropFirst())
    }
    item.channel = own.channel ?? channel
    item.because = own.because ?? because
    item.sources = own.sources ?? sources
    return item
  }
}

extension Knowledge {
  /// The knowledge as it reads in a country; items keep their places.
  public func adapted(to country: OptionID) -> Knowledge {
    var knowledge = self
    knowledge.items = items.map { $0.adapted(to: country) }
    return knowledge
  }
}
