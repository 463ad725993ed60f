internal import RecourseModel

/// Where the conversation stands between two lines. Everything that lasts is in the case; a stage
/// that is lost by a crash is found again from the case, or was only a way to look at it.
enum Stage: Hashable, Sendable {
  /// The first screen.
  case firstScreen
  /// What happened: a number of the list, or a sentence.
  case story
  /// What was understood of the sentence, to be confirmed.
  case understood
  /// A question of the interview.
  case question(QuestionID)
  /// An answer to be given anew; after it the interview goes on.
  case revision(QuestionID)
  /// Which of several readings of the line was meant.
  case readings(QuestionID, [Answer], isRevision: Bool)
  /// An answer that was only supposed, to be kept or dropped, and where one was before.
  indirect case whatIf(QuestionID, Answer, back: Stage)
  /// The menu under the plan.
  case plan
  /// Which answer is to be changed.
  case pickAnswer
  /// What happened since: the list from that place on.
  case happening(from: Int)
  /// Which of the happenings found in the words is meant, if any.
  case happeningMeant([HappeningID], String)
  /// What a letter needs.
  case blank(LetterWriting, BlankID)
  /// What is done with a letter.
  case letter(LetterWriting)
  /// On which day a letter went out, and then how.
  case sentDay(LetterWriting)
  /// How a letter went out.
  case sentHow(LetterWriting, CivilDate)
  /// On which day it happened.
  case happeningDay(HappeningID?, String)
  /// Which of the events, by their positions, is to be undone.
  case undoing([Int])
  /// Which undone event is to count again: the positions of what took them back.
  case redoing([Int])
  /// The case is closed: open it again, look, or leave.
  case closed
  /// How the case ended.
  case closingOutcome
  /// How much came back.
  case closingMoney(outcome: String)
  /// How long it took.
  case closingTime(outcome: String, recovered: Money?)
  /// What a file shows.
  case evidenceWords(path: String, copies: Bool)
  /// Which of the records asked for a file is.
  case evidenceKind(Evidence)
}
