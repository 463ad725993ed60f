public import RecourseModel

/// Reads an edition and says where a case stands. Pure: same input, same output.
///
/// Make one per edition and keep it: each call reads the answers anew, so it may be used from
/// anywhere. Answers may come in any order and may hold more than is asked.
public struct Advisor: Sendable {
  /// What it runs on.
  public let edition: Edition
  let compiled: Compiled

  /// Prepares an edition for use.
  public init(edition: Edition) {
    self.edition = edition
    compiled = Compiled(edition)
  }

  /// An advisor for the cases of one topic: it knows no other item. Itself where that is all.
  public func restricted(to topic: Topic) -> Advisor {
    let part = edition.restricted(to: topic)
    return part.knowledge.items.count == edition.knowledge.items.count
      ? self : Advisor(edition: part)
  }

  /// Where a case stands.
  ///
  /// - Parameters:
  ///   - answers: active and parked answers alike, told variables included; told variables that
  ///     are missing stand at their start value.
  ///   - asOf: the day for which ages are computed.
  public func position(of answers: Answers, asOf: CivilDate) -> Position {
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    return PositionMaker(compiled, answers, asOf, interview).position()
  }

  /// The next question and how far the interview is: a part of ``position(of:asOf:)`` for half of
  /// the work.
  public func nextQuestion(
    of answers: Answers, asOf: CivilDate
  ) -> (question: QuestionID, phase: Position.Phase)? {
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    return interview.next.map { ($0, interview.phase) }
  }
}
