package import RecourseEngine
package import RecourseModel

/// What one edition has that another has not, and who gets different advice.
package struct EditionReport: Sendable {
  /// Conditions told of one change; the rest is counted.
  package static let mostWays = 6

  /// Words, dates, channels and costs of an item that are others now.
  package struct OtherParts: Equatable, Sendable {
    /// The item.
    package var item: ItemID
    /// The names of the keys, as authors write them.
    package var parts: [String]
  }

  /// Options that a question has gained or lost.
  package struct OtherOptions: Equatable, Sendable {
    /// The question.
    package var question: QuestionID
    /// Options that are new.
    package var added: [OptionID]
    /// Options that are gone.
    package var retired: [OptionID]
  }

  /// The old edition.
  package var old: Knowledge
  /// The new edition.
  package var new: Knowledge
  /// Who gets different advice.
  package var comparison: EditionComparison
  /// The day for which the examples' dates are chosen.
  package var asOf: CivilDate

  /// Compares two editions.
  package init(from old: Edition, to new: Edition) throws(EditionComparison.Refusal) {
    self.old = old.knowledge
    self.new = new.knowledge
    asOf = max(old.knowledge.lastChecked, new.knowledge.lastChecked)
    comparison = try EditionComparison(
      from: old.knowledge, to: new.knowledge, most: EditionReport.mostWays, asOf: asOf)
  }

  /// Items that only the new edition has.
  package var addedItems: [ItemID] { new.items.map(\.id).without(old.items.map(\.id)) }
  /// Items that only the old edition has.
  package var removedItems: [ItemID] { old.items.map(\.id).without(new.items.map(\.id)) }
  /// Questions that only the new edition has.
  package var addedQuestions: [QuestionID] {
    new.questions.map(\.id).without(old.questions.map(\.id))
  }
  /// Questions that only the old edition has.
  package var retiredQuestions: [QuestionID] {
    old.questions.map(\.id).without(new.questions.map(\.id))
  }

  /// Options that questions of both have gained or lost.
  package var otherOptions: [OtherOptions] {
    new.questions.compactMap { question in
      guard let before = old.questions.first(where: { $0.id == question.id }) else { return nil }
      let added = question.options.map(\.id).without(before.options.map(\.id))
      let retired = before.options.map(\.id).without(question.options.map(\.id))
      return added.isEmpty && retired.isEmpty
        ? nil : OtherOptions(question: question.id, added: added, retired: retired)
    }
  }

  /// Items of both that say something else, whoever gets them.
  package var otherParts: [OtherParts] {
    new.items.compactMap { item in
      guard let before = old.items.first(where: { $0.id == item.id }) else { return nil }
      let parts = item.partsUnlike(before, old, new)
      return parts.isEmpty ? nil : OtherParts(item: item.id, parts: parts)
    }
  }

  /// Whether nothing at all is different.
  package var isEmpty: Bool {
    comparison.changes.isEmpty && addedItems.isEmpty && removedItems.isEmpty
      && addedQuestions.isEmpty && retiredQuestions.isEmpty && otherOptions.isEmpty
      && otherParts.isEmpty
  }

  /// The item's title in the newest edition that has it.
  func title(of item: ItemID, _ language: Language) -> String {
    (new.items + old.items).first { $0.id == item }?.title[language] ?? item.rawValue
  }
}

extension Item {
  /// The keys whose values differ, what they refer to included.
  fileprivate func partsUnlike(_ other: Item, _ old: Knowledge, _ new: Knowledge) -> [String] {
    func deadline(_ item: Item, _ knowledge: Knowledge) -> [Deadline?] {
      ([item.deadline] + item.otherDeadlines).map { id in
        knowledge.deadlines.first { $0.id == id }
      }
    }
    let pairs: [(String, Bool)] = [
      ("title", title == other.title), ("do", todo == other.todo),
      ("later", laterLine == other.laterLine), ("say", say == other.say),
      ("say-variants", sayVariants == other.sayVariants),
      ("if-they-say", ifTheySay == other.ifTheySay), ("gather", gather == other.gather),
      (
        "cost",
        new.costs.first { $0.id == cost } == old.costs.first { $0.id == other.cost }
          && minutes == other.minutes
      ),
      ("wait", wait == other.wait), ("binds", binds == other.binds),
      ("gives-up", givesUp == other.givesUp), ("risk", risk == other.risk),
      ("because", because == other.because),
      ("deadline", deadline(self, new) == deadline(other, old)),
      (
        "channel",
        new.channels.first { $0.id == channel } == old.channels.first { $0.id == other.channel }
      ),
      ("in-countries", inCountries == other.inCountries), ("sources", sources == other.sources),
      ("rung", rung == other.rung && kind == other.kind && isFirstPhase == other.isFirstPhase),
    ]
    return pairs.filter { !$0.1 }.map(\.0)
  }
}

extension Array where Element: Hashable {
  fileprivate func without(_ others: [Element]) -> [Element] {
    let others = Set(others)
    return filter { !others.contains($0) }
  }
}
