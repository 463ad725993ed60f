internal import ArgumentParser
internal import Casebook
internal import LineEditing
internal import RecourseSession

/// `recourse cases mask`
struct CasesMaskCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask", abstract: "Take words typed by mistake out of a case.",
    discussion: """
      It asks for the words, so that they stand in no shell history.

      Examples:
        recourse cases mask 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  func run(in workspace: Workspace) throws -> Int32 {
    // Before the question, so that a wrong name is told first.
    _ = try withCase(of: workspace) { _, id throws(CasebookError) in id }
    let words = try workspace.askPrivately(.maskAsk)
    let masking = try withCase(of: workspace) { book, id throws(CasebookError) in
      try book.mask(words, in: id)
    }
    guard masking.records > 0 else {
      Console.complain(workspace.words(.maskNone))
      return ExitStatus.fine
    }
    try Console.write(workspace.words(.masked, ["count": String(masking.records)]) + "\n")
    return ExitStatus.fine
  }
}

extension Workspace {
  /// Asks for one line that should stand in no history and on no command line.
  func askPrivately(_ question: CaseSentence) throws -> String {
    let reader = LineReader(plain: settings.isPlain)
    defer { reader.close() }
    Console.complain(words(question))
    guard case .line(let line) = reader.read(prompt: "> ") else { return "" }
    return line
  }

  /// This moment.
  var now: UTCTime {
    UTCTime(surroundings.timestamp) ?? UTCTime(secondsSince1970: 0)
  }
}
