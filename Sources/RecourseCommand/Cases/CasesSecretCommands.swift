internal import ArgumentParser
internal import Casebook
internal import LineEditing
internal import RecourseSession

/// `recourse cases mask`
struct CasesMaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask", abstract: "Take words typed by mistake out of a case.",
    discussion: """
      It asks for the words, so that they stand in no shell history.

      Examples:
        recourse cases mask 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The case: any unambiguous start of its name.")
  var name: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let book = workspace.casebook
      let id = try workspace.telling { () throws(CasebookError) in try book.resolve(name) }
      let words = try workspace.askPrivately(.maskAsk)
      let masking = try workspace.telling { () throws(CasebookError) in
        try book.mask(words, in: id)
      }
      guard masking.records > 0 else {
        Console.complain(workspace.words(.maskNone))
        return ExitStatus.fine
      }
      try Console.write(
        workspace.words(.masked, ["count": String(masking.records)]) + "\n")
      return ExitStatus.fine
    }
  }
}

/// `recourse cases redact`
struct CasesRedactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "A copy to show others: without names, sums to the cent, and anyone's own words.",
    discussion: """
      Examples:
        recourse cases redact 2026-11-21-a --output shared.jsonl
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The case: any unambiguous start of its name.")
  var name: String

  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let book = workspace.casebook
      let bytes = try workspace.telling { () throws(CasebookError) in
        try book.redacted(try book.resolve(name))
      }
      try workspace.deliver(bytes, to: output, force: force)
      Console.complain(workspace.words(.redacted))
      return ExitStatus.fine
    }
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

  /// Writes bytes to a file, whole or not at all, or to standard output.
  func deliver(_ bytes: [UInt8], to output: String, force: Bool) throws {
    guard output != "-" else {
      return try Console.write(String(decoding: bytes, as: UTF8.self))
    }
    try telling { () throws(CasebookError) in
      try exclusiveExport(to: output, bytes, force: force)
    }
  }

  /// This moment.
  var now: UTCTime {
    UTCTime(surroundings.timestamp) ?? UTCTime(secondsSince1970: 0)
  }
}
