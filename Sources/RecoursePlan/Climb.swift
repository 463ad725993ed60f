import RecourseEngine
import RecourseModel

/// The one order of later steps that can be told beforehand: what comes if nobody helps.
///
/// It walks up the ladder: what is to be done now is done, the other side stays silent (or
/// refuses) until the date, and what then becomes *now* is the next stage. Steps that no stage
/// reaches hang on what the other side does: an offer, an agreement.
struct Climb {
  /// When a step's turn comes.
  struct Place: Comparable {
    /// How many dates have to pass first.
    var stage: Int
    /// The first day of the stage.
    var day: CivilDate

    static func < (left: Place, right: Place) -> Bool { left.stage < right.stage }
  }

  /// More stages than any ladder has rungs.
  static let most = 9
  private static let endings: [OptionID] = ["no-answer", "refused"]

  let builder: PlanBuilder
  let country: OptionID?
  /// The day by which the first answer is asked for.
  let replyBy: CivilDate

  /// False: a change that the other side has to make, such as an offer.
  static func isClimbing(_ change: Change, _ index: KnowledgeIndex) -> Bool {
    guard let question = index.questions[change.question], let option = change.option,
      question.told || question.id == KnownQuestions.reply
    else { return true }
    return endings.contains(option)
  }

  /// The places of those wanted that are reached.
  func places(
    of wanted: Set<ItemID>, answers: Answers, now: Set<ItemID>, asOf: CivilDate
  ) -> [ItemID: Place] {
    var places: [ItemID: Place] = [:]
    guard !wanted.isEmpty else { return places }
    for ending in Self.endings {
      let found = walk(to: ending, wanted, answers, now, asOf)
      places.merge(found) { min($0, $1) }
    }
    return places
  }

  private func walk(
    to ending: OptionID, _ wanted: Set<ItemID>, _ answers: Answers, _ now: Set<ItemID>,
    _ asOf: CivilDate
  ) -> [ItemID: Place] {
    var answers = withUnknowns(answers)
    var reached = now
    var day = asOf
    var undecided: Set<ItemID> = []
    var reply = replyBy
    var found: [ItemID: Place] = [:]
    for stage in 1...Self.most {
      let before = answers
      advance(&answers, done: reached, ending: ending, on: day)
      day = builder.index.calendar(of: country).workingDay(onOrAfter: reply.adding(days: 1))
      reply = builder.replyBy(asOf: day, country: country)
      let place = Place(stage: stage, day: day)
      for standing in builder.advisor.position(of: answers, asOf: day).items {
        guard standing.state == .now || standing.state == .open else { continue }
        // A court that only may be open ends nothing yet.
        let isCourt = builder.index.items[standing.item].map { $0.rung >= .legal } ?? false
        if standing.state == .now || !isCourt { reached.insert(standing.item) }
        guard wanted.contains(standing.item) else { continue }
        if standing.state == .open {
          undecided.insert(standing.item)
        } else {
          found.merge([standing.item: place]) { old, _ in old }
        }
      }
      if answers == before || found.count == wanted.count { break }
    }
    // What an open answer may still bring comes after all that is certain.
    let late = Place(stage: Self.most, day: day)
    return found.merging(undecided.map { ($0, late) }) { certain, _ in certain }
  }

  /// What is not answered yet counts as not known: a step that it may bring is a step on the way.
  private func withUnknowns(_ answers: Answers) -> Answers {
    var answers = answers
    for question in builder.edition.knowledge.questions
    where !question.told && answers[question.id] == nil {
      answers[question.id] = .unknown
    }
    return answers
  }

  /// The answers once a stage is over without help.
  private func advance(
    _ answers: inout Answers, done: Set<ItemID>, ending: OptionID, on day: CivilDate
  ) {
    let wrote = done.contains { id in
      builder.index.items[id].map { $0.kind == .step && $0.rung >= .talk } ?? false
    }
    let tried = Set(done.compactMap { builder.index.items[$0] }.flatMap(builder.index.told(by:)))
    for question in builder.edition.knowledge.questions where !question.moves.isEmpty {
      let id = question.id
      // Signing is one's own decision; no passing of time brings it.
      if id == KnownQuestions.stage { continue }
      if id == KnownQuestions.contacted || id == KnownQuestions.reply, !wrote { continue }
      if question.told || id == KnownQuestions.reply {
        let isOver = id == KnownQuestions.reply || tried.contains(id)
        if isOver, question.options.contains(where: { $0.id == ending }) {
          answers[id] = .option(ending)
        }
      } else if case .option(let current)? = answers[id],
        let target = question.moves.first(where: { $0.from == current })?.to.last
      {
        // Authors list the target that helps least as the last one.
        answers[id] = .option(target)
      }
    }
    guard wrote, builder.index.questions[KnownQuestions.complainedDate] != nil else { return }
    if case .date? = answers[KnownQuestions.complainedDate] { return }
    answers[KnownQuestions.complainedDate] = .date(day)
  }
}
