import RecourseModel

/// Numbers sources in the order in which they are first printed.
struct FootnoteBook {
  private let sources: [SourceID: Source]
  private(set) var footnotes: [Plan.Footnote] = []

  init(sources: [SourceID: Source]) {
    self.sources = sources
  }

  /// Gives steps the numbers of what they rest on.
  mutating func number(_ steps: inout [PlanStep]) {
    for at in steps.indices { steps[at].footnotes = numbers(of: steps[at].sources) }
    numberDeadlines(of: &steps)
  }

  /// The same for steps of which papers print nothing but the deadline.
  mutating func numberDeadlines(of steps: inout [PlanStep]) {
    for at in steps.indices {
      if let deadline = steps[at].deadline {
        steps[at].deadline?.footnotes = numbers(of: deadline.sources)
      }
    }
  }

  /// The numbers of laws and rules; passages of the seed documents say nothing to the reader, and
  /// a channel stands in its step.
  private mutating func numbers(of ids: [SourceID]) -> [Int] {
    var result: [Int] = []
    for id in ids {
      guard let source = sources[id], source.kind == .law || source.kind == .rule else { continue }
      let number = number(of: source)
      if !result.contains(number) { result.append(number) }
    }
    return result.sorted()
  }

  private mutating func number(of source: Source) -> Int {
    if let known = footnotes.first(where: { $0.source == source.id }) { return known.number }
    let number = footnotes.count + 1
    footnotes.append(
      Plan.Footnote(
        number: number, source: source.id, citation: source.citation, checked: source.checked,
        confidence: source.confidence))
    return number
  }
}
