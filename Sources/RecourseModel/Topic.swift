/// What a case is about. One knowledge serves all topics; answers go from one to the other, as
/// questions keep their ids.
public enum Topic: String, Hashable, Sendable, Codable, CaseIterable {
  /// Something went wrong.
  case recourse
  /// An agreement, before or after it is signed.
  case agreement
}

extension CaseStart {
  /// The topic as the engine knows it; one that is not known is `recourse`.
  public var caseTopic: Topic { Topic(rawValue: topic) ?? .recourse }
}

extension CaseState {
  /// The topic of the case; `recourse` before it began.
  public var topic: Topic { start?.caseTopic ?? .recourse }
}

extension Edition {
  /// What bears on a topic: its items, happenings, properties and stories. Questions, conditions
  /// and diagrams stay as they are, so that nothing is compiled anew; a question on which no item
  /// of the topic hangs is never asked.
  public func restricted(to topic: Topic) -> Edition {
    let kept = knowledge.items.indices.filter { knowledge.items[$0].topics.contains(topic) }
    var edition = self
    edition.knowledge.items = kept.map { knowledge.items[$0] }
    edition.knowledge.happenings.removeAll { !$0.topics.contains(topic) }
    edition.knowledge.properties.removeAll { $0.topic != topic }
    edition.knowledge.stories.removeAll { $0.topic != topic }
    edition.diagrams.items = kept.map { diagrams.items[$0] }
    edition.diagrams.possibleItems = kept.map { diagrams.possibleItems[$0] }
    edition.diagrams.needs = kept.map { diagrams.needs[$0] }
    edition.diagrams.sayVariants = kept.map { diagrams.sayVariants[$0] }
    return edition
  }
}
