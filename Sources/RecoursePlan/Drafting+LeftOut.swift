import RecourseEngine
import RecourseModel

extension Drafting {
  /// What the whole case is about, and what goes on in it: a step that another matter would need
  /// is not left out of this one, and one that is behind is not either.
  private static let matter: Set<QuestionID> = [
    KnownQuestions.country, KnownQuestions.kind, KnownQuestions.problem, KnownQuestions.wanted,
    KnownQuestions.contacted, KnownQuestions.reply, "acting-for", "urgent", "home-risks",
  ]

  /// How it was paid: nobody who paid by card expects the steps of a bank transfer.
  private static let payment: Set<QuestionID> = ["paid-by", "also-paid-by"]

  /// Steps that somebody in this situation might expect: a single fact stands in their way, and
  /// it is neither another matter nor another way of paying. Each with that answer.
  func leftOut(besides closed: [PlanStep]) -> [Plan.LeftOut] {
    let closed = Set(closed.map(\.id))
    return steps(.notForYou, .step).filter { !closed.contains($0.id) }.compactMap { step in
      telling(step).map { Plan.LeftOut(step: step, question: $0.0, reason: $0.1) }
    }
  }

  private func telling(_ step: PlanStep) -> (QuestionID, String)? {
    let advisor = builder.advisor
    let reasons = advisor.reasons(for: step.id, answers: request.answers, asOf: asOf)
    let changes = nearestChanges.nearest(for: step.id) ?? []
    let facts = changes.filter { $0.kind == .fact }.map(\.question)
    guard facts.count <= 1, !facts.contains(KnownQuestions.country) else { return nil }
    let question: QuestionID
    if reasons.count == 1, let reason = reasons.first, !Self.matter.contains(reason.question) {
      question = reason.question
    } else if let fact = facts.first, !Self.matter.contains(fact),
      reasons.contains(where: { $0.question == fact })
    {
      question = fact
    } else {
      return nil
    }
    guard !Self.payment.contains(question) else { return nil }
    guard let answer = active[question], let label = index.questions[question]?.label[language],
      let words = filler.words(for: answer, to: question, language)
    else { return nil }
    // "Yes" alone says nothing; "credit card" does.
    let isPlain =
      index.questions[question]?.kind == .choice || atStake.map { answer == .amount($0) } == true
    return (question, isPlain ? words : label + self.words.wording.colon + words)
  }

  /// The step left out that people ask for first.
  func leftOutExample(_ leftOut: [Plan.LeftOut]) -> Plan.LeftOut? {
    let asked: [Rung] = [.thirdParty, .payment, .escalate, .talk, .publicWord, .prepare, .legal]
    return asked.lazy.compactMap { rung in leftOut.first { $0.step.rung == rung } }.first
  }

  /// Ways that are closed because their time is over, and for no other reason.
  func closedWays() -> [PlanStep] {
    var seen: Set<DeadlineID> = []
    return steps(.notForYou, .step).filter { step in
      guard let deadline = step.deadline, deadline.dates?.isPassed == true,
        let change = nearestChanges.nearest(for: step.id),
        !change.isEmpty, change.allSatisfy({ $0.question == deadline.startQuestion })
      else { return false }
      return seen.insert(deadline.id).inserted
    }
  }
}
