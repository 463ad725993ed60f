internal import AgreementReview
internal import RecourseModel
internal import StrictJSON
internal import TextLayout

/// A review as text for people and as JSON for programs.
struct ReviewReport {
  /// What was found.
  let review: Review
  /// The file as named.
  let file: String
  /// The knowledge as it reads where the person lives.
  let knowledge: Knowledge
  /// The language of the report.
  let language: Language

  private let clauses: [ClauseID: Clause]
  private let items: [ItemID: Item]

  init(review: Review, file: String, knowledge: Knowledge, language: Language) {
    self.review = review
    self.file = file
    self.knowledge = knowledge
    self.language = language
    clauses = Dictionary(knowledge.clauses.map { ($0.id, $0) }) { first, _ in first }
    items = Dictionary(knowledge.items.map { ($0.id, $0) }) { first, _ in first }
  }

  // MARK: - Text

  /// The head alone.
  var head: String { (title + [count]).flatMap { wrapped($0) }.joined(separator: "\n") }

  /// The whole report.
  var text: String {
    var lines = title.flatMap { wrapped($0) } + wrapped(count)
    lines += section(.redFlag, .flags, flagged)
    lines += section(.found, .found, foundLines)
    lines += section(.notFound, .missing, missingLines)
    if !review.wording.isEmpty {
      lines += ["", words(.wording)] + review.wording.flatMap(wordingLines)
    }
    lines += [""] + wrapped(words(.next, ["file": safe(file)])) + wrapped(words(.limits))
    return lines.joined(separator: "\n") + "\n"
  }

  private var title: [String] {
    let name = words(review.language == .english ? .english : .chinese)
    return [
      words(.head, ["file": safe(file), "language": name, "lines": String(review.lines)])
    ]
  }

  private var count: String {
    func number(_ state: Review.State) -> String {
      String(review.findings.count { $0.state == state })
    }
    return words(
      .count,
      [
        "all": String(review.findings.count), "flags": number(.redFlag),
        "found": number(.found), "missing": number(.notFound),
      ])
  }

  private func section(
    _ state: Review.State, _ heading: ReviewSentence, _ lines: (Clause, Review.Finding) -> [String]
  ) -> [String] {
    let findings = review.findings.filter { $0.state == state }
    guard !findings.isEmpty else { return [] }
    return ["", words(heading)]
      + (state == .notFound ? wrapped(words(.missingMeans)) : [])
      + findings.flatMap { finding in clauses[finding.clause].map { lines($0, finding) } ?? [] }
  }

  private func flagged(_ clause: Clause, _ finding: Review.Finding) -> [String] {
    let item = clause.item.flatMap { items[$0] }
    let name = item.map { clause.title[language] + colon + $0.title[language] }
    var lines = wrapped(name ?? clause.title[language], first: "\(clause.check ?? "")  ")
    lines += finding.quotes.flatMap(quoteLines)
    if let item {
      lines += wrapped(item.todo[language], first: indent)
      if let asks = item.asks {
        lines += wrapped(words(.askFor, ["wording": asks[language]]), first: indent)
      }
    }
    return lines
  }

  private func foundLines(_ clause: Clause, _ finding: Review.Finding) -> [String] {
    wrapped(clause.title[language], first: "\(clause.check ?? "")  ")
      + finding.quotes.prefix(1).flatMap(quoteLines)
  }

  private func missingLines(_ clause: Clause, _: Review.Finding) -> [String] {
    wrapped(
      clause.title[language] + colon + clause.good[language], first: "\(clause.check ?? "")  ")
  }

  private func wordingLines(_ finding: Review.Finding) -> [String] {
    guard let clause = clauses[finding.clause] else { return [] }
    let places = finding.quotes.map { String($0.line) }
    return wrapped(
      words(
        .lines,
        [
          "title": clause.title[language], "lines": places.joined(separator: ", "),
          "advice": clause.good[language],
        ]), first: "  ", rest: "  ")
  }

  private func quoteLines(_ quote: Review.Quote) -> [String] {
    wrapped(
      words(.line, ["line": String(quote.line), "quote": safe(quote.text)]), first: indent)
  }

  private let indent = "       "
  private var colon: String { language == .english ? ": " : "：" }

  private func words(_ sentence: ReviewSentence, _ values: [String: String] = [:]) -> String {
    sentence.words(knowledge.interface, language, values)
  }

  private func safe(_ text: String) -> String { Shown.safe(text) }

  private func wrapped(_ text: String, first: String = "", rest: String? = nil) -> [String] {
    Wrapping(
      columns: BlockRenderer.widestProse, first: first, rest: rest,
      ambiguous: language == .english ? .narrow : .wide
    ).lines(of: text)
  }

  // MARK: - JSON

  /// One object; the order of keys and checks never changes.
  var json: String {
    let root = JSONValue.object([
      JSONMember("format", .int(1)),
      JSONMember("edition", .string(knowledge.edition)),
      JSONMember("file", .string(file)),
      JSONMember("language", .string(review.language.rawValue)),
      JSONMember("lines", .int(review.lines)),
      JSONMember("checks", .array(review.findings.map { json($0) })),
      JSONMember("wording", .array(review.wording.map { json($0) })),
      JSONMember("answers", .object(answers)),
    ])
    return JSONWriter(style: .pretty).text(of: root) + "\n"
  }

  private func json(_ finding: Review.Finding) -> JSONValue {
    let clause = clauses[finding.clause]
    let item = clause?.item.flatMap { items[$0] }
    func text(_ text: LocalizedText?) -> JSONValue { text.map { .string($0[language]) } ?? .null }
    return .object([
      JSONMember("check", clause?.check.map { .string($0) } ?? .null),
      JSONMember("id", .string(finding.clause.rawValue)),
      JSONMember("title", text(clause?.title)),
      JSONMember("state", .string(finding.state.rawValue)),
      JSONMember(
        "quotes",
        .array(
          finding.quotes.map {
            .object([JSONMember("line", .int($0.line)), JSONMember("text", .string($0.text))])
          })),
      JSONMember("good", text(clause?.good)),
      JSONMember("means", finding.state == .redFlag ? text(item?.todo) : .null),
      JSONMember("asks", finding.state == .redFlag ? text(item?.asks) : .null),
    ])
  }

  /// The answers that the findings suggest, as an answers file has them.
  private var answers: [JSONMember] {
    review.suggestions(by: knowledge.clauses).sorted { $0.key < $1.key }.map { id, answer in
      guard case .options(let options) = answer else { return JSONMember(id.rawValue, .null) }
      return JSONMember(id.rawValue, .array(options.map { .string($0.rawValue) }))
    }
  }
}
