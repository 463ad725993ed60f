import RecourseModel

/// One entry in English with its Chinese beside it.
final class Record {
  /// Which placeholders a text may hold.
  enum Scope {
    /// None.
    case plain
    /// Question ids and computed names.
    case item
    /// Any, the same in both languages.
    case interface
  }

  /// The entry with its logic and English.
  let english: Fields
  /// Its Chinese; nil: there is none, which was told already.
  let chinese: Fields?
  /// The English texts in the order in which they were read.
  private(set) var texts: [String] = []
  /// Placeholders met in its texts.
  private(set) var placeholders: [(name: Placeholders.Name, place: Place)] = []

  private let scope: Scope
  private let languages: Languages
  private var findings: FindingList { english.findings }

  /// Puts both languages side by side.
  init(english: Fields, chinese: Fields?, scope: Scope, languages: Languages) {
    self.english = english
    self.chinese = chinese
    self.scope = scope
    self.languages = languages
  }

  // MARK: Texts

  /// A text in both languages; nil where the English has none.
  func localized(_ key: String, required isRequired: Bool = false) -> LocalizedText? {
    let original = english.text(key, required: isRequired)
    guard let original else {
      if let chinese, chinese.has(key), !english.has(key) {
        findings.add(
          .orphanText, at: chinese.place(of: key),
          "`\(key)` has no English; add it there or remove it here")
      }
      return nil
    }
    guard let chinese else { return pair(original, nil) }
    guard chinese.has(key) else {
      findings.add(
        .missingText, at: chinese.place, "\(chinese.subject) lacks `\(key)` in Chinese")
      return pair(original, nil)
    }
    return pair(original, chinese.text(key))
  }

  /// A list of texts in both languages, entry by entry.
  func localizedList(_ key: String) -> [LocalizedText] {
    let originals = english.texts(key)
    var translations: [MarkedScalar?] = []
    if let chinese, chinese.has(key) {
      let found = chinese.texts(key)
      if found.count != originals.count {
        findings.add(
          .unequalText, at: chinese.valuePlace(of: key),
          "`\(key)` has \(found.count) entries here and \(originals.count) in English")
      }
      translations = found
    } else if let chinese, !originals.isEmpty {
      findings.add(
        .missingText, at: chinese.place, "\(chinese.subject) lacks `\(key)` in Chinese")
    }
    return originals.enumerated().map { index, original in
      pair(original, index < translations.count ? translations[index] : nil)
    }
  }

  /// Puts an English and a Chinese text together after holding them against each other.
  func pair(_ original: MarkedScalar, _ translation: MarkedScalar?) -> LocalizedText {
    texts.append(original.text)
    let names = checkedPlaceholders(original)
    guard let translation else {
      languages.missing += 1
      return LocalizedText(english: original.text, simplifiedChinese: "")
    }
    let translated = checkedPlaceholders(translation)
    if let names, let translated, Set(names) != Set(translated) {
      let wanted = Set(names).map(\.written).sorted().joined(separator: " ")
      findings.add(
        .unequalText, at: translation.place,
        "the placeholders differ from the English, which has \(wanted.isEmpty ? "none" : wanted)")
    }
    compareFigures(original, translation)
    return LocalizedText(english: original.text, simplifiedChinese: translation.text)
  }

  // MARK: Parts

  /// A part of the entry that is a mapping of its own; its texts count as this entry's.
  ///
  /// Where the Chinese has no such part, that is told at `owner`, which should hold it.
  func part(
    _ english: Fields, _ node: MarkedNode?, _ name: String, in owner: Fields?
  ) -> Record {
    var part: Fields?
    if let node {
      part = Fields(node, subject: name, findings: findings)
    } else if let owner {
      findings.add(.missingText, at: owner.place, "\(owner.subject) lacks \(name) in Chinese")
    }
    return Record(english: english, chinese: part, scope: scope, languages: languages)
  }

  /// Takes the texts of a finished part in.
  func absorb(_ part: Record) {
    texts += part.texts
    placeholders += part.placeholders
  }

  /// Mappings in a list, each with its Chinese: same number, same order.
  ///
  /// - Parameter short: the key under which a text alone counts, and a text alone is then a list of
  ///   one; nil: every entry is a mapping.
  func parts(_ key: String, _ name: String, short: String? = nil) -> [Record] {
    let originals = nodes(key, in: english, short)
    var translations: [MarkedNode]?
    if let chinese, chinese.has(key) {
      let found = nodes(key, in: chinese, short)
      translations = found
      if found.count != originals.count {
        findings.add(
          .unequalText, at: chinese.valuePlace(of: key),
          "`\(key)` has \(found.count) entries here and \(originals.count) in English")
      }
    } else if let chinese, !originals.isEmpty {
      findings.add(
        .missingText, at: chinese.place, "\(chinese.subject) lacks `\(key)` in Chinese")
    }
    return originals.enumerated().compactMap { index, node in
      let subject = "\(name) \(index + 1) of \(english.subject)"
      guard let fields = Fields(node, subject: subject, findings: findings) else { return nil }
      let translation = translations.flatMap { index < $0.count ? $0[index] : nil }
      return Record(
        english: fields,
        chinese: translation.flatMap { Fields($0, subject: subject, findings: findings) },
        scope: scope, languages: languages)
    }
  }

  private func nodes(_ key: String, in fields: Fields, _ short: String?) -> [MarkedNode] {
    guard let short, let node = fields.node(key) else { return fields.list(key) }
    if case .scalar = node { return [node.expanded(under: short)] }
    return fields.list(in: node, key).map { $0.expanded(under: short) }
  }

  /// Reports keys that nobody asked for, in both languages.
  func finish() {
    english.finish()
    chinese?.finish()
  }

  // MARK: Checks

  private func checkedPlaceholders(_ text: MarkedScalar) -> [Placeholders.Name]? {
    guard let names = Placeholders.names(in: text.text) else {
      findings.add(
        .placeholder, at: text.place,
        "braces hold one name each, like `{amount}`; check `{` and `}`")
      return nil
    }
    if scope == .plain, let first = names.first {
      findings.add(
        .placeholder, at: text.place,
        "`\(first.written)` cannot be filled in here; only texts of items hold placeholders")
    }
    placeholders += names.map { ($0, text.place) }
    return names
  }

  private func compareFigures(_ original: MarkedScalar, _ translation: MarkedScalar) {
    // Words are only asked for what the other text has in digits.
    guard TextFigures.hasDigits(original.text) || TextFigures.hasDigits(translation.text) else {
      return
    }
    let english = TextFigures(english: original.text)
    let chinese = TextFigures(chinese: translation.text)
    let lost = english.missing(in: chinese)
    let added = chinese.missing(in: english)
    guard !lost.isEmpty || !added.isEmpty else { return }
    var parts: [String] = []
    if !lost.isEmpty { parts.append("the English has \(lost.joined(separator: ", "))") }
    if !added.isEmpty { parts.append("only the Chinese has \(added.joined(separator: ", "))") }
    findings.add(
      .figuresDiffer, at: translation.place,
      "other figures than in English: \(parts.joined(separator: "; "))")
  }
}
