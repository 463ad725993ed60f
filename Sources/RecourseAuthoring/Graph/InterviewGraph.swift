/// A picture of the interview before it has a form: an overview, then a part for each subject.
package struct InterviewGraph: Equatable, Sendable {
  /// What is drawn.
  package var title: String
  /// The parts; no edge leads from one to another.
  package var parts: [GraphPart]

  /// The same with some parts only, by their ids.
  package func only(_ ids: Set<String>) -> InterviewGraph {
    InterviewGraph(title: title, parts: parts.filter { ids.contains($0.id) })
  }
}

/// One part of a picture.
package struct GraphPart: Equatable, Sendable {
  /// The subject, or `overview`.
  package var id: String
  /// The heading.
  package var title: String
  /// What is in it.
  package var nodes: [GraphNode] = []
  /// What leads where.
  package var edges: [GraphEdge] = []
}

/// A box.
package struct GraphNode: Equatable, Sendable {
  /// What a box stands for.
  package enum Kind: String, Sendable {
    /// A question.
    case question
    /// A question of another part that decides whether one of this part is put.
    case elsewhere
    /// A condition on the way between two.
    case condition
    /// A subject, in the overview.
    case subject
    /// The plan, in the overview.
    case plan
  }

  /// What it stands for.
  package var kind: Kind
  /// Its id within the part.
  package var id: String
  /// Its lines, the first being its name.
  package var lines: [String]
  /// Whether a person's way leads through it; nil: nobody's way is drawn.
  package var isTaken: Bool?
  /// The part that tells more; nil: none.
  package var target: String?
}

/// An arrow between two nodes of a part, by their places in its list.
package struct GraphEdge: Hashable, Sendable {
  /// Where it starts.
  package var from: Int
  /// Where it ends.
  package var to: Int
}
