import RecourseEngine
import RecourseModel

extension Edition {
  /// Conditions that hold where a question has an answer, or one that no condition tells from it.
  func conditions(
    that answer: Answer, to id: QuestionID, _ answers: Answers, asOf: CivilDate
  ) -> [Condition] {
    switch answer {
    case .option(let option): return [.isIn(id, [option], orUnknown: false)]
    case .options(let chosen):
      let all = knowledge.questions.first { $0.id == id }?.options.map(\.id) ?? []
      return all.map { option in
        chosen.contains(option)
          ? .has(id, option, orUnknown: false) : .lacks(id, option, orUnknown: false)
      }
    case .amount(let money): return figures(id).map { cut(id, $0, money.minorUnits) }
    case .count(let count): return figures(id).map { cut(id, $0, count) }
    case .date:
      let evaluator = DirectEvaluator(knowledge)
      return spans(id).map { span in
        let isWithin = evaluator.holds(
          .within(id, span, orUnknown: false), in: answers, asOf: asOf)
        return isWithin ? .within(id, span, orUnknown: false) : .past(id, span, orUnknown: false)
      }
    case .text, .unknown: return []
    }
  }

  private func cut(_ id: QuestionID, _ threshold: Int, _ figure: Int) -> Condition {
    figure > threshold
      ? .over(id, threshold, orUnknown: false) : .atMost(id, threshold, orUnknown: false)
  }

  private func figures(_ id: QuestionID) -> [Int] {
    diagrams.variables.flatMap { variable -> [Int] in
      guard variable.question == id, case .figures(let thresholds) = variable.domain else {
        return []
      }
      return thresholds
    }
  }

  private func spans(_ id: QuestionID) -> [Span] {
    diagrams.variables.flatMap { variable -> [Span] in
      guard variable.question == id, case .ages(let spans) = variable.domain else { return [] }
      return spans
    }
  }
}
