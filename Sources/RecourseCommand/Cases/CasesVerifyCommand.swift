internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import TextLayout

/// `recourse cases verify`
struct CasesVerifyCommand: CaseCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a case: every record, and every file noted as evidence.",
    discussion: """
      Exit code 65 where a record or a file is not as it was.

      Examples:
        recourse cases verify 2026-11-21-a
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var subject: CaseArgument

  func run(in workspace: Workspace) throws -> Int32 {
    let (id, contents, state) = try workspace.wholeCase(name)
    let language = workspace.language
    var isWhole = contents.damage == nil
    if let damage = contents.damage {
      let error = CasebookError.damaged(
        workspace.casebook.path(of: id), line: damage.line, damage.kind)
      Console.complain("recourse: \(error.describe(language: language))")
    }
    for notice in contents.notices {
      Console.complain("recourse: \(notice.describe(language: language))")
    }
    try Console.write(
      workspace.words(.verified, ["count": String(contents.recordCount)]) + "\n")
    let desk = EvidenceDesk(workspace: workspace, language: language)
    for evidence in state.evidence {
      let standing = desk.standing(of: evidence, in: id)
      if standing != .same { isWhole = false }
      let values = [
        "name": evidence.name, "place": workspace.casebook.place(of: evidence, in: id),
        "day": Wording(language: language).fullDate(evidence.day),
      ]
      try Console.write(Shown.safe(workspace.words(standing.sentence, values)) + "\n")
    }
    return isWhole ? ExitStatus.fine : ExitStatus.badData
  }
}

extension Workspace {
  /// A case as its file holds it, and what it amounts to, in the language wanted.
  func wholeCase(
    _ name: String
  ) throws -> (id: CaseID, contents: CaseContents, state: CaseState) {
    let id = try telling { () throws(CasebookError) in try casebook.resolve(name) }
    let contents = try telling { () throws(CasebookError) in try casebook.read(id) }
    var state = CaseState(folding: contents.events, happenings: edition.knowledge.happenings)
    if let language = options.language { state.language = language }
    return (id, contents, state)
  }
}
