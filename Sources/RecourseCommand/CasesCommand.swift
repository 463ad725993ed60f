internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import TextLayout

/// `recourse cases`
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "The cases on this machine.",
    discussion: """
      Examples:
        recourse cases                     what is on this machine
        recourse cases show 2026-11-21-a
      """,
    subcommands: [CasesListCommand.self, CasesShowCommand.self],
    defaultSubcommand: CasesListCommand.self)
}

/// `recourse cases list`
struct CasesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "A line each, the latest first.",
    discussion: """
      Examples:
        recourse cases list
        recourse cases                     the same
      """)

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let cases = try workspace.telling { () throws(CasebookError) in
        try workspace.casebook.list()
      }
      if cases.isEmpty { Console.complain(workspace.words(.noCases)) }
      for summary in cases.sorted(by: {
        ($0.lastWritten?.text ?? "") > ($1.lastWritten?.text ?? "")
      }) {
        let words = summary.problem?.describe(language: workspace.language) ?? summary.firstWords
        let day = summary.lastWritten?.day.iso ?? "----------"
        let line = "\(summary.id)  \(day)  \(Shown.safe(words))"
        try Console.write(Columns.truncated(line, to: max(40, Console.columns)) + "\n")
      }
      return ExitStatus.fine
    }
  }
}

/// `recourse cases show`
struct CasesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A case: its plan, what was told, contacts and sources.",
    discussion: """
      Examples:
        recourse cases show 2026-11-21-a
        recourse --language en cases show 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The case: any unambiguous start of its name.")
  var name: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      try workspace.page(workspace.text(of: try workspace.subject(name), format: .text))
      return ExitStatus.fine
    }
  }
}
