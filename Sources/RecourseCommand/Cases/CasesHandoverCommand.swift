internal import ArgumentParser
internal import Casebook
internal import RecourseSession

/// `recourse cases handover`
struct CasesHandoverCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract:
      "Pack a case for whoever goes on with it: case, record, plan, open questions, timeline, sums.",
    discussion: """
      recourse cases import takes the folder or the file in on another machine.

      Examples:
        recourse cases handover K-014 --output pack
        recourse cases handover K-014 --output pack.tar
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  @ArgumentParser.Option(help: "A folder to make; or one file, where the name ends in .tar.")
  var output: String

  func run(in workspace: Workspace) throws -> Int32 {
    let pack = try HandoverPack(of: try workspace.wholeCase(name), workspace: workspace)
    try workspace.telling { () throws(CasebookError) in
      guard output.hasSuffix(".tar") else { return try exclusiveExport(folder: output, pack.files) }
      guard let bytes = TarArchive(files: pack.files).bytes else { throw .unwritable(output) }
      try exclusiveExport(to: output, bytes, force: false)
    }
    let values = ["place": output, "count": String(pack.files.count)]
    Console.complain(workspace.words(.handoverWritten, values))
    return ExitStatus.fine
  }
}
