import RecourseModel

extension KnowledgeReader {
  // MARK: Conditions

  /// The condition under a key; nil where there is none or it cannot be read.
  func condition(_ key: String, of fields: Fields, required isRequired: Bool = false) -> Condition?
  {
    guard let node = isRequired ? fields.required(key) : fields.node(key) else { return nil }
    return condition(node)
  }

  /// A value that must be a condition.
  func condition(_ node: MarkedNode) -> Condition? {
    switch node {
    case .unreadable: return nil
    case .scalar(let scalar):
      if scalar.text == "always" { return .always }
      if scalar.text == "never" { return .never }
      findings.add(
        .wrongShape, at: scalar.place,
        "`\(scalar.text)` is no condition; write `question: option`, `always` or `never`")
      return nil
    case .sequence(_, let place):
      findings.add(
        .wrongShape, at: place, "a list is no condition; write `all: [..]` or `any: [..]` in front")
      return nil
    case .mapping(let mapping):
      guard !mapping.entries.isEmpty else {
        findings.add(.wrongShape, at: mapping.place, "an empty condition; write `always`")
        return nil
      }
      let parts = mapping.entries.map { atom($0) }
      let known = parts.compactMap { $0 }
      guard known.count == parts.count else { return nil }
      return known.count == 1 ? known[0] : .all(known)
    }
  }

  private func atom(_ entry: MarkedMapping.Entry) -> Condition? {
    let fields = Fields(
      MarkedMapping(entries: [entry], place: entry.key.place), subject: "the condition",
      findings: findings)
    switch entry.key.text {
    case "is":
      let names = fields.texts("is").map { named($0) }
      guard !names.isEmpty, !names.contains(nil) else { return nil }
      return names.count == 1 ? names[0] : .all(names.compactMap { $0 })
    case "any", "all":
      let parts = fields.list(entry.key.text).map { condition($0) }
      guard !parts.isEmpty, !parts.contains(nil) else {
        if parts.isEmpty {
          findings.add(.wrongShape, at: entry.key.place, "`\(entry.key.text)` lists nothing")
        }
        return nil
      }
      let known = parts.compactMap { $0 }
      return entry.key.text == "any" ? .any(known) : .all(known)
    case "not":
      guard let inner = condition(entry.value) else { return nil }
      uses.negations.append(.init(condition: inner, place: entry.key.place))
      return .not(inner)
    default:
      return questionAtom(entry, fields)
    }
  }

  private func named(_ scalar: MarkedScalar) -> Condition? {
    guard reference(scalar, in: .conditions) else { return nil }
    return .named(ConditionID(scalar.text))
  }

  private func questionAtom(_ entry: MarkedMapping.Entry, _ fields: Fields) -> Condition? {
    let id = entry.key.text
    guard let shape = shape(of: entry.key) else { return nil }
    let question = QuestionID(id)
    switch entry.value {
    case .unreadable: return nil
    case .scalar, .sequence:
      guard shape.kind == .choice || shape.kind == .yesNo else {
        findings.add(
          .wrongOperator, at: entry.value.place,
          "`\(id)` is \(article(shape.kind)) question; write \(operators(shape.kind))")
        return nil
      }
      let options = options(fields.texts(id), of: id, shape)
      return options.map { .isIn(question, $0, orUnknown: false) }
    case .mapping(let mapping):
      let inner = Fields(mapping, subject: "the condition on `\(id)`", findings: findings)
      defer { inner.finish() }
      let orUnknown = inner.flag("or-unknown")
      let atoms = operatorAtoms(inner, id, shape, orUnknown)
      guard let atoms else { return nil }
      guard !atoms.isEmpty else {
        findings.add(
          .wrongOperator, at: mapping.place,
          "nothing is asked of `\(id)`; write \(operators(shape.kind))")
        return nil
      }
      return atoms.count == 1 ? atoms[0] : .all(atoms)
    }
  }

  /// All operators of one mapping; nil where one of them cannot be read.
  private func operatorAtoms(
    _ fields: Fields, _ id: String, _ shape: KnowledgeIndex.Shape, _ orUnknown: Bool
  ) -> [Condition]? {
    let question = QuestionID(id)
    var atoms: [Condition?] = []
    for name in ["in", "is-not", "has", "lacks", "over", "at-most", "within", "past"]
    where fields.has(name) {
      guard permits(name, shape.kind) else {
        findings.add(
          .wrongOperator, at: fields.place(of: name),
          "`\(name)` does not suit `\(id)`, \(article(shape.kind)) question; "
            + "write \(operators(shape.kind))")
        atoms.append(nil)
        continue
      }
      switch name {
      case "in":
        let options = options(fields.texts(name), of: id, shape)
        atoms.append(options.map { .isIn(question, $0, orUnknown: orUnknown) })
      case "is-not":
        let options = options(fields.texts(name), of: id, shape)
        atoms.append(options.map { .isNot(question, $0, orUnknown: orUnknown) })
      case "has", "lacks":
        guard let options = options(fields.texts(name), of: id, shape) else {
          atoms.append(nil)
          continue
        }
        atoms += options.map {
          name == "has"
            ? .has(question, $0, orUnknown: orUnknown) : .lacks(question, $0, orUnknown: orUnknown)
        }
      case "over", "at-most":
        let figure = figure(name, fields, shape.kind)
        atoms.append(
          figure.map {
            name == "over"
              ? .over(question, $0, orUnknown: orUnknown)
              : .atMost(question, $0, orUnknown: orUnknown)
          })
      default:
        guard let span = fields.span(name) else {
          atoms.append(nil)
          continue
        }
        uses.spans.append(.init(question: question, span: span, place: fields.valuePlace(of: name)))
        atoms.append(
          name == "within"
            ? .within(question, span, orUnknown: orUnknown)
            : .past(question, span, orUnknown: orUnknown))
      }
    }
    return atoms.contains(nil) ? nil : atoms.compactMap { $0 }
  }

