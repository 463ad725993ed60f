public import ArgumentParser

/// The program that people use.
public struct Program: ParsableCommand {
  /// Name and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "recourse",
    abstract: "A plan for a purchase or a service that went wrong.",
    discussion: """
      Answer a few questions; leave with what to do first, the words to send, the dates not to \
      miss, and when to stop. Nothing leaves this computer. General information, not legal advice.

      Examples:
        recourse                      start, or go on with an open case
        recourse new < answers.txt    one answer a line, the plan on standard output
        recourse plan --answers answers.json
        recourse config language zh-Hans
      """,
    subcommands: [
      GuideCommand.self, NewCommand.self, ResumeCommand.self, CasesCommand.self,
      PlanCommand.self, ReviewCommand.self, ExportCommand.self, ExplainCommand.self,
      LetterCommand.self,
      QuestionsCommand.self, ConfigCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: GuideCommand.self)

  // Here too, so that they may stand before the subcommand; it takes its values from here.
  @OptionGroup var options: GlobalOptions

  /// ArgumentParser makes commands.
  public init() {}
}

/// Runs a body; a refusal becomes its one line on standard error and its exit code.
func answering(_ body: () throws -> Int32) throws {
  do {
    let status = try body()
    if status != ExitStatus.fine { throw ExitCode(status) }
  } catch let refusal as Refusal {
    Console.complain(refusal.line)
    throw ExitCode(refusal.status)
  }
}
