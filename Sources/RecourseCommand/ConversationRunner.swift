internal import Casebook
private import Glibc
internal import LineEditing
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession

/// Carries one conversation: reads lines, has answers written, shows what comes back.
///
/// An answer is on disk before what follows it is shown: events are taken in order.
final class ConversationRunner {
  private let workspace: Workspace
  private let reader: LineReader
  private var conversation: Conversation
  private var openCase: OpenCase?
  private let settings: SessionSettings

  /// Prepares a conversation; `openCase` is the case to go on with, nil for a new one.
  init(workspace: Workspace, settings: SessionSettings, openCase: OpenCase?) {
    self.workspace = workspace
    self.openCase = openCase
    reader = LineReader(plain: workspace.settings.isPlain)
    var settings = settings
    settings.isPiped = reader.mode == .piped
    settings.isPlain = reader.mode != .full
    self.settings = settings
    let happenings = workspace.edition.knowledge.happenings
    let state = openCase.map { CaseState(folding: $0.events, happenings: happenings) }
    conversation = Conversation(
      advisor: workspace.advisor, state: state ?? CaseState(), history: openCase?.events ?? [],
      settings: settings, digest: { sha256Text(Array($0.utf8)) })
  }

  /// Runs to the end.
  ///
  /// - Returns: the exit code.
  /// - Throws: ``Refusal`` if an answer cannot be kept.
  func run() throws -> Int32 {
    defer {
      reader.close()
      tellMended()
    }
    for notice in openCase?.notices ?? [] {
      Console.complain("recourse: \(notice.describe(language: conversation.language))")
    }
    var events = conversation.start()
    while true {
      switch try handle(events) {
      case .left(let code): return code
      case .ask(let ask): events = conversation.send(try read(ask))
      case .edit(let text):
        events = conversation.send(.edited(edit(text)))
      case .look(let work): events = conversation.send(look(work))
      }
    }
  }

  /// Says what of the input could not be taken as it was.
  private func tellMended() {
    let language = conversation.language
    for (count, sentence) in [
      (reader.replacedCharacters, CommandSentence.notUTF8), (reader.droppedZeros, .zerosDropped),
    ] where count > 0 {
      Console.complain(workspace.words(sentence, ["count": String(count)], in: language))
    }
  }

  private enum Step {
    case ask(Ask)
    case edit(String)
    case look(EvidenceWork)
    case left(Int32)
  }

  private func handle(_ events: [Event]) throws -> Step {
    var step = Step.left(ExitStatus.fine)
    for event in events {
      switch event {
      case .record(let record): try keep(record)
      case .show(let block): try show(renderer.lines(of: block), isResult: block.isLetter)
      case .plan(let view): try show(view)
      case .export(let format): try export(format)
      case .letterFile(let letter, let edited): try write(letter, edited: edited)
      case .edit(let text): step = .edit(text)
      case .evidence(let work): step = .look(work)
      case .ask(let ask): step = .ask(ask)
      case .leave(let code): step = .left(code)
      }
    }
    return step
  }

  private func read(_ ask: Ask) throws -> Input {
    let result = reader.read(
      prompt: "> ", colour: !workspace.options.noColour, prefill: ask.prefill
    ) { [workspace] request in
      FileCompletion(workspace.surroundings).candidates(for: request)
        ?? Self.candidates(ask, for: request)
    }
    switch result {
    case .line(let line):
      // In memory only, and of this case only: answers go to no file but the case.
      if !line.hasPrefix(" ") { reader.remember(line) }
      return reader.joinedLines > 1 ? .paste(line, lines: reader.joinedLines) : .line(line)
    case .interrupt: return .interrupt(onEmptyLine: !reader.droppedText)
    case .end: return .end
    case .failed(EMSGSIZE):
      let line = ["line": String(reader.lineNumber)]
      throw Refusal(
        line: workspace.words(.lineTooLong, line, in: conversation.language),
        status: ExitStatus.badData)
    case .failed(let code):
      throw Refusal(line: "recourse: cannot read (error \(code))", status: ExitStatus.badData)
    }
  }

  private static func candidates(_ ask: Ask, for request: CompletionRequest) -> [Candidate] {
    ask.offers(before: request.before, word: request.word)
      .map { Candidate($0.text, note: $0.remark) }
  }

  /// Has a letter changed in the person's editor.
  private func edit(_ letter: String) -> EditOutcome {
    let editor = ExternalEditor(variable: workspace.surroundings.variable)
    switch editor.edit(letter, named: "letter.txt", limit: InputFile.largest) {
    case .text(let text): return .text(text)
    case .failed(let reason): return .failed(reason)
    }
  }

  /// Looks at files of the person's.
  private func look(_ work: EvidenceWork) -> EvidenceFound {
    EvidenceDesk(workspace: workspace, language: conversation.language).found(
      by: work, in: openCase?.id)
  }

