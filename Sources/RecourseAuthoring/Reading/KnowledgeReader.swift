internal import ParallelWork
import RecourseModel

/// Files to a checked knowledge, or all findings at once.
final class KnowledgeReader {
  /// Where findings go.
  let findings = FindingList()
  /// What the files define.
  let index = KnowledgeIndex()
  /// What is known of the Chinese.
  let languages = Languages()
  /// What was read.
  var knowledge = Knowledge(edition: "")

  /// Conditions with their places, for checks that need everything read.
  var uses = ConditionUses()
  /// Texts that the program prints by ids of its own.
  var interfacePlaces: [String: Place] = [:]
  /// The authors' asking order, by question.
  var questionOrder: [QuestionID: Int] = [:]
  /// Where a variant's condition stands, by question.
  var variantPlaces: [QuestionID: [Place]] = [:]

  /// The Chinese entries of each English file: by file, section and id.
  private var chinese: [String: [Section: Fields]] = [:]
  private var chineseFiles: [String: SourceFile] = [:]
  private var englishRoots: [(file: SourceFile, fields: Fields)] = []
  private var chineseInterface: [String: Fields] = [:]

  /// Reads all files; afterwards ``knowledge`` and ``findings`` are complete.
  func read(_ files: [SourceFile]) {
    let templates = files.filter { $0.relative.hasPrefix(Self.templateFolder) }
    let others = files.filter { !$0.relative.hasPrefix(Self.templateFolder) }
    for (file, node) in zip(others, parse(others)) { open(file, node) }
    for (file, fields) in englishRoots { gather(file, fields) }
    for section in Section.allCases { readEntries(of: section) }
    for (file, fields) in englishRoots { readInterface(file, fields) }
    readTemplates(templates)
    reportOrphans()
  }

  // MARK: Files

  /// Files that are there for people and editors.
  private static let forAuthors: Set = [
    "README.md", "knowledge.schema.json", "plan.schema.json",
  ]

  /// What each file holds as YAML, if it holds that; what is found comes in the order of the files.
  private func parse(_ files: [SourceFile]) -> [MarkedNode?] {
    let parsed = Cores.map(files.count) { index -> (node: MarkedNode?, found: [Finding]) in
      let file = files[index]
      guard file.relative.hasSuffix(".yaml") else { return (nil, []) }
      let findings = FindingList()
      return (YAMLReader.read(file.bytes, file: file.path, findings: findings), findings.found)
    }
    return parsed.map { node, found in
      findings.add(found)
      return node
    }
  }

