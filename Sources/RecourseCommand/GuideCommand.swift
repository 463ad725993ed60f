internal import ArgumentParser
internal import Casebook
internal import LineEditing
internal import RecourseModel
internal import RecourseSession

/// Bare `recourse`: lists the open cases and asks; never opens one unasked.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "List open cases, or start (the default).",
    shouldDisplay: false)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try answering {
      guard !options.isPrivate, Console.inputIsTerminal else {
        return try Workspace(options).converse(client: nil, with: nil)
      }
      let caseload = try Caseload(options)
      let workspace = caseload.workspace
      let open = ((try? caseload.heads(reading: Self.mostRead)) ?? [])
        .filter { !$0.isClosed && $0.problem == nil }
      guard !open.isEmpty else { return try workspace.converse(client: nil, with: nil) }
      guard let chosen = try choose(open, workspace) else { return ExitStatus.fine }
      return try workspace.converse(client: chosen.id?.client, with: chosen.id)
    }
  }

  /// Cases that are read anew before the prompt appears; the list of cases reads all.
  private static let mostRead = 20

  /// The chosen case; a nil id is a new one, a nil result is leaving.
  private func choose(
    _ cases: [CaseHead], _ workspace: Workspace
  ) throws -> (id: CaseID?, Void)? {
    try Console.write(workspace.words(.openCases) + "\n")
    let rows = CaseRows(workspace: workspace)
    let shown = rows.sorted(cases, most: 9)
    let width = CaseRows.nameWidth(shown)
    for (index, head) in shown.enumerated() {
      let lines = rows.lines(of: head, lead: "  \(index + 1)  ", nameWidth: width)
      try Console.write(lines.joined(separator: "\n") + "\n")
    }
    if cases.count > shown.count {
      let count = ["count": String(cases.count - shown.count)]
      try Console.write("     \(workspace.words(CaseSentence.listMore, count))\n")
    }
    try Console.write("  0  \(workspace.words(.newCase))\n")
    try Console.write(workspace.words(.openCasesAsk) + "\n")
    let reader = LineReader(plain: workspace.settings.isPlain)
    defer { reader.close() }
    while true {
      switch reader.read(prompt: "> ") {
      case .line(let line):
        let word = line.filter { !$0.isWhitespace }
        if word == "0" { return (nil, ()) }
        if let number = Int(word), shown.indices.contains(number - 1) {
          return (shown[number - 1].id, ())
        }
        if word == "/quit" { return nil }
        try Console.write(workspace.words(.openCasesAsk) + "\n")
      case .interrupt: continue
      case .end, .failed: return nil
      }
    }
  }
}

