internal import ArgumentParser
internal import Casebook

/// `recourse cases export`
struct CasesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "The case itself as a file that import takes in, with nothing left out.",
    discussion: """
      Examples:
        recourse cases export 2026-11-21-a --output case.jsonl
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
        try book.wholeFile(of: try book.resolve(name))
      }
      try workspace.deliver(bytes, to: output, force: force)
      return ExitStatus.fine
    }
  }
}
