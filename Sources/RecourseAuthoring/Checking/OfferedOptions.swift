import RecourseModel

/// How many of a question's options can be on offer at once.
struct OfferedOptions {
  let knowledge: Knowledge
  let names: [ConditionID: Condition]

  /// The largest number of conditions that may hold together, over the answers to the choice
  /// questions that they speak of. Everything else counts as possible, so it is never too low.
  func most(_ conditions: [Condition]) -> Int {
    let mentioned = conditions.reduce(into: Set<QuestionID>()) {
      $0.formUnion($1.mentions(expanding: names))
    }
    let choices = knowledge.questions.filter {
      mentioned.contains($0.id) && ($0.kind == .choice || $0.kind == .yesNo)
    }
    var most = 0
    var budget = 200_000
    func walk(_ index: Int, _ known: [QuestionID: OptionID]) {
      guard index < choices.count, budget > 0 else {
        budget -= 1
        most = max(most, conditions.count { $0.value(known, names: names) != false })
        return
      }
      for option in choices[index].options {
        var known = known
        known[choices[index].id] = option.id
        walk(index + 1, known)
      }
    }
    walk(0, [:])
    return most
  }
}
