internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import TextLayout

/// `recourse letter`
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write a letter of a case; without --letter, list those that fit."
  )

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "An answers file (JSON), - for standard input, or a case.")
  var answers: String

  @ArgumentParser.Option(help: "The letter: its id or any unambiguous start of it.")
  var letter: String?

  @ArgumentParser.Option(help: "text, markdown or html.")
  var format = LetterFormat.text

  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let subject = try workspace.subject(answers)
      let desk = LetterDesk(workspace, subject)
      guard let letter else {
        try Console.write(desk.list.joined(separator: "\n") + "\n")
        return ExitStatus.fine
      }
      let id = try desk.letter(named: letter)
      let page = try desk.page(of: id)
      let text = format.text(of: page.paper)
      if output == "-" {
        try Console.write(text)
      } else {
        _ = try workspace.write([Paper(text: text)], to: output, force: force)
      }
      for line in page.remarks { Console.complain(Shown.safe(line)) }
      if format == .text { tellBeside(page.paper) }
      return ExitStatus.fine
    }
  }

  /// What the other formats carry below the letter: how to send it, and the letter in the person's
  /// own language.
  private func tellBeside(_ paper: LetterPaper) {
    for note in paper.notes.prefix(1) { Console.complain("- " + Shown.safe(note)) }
    guard let reading = paper.reading else { return }
    Console.complain("\n" + paper.words(.forYouToRead) + "\n")
    Console.complain(LetterText(page: reading).lines.joined(separator: "\n"))
  }
}

/// What a letter is written as.
enum LetterFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html

  /// How file names of the format end.
  var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }

  /// The whole file.
  func text(of paper: LetterPaper) -> String {
    switch self {
    case .text: LetterText(page: paper.page).text
    case .markdown: LetterMarkdown(paper: paper).text
    case .html: LetterHTML(paper: paper).text
    }
  }
}

/// The letters of one subject, for a command.
struct LetterDesk {
  private let workspace: Workspace
  private let subject: Subject
  private let maker: LetterMaker
  private let words: LetterWords

  init(_ workspace: Workspace, _ subject: Subject) {
    self.workspace = workspace
    self.subject = subject
    let language = subject.state.language
    let desk = workspace.desk(for: subject.state, language: language, caseID: subject.caseID)
    maker = LetterMaker(
      builder: desk.builder, request: desk.request)
    words = LetterWords(interface: workspace.edition.knowledge.interface, language: language)
  }

  /// The letters that fit, the nearest first, a name and a line each.
  var list: [String] {
    let offers = maker.offers
    guard !offers.isEmpty else { return [words(.listEmpty)] }
    let widest = offers.map(\.letter.rawValue.count).max() ?? 0
    return offers.map { offer in
      let id = offer.letter.rawValue
      return id + String(repeating: " ", count: widest + 2 - id.count) + words.line(offer)
    }
  }

  /// Finds a letter by its id or an unambiguous start of it.
  ///
  /// - Throws: ``Refusal`` (65) if there is none, or several.
  func letter(named name: String) throws -> LetterID {
    let ids = workspace.edition.knowledge.letters.map(\.id)
    if let exact = ids.first(where: { $0.rawValue == name }) { return exact }
    let starting = ids.filter { $0.rawValue.hasPrefix(name) }
    if starting.count == 1 { return starting[0] }
    let listed = (starting.isEmpty ? maker.offers.map(\.letter) : starting).map(\.rawValue)
    throw refusal(
      starting.isEmpty ? .noSuch : .severalStart,
      ["words": Shown.safe(name), "letters": listed.joined(separator: ", ")])
  }

  /// A letter as it stands in the case, with what a friend says of it.
  ///
  /// - Throws: ``Refusal`` (65) if it surely does not fit the case.
  func page(
    of id: LetterID, edited: String? = nil
  ) throws -> (paper: LetterPaper, remarks: [String]) {
    guard let draft = maker.draft(id, blanks: subject.state.blanks) else {
      throw refusal(.noSuch, ["words": id.rawValue, "letters": ""])
    }
    guard let standing = maker.standing(of: id) else {
      throw refusal(.notFitting, ["title": draft.title])
    }
    let kept = subject.state.lastVersion(of: id).flatMap { $0.isEdited ? $0 : nil }
    let changed = edited ?? kept?.text
    let text = changed ?? LetterText(page: draft.page).text
    let remarks = maker.remarks(on: text, of: draft)
    var lines: [String] = []
    if standing == .notAdvised { lines.append(words(.notAdvised)) }
    if let kept {
      lines.append(words(.restored, ["version": String(kept.version), "letter": id.rawValue]))
    }
    lines.append(remarks.isEmpty ? words(.friendNothing) : words(.friendHeading))
    lines += remarks.map { "- " + words.remark($0) }
    return (LetterPaper(draft: draft, text: changed, remarks: remarks, words: words), lines)
  }

  private func refusal(_ sentence: LetterSentence, _ values: [String: String]) -> Refusal {
    Refusal(line: "recourse: " + words(sentence, values), status: ExitStatus.badData)
  }
}
