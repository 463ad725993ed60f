import Casebook
import Glibc
import RecourseModel
import TerminalTestSupport
import Testing

/// What the prompt has taken is on the disk, however the program ends.
@Suite(.serialized) struct PromptSurvivalTests {
  /// An interview, a contact and an ending, line by line.
  private static let lines = [
    "my gym charged me twice", "", "1", "1", "$40", "nov 5", "2", "1", "/note they hung up",
    "/log wrote", "",
  ]

  /// Enter confirms two answers of the story at once; a kill may fall between them.
  private static let midway = "! The input ended here. Still open: what went wrong."

  /// What an uninterrupted session has written after so many lines, and what it asks then.
  private struct Stage {
    var events: [CaseEvent]
    var question: String
  }

  private static func question(_ run: PipedProgram) -> String {
    let mark = "Still open: "
    return run.errors.split(separator: "\n").first { $0.contains(mark) }.map(String.init) ?? ""
  }

  private static func events(_ guest: Guest) throws -> [CaseEvent] {
    let book = guest.casebook
    guard let id = try book.ids().first else { return [] }
    return try book.read(id).events
  }

  private static func stages() throws -> [Stage] {
    try (0...lines.count).map { count in
      let guest = try Guest()
      let input = lines.prefix(count).map { $0 + "\n" }.joined()
      let run = try guest.run("new", input: input)
      return Stage(events: try events(guest), question: question(run))
    }
  }

  @Test func `every answer taken outlives a kill, and the case resumes at the right question`()
    throws
  {
    let stages = try Self.stages()
    let wanted = Kills.count(ofThousand: 350, short: 20)
    let killed = try Kills.campaign("answers at the prompt", wanted) { round in
      let guest = try Guest()
      let terminal = try guest.terminal("new", changing: ["TERM": "dumb"])
      // Round after round another line is on its way when the kill comes.
      let last = round % Self.lines.count
      for line in Self.lines.prefix(last) {
        try terminal.wait(for: "\n> ")
        try terminal.send(line + "\r")
      }
      try terminal.wait(for: "\n> ")
      try terminal.send(Self.lines[last] + "\r")
      Deadline.spin(microseconds: .random(in: 0...6_000))
      terminal.signal(SIGKILL)
      #expect(try terminal.finish() == .signalled(SIGKILL))
      try check(guest, stages[last], stages[last + 1])
      return true
    }
    #expect(killed >= wanted)
  }

  /// - Parameters:
  ///   - before: What was taken for certain.
  ///   - after: What stands if the line that was on its way was taken whole.
  private func check(_ guest: Guest, _ before: Stage, _ after: Stage) throws {
    let kept = try Self.events(guest)
    #expect(kept.count >= before.events.count, "an answer that was taken is lost")
    #expect(kept == Array(after.events.prefix(kept.count)), "something else appeared")
    guard let id = try guest.casebook.ids().first, !kept.isEmpty else { return }
    let resumed = try guest.run("resume", id.description)
    #expect(resumed.status == .exited(0), "\(resumed.errors)")
    let question = Self.question(resumed)
    switch kept.count {
    case before.events.count: #expect(question == before.question)
    case after.events.count: #expect(question == after.question)
    default: #expect([before.question, after.question, Self.midway].contains(question))
    }
    // Nothing that was kept is written a second time or taken back by going on.
    #expect(Array(try Self.events(guest).prefix(kept.count)) == kept)
  }

  @Test func `every note told as kept outlives kill after kill of one case`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n")
    var told: [String] = []
    let wanted = Kills.count(ofThousand: 150, short: 20)
    let killed = try Kills.campaign("notes at the prompt, one case", wanted) { round in
      let terminal = try guest.terminal("resume", "2026-11-21-a", changing: ["TERM": "dumb"])
      try terminal.wait(for: "\n> ")
      for number in 0...Int.random(in: 0...3) {
        let note = "note \(round).\(number)."
        try terminal.send("/note \(note)\r")
        try terminal.wait(for: "Noted.")
        told.append(note)
      }
      // The last one is on its way when the program is ended: it may be kept or not.
      try terminal.send("/note late \(round).\r")
      Deadline.spin(microseconds: .random(in: 0...3_000))
      terminal.signal(SIGKILL)
      #expect(try terminal.finish() == .signalled(SIGKILL))
      return true
    }
    #expect(killed >= wanted)
    let kept = try Self.events(guest).compactMap { event -> String? in
      if case .note(let words) = event { words } else { nil }
    }
    #expect(kept.filter { !$0.hasPrefix("late") } == told)
    #expect(Set(kept).count == kept.count)
    #expect(try guest.run("cases", "show", "2026-11-21-a").status == .exited(0))
  }
}
