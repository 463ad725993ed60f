import RecourseEngine
import RecourseModel

extension InterviewGrapher {
  /// A box for each subject, what leads from one to the next, and the plan at the end.
  func overview(_ subjects: [String], _ ways: [QuestionID: Ways]) -> GraphPart {
    var part = GraphPart(id: "overview", title: AuthorWords.overview.text(language))
    part.nodes = subjects.map(subjectNode)
    for (target, subject) in subjects.enumerated() {
      var deciding: [Int: [QuestionID]] = [:]
      for question in questions where question.subject == subject {
        for id in (ways[question.id]?.ways ?? []).flatMap({ $0.parts.map(\.question) }) {
          guard let source = subjects.firstIndex(of: self.subject(of: id)), source < target,
            !isTold(id), deciding[source]?.contains(id) != true
          else { continue }
          deciding[source, default: []].append(id)
        }
      }
      for (source, ids) in deciding.sorted(by: { $0.key < $1.key }) {
        part.nodes.append(link(ids, to: subject))
        let between = part.nodes.count - 1
        part.edges.append(GraphEdge(from: source, to: between))
        part.edges.append(GraphEdge(from: between, to: target))
      }
    }
    let leading = Set(part.edges.map(\.from))
    part.nodes.append(plan())
    for source in subjects.indices where !leading.contains(source) {
      part.edges.append(GraphEdge(from: source, to: part.nodes.count - 1))
    }
    return part
  }

  private func subjectNode(_ subject: String) -> GraphNode {
    let own = questions.filter { $0.subject == subject }
    var node = GraphNode(
      kind: .subject, id: subject.isEmpty ? "all" : subject,
      lines: [
        title(of: subject), AuthorWords.questions.filled(language, String(own.count)),
      ], target: subject.isEmpty ? "all" : subject)
    if let way {
      let asked = own.count { way.asks($0.id) }
      node.isTaken = asked > 0
      node.lines[1] = AuthorWords.asked.filled(language, String(asked), String(own.count))
    }
    return node
  }

  /// The answers to these questions decide whether some of the subject's are put.
  private func link(_ ids: [QuestionID], to subject: String) -> GraphNode {
    let isTaken = way.map { way in
      ids.contains(where: way.asks)
        && questions.contains { $0.subject == subject && way.asks($0.id) }
    }
    return GraphNode(
      kind: .condition, id: "to-\(subject)-\(ids[0])", lines: ids.map(words.label),
      isTaken: isTaken)
  }

  private func plan() -> GraphNode {
    var node = GraphNode(
      kind: .plan, id: "plan", lines: [AuthorWords.plan.text(language)], isTaken: nil)
    let items = advisor.edition.knowledge.items
    if let way {
      node.isTaken = true
      for (state, words) in [(Standing.State.now, AuthorWords.now), (.later, .later)] {
        let count = way.position.items.count { $0.state == state }
        node.lines.append(words.filled(language, String(count)))
      }
    } else {
      for rung in Rung.allCases {
        let count = items.count { $0.rung == rung }
        guard count > 0 else { continue }
        node.lines.append(
          AuthorWords.items.filled(language, name(of: rung), String(count)))
      }
    }
    return node
  }

  private func name(of rung: Rung) -> String {
    let sentence = advisor.edition.knowledge.interface["plan.rung-" + rung.rawValue]
    return sentence.map { $0[language] } ?? rung.rawValue
  }
}
