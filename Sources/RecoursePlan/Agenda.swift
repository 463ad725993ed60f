internal import RecourseEngine
public import RecourseModel

/// What is due in a case, and when: replies that were asked for, days to file, last days, days from
/// which a step can be done. The one owner of "what is due"; the plan shows the same days.
public struct Agenda: Sendable, Hashable {
  /// What is due, the earliest first.
  public var entries: [Entry]
  /// The last day on which this holds without looking at the answers again.
  public var validThrough: CivilDate

  /// One day that matters.
  public struct Entry: Sendable, Hashable {
    /// The day.
    public var day: CivilDate
    /// What kind of day it is.
    public var kind: Kind
    /// The step that is to be done by then or comes then; nil: the plan says what is next.
    public var step: ItemID?

    /// Makes an entry.
    public init(day: CivilDate, kind: Kind, step: ItemID?) {
      self.day = day
      self.kind = kind
      self.step = step
    }
  }

  /// What kind of day it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An answer was asked for by then; without one, `step` is next.
    case reply
    /// The day to file and go on talking.
    case file
    /// The last day that helps.
    case last
    /// The step can be done from then on.
    case from
  }

  /// The longest that an agenda holds, in days: rules may change the plan on days that are not in it.
  private static let most = 30

  init(entries: [Entry], asOf: CivilDate) {
    self.entries = entries.sorted {
      ($0.day.dayNumber, $0.kind.rawValue, $0.step?.rawValue ?? "")
        < ($1.day.dayNumber, $1.kind.rawValue, $1.step?.rawValue ?? "")
    }
    let coming = entries.map(\.day).filter { $0 >= asOf }.min()
    validThrough = min(coming ?? asOf.adding(days: Agenda.most), asOf.adding(days: Agenda.most))
  }
}

extension PlanBuilder {
  /// What is due in the case of a request.
  public func agenda(for request: PlanRequest) -> Agenda {
    let drafting = Drafting(builder: self, request: request, weighsLetters: false)
    var entries = drafting.repliesDue
    var seen: Set<DeadlineID> = []
    for standing in request.position.items where standing.state == .now || standing.state == .later
    {
      guard let item = drafting.item(standing.item), item.kind == .step,
        request.items[item.id] == nil
      else { continue }
      if let from = standing.from {
        entries.append(Agenda.Entry(day: from, kind: .from, step: item.id))
      }
      guard let rule = drafting.deadlineRule(of: item), let dates = drafting.dates(of: rule),
        !dates.isPassed, seen.insert(rule.id).inserted
      else { continue }
      if let fileBy = dates.fileBy, fileBy < dates.safe {
        entries.append(Agenda.Entry(day: fileBy, kind: .file, step: item.id))
      }
      entries.append(Agenda.Entry(day: dates.safe, kind: .last, step: item.id))
    }
    return Agenda(entries: entries, asOf: request.asOf)
  }
}

extension Drafting {
  /// Answers that were asked for and have not come: one entry for each that is waited for.
  fileprivate var repliesDue: [Agenda.Entry] {
    let happenings = builder.edition.knowledge.happenings
    var sent: [QuestionID: CivilDate] = [:]
    if case .date(let day)? = request.answers[KnownQuestions.complainedDate] {
      sent[KnownQuestions.reply] = day
    }
    for entry in request.log {
      let happening = happenings.first { $0.id == entry.happening }
      for (question, option) in happening?.sets ?? [:] where option == "waiting" {
        sent[question] = entry.day
      }
    }
    return sent.keys.sorted().compactMap { question in
      guard let day = sent[question], request.answers[question] == .option("waiting") else {
        return nil
      }
      return Agenda.Entry(
        day: builder.replyBy(asOf: day, country: country), kind: .reply,
        step: next(without: question))
    }
  }

  /// The lowest step that silence brings in.
  private func next(without question: QuestionID) -> ItemID? {
    let silence = builder.edition.knowledge.happenings.first {
      $0.sets[question] == "no-answer"
    }
    guard let silence else { return nil }
    var answers = request.answers
    for (told, option) in silence.sets { answers[told] = .option(option) }
    let now = Set(request.position.items.filter { $0.state == .now }.map(\.item))
    let coming = builder.advisor.position(of: answers, asOf: asOf).items
      .filter { $0.state == .now && !now.contains($0.item) && request.items[$0.item] == nil }
      .compactMap { item($0.item) }.filter { $0.kind == .step }
    return coming.min { ($0.rung.height, $0.order) < ($1.rung.height, $1.order) }?.id
  }
}
