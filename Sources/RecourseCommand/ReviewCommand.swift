internal import AgreementReview
internal import ArgumentParser
internal import RecourseModel
internal import RecourseSession
internal import TextLayout

/// `recourse review`
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Read an agreement (plain text or Markdown, English or Chinese) clause by clause.")

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The agreement; - is standard input.")
  var file: String

  @ArgumentParser.Option(help: "text or json.")
  var format = PlanFormat.text

  @ArgumentParser.Option(help: "Where the buyer lives: us, cn, uk, eu, hk, tw, sg, au, ca, other.")
  var country: String?

  @Flag(help: "Start the agreement topic with what was found, to be confirmed.")
  var start = false

  func validate() throws {
    if let country, Country(isoCode: country.lowercased()) == nil {
      throw ValidationError("--country: one of us, cn, uk, eu, hk, tw, sg, au, ca, other")
    }
    if start, file == "-" {
      throw ValidationError("--start asks questions, so the agreement cannot come from the pipe")
    }
  }

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      let knowledge = workspace.edition.knowledge
      let review = try workspace.review(file)
      let home =
        country.flatMap { Country(isoCode: $0.lowercased())?.option }
        ?? workspace.settings.country
      let report = ReviewReport(
        review: review, file: file, knowledge: home.map(knowledge.adapted(to:)) ?? knowledge,
        language: workspace.language)
      guard start else {
        try Console.write(format == .json ? report.json : report.text)
        return ExitStatus.fine
      }
      try Console.write(report.head + "\n")
      var suggestions = review.suggestions(by: knowledge.clauses)
      suggestions["text-at-hand"] = .option("in-hand")
      return try workspace.converse(
        client: nil, country: home, topic: .agreement, suggesting: suggestions, with: nil)
    }
  }
}

extension Workspace {
  /// Reads an agreement.
  ///
  /// - Throws: ``Refusal``: no such file (66), or one line why it is not read (65).
  fileprivate func review(_ file: String) throws -> Review {
    let bytes = try InputFile.bytes(of: file, in: language)
    do {
      return try AgreementReader(clauses: edition.knowledge.clauses).read(bytes)
    } catch {
      let sentence = ReviewSentence.refusal(error)
      let words = sentence.words(
        edition.knowledge.interface, language, ["file": Shown.safe(file)])
      throw Refusal(line: "recourse: " + words, status: ExitStatus.badData)
    }
  }
}
