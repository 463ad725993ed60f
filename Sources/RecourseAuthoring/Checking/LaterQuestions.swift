import RecourseModel

extension Draft {
  /// Wordings that wait for an answer that is given only later never show.
  ///
  /// - Parameter sorted: the knowledge with its questions in the order in which they are asked.
  func reportLaterQuestions(in sorted: Knowledge, to list: FindingList) {
    let names = Dictionary(
      sorted.conditions.map { ($0.id, $0.condition) }, uniquingKeysWith: { first, _ in first })
    // Told and preset answers are there from the start.
    var later = Set(sorted.questions.filter { !$0.told && !$0.isPreset }.map(\.id))
    for question in sorted.questions {
      let places = variantPlaces[question.id] ?? []
      for (variant, place) in zip(question.variants, places) {
        guard let first = variant.when.mentions(expanding: names).filter(later.contains).min()
        else { continue }
        list.add(
          .laterQuestion, at: place,
          "this wording waits for `\(first)`, which is asked "
            + (first == question.id ? "by the question itself" : "after `\(question.id)`"))
      }
      later.remove(question.id)
    }
  }
}