  private func open(_ file: SourceFile, _ node: MarkedNode?) {
    guard file.relative.hasSuffix(".yaml") else {
      if !Self.forAuthors.contains(file.relative) {
        findings.add(
          .unknownFile, at: .start(of: file.path),
          "not a `.yaml` file; it is not read. Move it elsewhere")
      }
      return
    }
    guard let node else {
      if file.bytes.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) {
        findings.add(
          .formatNumber, at: .start(of: file.path), "an empty file; begin it with `format: 1`")
      }
      return
    }
    guard let fields = Fields(node, subject: "the file", findings: findings) else { return }
    if let format = fields.node("format") {
      if let scalar = fields.text(in: format, "format"), scalar.text != "1" {
        findings.add(
          .formatNumber, at: scalar.place, "format `\(scalar.text)` is not known; this is format 1")
      }
    } else {
      findings.add(.formatNumber, at: .start(of: file.path), "begin the file with `format: 1`")
    }
    if file.relative == TranslationStamps.path {
      readStamps(fields)
    } else if file.isChinese {
      openChinese(file, fields)
    } else {
      englishRoots.append((file, fields))
    }
  }

  private func openChinese(_ file: SourceFile, _ fields: Fields) {
    let partner = String(file.relative.dropFirst(SourceFile.chineseFolder.count))
    chineseFiles[partner] = file
    for section in Section.allCases where section.isTranslated && fields.has(section.rawValue) {
      guard let node = fields.node(section.rawValue) else { continue }
      let subject = "`\(section.rawValue)` in Chinese"
      chinese[partner, default: [:]][section] = Fields(node, subject: subject, findings: findings)
    }
    if let node = fields.node("interface") {
      chineseInterface[partner] = Fields(node, subject: "`interface`", findings: findings)
    }
    fields.finish()
  }

  private func readStamps(_ fields: Fields) {
    if let node = fields.node("stamps"),
      let stamps = Fields(node, subject: "`stamps`", findings: findings)
    {
      for entry in stamps.all {
        guard let stamp = stamps.text(in: entry.value, entry.key.text) else { continue }
        languages.stamps[entry.key.text] = (stamp.text, entry.key.place)
      }
    }
    fields.finish()
  }

  /// Notes the entries of all lists of an English file.
  private func gather(_ file: SourceFile, _ fields: Fields) {
    for section in Section.allCases {
      for node in fields.list(section.rawValue) {
        index.add(node, to: section, from: file, findings)
      }
    }
    if let edition = fields.text("edition") { knowledge.edition = edition.text }
    if let node = fields.node("currencies"),
      let currencies = Fields(node, subject: "`currencies`", findings: findings)
    {
      for entry in currencies.all {
        guard let code = currencies.text(in: entry.value, entry.key.text) else { continue }
        knowledge.currencies[OptionID(entry.key.text)] = currency(code)
        uses.currencies.append(entry.key)
      }
    }
    _ = fields.node("interface")
    fields.finish()
  }

  // MARK: Entries

  private func readEntries(of section: Section) {
    var missing: [String: [String]] = [:]
    var counts: [String: Int] = [:]
    for entry in index.entries[section] ?? [] {
      guard let fields = Fields(entry.node, subject: section.singular, findings: findings)
      else { continue }
      let id = section.idKey.flatMap { fields.text($0, required: true)?.text } ?? ""
      if !id.isEmpty { fields.subject = "\(section.singular) `\(id)`" }
      var chineseFields: Fields?
      if section.isTranslated {
        counts[entry.file.relative, default: 0] += 1
        chineseFields = chineseEntry(id, section, entry.file)
        if chineseFields == nil { missing[entry.file.relative, default: []].append(id) }
      }
      let record = Record(
        english: fields, chinese: chineseFields,
        scope: section == .items || section == .letters ? .item : .plain,
        languages: languages)
      read(record, id: id, in: section)
      record.finish()
      let key = "\(section.rawValue)/\(id)"
      languages.note(record.texts, of: key)
      if let chineseFields { languages.places[key] = chineseFields.place }
    }
    for (file, ids) in missing {
      reportMissing(ids, of: counts[file] ?? 0, kind: section.rawValue, file: file)
    }
  }

  private func chineseEntry(_ id: String, _ section: Section, _ file: SourceFile) -> Fields? {
    guard let fields = chinese[file.relative]?[section], fields.has(id), let node = fields.node(id)
    else { return nil }
    let subject = "\(section.singular) `\(id)`"
    // A section with one text only may be written without a mapping.
    let entry = shortKey(of: section).map { node.expanded(under: $0) } ?? node
    return Fields(entry, subject: subject, findings: findings)
  }

  private func shortKey(of section: Section) -> String? {
    switch section {
    case .conditions: "meaning"
    case .happenings: "text"
    case .properties: "statement"
    case .costs: "remark"
    case .blanks: "ask"
    default: nil
    }
  }

  private func reportMissing(_ ids: [String], of count: Int, kind: String, file: String) {
    let translation = chineseFiles[file]
    // Costs without a remark need no Chinese.
    let needed = ids.filter { languages.hashes["\(kind)/\($0)"] != nil || kind == "interface" }
    guard !needed.isEmpty else { return }
    let path = translation?.path ?? missingPath(for: file)
    let shown = needed.prefix(8).joined(separator: ", ")
    let rest = needed.count > 8 ? " and \(needed.count - 8) more" : ""
    findings.add(
      .missingText, at: .start(of: path),
      (translation == nil ? "no such file yet: " : "")
        + "Chinese is missing for \(needed.count) of \(count) \(kind): \(shown)\(rest)")
  }

  /// Where the Chinese of a file would lie.
  private func missingPath(for file: String) -> String { path(of: SourceFile.chineseFolder + file) }

  /// How a path below the folder is printed.
  func path(of relative: String) -> String {
    guard let known = englishRoots.first?.file else { return relative }
    return known.path.dropLast(known.relative.count) + relative
  }

  // MARK: The program's own sentences

  private func readInterface(_ file: SourceFile, _ fields: Fields) {
    guard let node = fields.node("interface"),
      let english = Fields(node, subject: "`interface`", findings: findings)
    else { return }
    let chinese = chineseInterface[file.relative]
    var missing: [String] = []
    for entry in english.all {
      let id = entry.key.text
      if let first = interfacePlaces[id] {
        findings.add(
          .duplicateID, at: entry.key.place,
          "sentence `\(id)` stands already in \(first.file):\(first.line)")
        continue
      }
      interfacePlaces[id] = entry.key.place
      guard let original = english.text(in: entry.value, id) else { continue }
      let record = Record(
        english: english, chinese: chinese, scope: .interface, languages: languages)
      var translation: MarkedScalar?
      if let chinese, chinese.has(id) {
        translation = chinese.text(id)
        languages.places["interface/\(id)"] = chinese.place(of: id)
      } else {
        missing.append(id)
      }
      knowledge.interface[id] = record.pair(original, translation)
      languages.note(record.texts, of: "interface/\(id)")
    }
    if !missing.isEmpty {
      reportMissing(missing, of: english.all.count, kind: "interface", file: file.relative)
    }
  }

  private func reportOrphans() {
    for (partner, file) in chineseFiles {
      guard englishRoots.contains(where: { $0.file.relative == partner }) else {
        findings.add(
          .orphanText, at: .start(of: file.path),
          "there is no `\(partner)` that this would be the Chinese of")
        continue
      }
      for (_, fields) in chinese[partner] ?? [:] { fields.finish() }
      chineseInterface[partner]?.finish()
    }
  }
}
