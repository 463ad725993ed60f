internal import ArgumentParser
internal import Casebook
internal import RecourseSession
internal import TextLayout

/// `recourse cases search`
struct CasesSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "The cases in which words stand, in any language.",
    discussion: """
      Without words it asks for them, so that they stand in no shell history.

      Examples:
        recourse cases search refund
        recourse cases search              asks for the words
      """)

  @OptionGroup var options: GlobalOptions

  @ArgumentParser.Option(help: "Only the cases of this client.")
  var client: String?

  @Argument(help: "What is looked for, as it stands in the case.")
  var words: [String] = []

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let wanted =
        try words.isEmpty ? workspace.askPrivately(.searchAsk) : words.joined(separator: " ")
      let matches = try workspace.telling { () throws(CasebookError) in
        try workspace.casebook.search(wanted, client: client)
      }
      let width = matches.map { Columns.width(of: $0.id.description) }.max() ?? 0
      let columns = max(40, Console.columns)
      let lines = matches.map { match in
        let name = Columns.padded(match.id.description, to: width)
        let line = "\(name)  \(Self.excerpt(of: match.text, around: wanted))"
        return Columns.truncated(line, to: columns) + "\n"
      }
      try Console.write(lines.joined())
      if matches.isEmpty { Console.complain(workspace.words(.searchNone)) }
      return ExitStatus.fine
    }
  }

  /// The text on one line, from a little before what was looked for.
  private static func excerpt(of text: String, around words: String) -> String {
    let line = text.split { $0.isWhitespace }.joined(separator: " ")
    let lower = line.lowercased()
    guard let range = lower.firstRange(of: words.lowercased()) else { return Shown.safe(line) }
    let before = lower.distance(from: lower.startIndex, to: range.lowerBound)
    guard before > 20, lower.count == line.count else { return Shown.safe(line) }
    return "…" + Shown.safe(line.dropFirst(before - 16))
  }
}
