internal import ArgumentParser
internal import Casebook

/// A command on one case: it runs in a workspace and says with which code it ends.
protocol CaseCommand: ParsableCommand {
  /// The options that every command takes.
  var options: GlobalOptions { get }
  /// The case.
  var subject: CaseArgument { get }

  /// Does the work and returns the exit code.
  func run(in workspace: Workspace) throws -> Int32
}

extension CaseCommand {
  /// Runs the command; a refusal becomes its line and its exit code.
  func run() throws {
    try answering { try run(in: try Workspace(options)) }
  }

  /// The name of the case, as it was typed.
  var name: String { subject.name }

  /// Does something with the case of that name.
  func withCase<T>(
    of workspace: Workspace, _ body: (Casebook, CaseID) throws(CasebookError) -> T
  ) throws -> T {
    let book = workspace.casebook
    return try workspace.telling { () throws(CasebookError) in
      try body(book, try book.resolve(name))
    }
  }
}

/// The case that a command works on.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The case: any unambiguous start of its name.", valueName: "case"))
  var name: String
}

/// Where a command writes what comes of it.
struct OutputOptions: ParsableArguments {
  @ArgumentParser.Option(help: "The file to write; - is standard output (default).")
  var output = "-"

  @Flag(help: "Replace the file if it is there.")
  var force = false
}

extension Workspace {
  /// Writes bytes to a file, whole or not at all, or to standard output.
  func deliver(_ bytes: [UInt8], to file: OutputOptions) throws {
    guard file.output != "-" else {
      return try Console.write(String(decoding: bytes, as: UTF8.self))
    }
    try telling { () throws(CasebookError) in
      try exclusiveExport(to: file.output, bytes, force: file.force)
    }
  }
}
