import Casebook
import Glibc
import RecourseModel
import TerminalTestSupport
import Testing

/// Work that changes or moves a case's own file, killed in its midst.
@Suite(.serialized) struct RewriteInterruptedTests {
  private static let now = UTCTime(secondsSince1970: 1_795_262_400)

  /// A case with notes and a copy of a file as evidence.
  private func evidencedCase(_ guest: Guest) throws -> CaseID {
    _ = try guest.write("%PDF both lines", to: "bill.pdf")
    let notes = (0..<100).map { "/note \($0) \(String(repeating: "x", count: 200))\n" }.joined()
    _ = try guest.run(
      "new",
      input: "my gym charged me twice\n\n/evidence add --copy bill.pdf both lines\n0\n" + notes)
    let id = try #require(try guest.casebook.ids().first)
    #expect(try copies(guest, id) == 1)
    return id
  }

  /// How many kept copies of evidence are where the case says.
  private func copies(_ guest: Guest, _ id: CaseID) throws -> Int {
    try guest.casebook.events(of: id).filter { event in
      guard case .evidence(let evidence) = event,
        let copy = guest.casebook.copy(of: evidence, in: id)
      else { return false }
      return (try? guest.casebook.measure(copy.path).sha256) == evidence.sha256
    }.count
  }

  private func killed(
    _ guest: Guest, _ arguments: [String], input: String = "", watching folder: String? = nil
  ) throws -> Bool {
    let moment = Kills.moment(watching: folder ?? guest.casebook.folder)
    return try KilledProgram.run(
      try Guest.program(), Guest.day + arguments, input: input, environment: guest.environment,
      directory: guest.home, killedAt: moment) == .signalled(SIGKILL)
  }

  @Test func `a case is as it was or masked whole`() throws {
    let guest = try Guest()
    let id = try evidencedCase(guest)
    _ = try Kills.campaign("mask", Kills.count(ofThousand: 80, short: 6)) { round in
      let secret = "secret\(round)!"
      do {
        let open = try guest.casebook.open(id)
        for _ in 0..<3 { try open.append(.note("it is \(secret)"), at: Self.now) }
      }
      let count = try guest.casebook.events(of: id).count
      let isKilled = try killed(guest, ["cases", "mask", id.description], input: secret + "\n")
      let contents = try guest.casebook.read(id)
      #expect(contents.damage == nil && contents.events.count == count)
      let held = contents.events.filter { $0 == .note("it is \(secret)") }.count
      #expect(held == 0 || held == 3)
      #expect(try guest.casebook.mask(secret, in: id).records == held)
      #expect(try guest.files(holding: secret).isEmpty)
      return isKilled
    }
  }

  @Test func `a case is deleted or not, comes back whole, and is removed for ever or not`() throws {
    let guest = try Guest()
    let id = try evidencedCase(guest)
    let book = guest.casebook
    let whole = try book.wholeFile(of: id)
    func places() throws -> [String] {
      try book.ids().map { "here \($0)" } + book.bin.ids().map { "bin \($0)" }
    }
    _ = try Kills.campaign("delete", Kills.count(ofThousand: 50, short: 6)) { _ in
      let isKilled = try killed(guest, ["cases", "delete", id.description])
      #expect(try [["here \(id)"], ["bin \(id)"]].contains(places()))
      // Somebody who goes on with it, killed or not, has everything.
      if try places() == ["bin \(id)"] { _ = try book.undelete(id) }
      do { _ = try book.open(id) }
      #expect(try book.wholeFile(of: id) == whole && copies(guest, id) == 1)
      return isKilled
    }
    _ = try Kills.campaign("undelete", Kills.count(ofThousand: 40, short: 4)) { _ in
      _ = try book.delete(id)
      let isKilled = try killed(guest, ["cases", "undelete", id.description])
      #expect(try [["here \(id)"], ["bin \(id)"]].contains(places()))
      if try places() == ["bin \(id)"] { _ = try book.undelete(id) }
      #expect(try book.wholeFile(of: id) == whole && copies(guest, id) == 1)
      return isKilled
    }
    _ = try Kills.campaign("delete for ever", Kills.count(ofThousand: 30, short: 4)) { round in
      let other = try Guest()
      let copy = try PipedProgram.run("cp", ["-a", guest.home + "/.local", other.home])
      #expect(copy.status == .exited(0))
      let isKilled = try killed(
        other, ["cases", "delete", "--forever", id.description], watching: other.casebook.folder)
      for id in try other.casebook.ids() {
        #expect(try other.casebook.wholeFile(of: id) == whole)
        try other.casebook.deleteForEver(id)
      }
      #expect(try other.files(holding: "gym").isEmpty && other.files(holding: "%PDF").isEmpty)
      return isKilled
    }
  }

  @Test func `what is salvaged is whole or not there, and the damaged file stays`() throws {
    let guest = try Guest()
    let id = try evidencedCase(guest)
    let path = guest.casebook.path(of: id)
    let damage = try PipedProgram.run(
      "sh", ["-c", "printf X | dd of=\"$0\" bs=1 seek=9000 conv=notrunc status=none", path])
    #expect(damage.status == .exited(0))
    let old = try guest.text(of: path)
    let count = try guest.casebook.salvage(id, now: Self.now)
    let wanted = try guest.casebook.events(of: count.id)
    try guest.casebook.deleteForEver(count.id)
    _ = try Kills.campaign("salvage", Kills.count(ofThousand: 50, short: 4)) { _ in
      let isKilled = try killed(guest, ["cases", "salvage", id.description])
      #expect(try guest.text(of: path) == old)
      for other in try guest.casebook.ids() where other != id {
        let saved = try guest.casebook.read(other)
        #expect(saved.damage == nil && saved.events == wanted)
        try guest.casebook.deleteForEver(other)
      }
      return isKilled
    }
  }
}
