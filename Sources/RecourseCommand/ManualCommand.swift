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

  /// What the options do not tell.
  static let surroundings = """
    .Sh ENVIRONMENT
    .Bl -tag -width Ds
    .It Ev RECOURSE_LANGUAGE , RECOURSE_COUNTRY , RECOURSE_HOUR , RECOURSE_PLAIN
    What
    .Nm Cm config
    sets, for one run.
    .It Ev LC_ALL , LC_MESSAGES , LANG , LANGUAGE , LC_MONETARY
    Language and country where nothing else says them.
    .Ql C.UTF-8
    names neither, so that the next one counts; plain
    .Ql C
    is English.
    .It Ev PAGER
    Shows a plan that is longer than the screen.
    .It Ev NO_COLOR
    If set, no colours.
    .It Ev TERM
    .Ql dumb
    gives plain output, as
    .Fl -plain
    does.
    .It Ev EDITRC
    The file of key bindings in place of
    .Pa ~/.editrc .
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa ~/.local/share/recourse
    The cases, a file each, for you alone; below
    .Ev XDG_DATA_HOME
    if that is set.
    .It Pa ~/.config/recourse/config
    The settings; below
    .Ev XDG_CONFIG_HOME
    if that is set.
    .It Pa ~/.editrc
    Key bindings;
    .Ql recourse:bind -v
    gives the keys of vi.
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds
    .It 0
    Fine.
    .It 64
    Wrong use.
    .It 65
    Bad input data.
    .It 66
    No such input.
    .It 70
    A defect of ours.
    .It 73 , 74
    Cannot write.
    .It 75
    Busy: try again.
    .It 130
    Left by Ctrl-C twice.
    .El

    """

  func run() throws {
    try answering {
      let told = try dump.map {
        String(decoding: try InputFile.bytes(of: $0, in: .english), as: UTF8.self)
      }
      let day = options.asOf ?? Surroundings().today
      do {
        let page =
          if let told {
            try ManualPage(dump: told, day: day)
          } else {
            try ManualPage(dump: Program._dumpHelp(), day: day, rest: Self.surroundings)
          }
        try Console.write(page.text)
      } catch let error as JSONError {
        throw Refusal(
          line: "recourse: \(dump ?? "-"):\(error.place.line):\(error.place.column): not JSON",
          status: ExitStatus.badData)
      }
      return ExitStatus.fine
    }
  }
}
