import RecourseEngine
package import RecourseModel

extension EditionReport {
  /// The report as authors read it: what came and went, then who gets different advice.
  package func text(_ language: Language) -> String {
    var lines = ["\(old.edition) -> \(new.edition)"]
    if isEmpty { return (lines + ["no difference"]).joined(separator: "\n") }
    func list<Kind>(_ name: String, _ ids: [Identifier<Kind>]) {
      guard !ids.isEmpty else { return }
      lines.append("\(name): \(ids.map(\.rawValue).joined(separator: ", "))")
    }
    list("items added", addedItems)
    list("items removed", removedItems)
    list("questions added", addedQuestions)
    list("questions retired", retiredQuestions)
    for other in otherOptions {
      list("options added to \(other.question)", other.added)
      list("options retired from \(other.question)", other.retired)
    }
    let items = comparison.changes.reduce(into: [ItemID]()) {
      if $0.last != $1.item { $0.append($1.item) }
    }
    lines.append("")
    lines.append("Different advice: \(items.count) items")
    let words = CircumstanceWords([new, old], language: language)
    for item in items {
      lines.append("")
      lines.append("\(item)  \"\(title(of: item, language))\"")
      for change in comparison.changes where change.item == item {
        lines += self.lines(of: change, words)
      }
    }
    if !otherParts.isEmpty {
      lines.append("")
      lines.append("The same advice, told otherwise: \(otherParts.count) items")
      lines += otherParts.map { "  \($0.item): \($0.parts.joined(separator: ", "))" }
    }
    return lines.joined(separator: "\n")
  }

  private func lines(
    of change: EditionComparison.Change, _ words: CircumstanceWords
  ) -> [String] {
    let head = "  \(change.from.rawValue) -> \(change.to.rawValue)"
    guard let ways = change.ways else { return [head + ", under too many conditions to tell"] }
    if ways.ways.count == 1, ways.others == 0, ways.ways[0].parts.isEmpty {
      return [head + ", whatever is answered"]
    }
    var lines = [head + " where"]
    let all = ways.ways.map { words.lines($0) }
    let shared = (all.first ?? []).filter { line in all.allSatisfy { $0.contains(line) } }
    lines += shared.map { "    - \($0)" }
    for (index, way) in ways.ways.enumerated() {
      let own = all[index].filter { !shared.contains($0) }
      if !own.isEmpty {
        let name = all.count == 1 ? "   " : "   \(index + 1)."
        lines.append("\(name) " + own.joined(separator: "; "))
      }
      lines.append("       " + Answers.file(way.example))
    }
    if ways.others > 0 {
      lines.append("    and \(ways.areAllCounted ? "" : "more than ")\(ways.others) other ways")
    }
    return lines
  }
}
