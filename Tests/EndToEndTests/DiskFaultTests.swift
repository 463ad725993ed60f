import Glibc
import TerminalTestSupport
import Testing

/// Disks that are full or can only be read, and files that go away: one clear line, the right code,
/// and nothing lost.
struct DiskFaultTests {
  /// One command and how it ended.
  private struct Outcome {
    var name: String
    var code: Int
    var errors: [String]
  }

  /// Runs a shell script in which `try NAME COMMAND...` tells how a command ended.
  private func outcomes(
    _ guest: Guest, _ script: String, with words: [String] = []
  ) throws -> (outcomes: [Outcome], rest: String) {
    let preamble = """
      run() { "$PROGRAM" --as-of 2026-11-21 "$@"; }
      try() {
        name=$1; shift
        run "$@" >/dev/null 2>"$SPARE/errors"; code=$?
        echo "TRIED $name $code"; sed 's/^/ERR /' "$SPARE/errors"
      }

      """
    let spare = try Guest()
    let command = words + ["sh", "-c", preamble + script]
    let run = try PipedProgram.run(
      command[0], Array(command.dropFirst()),
      environment: guest.environment.merging(
        ["SPARE": spare.home, "PROGRAM": try Guest.program()]) { $1 }, seconds: 180)
    #expect(run.status == .exited(0), "\(run.errors)")
    var outcomes: [Outcome] = []
    var rest = ""
    for line in run.output.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      if parts.first == "TRIED" {
        outcomes.append(Outcome(name: parts[1], code: Int(parts[2]) ?? -1, errors: []))
      } else if parts.first == "ERR", !outcomes.isEmpty {
        outcomes[outcomes.count - 1].errors.append(String(line.dropFirst(4)))
      } else {
        rest += line + "\n"
      }
    }
    return (outcomes, rest)
  }

  // MARK: Full

  @Test(
    .enabled(if: Machine.ownMounts != nil, "no small disk can be mounted on this machine"),
    arguments: [("en_US.UTF-8", "the disk is full"), ("zh_CN.UTF-8", "磁盘已满")])
  func `on a full disk every work says so, leaves nothing half, and goes on when there is room`(
    language: String, words: String
  ) throws {
    let guest = try Guest(language)
    let script = """
      mount -t tmpfs -o size=400k,mode=700 none "$HOME" || exit 99
      cd "$HOME"
      printf 'my gym charged me twice\\n\\n1\\n/note secret\\n' | run new >/dev/null 2>&1
      printf 'the sofa is late\\n\\n' > "$SPARE/story"
      run new < "$SPARE/story" >/dev/null 2>&1
      cases="$HOME/.local/share/recourse"
      run cases export 2026-11-21-b --output "$SPARE/other.jsonl"
      run cases delete 2026-11-21-b >/dev/null; run cases delete --forever 2026-11-21-b >/dev/null
      echo paper > bill.pdf; dd if=/dev/zero of=big.pdf bs=1k count=40 status=none
      cp "$cases/2026-11-21-a.jsonl" "$cases/damaged.jsonl"
      printf X | dd of="$cases/damaged.jsonl" bs=1 seek=700 conv=notrunc status=none
      find . | sort > "$SPARE/before"
      dd if=/dev/zero of=fill bs=1k status=none 2>/dev/null
      for i in $(seq 40); do echo "/note $i $(printf '%0200d' 0)"; done > "$SPARE/notes"
      try resume resume 2026-11-21-a < "$SPARE/notes"
      cp "$cases/2026-11-21-a.jsonl" "$SPARE/kept"
      try export cases export 2026-11-21-a --output x.jsonl
      try page export --answers 2026-11-21-a --format html --output x.html
      try pack cases handover 2026-11-21-a --output pack.tar
      try redact cases redact 2026-11-21-a --output r.jsonl
      echo secret > "$SPARE/secret"
      try mask cases mask 2026-11-21-a < "$SPARE/secret"
      try import cases import "$SPARE/other.jsonl"
      try salvage cases salvage damaged
      try new new < "$SPARE/story"
      try config config language en
      printf '/evidence add --copy big.pdf a bill\\n0\\n' > "$SPARE/evidence"
      try evidence resume 2026-11-21-a < "$SPARE/evidence"
      try list cases list
      try verify cases verify 2026-11-21-a
      cmp -n "$(stat -c %s "$SPARE/kept")" "$cases/2026-11-21-a.jsonl" "$SPARE/kept" && echo KEPT
      rm fill; find . | sort > "$SPARE/after"
      diff "$SPARE/before" "$SPARE/after" | grep '^[<>]'
      echo '/note there is room' > "$SPARE/notes"
      try again resume 2026-11-21-a < "$SPARE/notes"
      grep -c 'there is room' "$cases/2026-11-21-a.jsonl"
      """
    let (outcomes, rest) = try outcomes(guest, script, with: try #require(Machine.ownMounts))
    let codes: [String: Int] = [
      "resume": 74, "new": 73, "list": 0, "verify": 0, "again": 0, "evidence": 0,
    ]
    #expect(outcomes.count == 14)
    for outcome in outcomes {
      #expect(outcome.code == codes[outcome.name] ?? 73, "\(outcome)")
      if outcome.code != 0 {
        #expect(outcome.errors.last?.contains(words) == true, "\(outcome)")
        #expect(outcome.errors.filter { $0.hasPrefix("recourse: ") }.count == 1, "\(outcome)")
      }
      if outcome.name == "evidence" {
        #expect(outcome.errors.contains { $0.contains(words) }, "\(outcome)")
      }
    }
    // Nothing half under any name, and no file left over but the folder that import prepared.
    #expect(rest.hasPrefix("KEPT\n") && rest.hasSuffix("1\n"))
    let strangers = rest.split(separator: "\n").filter { $0.hasPrefix("<") || $0.hasPrefix(">") }
      .filter { line in
        [".files", ".cache", ".config", "/recourse"].allSatisfy { !line.hasSuffix($0) }
          && !line.contains("/heads-")
      }
    #expect(strangers.isEmpty)
  }

  // MARK: To be read only

  @Test(
    .enabled(if: Machine.ownMounts != nil, "nothing can be mounted on this machine"),
    arguments: [("en_US.UTF-8", "the disk can only be read"), ("zh_CN.UTF-8", "磁盘是只读的")])
  func `on a disk that can only be read cases are read, and every change is refused in one line`(
    language: String, words: String
  ) throws {
    let guest = try Guest(language)
    _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
    let script = """
      mount --bind "$HOME" "$HOME" && mount -o remount,bind,ro "$HOME" || exit 99
      cd "$HOME"
      echo '/note late' > "$SPARE/note"; echo gym > "$SPARE/gym"
      printf 'the sofa is late\\n\\n' > "$SPARE/story"
      for work in list "show 2026" "search gym" "verify 2026" "timeline 2026"; do
        try "read" cases $work
      done
      try resume resume 2026 < "$SPARE/note"
      try new new < "$SPARE/story"
      try mask cases mask 2026 < "$SPARE/gym"
      try delete cases delete 2026
      try export cases export 2026 --output x.jsonl
      try config config language en
      """
    let (outcomes, _) = try outcomes(guest, script, with: try #require(Machine.ownMounts))
    #expect(outcomes.count == 11)
    for outcome in outcomes {
      let code = outcome.name == "read" ? 0 : outcome.name == "resume" ? 74 : 73
      #expect(outcome.code == code, "\(outcome)")
      guard code != 0 else { continue }
      let told = outcome.errors.filter { $0.hasPrefix("recourse: ") }
      if outcome.name == "resume" {
        // Once at the beginning, and once where a note could not be kept.
        #expect(told.count == 2, "\(outcome)")
      } else {
        #expect(told.count == 1, "\(outcome)")
      }
    }
    #expect(outcomes.contains { $0.errors.contains { $0.contains(words) } })
    #expect(try !guest.text(of: guest.casePath()).contains("late"))
  }

  @Test(
    .enabled(if: Machine.hasOtherUser, "no other user can be taken on this machine"),
    arguments: [("en_US.UTF-8", "no permission"), ("zh_CN.UTF-8", "没有权限")])
  func `without the right to write, everything is refused in one line`(
    language: String, words: String
  ) throws {
    let guest = try Guest(language)
    _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
    let other = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    let prepared = try PipedProgram.run(
      "sh",
      [
        "-c",
        """
        chown -R 65534:65534 "$0" && chmod 400 "$0"/.local/share/recourse/*.jsonl \\
          && chmod 500 "$0"/.local/share/recourse "$0"
        """, guest.home,
      ])
    #expect(prepared.status == .exited(0), "\(prepared.errors)")
    func run(_ arguments: [String], input: String = "") throws -> PipedProgram {
      let command = other + [try Guest.program(), "--as-of", "2026-11-21"] + arguments
      return try PipedProgram.run(
        command[0], Array(command.dropFirst()), input: input,
        environment: guest.environment, directory: guest.home)
    }
    #expect(try run(["cases", "list"]).output.hasPrefix("2026-11-21-a"))
    #expect(try run(["cases", "show", "2026"]).status == .exited(0))
    for (arguments, code) in [
      (["new"], Int32(73)), (["resume", "2026"], 74),
      (["cases", "delete", "2026"], 73), (["cases", "mask", "2026"], 73),
      (["cases", "export", "2026", "--output", "x.jsonl"], 73), (["config", "language", "en"], 73),
    ] {
      let lines = ["new": "my gym charged me twice\n\n", "resume": "/note late\n"]
      let refused = try run(arguments, input: lines[arguments[0]] ?? "gym\n")
      #expect(refused.status == .exited(code), "\(arguments): \(refused.errors)")
      let told = refused.errors.split(separator: "\n").filter { $0.hasPrefix("recourse: ") }
      #expect(told.count == (arguments[0] == "resume" ? 2 : 1), "\(arguments): \(refused.errors)")
      if arguments[0] == "new" || arguments[0] == "config" {
        #expect(told.first?.contains(words) == true)
      }
    }
  }

  // MARK: Gone

  @Test(arguments: [
    "rm \"$0\"", "cp \"$0\" \"$0.new\" && mv \"$0.new\" \"$0\"", "echo more >> \"$0\"",
    ": > \"$0\"",
  ])
  func `a file that is removed, replaced or changed while it is open takes nothing more`(
    change: String
  ) throws {
    for (language, words) in [
      ("en_US.UTF-8", "another program changed this file"), ("zh_CN.UTF-8", "另一个程序改动了这个文件"),
    ] {
      let guest = try Guest(language)
      _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
      let path = try guest.casePath()
      let terminal = try guest.terminal("resume", "2026", changing: ["TERM": "dumb"])
      try terminal.wait(for: "\n> ")
      #expect(try PipedProgram.run("sh", ["-c", change, path]).status == .exited(0))
      let left = access(path, F_OK) == 0 ? try guest.text(of: path) : nil
      try terminal.send("/note late\r")
      #expect(try terminal.finish() == .exited(74))
      #expect(terminal.text.contains(words))
      #expect(try (access(path, F_OK) == 0 ? guest.text(of: path) : nil) == left)
    }
  }
}
