/// Everything that reads bytes from outside, as something that takes any bytes: it must come to an
/// end, and what it gives must hold what is promised of it.
enum FuzzTarget: String, CaseIterable {
  /// The strict JSON reader, and its writer behind it.
  case json
  /// An answers file.
  case answers
  /// A case file as it is, and its salvage.
  case transcript
  /// Records of any content whose checksums fit.
  case records
  /// Words at the prompt: sums, days, choices, times, file names.
  case typed
  /// A letter that the person has written or changed, as the friend reads it.
  case letter
  /// An agreement.
  case agreement
  /// The gate to the terminal.
  case gate
  /// Text on its way into Markdown, CSV, iCalendar, HTML and the authors' templates.
  case escapers
  /// A handover archive.
  case archive
  /// Compiled knowledge, as `--knowledge` takes it.
  case edition
  /// A knowledge file.
  case knowledge

  /// Runs the target; a broken promise ends the process.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .json: Self.json(bytes)
    case .answers: Self.answers(bytes)
    case .transcript: Self.transcript(bytes)
    case .records: Self.records(bytes)
    case .typed: Self.typed(bytes)
    case .letter: Self.letter(bytes)
    case .agreement: Self.agreement(bytes)
    case .gate: Self.gate(bytes)
    case .escapers: Self.escapers(bytes)
    case .archive: Self.archive(bytes)
    case .edition: Self.edition(bytes)
    case .knowledge: Self.knowledge(bytes)
    }
  }
}
