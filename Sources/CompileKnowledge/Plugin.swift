import Foundation
import PackagePlugin

/// Runs the knowledge compiler whenever a file under `Knowledge/` was changed, added or removed.
///
/// SwiftPM looks again only at folders inside a target: the symbolic link
/// `Sources/ShippedKnowledge/Knowledge` makes it see added and renamed files.
@main
struct CompileKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Knowledge")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedKnowledge.swift")
    var inputs: [URL] = [folder]
    if let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) {
      for case let file as URL in walk { inputs.append(file) }
    }
    return [
      .buildCommand(
        displayName: "Compiling the knowledge",
        executable: try context.tool(named: "recourse-author").url,
        arguments: [
          "embed", folder.path(percentEncoded: false), "--output",
          output.path(percentEncoded: false),
        ],
        inputFiles: inputs.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
