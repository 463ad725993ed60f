/// The entries of one mapping as they are asked for; what nobody asked for is unknown.
final class Fields {
  /// Where the mapping begins.
  let place: Place
  /// Where findings go.
  let findings: FindingList
  /// What the mapping is, for messages: "question `posted`".
  var subject: String

  private let entries: [String: MarkedMapping.Entry]
  private let order: [MarkedMapping.Entry]
  private var asked: Set<String> = []

  /// Opens a mapping.
  init(_ mapping: MarkedMapping, subject: String, findings: FindingList) {
    place = mapping.place
    self.subject = subject
    self.findings = findings
    order = mapping.entries
    entries = Dictionary(
      mapping.entries.map { ($0.key.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Opens a value that must be a mapping.
  convenience init?(_ node: MarkedNode, subject: String, findings: FindingList) {
    switch node {
    case .mapping(let mapping): self.init(mapping, subject: subject, findings: findings)
    case .unreadable: return nil
    default:
      findings.add(
        .wrongShape, at: node.place,
        "\(subject) must be a mapping (`key: value`), not \(node.shape)")
      return nil
    }
  }

  /// All entries in file order, for mappings whose keys are ids.
  var all: [MarkedMapping.Entry] {
    asked.formUnion(entries.keys)
    return order
  }

  /// The value of a key; a value left empty counts as not there.
  func node(_ key: String) -> MarkedNode? {
    asked.insert(key)
    guard let value = entries[key]?.value else { return nil }
    if case .scalar(let scalar) = value, scalar.isNull {
      findings.add(
        .emptyText, at: scalar.place, "`\(key)` of \(subject) is empty; fill it in or remove it")
      return .unreadable(scalar.place)
    }
    return value
  }

  /// Whether a key is there.
  func has(_ key: String) -> Bool {
    asked.insert(key)
    return entries[key] != nil
  }

  /// Where a key stands; the mapping's place if it does not.
  func place(of key: String) -> Place {
    entries[key]?.key.place ?? place
  }

  /// Where a key's value stands; the mapping's place if it does not.
  func valuePlace(of key: String) -> Place {
    entries[key]?.value.place ?? place
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> MarkedNode? {
    if let value = node(key) { return value }
    findings.add(.missingKey, at: place, "\(subject) lacks `\(key)`")
    return nil
  }

  /// Reports every key that nobody asked for.
  func finish() {
    for entry in order where !asked.contains(entry.key.text) {
      findings.add(
        .unknownKey, at: entry.key.place,
        "`\(entry.key.text)` is no key of \(subject)\(Nearest.hint(entry.key.text, among: asked))")
    }
  }
}
