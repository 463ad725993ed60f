import Casebook
import Glibc
import RecourseModel
import TerminalTestSupport
import Testing

/// Imports, exports and rewrites that are killed in their midst: what was there is whole, and doing
/// it again completes it.
@Suite(.serialized) struct InterruptedTests {
  private static let now = UTCTime(secondsSince1970: 1_795_262_400)

  /// A long case, so that work on it takes a while.
  private func longCase(_ guest: Guest, notes: Int = 200) throws -> CaseID {
    let lines = (0..<notes).map { "/note \($0) \(String(repeating: "x", count: 200))\n" }
    _ = try guest.run("new", input: "my gym charged me twice\n\n" + lines.joined())
    return try #require(try guest.casebook.ids().first)
  }

  /// Runs the program and kills it at some moment; false: it was over before.
  private func killed(
    _ guest: Guest, _ arguments: [String], input: String = "", watching folder: String
  ) throws -> Bool {
    try KilledProgram.run(
      try Guest.program(), Guest.day + arguments, input: input, environment: guest.environment,
      directory: guest.home, killedAt: Kills.moment(watching: folder)) == .signalled(SIGKILL)
  }

  private func text(_ file: [UInt8]) -> String { String(decoding: file, as: UTF8.self) }

  // MARK: Coming in

  @Test func `an import is whole or not there`() throws {
    let here = try Guest()
    let whole = try here.casebook.wholeFile(of: longCase(here))
    let file = try here.write(text(whole), to: "first.jsonl")
    _ = try Kills.campaign("import", Kills.count(ofThousand: 80, short: 6)) { _ in
      let there = try Guest()
      _ = try PipedProgram.run("mkdir", ["-p", "-m", "700", there.casebook.folder])
      let isKilled = try killed(
        there, ["cases", "import", file], watching: there.casebook.folder)
      for id in try there.casebook.ids() {
        #expect(try there.casebook.wholeFile(of: id) == whole)
      }
      let again = try there.casebook.importCase(whole, from: file, now: Self.now)
      #expect(try there.casebook.ids() == [again.id])
      #expect(try there.casebook.wholeFile(of: again.id) == whole)
      return isKilled
    }
  }

  @Test func `a merge is completed by the next one, and nothing comes in twice`() throws {
    let here = try Guest()
    let id = try longCase(here, notes: 20)
    let first = try here.casebook.wholeFile(of: id)
    let notes = (0..<60).map { "more \($0)" }
    do {
      let open = try here.casebook.open(id)
      for note in notes { try open.append(.note(note), at: Self.now) }
    }
    let second = try here.casebook.wholeFile(of: id)
    let file = try here.write(text(second), to: "second.jsonl")
    _ = try Kills.campaign("merge", Kills.count(ofThousand: 100, short: 6)) { _ in
      let there = try Guest()
      let own = try there.casebook.importCase(first, from: "case.jsonl", now: Self.now).id
      do { try there.casebook.open(own).append(.note("only there"), at: Self.now) }
      let before = try there.casebook.events(of: own)
      let isKilled = try killed(
        there, ["cases", "import", file], watching: there.casebook.folder)
      let after = try there.casebook.events(of: own)
      #expect(Array(after.prefix(before.count)) == before)
      _ = try there.casebook.importCase(second, from: file, now: Self.now)
      let all = try there.casebook.read(own)
      #expect(all.damage == nil)
      #expect(all.events == before + notes.map { .note($0) })
      return isKilled
    }
  }

  // MARK: Going out

  @Test func `an export, a copy for others and a paper are whole or not there`() throws {
    let guest = try Guest()
    let id = try longCase(guest)
    let whole = try guest.casebook.wholeFile(of: id)
    let name = id.description
    let ends = [
      "html": "</html>\n", "ics": "END:VCALENDAR\r\n", "jsonl": "}\n", "json": "}\n",
    ]
    let works: [(String, Int, [String])] = [
      ("export of the case", 50, ["cases", "export", name, "--output", "NAME.jsonl"]),
      (
        "export as a page", 40,
        ["export", "--answers", name, "--format", "html", "--output", "NAME.html"]
      ),
      (
        "export as a calendar", 20,
        ["export", "--answers", name, "--format", "ics", "--output", "NAME.ics"]
      ),
      ("copy for others", 40, ["cases", "redact", name, "--output", "NAME.jsonl"]),
    ]
    for (work, share, arguments) in works {
      _ = try Kills.campaign(work, Kills.count(ofThousand: share, short: 4)) { round in
        let file = "\(work.filter { $0 != " " })\(round)"
        let own = arguments.map { $0.replacing("NAME", with: file) }
        let isKilled = try killed(guest, own, watching: guest.home)
        let ending = try #require(own.last?.split(separator: ".").last.map(String.init))
        if let output = own.last, access(guest.home + "/" + output, F_OK) == 0 {
          let written = try guest.text(of: guest.home + "/" + output)
          #expect(written.hasSuffix(try #require(ends[ending])))
          if work == "export of the case" { #expect(written == text(whole)) }
          if ending == "jsonl" {
            _ = try Guest().casebook.importCase(Array(written.utf8), from: output, now: Self.now)
          }
        }
        #expect(try guest.casebook.wholeFile(of: id) == whole)
        return isKilled
      }
    }
  }

  @Test(arguments: ["pack", "pack.tar"])
  func `a handover pack without its sums is told as unfinished`(kind: String) throws {
    let guest = try Guest()
    let name = try longCase(guest).description
    let share = Kills.count(ofThousand: 40, short: 4)
    _ = try Kills.campaign("handover, \(kind)", share) { round in
      let path = "\(guest.home)/\(round)\(kind)"
      let isKilled = try killed(
        guest, ["cases", "handover", name, "--output", path], watching: guest.home)
      guard access(path, F_OK) == 0 else { return isKilled }
      let isWhole = kind == "pack.tar" || access(path + "/SHA256SUMS", F_OK) == 0
      let taken = try Guest().run("cases", "import", path)
      #expect(taken.status == (isWhole ? .exited(0) : .exited(65)), "\(taken.errors)")
      return isKilled
    }
  }
}