  // MARK: Keeping

  private func keep(_ event: CaseEvent) throws {
    guard !settings.isPrivate else { return }
    let now = workspace.now
    do {
      if let openCase {
        _ = try openCase.append(event, at: now)
      } else if case .started(let start) = event {
        openCase = try workspace.casebook.create(
          start: start, now: now, day: workspace.asOf)
      }
    } catch {
      throw Refusal(
        line: "recourse: \(error.describe(language: conversation.language))",
        status: openCase == nil ? ExitStatus.cannotCreate : ExitStatus.cannotWrite)
    }
  }

  /// Keeps an event that the conversation did not ask for, and tells it.
  private func keepOwn(_ event: CaseEvent) throws {
    try keep(event)
    conversation.noteRecorded(event)
  }

  // MARK: Showing

  private var renderer: BlockRenderer {
    BlockRenderer(
      columns: reader.mode == .piped ? BlockRenderer.widestProse : Console.columns,
      language: conversation.language,
      usesColour: reader.showsColour && !workspace.options.noColour,
      isPlain: reader.mode != .full, interface: workspace.edition.knowledge.interface)
  }

  /// In a pipe questions go to standard error, so that standard output is the plan alone.
  private func show(_ lines: [String], isResult: Bool = false) throws {
    guard !lines.isEmpty else { return }
    if reader.mode == .piped, !isResult {
      for line in lines { Console.complain(line) }
    } else {
      try Console.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private func plan() -> Plan {
    workspace.desk(
      for: conversation.state, language: conversation.language, caseID: openCase?.id.description
    ).plan
  }

  private func show(_ view: PlanView) throws {
    let columns = renderer.columns
    switch view {
    case .plan: try page([""] + PlanText(plan: plan(), columns: columns).screen, isResult: true)
    case .options: try page([""] + PlanOptions(plan: plan()).lines(columns: columns))
    case .message: try show(["", plan().message?.copy ?? "", ""])
    }
  }

  /// Through the person's pager what is longer than the screen; screen readers get it as it is.
  private func page(_ lines: [String], isResult: Bool = false) throws {
    let pager = reader.mode == .full ? workspace.surroundings.variable("PAGER") : nil
    if !Pager.show(lines, through: pager) { try show(lines, isResult: isResult) }
  }

  /// Writes a letter as text and as a page to print.
  private func write(_ letter: LetterID, edited: String?) throws {
    var subject = Subject(state: conversation.state, caseID: openCase?.id.description)
    subject.state.language = conversation.language
    let name = openCase?.id.name ?? "recourse-\(workspace.asOf.iso)"
    do {
      let paper = try LetterDesk(workspace, subject).page(of: letter, edited: edited).paper
      let words = LetterWords(
        interface: workspace.edition.knowledge.interface, language: conversation.language)
      for format in [LetterFormat.text, .html] {
        let path = "\(name)-\(letter).\(format.fileEnding)"
        _ = try workspace.write([Paper(text: format.text(of: paper))], to: path, force: true)
        try keepOwn(.exported("letter-" + format.rawValue))
        try show([words(.written, ["file": path])])
      }
    } catch let refusal as Refusal {
      try show([refusal.line])
    }
  }

  private func export(_ format: ExportFormat) throws {
    let name = (openCase?.id.name ?? "recourse-\(workspace.asOf.iso)") + format.fileSuffix
    var state = conversation.state
    state.language = conversation.language
    let subject = Subject(
      state: state, caseID: openCase?.id.description,
      caseNumber: openCase?.contents.caseNumber, entries: openCase?.contents.entries ?? [])
    do {
      let papers = try workspace.papers(of: subject, format: format.paper)
      // What was ticked or written into an earlier paper stays there.
      let path = workspace.freePath(name, format.fileEnding, for: papers)
      let paths = try workspace.write(papers, to: path, force: false)
      try keepOwn(.exported(format.rawValue))
      try show(
        paths.map { workspace.words(.exported, ["file": $0], in: conversation.language) })
    } catch let refusal as Refusal {
      try show([refusal.line])
    }
  }
}

extension Block {
  /// In a pipe a letter is a result.
  fileprivate var isLetter: Bool { if case .letter = self { true } else { false } }
}

extension ExportFormat {
  /// The paper that is written.
  var paper: PaperFormat {
    switch self {
    case .markdown: .markdown
    case .html: .html
    case .text: .text
    case .json: .json
    case .ics: .ics
    case .csv: .csv
    case .transcript: .transcript
    }
  }

  /// What the file's name has behind the case's; empty for the plan.
  var fileSuffix: String { self == .transcript ? "-transcript" : "" }

  /// How file names of the format end.
  var fileEnding: String {
    switch self {
    case .markdown, .transcript: "md"
    case .html: "html"
    case .text: "txt"
    case .json: "json"
    case .ics: "ics"
    case .csv: "csv"
    }
  }
}
