internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession

/// What happened in a case, day by day, for a hearing: contacts, letters, evidence, and the days
/// that were told.
struct CaseTimeline {
  /// One line of it.
  struct Entry: Hashable {
    var day: CivilDate
    var words: String
  }

  let workspace: Workspace
  let state: CaseState
  /// What was written into the case: the day on which it was closed stands there alone.
  let written: [CaseEntry]
  /// The papers' language.
  var language: Language { state.language }

  /// The entries, the earliest first; on one day as they were told.
  var entries: [Entry] {
    (told + contacts + letters + evidence + closing).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private var knowledge: Knowledge { workspace.edition.knowledge }

  private func words(_ sentence: CaseSentence, _ values: [String: String]) -> String {
    workspace.words(sentence, values, in: language)
  }

  /// Days that were answered: what was promised, received, paid.
  private var told: [Entry] {
    knowledge.questions.compactMap { question in
      guard !question.told, case .date(let day)? = state.answers[question.id] else { return nil }
      return Entry(
        day: day, words: words(.timelineAnswer, ["label": question.label[language]]))
    }
  }

  private var contacts: [Entry] {
    state.log.map { entry in
      let happening = knowledge.happenings.first { $0.id == entry.happening }?.text[language]
      let parts = [happening, entry.words.isEmpty ? nil : Self.oneLine(entry.words)]
      return Entry(
        day: entry.day,
        words: parts.compactMap { $0 }.joined(separator: language == .english ? "; " : "；"))
    }
  }

  private var letters: [Entry] {
    state.sent.map { letter in
      let title = knowledge.letters.first { $0.id == letter.letter }?.title[language]
      let values = [
        "title": title ?? letter.letter.rawValue, "channel": Self.oneLine(letter.channel),
        "hash": letter.sha256,
      ]
      return Entry(day: letter.day, words: words(.timelineSent, values))
    }
  }

  private var evidence: [Entry] {
    state.evidence.map { evidence in
      let values = [
        "name": Self.oneLine(evidence.name), "words": Self.oneLine(evidence.words),
        "hash": evidence.sha256,
      ]
      return Entry(day: evidence.day, words: words(.timelineEvidence, values))
    }
  }

  private var closing: [Entry] {
    guard let closing = state.closing,
      let entry = written.last(where: { $0.event == .closed(closing) }), let day = entry.at?.day
    else { return [] }
    let outcome = workspace.builder(for: state.topic).words(in: language)(closing)
    return [Entry(day: day, words: words(.timelineClosed, ["outcome": Self.oneLine(outcome)]))]
  }

  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  // MARK: Papers

  /// The timeline as Markdown, a newline at its end.
  var markdown: String {
    let lines = entries.map { entry in
      "- **\(Wording(language: language).fullDate(entry.day))** "
        + MarkdownEscape.inline(entry.words)
    }
    return paper("# " + MarkdownEscape.inline(title), lines)
  }

  /// The timeline as plain text, a newline at its end.
  var text: String {
    let lines = entries.map { "\($0.day.iso)  \($0.words)" }
    return paper(title, lines)
  }

  private var title: String {
    let builder = workspace.builder(for: state.topic)
    let subject = builder.subject(of: state.answers)[language]
    return words(.timelineTitle, ["title": subject])
  }

  private func paper(_ head: String, _ lines: [String]) -> String {
    let body = lines.isEmpty ? [words(.timelineEmpty, [:])] : lines
    return ([head, ""] + body).joined(separator: "\n") + "\n"
  }
}
