internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// Steps of a difference that are named; the rest is counted.
  private static let mostLines = 8

  /// Makes plans and explains them.
  var builder: PlanBuilder { PlanBuilder(edition: advisor.edition, advisor: advisor) }

  /// What a plan of the case is made from.
  var planRequest: PlanRequest { planRequest(of: state.answers, position) }

  /// The same with other answers.
  func planRequest(of answers: Answers, _ position: Position) -> PlanRequest {
    var state = state
    state.answers = answers
    var request = PlanRequest(state: state, position: position, asOf: settings.today)
    request.language = language
    return request
  }

  /// Tells what a change did: answers that rest or come back, and steps that move.
  mutating func showDifference(from before: PlanRequest) {
    showSetAside(from: before.position)
    showSteps(movedFrom: before, to: planRequest)
  }

  /// Tells which answers rest now, and which count again.
  mutating func showSetAside(from before: Position) {
    func labels(_ ids: [QuestionID]) -> String {
      speech.list(ids.compactMap { question($0)?.label[language] })
    }
    let parked = position.parked.filter { !before.parked.contains($0) && isListed($0) }
    let returned = before.parked.filter { position.active.contains($0) && isListed($0) }
    if !parked.isEmpty { show(.paragraph(speech(.changeParked, ["answers": labels(parked)]))) }
    if !returned.isEmpty {
      show(.paragraph(speech(.changeReturned, ["answers": labels(returned)])))
    }
  }

  /// The steps that stand otherwise, each below its cause; at most eight named.
  mutating func showSteps(movedFrom before: PlanRequest, to after: PlanRequest) {
    let difference = builder.difference(from: before, to: after)
    guard !difference.isEmpty else { return show(.paragraph(speech(.differenceNone))) }
    showSteps(of: difference, titled: .differenceTitle)
  }

  /// A difference below its title.
  mutating func showSteps(of difference: ExplainedDifference, titled title: SessionSentence) {
    show(.heading(speech(title), right: ""))
    var room = Conversation.mostLines
    for group in difference.groups where room > 0 {
      show(.paragraph(group.cause))
      show(.difference(group.lines.prefix(room).map(Block.DifferenceLine.init)))
      room -= group.lines.count
    }
    if room < 0 { show(.paragraph(speech(.differenceRest, ["count": String(-room)]))) }
  }
}

extension Block.DifferenceLine {
  init(_ line: ExplainedDifference.Line) {
    let sign: Sign =
      switch line.sign {
      case .plus: .plus
      case .minus: .minus
      case .moves: .moves
      }
    self.init(sign: sign, title: line.title, place: line.place)
  }
}
