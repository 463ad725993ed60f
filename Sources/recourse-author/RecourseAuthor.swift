import ArgumentParser

/// The program of authors, and the compiler that the build runs.
@main
struct RecourseAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recourse-author",
    abstract: "Checks and compiles the knowledge that recourse runs on.",
    discussion: """
      Examples:
        recourse-author check
        recourse-author compile --output knowledge.recourse
      """,
    subcommands: [
      CheckCommand.self, CompileCommand.self, CompareCommand.self, GraphCommand.self,
      StampCommand.self, EmbedCommand.self, MeasureCommand.self,
    ])
}
