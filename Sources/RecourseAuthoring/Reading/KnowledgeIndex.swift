import RecourseModel

/// What the files define, gathered before anything that refers to it is read.
final class KnowledgeIndex {
  /// What conditions need to know of a question.
  struct Shape {
    var kind: QuestionKind
    var options: [String]
    var isGuarded: Bool
  }

  /// One entry of a list.
  struct Entry {
    var node: MarkedNode
    var file: SourceFile
  }

  /// Questions by id.
  private(set) var questions: [String: Shape] = [:]
  /// Where each id of a section is defined.
  private(set) var places: [Section: [String: Place]] = [:]
  /// The entries of each section in file order.
  private(set) var entries: [Section: [Entry]] = [:]

  /// The place where an id is defined.
  func place(of id: String, in section: Section) -> Place? {
    places[section]?[id]
  }

  /// The ids of a section.
  func ids(of section: Section) -> [String] {
    places[section].map { Array($0.keys) } ?? []
  }

  /// Notes an entry, and its id if it has a good one.
  func add(_ node: MarkedNode, to section: Section, from file: SourceFile, _ findings: FindingList)
  {
    entries[section, default: []].append(Entry(node: node, file: file))
    guard let key = section.idKey, let id = scalar(key, of: node), !id.text.isEmpty else { return }
    check(id, section, findings)
    if let first = places[section]?[id.text] {
      findings.add(
        .duplicateID, at: id.place,
        "\(section.singular) `\(id.text)` stands already in \(first.file):\(first.line); "
          + "give one of them another id")
      return
    }
    places[section, default: [:]][id.text] = id.place
    if section == .questions { questions[id.text] = shape(of: node) }
  }

  // MARK: Looking into an entry

  private func check(_ id: MarkedScalar, _ section: Section, _ findings: FindingList) {
    if section == .questions, ["is", "any", "all", "not"].contains(id.text) {
      findings.add(
        .badID, at: id.place, "`\(id.text)` has a meaning in conditions; choose another id")
      return
    }
    let allowsCapitals = section == .sources
    guard !KnowledgeIndex.isID(id.text, allowsCapitals: allowsCapitals) else { return }
    findings.add(
      .badID, at: id.place,
      "`\(id.text)` is no id; use lower-case words joined by single hyphens, like `paid-by`")
  }

  /// Letters and digits in groups joined by single hyphens.
  static func isID(_ text: String, allowsCapitals: Bool = false) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return !text.isEmpty && text.utf8.count <= 80
      && groups.allSatisfy { group in
        !group.isEmpty
          && group.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0)
              || allowsCapitals && ("A"..."Z").contains($0)
          }
      }
  }

  private func scalar(_ key: String, of node: MarkedNode) -> MarkedScalar? {
    guard case .mapping(let mapping) = node,
      case .scalar(let scalar)? = mapping.entries.first(where: { $0.key.text == key })?.value
    else { return nil }
    return scalar
  }

  private func shape(of node: MarkedNode) -> Shape {
    let kind = scalar("kind", of: node).flatMap { QuestionKind(rawValue: $0.text) } ?? .choice
    var shape = Shape(kind: kind, options: kind == .yesNo ? ["yes", "no"] : [], isGuarded: false)
    guard case .mapping(let mapping) = node else { return shape }
    for entry in mapping.entries {
      if entry.key.text == "options", case .sequence(let nodes, _) = entry.value {
        shape.options = nodes.compactMap { scalar("id", of: $0)?.text }
      }
      if entry.key.text == "asked-when" {
        shape.isGuarded = scalar("asked-when", of: node)?.text != "always"
      }
    }
    return shape
  }
}
