import Glibc
import TerminalTestSupport
import Testing

/// What people expect of any program: settings, a manual, completions of the shell.
@Suite struct HabitsTests {
  // MARK: Language and country

  static let locales: [(variables: [String: String], language: String, country: String)] = [
    (["LANG": "en_US.UTF-8"], "en", "us"), (["LANG": "zh_CN.UTF-8"], "zh-Hans", "cn"),
    (["LANG": "zh_TW.UTF-8"], "zh-Hans", "tw"), (["LANG": "de_DE.UTF-8"], "en", "eu"),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C.UTF-8"], "zh-Hans", "cn"),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], "en", "-"),
    (["LANG": "zh_CN.UTF-8", "LC_ALL": "POSIX"], "en", "-"),
    (["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"], "en", "uk"),
    (["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.GBK"], "zh-Hans", "cn"),
    (["LANG": "C.UTF-8"], "en", "-"),
    (["LANG": "C.UTF-8", "LC_MONETARY": "en_AU.UTF-8"], "en", "au"),
    (["LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"], "zh-Hans", "us"),
    (["LANG": "de_DE.UTF-8", "LANGUAGE": "de:zh:en"], "zh-Hans", "eu"),
    (["LANG": "C", "LANGUAGE": "zh"], "en", "-"), ([:], "en", "-"),
  ]

  @Test(arguments: locales)
  func `language and country follow one rule`(
    variables: [String: String], language: String, country: String
  ) throws {
    let guest = try Guest()
    var changes: [String: String?] = ["LANG": nil, "LC_ALL": nil]
    for (name, value) in variables { changes[name] = value }
    #expect(try setting("language", guest, changes) == language)
    #expect(try setting("country", guest, changes) == country)
  }

  /// The value that `config` shows.
  private func setting(
    _ name: String, _ guest: Guest, _ changes: [String: String?] = [:]
  ) throws -> String {
    let words = try guest.run(["config", name], input: [], changing: changes).output
      .split(separator: " ")
    try #require(words.count > 2)
    return String(words[1])
  }

  // MARK: Settings

  @Test func `a setting is kept, shown, beaten and forgotten`() throws {
    let guest = try Guest()
    #expect(try guest.run("config", "language", "chinese").status == .exited(0))
    #expect(try guest.files().contains("600 .config/recourse/config"))
    #expect(try guest.run("new").errors.contains("你想做什么？"))
    #expect(try guest.run("--language", "en", "new").errors.contains("What brings you here?"))
    let beaten = try guest.run(
      ["new"], input: [], changing: ["RECOURSE_LANGUAGE": "en"])
    #expect(beaten.errors.contains("What brings you here?"))
    #expect(try guest.run("config", "language").output == "language  zh-Hans     你设的\n")
    #expect(try guest.run("config", "language", "--unset").status == .exited(0))
    #expect(try guest.run("new").errors.contains("What brings you here?"))
  }

  @Test func `remarks and other settings outlive a change`() throws {
    let guest = try Guest()
    _ = try guest.run("config", "country", "uk")
    let path = guest.home + "/.config/recourse/config"
    let file = try #require(fopen(path, "w"))
    fputs("# mine\ncountry = uk # for now\n", file)
    fclose(file)
    _ = try guest.run("config", "hour", "30 usd")
    #expect(try guest.text(of: path) == "# mine\ncountry = uk # for now\nhour = 30.00 USD\n")
    _ = try guest.run("config", "country", "us")
    #expect(try guest.text(of: path) == "# mine\nhour = 30.00 USD\ncountry = us\n")
    #expect(try setting("country", guest) == "us")
  }

  @Test func `a bad line is one line, and the others count`() throws {
    let guest = try Guest()
    _ = try guest.run("config", "country", "uk")
    let path = guest.home + "/.config/recourse/config"
    let file = try #require(fopen(path, "w"))
    fputs("colour = red\nlanguage = klingon\ncountry = au\n", file)
    fclose(file)
    let run = try guest.run("config", "country")
    #expect(run.status == .exited(0))
    #expect(run.output.hasPrefix("country   au"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("recourse: ~/.config/recourse/config:1: ") == true)
    #expect(lines.last?.hasPrefix("recourse: ~/.config/recourse/config:2: language") == true)
  }

