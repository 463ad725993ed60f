public import RecourseModel

/// Money and hours against what is at stake, rung by rung. Never a probability; an hour's price only
/// where the person has set it.
public struct Worth: Sendable, Hashable {
  /// What would be lost if nothing happened; nil: not known.
  public var atStake: Money?
  /// The rungs that the plan climbs, bottom first, each with all that comes before it.
  public var rungs: [Climb]
  /// Going to court, where the plan goes that far: a decision of its own.
  public var court: Paid?
  /// What an hour of the person's own time is worth to them; nil: they have not said.
  public var hour: Money?
  /// A step above the plan whose cost can eat up what is at stake.
  public var beyond: Paid?

  /// All that is spent up to and on a rung.
  public struct Climb: Sendable, Hashable {
    /// The rung.
    public var rung: Rung
    /// Lowest and highest money, in hundredths; nil: some of it is not known.
    public var money: ClosedRange<Int>?
    /// The currency of the money.
    public var currency: String
    /// Minutes of one's own time: our estimate.
    public var minutes: Int
  }

  /// A step that costs money.
  public struct Paid: Sendable, Hashable {
    /// The item.
    public var item: ItemID
    /// Its rung.
    public var rung: Rung
    /// Its title.
    public var title: String
    /// What it costs.
    public var cost: StepCost
    /// Minutes of one's own time: our estimate.
    public var minutes: Int
  }

  /// All that is spent below court.
  public var climb: Climb? { rungs.last { $0.rung < .legal } }

  /// What the time below court is worth; nil: no time, or no worth of an hour in the currency of
  /// what is at stake.
  public var ownTime: Money? {
    guard let hour, let climb, climb.minutes > 0, hour.currency == climb.currency else {
      return nil
    }
    return Money(
      minorUnits: (hour.minorUnits * climb.minutes + 30) / 60, currency: hour.currency)
  }

  /// The last rung worth climbing before court is weighed; a public word is no rung to climb to.
  /// Nil: the plan has no step below court.
  public var lastRung: Rung? {
    rungs.last { $0.rung < .legal && $0.rung != .publicWord }?.rung
  }
}

extension Worth {
  /// Adds up what steps cost, rung by rung; steps that stop are no climb.
  ///
  /// - Parameters:
  ///   - steps: the steps of the plan, now and later.
  ///   - leftOut: steps that do not fit.
  ///   - currency: the currency of the sum; costs in another make the sum unknown.
  init(steps: [PlanStep], leftOut: [PlanStep], atStake: Money?, currency: String) {
    self.atStake = atStake
    var climbs: [Climb] = []
    var money: ClosedRange<Int>? = 0...0
    var minutes = 0
    for rung in Rung.allCases where rung != .stop {
      let here = steps.filter { $0.rung == rung }
      guard !here.isEmpty else { continue }
      for step in here {
        minutes += step.minutes
        guard let cost = step.cost, !cost.isFree else { continue }
        guard let range = cost.range, cost.currency == currency, let sum = money else {
          money = nil
          continue
        }
        money = (sum.lowerBound + range.lowerBound)...(sum.upperBound + range.upperBound)
      }
      climbs.append(Climb(rung: rung, money: money, currency: currency, minutes: minutes))
    }
    rungs = climbs
    court = steps.filter { $0.rung == .legal }.compactMap(Paid.init(step:)).last
    let top = climbs.last?.rung ?? .prepare
    let above = leftOut.compactMap(Paid.init(step:)).filter { paid in
      paid.rung > top && paid.rung != .stop && paid.cost.currency == atStake?.currency
    }
    // Where a rung has a way that costs less than is at stake, a dearer one is no reason to stop.
    beyond =
      Rung.allCases.lazy
      .map { rung in above.filter { $0.rung == rung } }
      .first { ways in
        atStake.map { stake in ways.allSatisfy { $0.most >= stake.minorUnits } } == true
          && !ways.isEmpty
      }?.first
  }
}

extension Worth.Paid {
  /// The most that it can cost; 0 where that is not known.
  fileprivate var most: Int { cost.range?.upperBound ?? 0 }

  fileprivate init?(step: PlanStep) {
    guard let cost = step.cost, !cost.isFree else { return nil }
    self.init(item: step.id, rung: step.rung, title: step.title, cost: cost, minutes: step.minutes)
  }
}
