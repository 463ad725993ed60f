import RecourseEngine
import RecourseModel

/// What changed between two plans of a case, by its causes.
public struct ExplainedDifference: Sendable, Hashable {
  /// How a step moves.
  public enum Sign: Sendable, Hashable {
    /// It comes in.
    case plus
    /// It goes out.
    case minus
    /// It stays, in another place, on another day or with other words.
    case moves
  }

  /// One step that moves.
  public struct Line: Sendable, Hashable {
    /// How it moves.
    public var sign: Sign
    /// The step.
    public var title: String
    /// Where it stands now, in words.
    public var place: String
  }

  /// The steps that move for one cause.
  public struct Group: Sendable, Hashable {
    /// The cause, as a sentence.
    public var cause: String
    /// What moves.
    public var lines: [Line]
  }

  /// What moves, by cause, in the order of the new plan.
  public var groups: [Group]

  /// True: both plans advise the same.
  public var isEmpty: Bool { groups.isEmpty }

  /// Puts lines with one cause together, the causes in the order in which they come first.
  init(_ lines: [(cause: String, line: Line)]) {
    groups = []
    for (cause, line) in lines {
      if let at = groups.firstIndex(where: { $0.cause == cause }) {
        groups[at].lines.append(line)
      } else {
        groups.append(Group(cause: cause, lines: [line]))
      }
    }
  }
}

extension PlanBuilder {
  /// What changed between two plans of a case, each step with its cause.
  public func difference(from old: PlanRequest, to new: PlanRequest) -> ExplainedDifference {
    let entries = PlanDifference(from: plan(for: old), to: plan(for: new)).entries
    let causes = Causes(
      old: Drafting(builder: self, request: old), new: Drafting(builder: self, request: new))
    return ExplainedDifference(entries.map { (causes.cause(of: $0), causes.line($0)) })
  }
}

/// Finds what moved the steps of a plan: an answer that counts now and did not, or counted and does
/// not any more; else the day; else the edition.
struct Causes {
  let old: Drafting
  let new: Drafting
  /// Questions whose answer that counts is another, in asking order.
  private let changed: [QuestionID]

  init(old: Drafting, new: Drafting) {
    self.old = old
    self.new = new
    changed = new.builder.edition.knowledge.questions.map(\.id).filter {
      old.active[$0] != new.active[$0]
    }
  }

  func cause(of entry: PlanDifference.Entry) -> String {
    let questions = deciding(entry)
    let answered = questions.compactMap { id in
      new.active[id].map { answer in
        new.sentence(.wanted, ["label": label(id), "answer": new.explained(answer, to: id)])
      }
    }
    if !answered.isEmpty {
      let gap = Wording(language: new.language).semicolon
      return new.sentence(.causeAnswers, ["answers": answered.joined(separator: gap)])
    }
    if !questions.isEmpty {
      return new.sentence(
        .causeParked, ["answers": new.words.wording.list(questions.map(label))])
    }
    return old.asOf != new.asOf ? time : edition
  }

  /// That days have passed.
  var time: String {
    new.sentence(.causeTime, ["date": new.words.wording.fullDate(new.asOf)])
  }

  private var edition: String {
    new.sentence(.causeEdition, ["edition": new.builder.edition.knowledge.edition])
  }

  /// That the knowledge is another than the one that advice came from.
  func edition(since advice: Advice) -> String {
    let now = new.builder.edition.knowledge.edition
    return now == advice.edition
      ? new.sentence(.causeEditionSame, ["edition": now]) : edition
  }

  private func label(_ id: QuestionID) -> String {
    new.index.questions[id]?.label[new.language] ?? ""
  }

  /// Changed answers that moved the step: those among the reasons of its state now, or, where that
  /// is open, of its state before; for a day, that from which it is counted.
  private func deciding(_ entry: PlanDifference.Entry) -> [QuestionID] {
    switch entry.kind {
    case .added, .removed, .moved:
      for drafting in [new, old] {
        let reasons = drafting.builder.advisor.reasons(
          for: entry.item, answers: drafting.request.answers, asOf: drafting.asOf
        ).map(\.question)
        let found = changed.filter(reasons.contains)
        if !found.isEmpty { return found }
      }
      return changed
    case .shifted:
      let start = new.item(entry.item).flatMap { new.deadlineRule(of: $0)?.start }
      return changed.contains { $0 == start } ? changed.filter { $0 == start } : changed
    case .redirected, .reworded: return changed
    }
  }

  func line(_ entry: PlanDifference.Entry) -> ExplainedDifference.Line {
    let sign: ExplainedDifference.Sign
    switch entry.kind {
    case .added: sign = .plus
    case .removed: sign = .minus
    case .moved, .shifted, .redirected, .reworded: sign = .moves
    }
    let isOpen = new.request.position.items.contains {
      $0.item == entry.item && $0.state == .open
    }
    return ExplainedDifference.Line(
      sign: sign, title: entry.title,
      place: isOpen ? new.sentence(.placeOpen) : place(of: entry))
  }

  /// Why a step that went out is nowhere any more, as far as its own limit or the edition says.
  private func placeOutside(_ id: ItemID) -> String {
    guard let item = new.item(id) else { return new.sentence(.placeGone) }
    let dates = new.deadlineRule(of: item).flatMap(new.dates)
    return new.sentence(dates?.isPassed == true ? .placeOver : .placeOut)
  }

  private func place(of entry: PlanDifference.Entry) -> String {
    func date(_ day: CivilDate) -> String { new.words.wording.fullDate(day) }
    switch entry.kind {
    case .added(.now), .moved(.now): return new.sentence(.placeNow)
    case .added(.later), .moved(.later): return new.sentence(.placeLater)
    case .removed: return placeOutside(entry.item)
    case .shifted(let from?, let to?):
      return new.sentence(.placeShifted, ["from": date(from), "to": date(to)])
    case .shifted(nil, let to?): return new.sentence(.placeDated, ["to": date(to)])
    case .shifted(let from?, nil): return new.sentence(.placeUndated, ["from": date(from)])
    case .shifted(nil, nil): return ""
    case .redirected(let name): return new.sentence(.placeRedirected, ["channel": name])
    case .reworded: return new.sentence(.placeReworded)
    }
  }
}
