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
    let before = Self.places(old)
    let after = Self.places(new)
    let known = Dictionary(before.map { ($0.step.id, $0) }) { first, _ in first }
    let left = Set(after.map(\.step.id))
    entries =
      after.flatMap { Self.changes(of: $0, known[$0.step.id]) }
      + before.filter { !left.contains($0.step.id) }
      .map { Entry(item: $0.step.id, title: $0.step.title, kind: .removed) }
  }

  /// True: both plans advise the same.
  public var isEmpty: Bool { entries.isEmpty }

  /// One line for each change, or that there is none.
  public func lines(_ words: PlanWords) -> [String] {
    isEmpty ? [words(.changeNothing)] : entries.map { line($0, words) }
  }

  // MARK: - Comparing

  private typealias Placed = (step: PlanStep, place: Place)

  private static func places(_ plan: Plan) -> [Placed] {
    (plan.warnings + plan.now).map { ($0, .now) } + plan.allLater.map { ($0, .later) }
  }

  private static func changes(of new: Placed, _ old: Placed?) -> [Entry] {
    func entry(_ kind: Kind) -> Entry {
      Entry(item: new.step.id, title: new.step.title, kind: kind)
    }
    guard let old else { return [entry(.added(new.place))] }
    if old.place != new.place { return [entry(.moved(to: new.place))] }
    var entries: [Entry] = []
    let from = day(old.step)
    let to = day(new.step)
    if from != to { entries.append(entry(.shifted(from: from, to: to))) }
    if old.step.message?.text != new.step.message?.text { entries.append(entry(.reworded)) }
    return entries
  }

  private static func day(_ step: PlanStep) -> CivilDate? {
    step.date?.day ?? step.deadline?.dates?.safe
  }

  // MARK: - Words

  private func line(_ entry: Entry, _ words: PlanWords) -> String {
    func state(_ place: Place) -> String { words(place == .now ? .changeNow : .changeLater) }
    func date(_ day: CivilDate?) -> String {
      day.map { words.wording.fullDate($0) } ?? words(.changeNoDay)
    }
    let step = ["step": entry.title]
    switch entry.kind {
    case .added(let place):
      return words(.changeAdded, step.merging(["state": state(place)]) { $1 })
    case .removed: return words(.changeRemoved, step)
    case .moved(let place):
      return words(.changeMoved, step.merging(["state": state(place)]) { $1 })
    case .shifted(let from, let to):
      return words(.changeShifted, step.merging(["from": date(from), "to": date(to)]) { $1 })
    case .reworded: return words(.changeWords, step)
    }
  }
}
