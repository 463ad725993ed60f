internal import ArgumentParser
internal import Casebook
internal import RecourseSession

/// `recourse cases export`
struct CasesExportCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The case itself as a file that import takes in, with nothing left out.",
    discussion: """
      Examples:
        recourse cases export 2026-11-21-a --output case.jsonl
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument
  @OptionGroup var file: OutputOptions

  func run(in workspace: Workspace) throws -> Int32 {
    let bytes = try withCase(of: workspace) { book, id throws(CasebookError) in
      try book.wholeFile(of: id)
    }
    try workspace.deliver(bytes, to: file)
    return ExitStatus.fine
  }
}

/// `recourse cases redact`
struct CasesRedactCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "A copy to show others: without names, sums to the cent, and anyone's own words.",
    discussion: """
      Examples:
        recourse cases redact 2026-11-21-a --output shared.jsonl
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument
  @OptionGroup var file: OutputOptions

  func run(in workspace: Workspace) throws -> Int32 {
    let bytes = try withCase(of: workspace) { book, id throws(CasebookError) in
      try book.redacted(id)
    }
    try workspace.deliver(bytes, to: file)
    Console.complain(workspace.words(.redacted))
    return ExitStatus.fine
  }
}
