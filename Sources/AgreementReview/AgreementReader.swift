public import RecourseModel

/// Reads agreements by the phrases of a knowledge. Make one and keep it.
public struct AgreementReader: Sendable {
  private let clauses: [Clause]
  private let english: Lexicon
  private let chinese: Lexicon

  /// Most quotes per check.
  private static let mostQuotes = 3
  /// Sentences that must read like an agreement.
  private static let fewestMarks = 2
  /// These together with the checks that were met.
  private static let fewestSigns = 5
  /// The clause whose phrases are those by which an agreement is known.
  static let marks: ClauseID = "agreement-marks"

  /// Prepares the phrases of a knowledge.
  public init(clauses: [Clause]) {
    self.clauses = clauses
    english = Lexicon(clauses, \.english)
    chinese = Lexicon(clauses, \.chinese)
  }

  /// Reads an agreement.
  ///
  /// - Parameter bytes: UTF-8, plain text or Markdown. Time grows with their number, not with its
  ///   square.
  /// - Throws: ``NotReadable`` for what is no text, in another language, or no agreement.
  public func read(_ bytes: [UInt8]) throws(NotReadable) -> Review {
    let (text, language) = try ReadableText.check(bytes)
    let lexicon = language == .english ? english : chinese
    let agreement = AgreementText(text, folding: lexicon.folding)
    var met = Met(count: clauses.count)
    for (index, sentence) in agreement.sentences.enumerated() {
      met.take(lexicon.matches(in: agreement.folded.bytes[sentence.range]), sentence: index)
    }
    var findings: [Review.Finding] = []
    var wording: [Review.Finding] = []
    var markCount = 0
    for (index, clause) in clauses.enumerated() {
      if clause.id == Self.marks {
        markCount = met.found[index].count
        continue
      }
      let finding = finding(of: clause, index, met, agreement)
      if clause.check != nil { findings.append(finding) } else { wording.append(finding) }
    }
    let checks = findings.count { $0.state != .notFound }
    guard checks > 0, markCount >= Self.fewestMarks, checks + markCount >= Self.fewestSigns
    else { throw .noAgreement }
    return Review(
      language: language, lines: agreement.lineCount, findings: findings,
      wording: wording.filter { $0.state != .notFound })
  }

  private func finding(
    of clause: Clause, _ index: Int, _ met: Met, _ agreement: AgreementText
  ) -> Review.Finding {
    let (state, places): (Review.State, [Met.Place]) =
      if !met.flagged[index].isEmpty {
        (.redFlag, met.flagged[index])
      } else if !met.found[index].isEmpty {
        (.found, met.found[index])
      } else {
        (.notFound, [])
      }
    let shown = clause.check == nil ? places : Array(places.prefix(Self.mostQuotes))
    return Review.Finding(
      clause: clause.id, state: state,
      quotes: shown.map { place in
        Review.Quote(
          line: Int(agreement.folded.lines[place.byte]),
          text: agreement.quote(agreement.sentences[place.sentence], around: place.byte))
      })
  }
}

/// Where the phrases of each clause were met.
private struct Met {
  struct Place {
    var sentence: Int
    var byte: Int
  }

  var found: [[Place]]
  var flagged: [[Place]]

  init(count: Int) {
    found = Array(repeating: [], count: count)
    flagged = found
  }

  /// Takes in what stands in one sentence: a guard turns a red flag into a good clause.
  mutating func take(_ matches: [Lexicon.Match], sentence: Int) {
    for match in matches where match.part == .flag {
      let isTakenBack = matches.contains { $0.clause == match.clause && $0.part == .unless }
      if isTakenBack {
        Self.add(match, sentence, to: &found[match.clause])
      } else {
        Self.add(match, sentence, to: &flagged[match.clause])
      }
    }
    for match in matches where match.part == .found {
      Self.add(match, sentence, to: &found[match.clause])
    }
  }

  private static func add(_ match: Lexicon.Match, _ sentence: Int, to places: inout [Place]) {
    guard places.last?.sentence != sentence else { return }
    places.append(Place(sentence: sentence, byte: match.byte))
  }
}
