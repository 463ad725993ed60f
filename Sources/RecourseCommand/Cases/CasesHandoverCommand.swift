internal import ArgumentParser
internal import Casebook
internal import RecourseSession

/// `recourse cases handover`
struct CasesHandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract:
      "Pack a case for whoever goes on with it: case, plan, open questions, timeline, sums.",
    discussion: """
      recourse cases import takes the folder or the file in on another machine.

      Examples:
        recourse cases handover K-014 --output pack
        recourse cases handover K-014 --output pack.tar
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The case: any unambiguous start of its name.")
  var name: String

  @ArgumentParser.Option(help: "A folder to make; or one file, where the name ends in .tar.")
  var output: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let (id, _, state) = try workspace.wholeCase(name)
      let pack = try HandoverPack(of: id, state, workspace: workspace)
      try workspace.telling { () throws(CasebookError) in
        if output.hasSuffix(".tar") {
          guard let bytes = TarArchive(files: pack.files).bytes else {
            throw .unwritable(output)
          }
          try exclusiveExport(to: output, bytes, force: false)
        } else {
          try exclusiveExport(folder: output, pack.files)
        }
      }
      let values = ["place": output, "count": String(pack.files.count)]
      Console.complain(workspace.words(.handoverWritten, values))
      return ExitStatus.fine
    }
  }
}
