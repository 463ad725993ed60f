import RecourseModel

extension Fields {
  // MARK: Texts

  /// A text; surrounding white space is not part of it.
  func text(_ key: String, required isRequired: Bool = false) -> MarkedScalar? {
    guard let node = isRequired ? required(key) : node(key) else { return nil }
    return text(in: node, key)
  }

  /// A value that must be a text.
  func text(in node: MarkedNode, _ key: String) -> MarkedScalar? {
    switch node {
    case .scalar(var scalar):
      scalar.text = scalar.text.trimmed
      if scalar.text.isEmpty {
        findings.add(
          .emptyText, at: scalar.place, "`\(key)` of \(subject) is empty; fill it in or remove it")
        return nil
      }
      return scalar
    case .unreadable: return nil
    default:
      findings.add(
        .wrongShape, at: node.place, "`\(key)` of \(subject) must be a text, not \(node.shape)")
      return nil
    }
  }

  /// A list of texts; one text alone is a list of one.
  func texts(_ key: String) -> [MarkedScalar] {
    guard let node = node(key) else { return [] }
    if case .scalar = node { return text(in: node, key).map { [$0] } ?? [] }
    return list(in: node, key).compactMap { text(in: $0, key) }
  }

  /// The entries of a list.
  func list(_ key: String) -> [MarkedNode] {
    node(key).map { list(in: $0, key) } ?? []
  }

  /// The entries of a value that must be a list.
  func list(in node: MarkedNode, _ key: String) -> [MarkedNode] {
    switch node {
    case .sequence(let nodes, _): return nodes
    case .unreadable: return []
    default:
      findings.add(
        .wrongShape, at: node.place,
        "`\(key)` of \(subject) must be a list (`[a, b]` or lines with `- `), not \(node.shape)")
      return []
    }
  }

  // MARK: Words

  /// One of some fixed words.
  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, as type: Word.Type = Word.self, required isRequired: Bool = false
  ) -> Word? where Word.RawValue == String {
    guard let scalar = text(key, required: isRequired) else { return nil }
    if let word = Word(rawValue: scalar.text) { return word }
    let words = Word.allCases.map(\.rawValue)
    findings.add(
      .notAWord, at: scalar.place,
      "`\(scalar.text)` is no \(key); it is one of \(words.joined(separator: ", "))")
    return nil
  }

  /// `true` or `false`.
  func flag(_ key: String) -> Bool {
    guard let scalar = text(key) else { return false }
    if scalar.text == "true" { return true }
    if scalar.text != "false" {
      findings.add(
        .notAWord, at: scalar.place, "`\(key)` is `true` or `false`, not `\(scalar.text)`")
    }
    return false
  }

  // MARK: Figures

  /// A whole number.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let scalar = text(key) else { return nil }
    return integer(scalar, key, in: range)
  }

  /// A text that must be a whole number.
  func integer(_ scalar: MarkedScalar, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = Figures.integer(scalar.text) else {
      findings.add(.notANumber, at: scalar.place, Figures.complaint(scalar.text, of: key))
      return nil
    }
    guard range.contains(value) else {
      findings.add(
        .notANumber, at: scalar.place,
        "`\(key)` is \(value); it must lie from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  /// An amount with at most two decimals, in hundredths.
  func hundredths(_ key: String, required isRequired: Bool = false) -> Int? {
    guard let scalar = text(key, required: isRequired) else { return nil }
    return hundredths(scalar, key)
  }

  /// A text that must be an amount, in hundredths.
  func hundredths(_ scalar: MarkedScalar, _ key: String) -> Int? {
    if let value = Figures.hundredths(scalar.text) { return value }
    findings.add(.notANumber, at: scalar.place, Figures.complaint(scalar.text, of: key))
    return nil
  }

  /// A percentage such as `2.5%`, in hundredths of a percent.
  func percent(_ key: String) -> Int? {
    guard let scalar = text(key) else { return nil }
    if scalar.text.hasSuffix("%"), let value = Figures.hundredths(scalar.text.dropLast()) {
      return value
    }
    findings.add(
      .notASpan, at: scalar.place, "`\(scalar.text)` is no percentage; write it like `2.5%`")
    return nil
  }

  // MARK: Time

  /// A day, `YYYY-MM-DD`.
  func date(_ key: String, required isRequired: Bool = false) -> CivilDate? {
    guard let scalar = text(key, required: isRequired) else { return nil }
    return date(scalar)
  }

  /// A text that must be a day.
  func date(_ scalar: MarkedScalar) -> CivilDate? {
    if let day = CivilDate(iso: scalar.text) { return day }
    findings.add(
      .notADate, at: scalar.place,
      "`\(scalar.text)` is no day of the calendar; write it like `2026-02-28`")
    return nil
  }

  /// A span such as `60 days`.
  func span(_ key: String, required isRequired: Bool = false) -> Span? {
    guard let scalar = text(key, required: isRequired) else { return nil }
    return span(scalar)
  }

  /// A text that must be a span.
  func span(_ scalar: MarkedScalar) -> Span? {
    if let span = Figures.span(scalar.text) { return span }
    let units = Span.Unit.allCases.map(\.rawValue).joined(separator: ", ")
    findings.add(
      .notASpan, at: scalar.place,
      "`\(scalar.text)` is no span; write a number and one of \(units), like `60 days`")
    return nil
  }

  // MARK: Ids

  /// An id in kebab-case, capitals allowed for sources.
  func id(_ key: String = "id", required isRequired: Bool = true) -> MarkedScalar? {
    text(key, required: isRequired)
  }
}
