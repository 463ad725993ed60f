import Glibc
import TerminalTestSupport
import Testing

/// What is on the disk, whatever happens to the program.
@Suite(.serialized) struct SurvivalTests {
  @Test func `a torn last line is told once and repaired`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
    let path = try guest.casePath()
    let file = try #require(fopen(path, "a"))
    fputs("{\"n\":99,\"kind\":\"ans", file)
    fclose(file)
    let told = try guest.run("resume", "2026-11-21-a")
    #expect(told.status == .exited(0))
    #expect(told.errors.split(separator: "\n").first?.hasPrefix("recourse: ") == true)
    let quiet = try guest.run("resume", "2026-11-21-a")
    #expect(quiet.errors.split(separator: "\n").first?.hasPrefix("recourse: ") == false)
  }

  @Test func `private writes nothing at all and says so`() throws {
    let guest = try Guest()
    let run = try guest.run(
      "--private", "new", input: "my gym charged me twice\n\n1\n/note secret\n")
    #expect(run.errors.contains("Nothing was written to this computer."))
    #expect(try guest.files().isEmpty)
  }

  @Test func `files are for their owner alone whatever the mask is`() throws {
    let guest = try Guest()
    let run = try PipedProgram.run(
      "sh", ["-c", "umask 000; exec \"$0\" new", Guest.program()],
      input: "my gym charged me twice\n\n",
      environment: guest.environment, directory: guest.home)
    #expect(run.status == .exited(0))
    let files = try guest.files()
    #expect(files.contains { $0.hasPrefix("600 ") && $0.hasSuffix(".jsonl") })
    #expect(files.contains("700 .local/share/recourse"))
    #expect(!files.contains { $0.hasSuffix(".jsonl") && !$0.hasPrefix("600 ") })
  }

  @Test func `the program runs alone, wherever it is`() throws {
    let guest = try Guest()
    let copy = guest.home + "/elsewhere"
    #expect(try PipedProgram.run("cp", [Guest.program(), copy]).status == .exited(0))
    let run = try PipedProgram.run(
      copy, ["new", "--private"], input: "my gym charged me twice\n\n1\n",
      environment: guest.environment, directory: "/")
    #expect(run.status == .exited(0))
    #expect(run.errors.contains("take the money?"))
  }

  @Test func `a case that is open elsewhere is busy`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n")
    let holder = try guest.terminal("resume", "2026-11-21-a")
    try holder.wait(for: "> ")
    let second = try guest.run("resume", "2026-11-21-a")
    #expect(second.status == .exited(75))
    #expect(second.errors.split(separator: "\n").count == 1)
    #expect(second.output.isEmpty)
    let file = try guest.text(of: guest.casePath())
    // It can be read meanwhile.
    for command in [
      ["cases", "show", "2026"], ["plan", "--answers", "2026-11-21-a"],
      ["cases", "timeline", "2026"], ["cases", "export", "2026"],
      ["export", "--answers", "2026-11-21-a", "--format", "transcript"],
    ] {
      let shown = try guest.run(command, input: [])
      #expect(shown.status == .exited(0) && !shown.output.isEmpty, "\(command)")
    }
    // A second window shows the plan, and asks nothing.
    let window = try guest.terminal("resume", "2026-11-21-a")
    try window.wait(for: "open in another window")
    try window.wait(for: "Your plan")
    #expect(try window.finish() == .exited(75))
    #expect(try guest.text(of: guest.casePath()) == file)
    try holder.send("\u{4}")
    #expect(try holder.finish() == .exited(0))
  }

  @Test func `Ctrl-C says how to leave, and twice leaves with 130`() throws {
    let guest = try Guest()
    let terminal = try guest.terminal("new")
    try terminal.wait(for: "> ")
    try terminal.send("\u{3}")
    try terminal.wait(for: "To leave:")
    try terminal.wait(for: "> ")
    try terminal.send("\u{3}")
    #expect(try terminal.finish() == .exited(130))
    #expect(try terminal.settings() == terminal.settingsBefore)
  }
}
