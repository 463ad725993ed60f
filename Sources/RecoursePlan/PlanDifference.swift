public import RecourseModel

/// What is different between two plans of one case.
public struct PlanDifference: Sendable, Hashable {
  /// Where a step stands in a plan.
  public enum Place: Sendable, Hashable {
    /// To be done now.
    case now
    /// To be done later.
    case later
  }

  /// How a step changed.
  public enum Kind: Sendable, Hashable {
    /// It came in.
    case added(Place)
    /// It went out.
    case removed
    /// It moved to another place.
    case moved(to: Place)
    /// Its day is another; nil: no day.
    case shifted(from: CivilDate?, to: CivilDate?)
    /// Somebody else is to be turned to: the name.
    case redirected(to: String)
    /// Its words to send are others.
    case reworded
  }

  /// One change.
  public struct Entry: Sendable, Hashable {
    /// The item.
    public var item: ItemID
    /// Its title.
    public var title: String
    /// How it changed.
    public var kind: Kind
  }

  /// Changes: what came in and moved in the new plan's order, then what went out.
  public var entries: [Entry]

  /// Compares two plans.
  public init(from old: Plan, to new: Plan) {
    self.init(from: Self.places(old), to: Self.places(new))
  }

  /// Compares what was advised with a plan; what was to be sent then is not known any more.
  ///
  /// - Parameter name: what a step of the advice is called now, where the plan does not have it.
  public init(from advice: Advice, to new: Plan, naming name: (Advice.Step) -> String) {
    let old = advice.steps.map { step in
      Placed(
        item: step.item, title: name(step), place: step.place == .now ? .now : .later,
        day: step.day, channel: step.channel)
    }
    self.init(from: old, to: Self.places(new))
  }

  private init(from before: [Placed], to after: [Placed]) {
    let known = Dictionary(before.map { ($0.item, $0) }) { first, _ in first }
    let left = Set(after.map(\.item))
    entries =
      after.flatMap { Self.changes(of: $0, known[$0.item]) }
      + before.filter { !left.contains($0.item) }
      .map { Entry(item: $0.item, title: $0.title, kind: .removed) }
  }

  /// True: both plans advise the same.
  public var isEmpty: Bool { entries.isEmpty }

  // MARK: - Comparing

  /// A step as it stands in a plan.
  private struct Placed {
    var item: ItemID
    var title: String
    var place: Place
    var day: CivilDate?
    var channel: ChannelID?
    /// The channel's name.
    var channelName: String?
    /// The words to send; nil where they are not to be compared.
    var words: String??
  }

  private static func places(_ plan: Plan) -> [Placed] {
    plan.placed.map { step, place in
      Placed(
        item: step.id, title: step.title, place: place, day: step.dayThatCounts,
        channel: step.channel?.id, channelName: step.channel?.name,
        words: .some(step.message?.text))
    }
  }

  private static func changes(of new: Placed, _ old: Placed?) -> [Entry] {
    func entry(_ kind: Kind) -> Entry { Entry(item: new.item, title: new.title, kind: kind) }
    guard let old else { return [entry(.added(new.place))] }
    if old.place != new.place { return [entry(.moved(to: new.place))] }
    var entries: [Entry] = []
    if old.day != new.day { entries.append(entry(.shifted(from: old.day, to: new.day))) }
    if old.channel != new.channel, let name = new.channelName {
      entries.append(entry(.redirected(to: name)))
    }
    if let before = old.words, let now = new.words, before != now {
      entries.append(entry(.reworded))
    }
    return entries
  }
}

extension Plan {
  /// What is advised, each with its place: warnings and steps to do now, then the later ones.
  var placed: [(step: PlanStep, place: PlanDifference.Place)] {
    (warnings + now).map { ($0, .now) } + allLater.map { ($0, .later) }
  }
}

extension PlanStep {
  /// The day that a comparison of plans looks at.
  var dayThatCounts: CivilDate? { date?.day ?? deadline?.dates?.safe }
}