/// `recourse new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Start a case.",
    discussion: """
      Examples:
        recourse new                       ask, and keep every answer
        recourse new --country uk          take it that you live there
        recourse new --client K-014        for a client: sentences to read aloud
        recourse --private new             write nothing to disk
        recourse new < answers.txt         in a pipe: one answer a line
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "A client's code: letters, digits, - and _; never a name.")
  var client: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Play the answers of a file (JSON), one question after the other; nothing is kept.",
      valueName: "file"))
  var replay: String?

  @ArgumentParser.Option(help: "Where the buyer lives: us, cn, uk, eu, hk, tw, sg, au, ca, other.")
  var country: String?

  @ArgumentParser.Option(
    help: "recourse: something went wrong; agreement: before or after signing.")
  var topic = Topic.recourse

  func validate() throws {
    if let client, !CaseID.isPlain(client) {
      throw ValidationError("--client: use letters, digits, - and _ only")
    }
    if let country, Country(isoCode: country.lowercased()) == nil {
      throw ValidationError("--country: one of us, cn, uk, eu, hk, tw, sg, au, ca, other")
    }
  }

  func run() throws {
    try answering {
      var options = options
      if replay != nil { options.isPrivate = true }
      let workspace = try Workspace(options)
      return try workspace.converse(
        client: client, country: country.flatMap { Country(isoCode: $0.lowercased())?.option },
        topic: topic, replay: replay.map { try workspace.subject($0).state.answers }, with: nil)
    }
  }
}

/// `recourse resume`
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a case.",
    discussion: """
      Examples:
        recourse resume                    the open case, if there is only one
        recourse resume 2026-11-21-a
        recourse resume 2026-11            any start of its name that fits no other
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "The case: any unambiguous start of its name (default: the only open one).")
  var name: String?

  func run() throws {
    try answering {
      guard let name else { return try goOnWithOnlyCase() }
      let workspace = try Workspace(options)
      let id = try workspace.telling { () throws(CasebookError) in
        try workspace.casebook.resolve(name)
      }
      return try workspace.converse(client: id.client, with: id)
    }
  }

  /// Goes on with the open case if there is exactly one; else says what there is to choose from.
  private func goOnWithOnlyCase() throws -> Int32 {
    let caseload = try Caseload(options)
    let workspace = caseload.workspace
    let heads = try workspace.telling { () throws(CasebookError) in try caseload.heads() }
    let open = heads.filter { !$0.isClosed && $0.problem == nil }
    if open.count == 1, let only = open.first?.id {
      return try workspace.converse(client: only.client, with: only)
    }
    guard !open.isEmpty else {
      Console.complain(heads.isEmpty ? workspace.words(.noCases) : workspace.words(.listNone))
      return ExitStatus.noInput
    }
    let rows = CaseRows(workspace: workspace)
    let sorted = rows.sorted(open)
    let width = CaseRows.nameWidth(sorted)
    for head in sorted {
      for line in rows.lines(of: head, lead: "", nameWidth: width) { Console.complain(line) }
    }
    let example = ["name": sorted.first?.id.description ?? ""]
    Console.complain(workspace.words(CommandSentence.resumeWhich, example))
    return ExitStatus.usage
  }
}

extension Workspace {
  /// Carries a conversation about a case, or a new one.
  func converse(
    client: String?, country: OptionID? = nil, topic: Topic = .recourse,
    suggesting suggested: Answers = [:], replay: Answers? = nil, with id: CaseID?
  ) throws -> Int32 {
    var settings = SessionSettings(
      topic: topic, language: language, country: country ?? self.settings.country, today: asOf,
      client: client, isPrivate: options.isPrivate, dataFolder: surroundings.forPeople(dataFolder),
      replay: replay)
    settings.suggested = suggested
    let openCase: OpenCase?
    do throws(CasebookError) {
      if let id { openCase = try casebook.open(id) } else { openCase = nil }
    } catch {
      guard case .busy = error, let id, Console.inputIsTerminal else { throw refusal(of: error) }
      return try showOnly(id)
    }
    return try ConversationRunner(workspace: self, settings: settings, openCase: openCase).run()
  }

  /// A case that is open in another window can be read here.
  private func showOnly(_ id: CaseID) throws -> Int32 {
    Console.complain(words(CaseSentence.busyShown, ["name": id.description]))
    try page("\n" + text(of: try subject(id.description), format: .screen))
    return ExitStatus.busy
  }

  /// Runs something that can fail for reasons of the casebook; the failure becomes a refusal.
  func telling<T>(_ body: () throws(CasebookError) -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw refusal(of: error)
    }
  }

  private func refusal(of error: CasebookError) -> Refusal {
    let status =
      switch error {
      case .noSuchCase, .ambiguous: ExitStatus.noInput
      case .busy: ExitStatus.busy
      case .badName: ExitStatus.usage
      case .damaged, .laterFormat, .unknownFormat, .noPack, .neverStarted, .tooLarge:
        ExitStatus.badData
      case .system(_, let error) where error.isMissing: ExitStatus.noInput
      default: ExitStatus.cannotCreate
      }
    return Refusal(line: "recourse: \(error.describe(language: language))", status: status)
  }
}
