internal import RecourseModel

extension Conversation {
  /// Begins with answers to be played: what is never asked stands at once, the rest is filled in
  /// when its question comes.
  mutating func begin(_ replay: Answers) {
    let start = CaseStart(
      topic: settings.topic.rawValue, language: language, client: nil,
      edition: knowledge.edition)
    var known: [CaseEvent] = [.started(start)]
    var told: [String] = []
    for question in knowledge.questions where question.told || question.isPreset {
      guard let answer = replay[question.id] else { continue }
      known.append(.answered(question.id, answer, .preset))
      told.append(
        speech(
          .pair,
          ["label": question.label[language], "answer": phrase(of: answer, to: question)]))
    }
    if replay["acting-for"] == nil { known += preset("acting-for", "me") }
    if replay["urgent"] == nil, question("urgent") != nil {
      known.append(.answered("urgent", .options([]), .preset))
    }
    let given = known.compactMap { event in
      if case .answered(let id, _, _) = event { id } else { nil }
    }
    record(known + [.suggested(replay.filter { !given.contains($0.key) })])
    show(.paragraph(speech(.replayStart)))
    if !told.isEmpty { show(.paragraph(speech(.replayGiven, ["answers": speech.list(told)]))) }
  }
}
