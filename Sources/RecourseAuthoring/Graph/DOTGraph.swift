extension InterviewGraph {
  /// The picture in the language of Graphviz: one cluster for each part.
  package var dot: String {
    var lines = [
      "digraph interview {",
      "  graph [label=\(DOT.quoted(title)), labelloc=t, rankdir=TB, fontname=\"sans-serif\"];",
      "  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    for part in parts { lines += part.dot }
    return (lines + ["}", ""]).joined(separator: "\n")
  }
}

extension GraphPart {
  fileprivate var dot: [String] {
    // A condition between two boxes is an edge with a label.
    let labels = edgeConditions
    var lines = [
      "  subgraph \(DOT.quoted("cluster_" + id)) {",
      "    label=\(DOT.quoted(title)); style=rounded; color=gray60; fontsize=14; margin=40;",
    ]
    for (index, node) in nodes.enumerated() where labels[index] == nil {
      lines.append("    \(name(index)) [\(node.dotAttributes)];")
    }
    for edge in edges where labels[edge.from] == nil && labels[edge.to] == nil {
      let arrow = nodes[edge.to].kind == .condition ? " [arrowhead=none]" : ""
      lines.append("    \(name(edge.from)) -> \(name(edge.to))\(arrow);")
    }
    for (index, ends) in labels.sorted(by: { $0.key < $1.key }) {
      let colour = DOT.colour(nodes[index].isTaken)
      lines.append(
        "    \(name(ends.from)) -> \(name(ends.to)) "
          + "[label=\(DOT.quoted(nodes[index].wrapped))\(colour)];")
    }
    return lines + ["  }"]
  }

  private func name(_ index: Int) -> String { DOT.quoted("\(id)/\(nodes[index].id)") }
}

extension GraphPart {
  /// Conditions with one way in and one way out: what they say can stand at the edge itself.
  var edgeConditions: [Int: GraphEdge] {
    var found: [Int: GraphEdge] = [:]
    for (index, node) in nodes.enumerated() where node.kind == .condition {
      let sources = edges.filter { $0.to == index }
      let targets = edges.filter { $0.from == index }
      guard let source = sources.first, let target = targets.first, sources.count == 1,
        targets.count == 1
      else { continue }
      found[index] = GraphEdge(from: source.from, to: target.to)
    }
    return found
  }
}

extension GraphNode {
  /// Its lines, none of which is wider than a box of the picture.
  fileprivate var wrapped: String {
    lines.flatMap { TextSize.wrap($0, to: TextSize.mostWidth) }.joined(separator: "\n")
  }

  fileprivate var dotAttributes: String {
    let shape =
      switch kind {
      case .question: ""
      case .elsewhere: ", style=\"rounded,dashed\""
      case .condition: ", shape=plain"
      case .subject: ", style=\"rounded,bold\""
      case .plan: ", shape=folder, style=solid"
      }
    return "label=\(DOT.quoted(wrapped))\(shape)\(DOT.colour(isTaken))"
  }
}

/// How Graphviz reads texts.
private enum DOT {
  /// A text in quotes; line ends become centred lines.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        guard character.value >= 0x20, character.value != 0x7F else { continue }
        quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }

  /// A person's way in colour, the rest in grey.
  static func colour(_ isTaken: Bool?) -> String {
    switch isTaken {
    case true?: ", color=\"#1a5fb4\", penwidth=2"
    case false?: ", color=gray75, fontcolor=gray55"
    case nil: ""
    }
  }
}
