internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import TextLayout

/// `recourse cases import`
struct CasesImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a case file or a handover pack; a copy of a case that is here is merged.",
    discussion: """
      Examples:
        recourse cases import case.jsonl
        recourse cases import pack.tar
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "A case file, a folder or a .tar that handover wrote.")
  var file: String

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let book = workspace.casebook
      let pack = try workspace.pack(at: file)
      let bytes =
        try pack?.bytes(of: HandoverPack.caseName)
        ?? workspace.telling { () throws(CasebookError) in try book.bytes(ofFile: file) }
      let taken = try workspace.telling { () throws(CasebookError) in
        let taken = try book.importCase(bytes, from: file, now: workspace.now)
        for copy in pack?.copies ?? [] { try book.keep(copy: copy.name, copy.bytes, of: taken.id) }
        return taken
      }
      try Console.write(workspace.lines(of: taken).map { Shown.safe($0) + "\n" }.joined())
      return ExitStatus.fine
    }
  }
}

extension Workspace {
  /// The pack that a folder or a file is; nil for a case file.
  fileprivate func pack(at path: String) throws -> HandoverPack? {
    let files = try telling { () throws(CasebookError) -> [TarArchive.File]? in
      if try casebook.isFolder(path) { return try casebook.files(inPack: path) }
      guard path.hasSuffix(".tar") else { return nil }
      do {
        return try TarArchive(reading: try casebook.bytes(ofFile: path)).files
      } catch let error as CasebookError {
        throw error
      } catch {
        throw .noPack(path)
      }
    }
    return try files.map { try HandoverPack(checking: $0, workspace: self) }
  }

  /// What an import did, in words.
  fileprivate func lines(of taken: CaseImport) -> [String] {
    let name = taken.id.description
    let later =
      taken.laterRecords > 0
      ? [words(.importedLater, ["count": String(taken.laterRecords)])] : []
    if taken.isNew {
      return [words(.importedNew, ["name": name, "count": String(taken.added.count)])] + later
    }
    if taken.added.isEmpty, taken.own.isEmpty {
      return [words(.importedSame, ["name": name])] + later
    }
    let counts = [
      "name": name, "known": String(taken.known), "added": String(taken.added.count),
      "own": String(taken.own.count),
    ]
    return [words(.importedMerged, counts)] + taken.differences.map(line(of:)) + later
  }

  private func line(of difference: CaseImport.Difference) -> String {
    let question = edition.knowledge.questions.first { $0.id == difference.question }
    let values = [
      "label": question?.label[language] ?? difference.question.rawValue,
      "here": words(of: difference.here, to: difference.question),
      "there": words(of: difference.there, to: difference.question),
    ]
    return words(difference.keepsHere ? .importedOwn : .importedTheirs, values)
  }

  private func words(of answer: Answer, to question: QuestionID) -> String {
    PlanBuilder(edition: edition, advisor: advisor)
      .words(for: answer, to: question, in: language)
  }
}
