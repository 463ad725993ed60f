internal import ArgumentParser
internal import Casebook
internal import RecourseSession

/// `recourse cases delete`
struct CasesDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Move a case into the bin; undelete brings it back.",
    discussion: """
      Examples:
        recourse cases delete 2026-11-21-a
        recourse cases delete --forever 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Remove it, also from the bin. This cannot be taken back.")
  var forever = false

  @Argument(
    help: ArgumentHelp("The case; with --forever its whole name.", valueName: "case"))
  var name: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      return forever ? try remove(workspace) : try move(workspace)
    }
  }

  private func move(_ workspace: Workspace) throws -> Int32 {
    let book = workspace.casebook
    let id = try workspace.telling { () throws(CasebookError) in
      try book.delete(try book.resolve(name))
    }
    try Console.write(workspace.words(.deleted, ["name": id.description]) + "\n")
    return ExitStatus.fine
  }

  /// From the list, else from the bin; never by a part of the name.
  private func remove(_ workspace: Workspace) throws -> Int32 {
    let book = workspace.casebook
    try workspace.telling { () throws(CasebookError) in
      guard let id = CaseID(name) else { throw .noSuchCase(name) }
      let isListed = try book.ids().contains(id)
      try book.deleteForEver(id, inBin: !isListed)
    }
    try Console.write(workspace.words(.deletedForever, ["name": name]) + "\n")
    return ExitStatus.fine
  }
}

/// `recourse cases undelete`
struct CasesUndeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undelete", abstract: "Bring a case back from the bin.",
    discussion: """
      Examples:
        recourse cases undelete 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      "The case: any unambiguous start of its name; cases list --bin lists them.",
      valueName: "case"))
  var name: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let book = workspace.casebook
      let id = try workspace.telling { () throws(CasebookError) in
        try book.undelete(try book.bin.resolve(name))
      }
      try Console.write(workspace.words(.undeleted, ["name": id.description]) + "\n")
      return ExitStatus.fine
    }
  }
}

/// `recourse cases salvage`
struct CasesSalvageCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Write a new case with what can be read of a damaged one; the old file stays.",
    discussion: """
      Examples:
        recourse cases salvage 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  func run(in workspace: Workspace) throws -> Int32 {
    let saved = try withCase(of: workspace) { book, id throws(CasebookError) in
      try book.salvage(id, now: workspace.now)
    }
    let values = [
      "name": saved.id.description, "count": String(saved.proved + saved.unproved),
      "unproved": String(saved.unproved),
      "lost": saved.lost.isEmpty ? "0" : saved.lost.map(String.init).joined(separator: ", "),
    ]
    try Console.write(workspace.words(.salvaged, values) + "\n")
    return ExitStatus.fine
  }
}