  private func figure(_ name: String, _ fields: Fields, _ kind: QuestionKind) -> Int? {
    kind == .count ? fields.integer(name, in: 0...1_000_000_000) : fields.hundredths(name)
  }

  private func permits(_ name: String, _ kind: QuestionKind) -> Bool {
    switch kind {
    case .choice, .yesNo: ["in", "is-not"].contains(name)
    case .several: ["has", "lacks"].contains(name)
    case .amount, .count: ["over", "at-most"].contains(name)
    case .date: ["within", "past"].contains(name)
    case .text: false
    }
  }

  private func operators(_ kind: QuestionKind) -> String {
    switch kind {
    case .choice, .yesNo: "an option, a list of options, `{in: ..}` or `{is-not: ..}`"
    case .several: "`{has: option}` or `{lacks: option}`"
    case .amount, .count: "`{over: 50}` or `{at-most: 50}`"
    case .date: "`{within: 60 days}` or `{past: 60 days}`"
    case .text: "no condition on it: free words decide nothing"
    }
  }

  private func article(_ kind: QuestionKind) -> String {
    kind == .amount ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
  }

  // MARK: References

  /// What is known of a question; reports an id that no question has.
  func shape(of scalar: MarkedScalar) -> KnowledgeIndex.Shape? {
    if let shape = index.questions[scalar.text] { return shape }
    findings.add(
      .unknownQuestion, at: scalar.place,
      "there is no question `\(scalar.text)`\(Nearest.hint(scalar.text, among: index.questions.keys))"
    )
    return nil
  }

  /// Options of a question; nil where one of them does not exist.
  func options(
    _ scalars: [MarkedScalar], of question: String, _ shape: KnowledgeIndex.Shape
  ) -> [OptionID]? {
    let known = scalars.filter { option($0, of: question, shape) }
    guard !scalars.isEmpty, known.count == scalars.count else { return nil }
    return known.map { OptionID($0.text) }
  }

  /// Whether a question has an option; reports one that it has not.
  func option(
    _ scalar: MarkedScalar, of question: String, _ shape: KnowledgeIndex.Shape
  ) -> Bool {
    if shape.options.contains(scalar.text) { return true }
    let hint = Nearest.hint(scalar.text, among: shape.options)
    let list = hint.isEmpty ? "; it has \(shape.options.prefix(12).joined(separator: ", "))" : hint
    findings.add(
      .unknownOption, at: scalar.place, "`\(question)` has no option `\(scalar.text)`\(list)")
    return false
  }

  /// Whether an id exists in a section; reports one that does not.
  func reference(_ scalar: MarkedScalar, in section: Section) -> Bool {
    if index.place(of: scalar.text, in: section) != nil {
      uses.used.insert("\(section.rawValue)/\(scalar.text)")
      return true
    }
    let hint = Nearest.hint(scalar.text, among: index.ids(of: section))
    findings.add(
      .unknownReference, at: scalar.place, "there is no \(section.singular) `\(scalar.text)`\(hint)"
    )
    return false
  }

  /// Ids under a key that exist in a section.
  func references(_ key: String, of fields: Fields, in section: Section) -> [MarkedScalar] {
    fields.texts(key).filter { reference($0, in: section) }
  }

  /// The sources under `sources`.
  func sources(of fields: Fields) -> [SourceID] {
    let ids = references("sources", of: fields, in: .sources).map { SourceID($0.text) }
    uses.sources.formUnion(ids)
    return ids
  }

  /// An option of the question `country`.
  func country(_ key: String, of fields: Fields) -> OptionID? {
    guard let scalar = fields.text(key) else { return nil }
    guard let shape = index.questions["country"] else { return OptionID(scalar.text) }
    return option(scalar, of: "country", shape) ? OptionID(scalar.text) : nil
  }

  /// An ISO 4217 code.
  func currency(_ scalar: MarkedScalar) -> String {
    let isCode =
      scalar.text.utf8.count == 3 && scalar.text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    if !isCode {
      findings.add(
        .notAWord, at: scalar.place, "`\(scalar.text)` is no currency code; write it like `USD`")
    }
    return scalar.text
  }
}
