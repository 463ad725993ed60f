internal import ArgumentParser
internal import Casebook
internal import RecourseModel

/// `recourse cases`
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "The cases on this machine.",
    discussion: """
      Examples:
        recourse cases                     what is on this machine, what is due first
        recourse cases show 2026-11-21-a
      """,
    subcommands: [
      CasesListCommand.self, CasesShowCommand.self, CasesSearchCommand.self,
      CasesVerifyCommand.self, CasesTimelineCommand.self, CasesExportCommand.self,
      CasesHandoverCommand.self, CasesImportCommand.self, CasesRedactCommand.self,
      CasesMaskCommand.self, CasesDeleteCommand.self, CasesUndeleteCommand.self,
      CasesSalvageCommand.self,
    ],
    defaultSubcommand: CasesListCommand.self)
}

/// `recourse cases show`
struct CasesShowCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "A case: its plan, what was told, contacts and sources.",
    discussion: """
      Examples:
        recourse cases show 2026-11-21-a
        recourse --language en cases show 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  func run(in workspace: Workspace) throws -> Int32 {
    try workspace.page(workspace.text(of: try workspace.subject(name), format: .text))
    return ExitStatus.fine
  }
}
