internal import RecourseModel
internal import RecoursePlan

extension Conversation {
  /// `/evidence`, `/evidence add [--copy] FILE WORDS`, `/evidence verify`.
  mutating func evidence(_ argument: String) {
    guard state.start != nil else { return showAgain() }
    let word = argument.prefix { !$0.isWhitespace }
    let rest = String(argument.dropFirst(word.count))
    switch Folding.compact(String(word)) {
    case "", "list", "列表":
      listEvidence()
      showAgain()
    case "add", "添加", "加": addEvidence(rest)
    case "verify", "check", "核对", "检查":
      guard !state.evidence.isEmpty else {
        show(.paragraph(speech(.evidenceNone)))
        return showAgain()
      }
      events.append(.evidence(.verify(state.evidence)))
    default:
      show(.hint(speech(.evidenceHow)))
      showAgain()
    }
  }

  private mutating func addEvidence(_ words: String) {
    var words = words.drop { $0.isWhitespace }
    let flag = words.prefix { !$0.isWhitespace }
    let copies = flag == "--copy" || flag == "—copy"
    if copies { words = words.dropFirst(flag.count) }
    guard let file = FileArgument(String(words)) else {
      show(.hint(speech(.evidenceHow)))
      return showAgain()
    }
    guard file.rest.isEmpty else {
      return events.append(.evidence(.add(path: file.path, words: file.rest, copies: copies)))
    }
    stage = .evidenceWords(path: file.path, copies: copies)
    show(.question(speech(.evidenceWords, ["name": file.path]), isReadAloud: false))
    prompt()
  }

  mutating func takeEvidenceWords(_ line: String, path: String, copies: Bool) {
    guard !Folding.compact(line).isEmpty else { return proceed() }
    let words = line.split { $0.isWhitespace }.joined(separator: " ")
    events.append(.evidence(.add(path: path, words: words, copies: copies)))
  }

  // MARK: - What was found

  /// Takes what came of looking at files.
  public mutating func send(_ found: EvidenceFound) -> [Event] {
    switch found {
    case .file(let evidence): note(evidence)
    case .failed(let line):
      show(.warning(line))
      goOn()
    case .verified(let standings):
      for (evidence, standing) in zip(state.evidence, standings) {
        let values = [
          "name": evidence.name, "day": speech.day(evidence.day), "place": evidence.place,
        ]
        let words = speech(standing.sentence, values)
        show(standing == .same ? .point(words) : .warning(words))
      }
      showAgain()
    }
    return take()
  }

  private mutating func note(_ evidence: Evidence) {
    if let twin = state.evidence.first(where: { $0.sha256 == evidence.sha256 }) {
      show(.fact(speech(.evidenceTwice, ["name": twin.name])))
    }
    guard let records = recordsQuestion else { return keep(evidence) }
    stage = .evidenceKind(evidence)
    show(.question(speech(.evidenceWhich, ["name": evidence.name]), isReadAloud: false))
    var choices = records.options.enumerated().map {
      Block.Choice(number: $0 + 1, text: $1.text[language])
    }
    choices.append(Block.Choice(number: 0, text: speech(.evidenceNeither)))
    show(.options(choices))
    show(.hint(speech(.evidenceWhichHint)))
    prompt()
  }

  mutating func takeEvidenceKind(_ line: String, _ evidence: Evidence) {
    var evidence = evidence
    guard !Folding.compact(line).isEmpty, let records = recordsQuestion else {
      return keep(evidence)
    }
    switch ChoiceReader(offer: fullOffer(of: records)).read(line) {
    case .option(let id, _): evidence.record = id
    case .unknown: break
    case .ambiguous, .none:
      guard ChoiceReader.number(in: line) != 0 else { return keep(evidence) }
      let values = ["most": String(records.options.count)]
      return refuse(
        line, [.warning(speech(.noSuchNumber, values))],
        label: speech(.evidenceWhich, ["name": evidence.name]))
    }
    keep(evidence)
  }

  /// Records the file, and that the person has it where the interview asks for such.
  private mutating func keep(_ evidence: Evidence) {
    let before = planRequest
    var recorded = [CaseEvent.evidence(evidence)]
    if let record = evidence.record, let records = recordsQuestion {
      switch state.answers[records.id] {
      case .options(let held)? where !held.contains(record):
        let options = records.options.map(\.id).filter { held.contains($0) || $0 == record }
        recorded.append(.changed(records.id, .options(options)))
      case .unknown?: recorded.append(.changed(records.id, .options([record])))
      default: break
      }
    }
    record(recorded)
    let values = [
      "name": evidence.name, "size": Conversation.size(evidence.size),
      "hash": String(evidence.sha256.prefix(16)),
    ]
    show(.understood(speech(.evidenceKept, values)))
    if state.answers != before.answers { showDifference(from: before) }
    showMissing()
    goOn()
  }

  // MARK: - Lists

  private mutating func listEvidence() {
    guard !state.evidence.isEmpty else {
      show(.paragraph(speech(.evidenceNone)))
      showMissing()
      return show(.hint(speech(.evidenceHow)))
    }
    show(.heading(speech(.evidenceTitle), right: ""))
    for (index, evidence) in state.evidence.enumerated() {
      let values = [
        "name": "\(index + 1)  \(evidence.name)", "size": Conversation.size(evidence.size),
        "day": speech.day(evidence.day), "words": evidence.words,
      ]
      show(.point(speech(.evidenceLine, values)))
      if let copy = evidence.copy { show(.below(speech(.evidenceCopy, ["copy": copy]))) }
    }
    showMissing()
  }

  /// What the plan still needs: kinds of record that are not at hand, each with the steps that it
  /// goes with, and what the steps ask for.
  private mutating func showMissing() {
    let needs = builder.plan(for: planRequest).records
    let loose = needs.missing.filter(\.steps.isEmpty).map(\.words)
    if !loose.isEmpty {
      show(.paragraph(speech(.evidenceMissing, ["things": speech.list(loose)])))
    }
    for record in needs.missing where !record.steps.isEmpty {
      let steps = record.steps.prefix(3).map(\.title).joined(
        separator: speech.separator(.storyJoin))
      show(.paragraph(speech(.evidenceMissingFor, ["thing": record.words, "steps": steps])))
    }
    for step in needs.steps.prefix(4) {
      let things = step.gather.joined(separator: speech.separator(.storyJoin))
      show(.point(speech(.evidenceFor, ["step": step.title, "things": things])))
    }
  }

  private var recordsQuestion: Question? { question("records") }

  /// Bytes as people say them.
  private static func size(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
    let tenths = (bytes * 10 + 524_288) / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
