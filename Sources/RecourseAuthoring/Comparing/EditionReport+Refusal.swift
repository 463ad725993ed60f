package import RecourseEngine
import RecourseModel

extension EditionComparison.Refusal {
  /// What stands in the way, and what to do.
  package var words: String {
    switch self {
    case .otherKind(let question):
      "`\(question)` is a question of another kind now; give the new one an id of its own"
    case .otherOrder(let questions):
      "\(questions.map { "`\($0)`" }.joined(separator: ", ")) wait for each other in the two "
        + "editions; compare with an edition in between"
    case .spansWithoutOrder(let question, let one, let other):
      "`\(question)`: the order of \(one.count) \(one.unit.rawValue) and \(other.count) "
        + "\(other.unit.rawValue) depends on the day"
    case .cannotBeJoined: "a condition of one means nothing in the other"
    }
  }
}
