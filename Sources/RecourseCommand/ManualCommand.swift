internal import ArgumentParser
internal import RecourseModel
internal import StrictJSON

/// `recourse manual`: a page for man(1).
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page.",
    discussion: """
      Examples:
        recourse manual > ~/.local/share/man/man1/recourse.1
        man recourse
        recourse-author --experimental-dump-help | recourse manual -
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "What --experimental-dump-help of another program says; - is standard input.",
    completion: .file())
  var dump: String?

  func run() throws {
    try answering {
      let told = try dump.map { String(decoding: try InputFile.bytes(of: $0), as: UTF8.self) }
      let day = options.asOf ?? Surroundings().today
      do {
        try Console.write(ManualPage(dump: told ?? Program._dumpHelp(), day: day.iso).text)
      } catch let error as JSONError {
        throw Refusal(
          line: "recourse: \(dump ?? "-"):\(error.place.line):\(error.place.column): not JSON",
          status: ExitStatus.badData)
      }
      return ExitStatus.fine
    }
  }
}