  @Test(arguments: [
    ["config", "colour"], ["config", "language", "klingon"], ["config", "hour", "-3"],
    ["config", "--unset"], ["config", "country", "us", "--unset"],
  ])
  func `a setting that there is not is wrong use`(arguments: [String]) throws {
    let guest = try Guest()
    #expect(try guest.run(arguments, input: []).status == .exited(64))
    #expect(try guest.files().isEmpty)
  }

  @Test func `plain output may be set once for all`() throws {
    let guest = try Guest()
    _ = try guest.run("config", "plain", "yes")
    let terminal = try guest.terminal("new")
    try terminal.wait(for: "1. Something I bought or paid for went wrong")
    try terminal.wait(for: "> ")
    #expect(!terminal.text.contains("\u{1B}[1m"))
  }

  // MARK: Manual, help, completions

  static let programs = ["recourse", "recourse-author"]
  static let commands = [
    "recourse": [
      "", "new", "resume", "cases", "cases list", "cases show", "cases search",
      "cases verify", "cases timeline", "cases export", "cases handover", "cases import",
      "cases redact", "cases mask", "cases delete", "cases undelete", "cases salvage", "plan",
      "export", "explain",
      "questions", "config", "manual",
    ],
    "recourse-author": ["", "check", "compile", "compare", "graph", "stamp"],
  ]

  @Test(arguments: programs)
  func `every command's help shows an example`(program: String) throws {
    let path = try BuiltProgram.path(program)
    for command in try #require(Self.commands[program]) {
      let words = command.split(separator: " ").map(String.init)
      let help = try PipedProgram.run(path, words + ["--help"]).output
      let head = ([program] + words).joined(separator: " ")
      #expect(help.contains("Examples:") && help.contains("\n  \(head)"), "\(command)")
    }
  }

  @Test(arguments: programs)
  func `the manual page is sound and names every command`(program: String) throws {
    let guest = try Guest()
    let dump = try PipedProgram.run(BuiltProgram.path(program), ["--experimental-dump-help"]).output
    let page = try guest.run("manual", "-", input: dump).output
    for command in try #require(Self.commands[program]) where !command.isEmpty {
      #expect(page.contains("\n.Ss \(program) \(command)"))
    }
    let path = try guest.write(page, to: "page.1")
    for (checker, arguments) in [
      ("groff", ["-mdoc", "-ww", "-b", "-z", path]),
      ("mandoc", ["-T", "lint", "-W", "warning", path]),
    ] where Self.has(checker) {
      let run = try PipedProgram.run(checker, arguments)
      #expect(run.status == .exited(0) && run.errors.isEmpty && run.output.isEmpty)
    }
  }

  @Test func `the manual page of this program needs no input`() throws {
    let page = try Guest().run("manual").output
    #expect(page.hasPrefix(".Dd November 21, 2026\n.Dt RECOURSE 1\n"))
    for section in ["OPTIONS", "ENVIRONMENT", "FILES", "EXIT STATUS"] {
      #expect(page.contains("\n.Sh \(section)\n"))
    }
  }

  @Test(arguments: programs, ["bash", "zsh", "fish"])
  func `the completions are scripts that their shell takes`(program: String, shell: String) throws {
    let script = try PipedProgram.run(
      BuiltProgram.path(program), ["--generate-completion-script", shell]
    ).output
    #expect(script.contains("help") && script.contains(program))
    guard Self.has(shell) else { return }
    let guest = try Guest()
    let path = try guest.write(script, to: "script")
    let run = try PipedProgram.run(shell, ["-n", path])
    #expect(run.status == .exited(0) && run.errors.isEmpty)
  }

  @Test func `a check that nobody watches draws no bar`() throws {
    let root = try #require("\(#filePath)".split(separator: "/Tests/").first)
    let run = try PipedProgram.run(
      BuiltProgram.path("recourse-author"), ["check", root + "/Knowledge"], seconds: 300)
    #expect(run.status == .exited(0) && run.errors.isEmpty)
    #expect(!run.output.contains("\r"))
  }

  private static func has(_ program: String) -> Bool {
    (try? PipedProgram.run("sh", ["-c", "command -v \(program)"]).status) == .exited(0)
  }
}
