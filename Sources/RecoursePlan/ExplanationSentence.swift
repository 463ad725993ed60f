public import RecourseModel

/// Every sentence of explanations and differences, by its id in the interface texts.
public enum ExplanationSentence: String, Sendable, Hashable, CaseIterable {
  // Where the item stands.
  case stateNow = "explain.state-now"
  case stateShown = "explain.state-shown"
  case stateLater = "explain.state-later"
  case stateFrom = "explain.state-from"
  case stateNot = "explain.state-not"
  case stateOpen = "explain.state-open"
  case because = "explain.because"

  // The answers that decide it.
  case forcedBy = "explain.forced-by"
  case forcedByOne = "explain.forced-by-one"
  case ruledOutBy = "explain.ruled-out-by"
  case ruledOutByOne = "explain.ruled-out-by-one"
  case notYetBy = "explain.not-yet-by"
  case notYetByOne = "explain.not-yet-by-one"
  case given = "explain.given"
  case nothingNoted = "explain.nothing-noted"
  case nothingHappened = "explain.nothing-happened"
  case ruleHolds = "explain.rule-holds"
  case ruleFails = "explain.rule-fails"
  case always = "explain.always"
  case hangsOnAnswers = "explain.hangs-on-answers"
  case hangsOnUnknown = "explain.hangs-on-unknown"

  // What it rests on.
  case ground = "explain.ground"
  case groundUnsure = "explain.ground-unsure"
  case practice = "explain.practice"
  case practiceRest = "explain.practice-rest"

  // What would bring it in.
  case wantsFact = "explain.wants-fact"
  case wantsMove = "explain.wants-move"
  case wantsMoveThen = "explain.wants-move-then"
  case wantsCourse = "explain.wants-course"
  case wantsCourseOne = "explain.wants-course-one"
  case wantsCourseThen = "explain.wants-course-then"
  case wantsAnswer = "explain.wants-answer"
  case wantsAnswerThen = "explain.wants-answer-then"
  case wantsNothing = "explain.wants-nothing"
  case wantsCountry = "explain.wants-country"
  case wantsNothingSeen = "explain.wants-nothing-seen"
  case wantsNothingTried = "explain.wants-nothing-tried"
  case wanted = "explain.wanted"
  case wantedInstead = "explain.wanted-instead"
  case wantedWithout = "explain.wanted-without"
  case wantedFrom = "explain.wanted-from"
  case either = "explain.either"
  case figureUpTo = "explain.figure-up-to"
  case figureOver = "explain.figure-over"
  case figureBetween = "explain.figure-between"
  case agePast = "explain.age-past"
  case ageWithin = "explain.age-within"
  case ageBetween = "explain.age-between"
  case notKnown = "explain.not-known"

  // An item that there is not.
  case noItem = "explain.no-item"
  case noItemNearest = "explain.no-item-nearest"

  // What a change does to the plan.
  case causeAnswers = "explain.cause-answers"
  case causeParked = "explain.cause-parked"
  case causeTime = "explain.cause-time"
  case causeEdition = "explain.cause-edition"
  case causeEditionSame = "explain.cause-edition-same"
  case placeNow = "explain.place-now"
  case placeLater = "explain.place-later"
  case placeOut = "explain.place-out"
  case placeOpen = "explain.place-open"
  case placeGone = "explain.place-gone"
  case placeOver = "explain.place-over"
  case placeRedirected = "explain.place-redirected"
  case placeReworded = "explain.place-reworded"
  case placeShifted = "explain.place-shifted"
  case placeDated = "explain.place-dated"
  case placeUndated = "explain.place-undated"

  /// The sentence in a language with its places filled; its id where the interface lacks it.
  public func words(
    _ interface: [String: LocalizedText], _ language: Language, _ values: [String: String] = [:]
  ) -> String {
    guard let text = interface[rawValue]?[language] else { return rawValue }
    return values.isEmpty ? text : Template(text).filled { values[$0] }
  }
}
