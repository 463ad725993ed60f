import TerminalTestSupport
import Testing

/// Many cases: what is due, search, the bin, secrets, and the way to another machine.
struct CaseloadTests {
  /// Somebody who wrote to the seller on the day and waits; a client is asked for the permission.
  private func waiting(_ guest: Guest, client: String? = nil) throws {
    let story = "my gym charged me twice\n\n1\n1\n$40\nnov 5\n/log wrote\n\n"
    let run =
      try client.map { try guest.run("new", "--client", $0, input: "2\n" + story) }
      ?? guest.run("new", input: story)
    #expect(run.status == .exited(0), "\(run.errors)")
  }

  // MARK: What is due

  @Test func `a reply that is overdue comes first, with the next step, and the cache may go`()
    throws
  {
    let guest = try Guest()
    try waiting(guest)
    _ = try guest.run(on: "2026-12-04", "new", input: "the sofa is late\n\n")
    let list = try guest.run(on: "2026-12-05", "cases", "list").output
    let rows = list.split(separator: "\n").map(String.init)
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix("2026-11-21-a"))
    #expect(rows[0].contains("a membership, charged twice"))
    #expect(rows[1].hasPrefix("  reply due 4 days ago; without one, next: "))
    #expect(rows[2].contains("a"))
    // The story's own words stand in no list, and in no cache.
    #expect(!list.contains("gym"))
    let heads = try guest.files().filter { $0.contains("heads-") }
    #expect(heads.count == 1 && heads[0].hasPrefix("600 .cache/recourse/"))
    #expect(try guest.files(holding: "gym").allSatisfy { $0.hasSuffix(".jsonl") })
    _ = try PipedProgram.run("rm", ["-r", guest.home + "/.cache"])
    #expect(try guest.run(on: "2026-12-05", "cases", "list").output == list)
    #expect(try guest.run(on: "2026-12-05", "cases", "list").output == list)
    let due = try guest.run(on: "2026-12-05", "cases", "list", "--due-within", "0").output
    #expect(due.split(separator: "\n").count == 2)
    let early = try guest.run("cases", "list", "--due-within", "week")
    #expect(early.output.isEmpty && early.errors.contains("No case fits."))
  }

  @Test func `the first screen names what is due, with the client's code`() throws {
    let guest = try Guest()
    try waiting(guest, client: "K-014")
    let screen = try TmuxScreen(
      "env", ["-C", guest.home, Guest.program(), "--as-of", "2026-12-02"],
      environment: guest.environment, columns: 80, rows: 24)
    let rows = try screen.waitForPrompt()
    #expect(rows[0] == "Your open cases:")
    #expect(rows[1].hasPrefix("  1  K-014/2026-11-21-a") && rows[1].contains("charged twice"))
    #expect(rows[2].hasPrefix("       reply due yesterday; without one, next: "))
  }

  @Test func `resume without a name goes on with the only open case, else says how to choose`()
    throws
  {
    let guest = try Guest()
    let none = try guest.run("resume")
    #expect(none.status == .exited(66) && none.output.isEmpty)
    #expect(none.errors.contains("No cases yet. Start one with: recourse new"))
    try waiting(guest)
    let only = try guest.run("resume", input: "/note called again\n")
    #expect(only.status == .exited(0))
    #expect(try guest.files(holding: "called again").count == 1)
    try waiting(guest)
    let several = try guest.run("resume", input: "/note never\n")
    #expect(several.status == .exited(64) && several.output.isEmpty)
    #expect(several.errors.contains("2026-11-21-a  ") && several.errors.contains("2026-11-21-b  "))
    #expect(several.errors.contains("Say which: recourse resume 2026-11-21-"))
    #expect(try guest.files(holding: "never").isEmpty)
  }

  @Test func `an unchanged case is told from the cache, a changed one is read again`() throws {
    let guest = try Guest()
    try waiting(guest)
    let before = try guest.run(on: "2026-12-05", "cases", "list").output
    let logged = try guest.run(
      on: "2026-12-05", "resume", "2026-11-21-a", input: "/log refused\n\n")
    #expect(logged.status == .exited(0))
    let after = try guest.run(on: "2026-12-05", "cases", "list").output
    #expect(before.contains("reply due") && !after.contains("reply due"))
  }

  // MARK: Search

  @Test func `words are found in every case, in Chinese too, and can be asked for inside`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n/note 店家说周一退款\n")
    try waiting(guest, client: "K-1")
    #expect(try guest.run("cases", "search", "退款").output.hasPrefix("2026-11-21-a"))
    #expect(try guest.run("cases", "search", "GYM").output.split(separator: "\n").count == 2)
    #expect(
      try guest.run("cases", "search", "--client", "K-1", input: "gym\n").output
        .hasPrefix("K-1/2026-11-21-a"))
    #expect(try guest.run("cases", "search", "nowhere").output.isEmpty)
  }

  // MARK: The bin

  @Test func `a deleted case is out of sight, comes back, and is removed only by its whole name`()
    throws
  {
    let guest = try Guest()
    try waiting(guest)
    #expect(try guest.run("cases", "delete", "2026").output.contains("undelete"))
    #expect(try guest.run("cases", "list").output.isEmpty)
    #expect(try guest.run("cases", "list", "--bin").output == "2026-11-21-a\n")
    #expect(try guest.run("resume", "2026-11-21-a").status == .exited(66))
    #expect(try guest.run("cases", "undelete", "2026").status == .exited(0))
    #expect(try guest.run("cases", "list").output.hasPrefix("2026-11-21-a"))
    #expect(try guest.run("cases", "delete", "--forever", "2026").status == .exited(66))
    let gone = try guest.run("cases", "delete", "--forever", "2026-11-21-a")
    #expect(gone.output.contains("backup") && gone.status == .exited(0))
    #expect(try guest.files(holding: "gym").isEmpty)
  }

  // MARK: Secrets

  @Test func `a secret typed by mistake is masked, and typed nowhere but inside`() throws {
    let guest = try Guest()
    try waiting(guest)
    _ = try guest.run("resume", "2026", input: "/note my card is 4111 1111 1111 1111\n")
    let masked = try guest.run("cases", "mask", "2026", input: "4111111111111111\n")
    #expect(masked.output.contains("Masked in 1 records"))
    #expect(try guest.files(holding: "4111").isEmpty)
    #expect(try guest.run("cases", "verify", "2026").status == .exited(0))
    #expect(try guest.text(of: guest.casePath()).contains("my card is [masked]"))
  }

  @Test func `a copy to be shown to others holds no words of anybody's own`() throws {
    let guest = try Guest()
    try waiting(guest, client: "K-014")
    _ = try guest.run("resume", "K-014", input: "/note Wang Xiaoming called\n")
    let run = try guest.run("cases", "redact", "K-014")
    #expect(run.status == .exited(0))
    for word in ["gym", "Wang", "K-014"] { #expect(!run.output.contains(word)) }
    #expect(run.output.contains("charged-twice"))
  }

  // MARK: To another machine

  @Test func `a case goes to another machine and back, and what differs is said`() throws {
    let here = try Guest()
    let there = try Guest()
    try waiting(here)
    _ = try here.run("cases", "export", "2026", "--output", "out.jsonl")
    let file = here.home + "/out.jsonl"
    let kept = try here.text(of: here.home + "/.local/share/recourse/2026-11-21-a.jsonl")
    #expect(try here.text(of: file) == kept)
    #expect(try there.run("cases", "import", file).output.contains("taken in, "))
    #expect(try there.run("cases", "import", file).output.contains("nothing differs"))
    _ = try there.run("resume", "out", input: "/note from there\n")
    _ = try here.run("resume", "2026", input: "/note from here\n")
    _ = try there.run("cases", "export", "out", "--output", "back.jsonl")
    let merged = try here.run("cases", "import", there.home + "/back.jsonl")
    #expect(merged.output.contains("came in: 1, only here: 1"))
    #expect(try here.run("cases", "search", "from there").output.hasPrefix("2026-11-21-a"))
    #expect(try here.run("cases", "verify", "2026").status == .exited(0))
  }

  @Test(arguments: ["pack", "pack.tar"])
  func `a handover pack holds everything, and a changed one is refused`(name: String) throws {
    let here = try Guest()
    let there = try Guest()
    try waiting(here, client: "K-014")
    _ = try here.write("%PDF both lines", to: "my bill.pdf")
    let added = try here.run(
      "resume", "K-014", input: "/evidence add --copy 'my bill.pdf' both lines\n0\n")
    #expect(added.status == .exited(0), "\(added.errors)")
    #expect(try here.run("cases", "handover", "K-014", "--output", name).status == .exited(0))
    let path = here.home + "/" + name
    #expect(try here.run("cases", "handover", "K-014", "--output", name).status != .exited(0))
    if name == "pack" {
      let sums = try PipedProgram.run(
        "sh", ["-c", "cd \"$0\" && sha256sum -c --strict --quiet SHA256SUMS && ls", path])
      #expect(sums.status == .exited(0), "\(sums.errors)")
      for file in [
        "plan.md", "plan-adviser.md", "timeline.md", "transcript.md", "open-questions.md", "files",
      ] {
        #expect(sums.output.contains(file))
      }
      let record = try here.text(of: path + "/transcript.md")
      #expect(record.contains("my gym charged me twice") && record.contains("my bill.pdf"))
      #expect(try here.text(of: path + "/timeline.md").contains("I wrote to the seller"))
    } else {
      let tar = try PipedProgram.run("tar", ["-tf", path])
      #expect(tar.status == .exited(0) && tar.output.contains("case.jsonl"), "\(tar.errors)")
    }
    #expect(try there.run("cases", "import", path).output.contains("K-014/"))
    #expect(try there.run("cases", "verify", "K-014").output.contains("my bill.pdf: as it was"))
    // A single byte more in the plan, and the pack is not taken in.
    let change = name == "pack" ? "echo >> \"$0\"/plan.md" : "sed -i s/twice/Twice/ \"$0\""
    _ = try PipedProgram.run("sh", ["-c", change, path])
    let refused = try Guest().run("cases", "import", path)
    #expect(refused.status == .exited(65))
    #expect(refused.errors.split(separator: "\n").count == 1)
  }

  // MARK: Evidence

  @Test func `evidence is noted with its checksum, and a change or a loss is said`() throws {
    let guest = try Guest()
    try waiting(guest)
    let file = try guest.write("abc", to: "my bill.pdf")
    _ = try guest.run("resume", "2026", input: "/evidence add my\\ bill.pdf both lines\n0\n")
    #expect(try guest.text(of: guest.casePath()).contains("ba7816bf8f01cfea414140de5dae2223"))
    #expect(try guest.run("cases", "verify", "2026").output.contains("my bill.pdf: as it was"))
    _ = try guest.write("abd", to: "my bill.pdf")
    let changed = try guest.run("cases", "verify", "2026")
    #expect(changed.output.contains("changed since") && changed.status == .exited(65))
    _ = try PipedProgram.run("rm", [file])
    #expect(try guest.run("cases", "verify", "2026").output.contains("not found at"))
    let timeline = try guest.run("cases", "timeline", "2026").output
    #expect(timeline.contains("2026-11-21  I wrote to the seller"))
    #expect(timeline.contains("evidence: my bill.pdf, both lines"))
  }

  @Test func `Tab completes a file's name, spaces and all`() throws {
    let guest = try Guest()
    try waiting(guest)
    _ = try guest.write("abc", to: "my bill.pdf")
    let screen = try guest.screen("resume", "2026")
    try screen.waitForPrompt()
    try screen.type("/evidence add my")
    try screen.press("Tab")
    try screen.wait(for: "> /evidence add my\\ bill.pdf")
  }
}
