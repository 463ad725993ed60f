import PackagePlugin

/// Runs the knowledge compiler over `Knowledge/`.
@main
struct CompileKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    []
  }
}
