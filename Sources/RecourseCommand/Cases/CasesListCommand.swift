internal import ArgumentParser
internal import Casebook
internal import RecourseModel
internal import RecourseSession

/// `recourse cases list`
struct CasesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What is due first, then the latest.",
    discussion: """
      Examples:
        recourse cases list --due-within week
        recourse cases list --client K-014 --open
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "Only the cases of this client.")
  var client: String?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Only cases in which something is overdue or due within so many days, or: week.",
      valueName: "days"))
  var dueWithin: DaysAhead?

  @Flag(help: "Only open cases.")
  var open = false

  @Flag(help: "Only closed cases.")
  var closed = false

  @Flag(help: "The cases in the bin.")
  var bin = false

  func run() throws {
    try answering {
      if bin { return try listBin(try Workspace(options)) }
      let caseload = try Caseload(options)
      let workspace = caseload.workspace
      var heads = try workspace.telling { () throws(CasebookError) in try caseload.heads() }
      if let client { heads = heads.filter { $0.id.client == client } }
      if open { heads = heads.filter { !$0.isClosed } }
      if closed { heads = heads.filter(\.isClosed) }
      let days = dueWithin?.days(from: workspace.asOf) ?? CaseRows.soon
      if dueWithin != nil {
        heads = heads.filter { $0.due(within: days, of: workspace.asOf) != nil }
      }
      if heads.isEmpty {
        let isFiltered = client != nil || open || closed || dueWithin != nil
        Console.complain(isFiltered ? workspace.words(.listNone) : workspace.words(.noCases))
      }
      let rows = CaseRows(workspace: workspace)
      let width = CaseRows.nameWidth(heads)
      let lines = rows.sorted(heads, within: days).flatMap {
        rows.lines(of: $0, lead: "", nameWidth: width, within: days)
      }
      try Console.write(lines.map { $0 + "\n" }.joined())
      return ExitStatus.fine
    }
  }

  private func listBin(_ workspace: Workspace) throws -> Int32 {
    let ids = try workspace.telling { () throws(CasebookError) in
      try workspace.casebook.bin.ids()
    }
    if ids.isEmpty { Console.complain(workspace.words(.binEmpty)) }
    try Console.write(ids.map { "\($0)\n" }.joined())
    return ExitStatus.fine
  }
}

/// How far ahead a list looks.
enum DaysAhead: ExpressibleByArgument {
  /// So many days from today.
  case days(Int)
  /// To the coming Sunday.
  case week

  init?(argument: String) {
    if ["week", "this-week", "本周"].contains(argument) {
      self = .week
    } else if let days = Int(argument), (0...36_500).contains(days) {
      self = .days(days)
    } else {
      return nil
    }
  }

  /// The days from a day on.
  func days(from day: CivilDate) -> Int {
    switch self {
    case .days(let days): days
    case .week: 7 - day.weekday
    }
  }
}
