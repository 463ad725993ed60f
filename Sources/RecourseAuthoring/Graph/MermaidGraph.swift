extension InterviewGraph {
  /// The picture as a Mermaid flowchart: one subgraph for each part.
  package var mermaid: String {
    var lines = ["---", "title: \(Mermaid.quoted(title))", "---", "flowchart TB"]
    for (index, part) in parts.enumerated() { lines += part.mermaid("p\(index)") }
    lines += [
      "  classDef taken fill:#dceafb,stroke:#1a5fb4,stroke-width:2px;",
      "  classDef idle fill:#f6f6f6,stroke:#c0c0c0,color:#8a8a8a;",
      "  classDef elsewhere stroke-dasharray:4 3;", "",
    ]
    return lines.joined(separator: "\n")
  }
}

extension GraphPart {
  /// Boxes are numbered within the part, since ids may be words that Mermaid keeps for itself.
  fileprivate func mermaid(_ prefix: String) -> [String] {
    let labels = edgeConditions
    func name(_ index: Int) -> String { "\(prefix)n\(index)" }
    var lines = ["  subgraph \(prefix)[\(Mermaid.quoted(title))]"]
    for (index, node) in nodes.enumerated() where labels[index] == nil {
      lines.append("    \(name(index))\(node.mermaid)")
    }
    for edge in edges where labels[edge.from] == nil && labels[edge.to] == nil {
      let arrow = nodes[edge.to].kind == .condition ? "---" : "-->"
      lines.append("    \(name(edge.from)) \(arrow) \(name(edge.to))")
    }
    for (index, ends) in labels.sorted(by: { $0.key < $1.key }) {
      let words = Mermaid.quoted(nodes[index].lines.joined(separator: "\n"))
      lines.append("    \(name(ends.from)) -->|\(words)| \(name(ends.to))")
    }
    lines.append("  end")
    let classes: [(String, (GraphNode) -> Bool)] = [
      ("taken", { $0.isTaken == true }), ("idle", { $0.isTaken == false }),
      ("elsewhere", { $0.kind == .elsewhere }),
    ]
    for (kind, belongs) in classes {
      let names = nodes.indices.filter { labels[$0] == nil && belongs(nodes[$0]) }.map(name)
      if !names.isEmpty { lines.append("  class \(names.joined(separator: ",")) \(kind)") }
    }
    return lines
  }
}

extension GraphNode {
  fileprivate var mermaid: String {
    let words = Mermaid.quoted(lines.joined(separator: "\n"))
    return switch kind {
    case .question, .elsewhere: "(\(words))"
    case .condition: "[/\(words)/]"
    case .subject: "[\(words)]"
    case .plan: "[[\(words)]]"
    }
  }
}

/// How Mermaid reads texts.
private enum Mermaid {
  /// A text in quotes: signs with a meaning of their own become entities.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\n": quoted += "<br/>"
      case "\"", "#", "<", ">", "&", "`", "\\", ";": quoted += "#\(character.value);"
      default:
        guard character.value >= 0x20, character.value != 0x7F else { continue }
        quoted.unicodeScalars.append(character)
      }
    }
    return quoted + "\""
  }
}
