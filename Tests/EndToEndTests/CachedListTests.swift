import TerminalTestSupport
import Testing

/// Lists are what they would be without a cache, whatever the cache says.
struct CachedListTests {
  /// Somebody with an own case that waits for a reply, a client's, and a closed one.
  private func caseload() throws -> Guest {
    let guest = try Guest()
    let story = "my gym charged me twice\n\n1\n1\n$40\nnov 5\n/log wrote\n\n"
    _ = try guest.run("new", input: story)
    _ = try guest.run("new", "--client", "K-014", input: "2\n" + story)
    _ = try guest.run("new", input: "the sofa is late\n\n/close\n1\n")
    return guest
  }

  private let list = ["cases", "list"]
  private let day = "2026-12-05"

  private func listed(_ guest: Guest) throws -> String {
    let run = try guest.run(on: day, "cases", "list")
    #expect(run.status == .exited(0), "\(run.errors)")
    return run.output
  }

  /// The cache's path.
  private func cache(_ guest: Guest) throws -> String {
    let found = try guest.files().filter { $0.contains("/heads-") && $0.hasSuffix(".txt") }
    try #require(found.count == 1)
    return guest.home + "/" + found[0].drop { $0 != " " }.dropFirst()
  }

  @Test func `a cache with any field changed, cut, or of another place changes no list`() throws {
    let guest = try caseload()
    let wanted = try listed(guest)
    #expect(wanted.split(separator: "\n").count >= 5)
    let path = try cache(guest)
    let whole = try guest.text(of: path)
    #expect(try listed(guest) == wanted)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let row = try #require(lines.firstIndex { $0.hasPrefix("2026-11-21-a\t") })
    var lies = [
      "", "x", String(whole.dropLast()), String(whole.prefix(whole.count / 2)), whole + "\n",
    ]
    let fields = lines[row].split(separator: "\t").map(String.init)
    for field in fields.indices {
      var changed = fields
      changed[field] = field == 0 ? "2026-11-21-b" : String((Int(fields[field]) ?? 0) + 1)
      var other = lines
      other[row] = changed.joined(separator: "\t")
      lies.append(other.joined(separator: "\n"))
    }
    for lie in lies {
      try guest.put(lie, at: path)
      #expect(try listed(guest) == wanted, "\(lie)")
    }
    // One that checks out, but belongs to files that look alike in another place.
    try guest.put(whole, at: path)
    let moved = try PipedProgram.run(
      "sh",
      [
        "-c",
        """
        cp -a "$0/.local/share/recourse" "$0/other" && rm "$0"/other/2026-11-21-b.jsonl
        name=$(printf %s "$0/other" | sha256sum | cut -c 1-16)
        cp "$1" "$(dirname "$1")/heads-$name.txt"
        """, guest.home, path,
      ])
    #expect(moved.status == .exited(0), "\(moved.errors)")
    let there = try guest.run(on: day, "--data", guest.home + "/other", "cases", "list").output
    #expect(
      there
        == wanted.split(separator: "\n").filter { !$0.hasPrefix("2026-11-21-b") }
        .map { $0 + "\n" }.joined())
  }

  @Test func `a case damaged in place is told, though its size and its time are as they were`()
    throws
  {
    let guest = try caseload()
    let wanted = try listed(guest)
    let path = guest.home + "/.local/share/recourse/2026-11-21-a.jsonl"
    let damaged = try PipedProgram.run(
      "sh",
      [
        "-c",
        """
        touch -r "$0" "$0.time"
        printf X | dd of="$0" bs=1 seek=700 conv=notrunc status=none
        touch -r "$0.time" "$0"; rm "$0.time"
        """, path,
      ])
    #expect(damaged.status == .exited(0), "\(damaged.errors)")
    for _ in 0..<2 {
      let told = try listed(guest)
      #expect(told != wanted)
      #expect(told.contains("/tmp/recourse-guest"))
    }
  }

  @Test(.enabled(if: Machine.hasOtherUser, "no other user can be taken on this machine"))
  func `a cache that cannot be written, or is somebody else's, is no harm`() throws {
    let guest = try caseload()
    let wanted = try listed(guest)
    let path = try cache(guest)
    for change in [
      "chown 65534 \"$0\"", "rm \"$0\"; mkdir \"$0\"", "rmdir \"$0\"; ln -s /dev/zero \"$0\"",
    ] {
      #expect(try PipedProgram.run("sh", ["-c", change, path]).status == .exited(0))
      #expect(try listed(guest) == wanted, "\(change)")
    }
    let folder = path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    #expect(
      try PipedProgram.run("sh", ["-c", "rm -r \"$0\" && : > \"$0\"", folder]).status == .exited(0))
    #expect(try listed(guest) == wanted)
  }

  @Test func `a case that is written while lists are made is told as it is in the end`() throws {
    let guest = try caseload()
    _ = try listed(guest)
    let terminal = try guest.terminal("resume", "2026-11-21-a", changing: ["TERM": "dumb"])
    try terminal.wait(for: "> ")
    for number in 0..<5 {
      try terminal.send("/note \(number) of five\r")
      _ = try listed(guest)
      try terminal.wait(for: "Noted.")
    }
    try terminal.send("/log refused\r\r\u{4}")
    _ = try listed(guest)
    #expect(try terminal.finish() == .exited(0))
    let cached = try listed(guest)
    _ = try PipedProgram.run("rm", [try cache(guest)])
    #expect(try listed(guest) == cached)
  }
}
