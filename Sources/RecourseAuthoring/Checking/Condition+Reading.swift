package import RecourseModel

extension Condition {
  /// The questions that the condition speaks of, named conditions opened.
  package func mentions(expanding names: [ConditionID: Condition], depth: Int = 0) -> Set<
    QuestionID
  > {
    // A circle of names is reported by the compiler; here it only has to end.
    guard depth < 32 else { return [] }
    switch self {
    case .always, .never: return []
    case .isIn(let id, _, _), .isNot(let id, _, _): return [id]
    case .has(let id, _, _), .lacks(let id, _, _): return [id]
    case .over(let id, _, _), .atMost(let id, _, _): return [id]
    case .within(let id, _, _), .past(let id, _, _): return [id]
    case .named(let id):
      return names[id]?.mentions(expanding: names, depth: depth + 1) ?? []
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) {
        $0.formUnion($1.mentions(expanding: names, depth: depth + 1))
      }
    case .not(let inner): return inner.mentions(expanding: names, depth: depth + 1)
    }
  }

  /// What the condition comes to where some choice questions have a value and nothing else is
  /// known: true, false, or nil for either.
  func value(
    _ known: [QuestionID: OptionID], names: [ConditionID: Condition], depth: Int = 0
  ) -> Bool? {
    guard depth < 32 else { return nil }
    switch self {
    case .always: return true
    case .never: return false
    case .isIn(let id, let options, _): return known[id].map { options.contains($0) }
    case .isNot(let id, let options, _): return known[id].map { !options.contains($0) }
    case .has, .lacks, .over, .atMost, .within, .past: return nil
    case .named(let id): return names[id]?.value(known, names: names, depth: depth + 1)
    case .all(let parts):
      let values = parts.map { $0.value(known, names: names, depth: depth + 1) }
      if values.contains(false) { return false }
      return values.contains(nil) ? nil : true
    case .any(let parts):
      let values = parts.map { $0.value(known, names: names, depth: depth + 1) }
      if values.contains(true) { return true }
      return values.contains(nil) ? nil : false
    case .not(let inner):
      return inner.value(known, names: names, depth: depth + 1).map { !$0 }
    }
  }

  /// False if the condition cannot hold where a question has an option.
  func canHold(
    _ question: QuestionID, _ option: OptionID, names: [ConditionID: Condition]
  ) -> Bool {
    value([question: option], names: names) != false
  }
}

extension Question {
  /// The options that each option can lead to, by moves one after the other.
  var reachable: [OptionID: Set<OptionID>] {
    var direct: [OptionID: Set<OptionID>] = [:]
    for move in moves { direct[move.from, default: []].formUnion(move.to) }
    var closed: [OptionID: Set<OptionID>] = [:]
    for option in options {
      var seen: Set<OptionID> = []
      var open = [option.id]
      while let next = open.popLast() {
        for target in direct[next] ?? [] where seen.insert(target).inserted { open.append(target) }
      }
      closed[option.id] = seen
    }
    return closed
  }
}
