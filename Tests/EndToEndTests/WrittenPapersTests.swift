import TerminalTestSupport
import Testing

/// How files come to be: seen from the system calls of the program itself.
@Suite(.enabled(if: Machine.traces, "no system calls can be watched on this machine"))
struct WrittenPapersTests {
  /// Runs the program and returns its system calls on files, one a line, descriptors with paths.
  private func calls(
    _ guest: Guest, _ arguments: [String], input: String = ""
  ) throws -> [String] {
    let spare = try Guest()
    let run = try PipedProgram.run(
      "strace",
      [
        "-f", "-qq", "-y", "-s", "64", "-o", spare.home + "/calls", "-e",
        "trace=open,openat,creat,rename,renameat,renameat2,link,linkat,fsync,fdatasync,write,"
          + "symlink,symlinkat,truncate,ftruncate",
        try Guest.program(), "--as-of", "2026-11-21",
      ] + arguments, input: input, environment: guest.environment, directory: guest.home)
    #expect(run.status == .exited(0), "\(arguments): \(run.errors)")
    return try guest.text(of: spare.home + "/calls").split(separator: "\n").map(String.init)
  }

  /// Checks that a file was made whole under another name in its folder, was synchronised, got its
  /// name, and that its folder was synchronised then.
  private func check(_ calls: [String], _ file: String, in folder: String) {
    let named = calls.firstIndex { call in
      (call.contains(" rename") || call.contains(" link"))
        && (call.contains("\"\(file)\"") || call.contains("/\(file)\"")) && call.hasSuffix("= 0")
    }
    guard let named else {
      Issue.record("\(file) got its name by no rename and no link")
      return
    }
    let temporary = calls[named].split(separator: "\"").dropFirst().first.map(String.init) ?? ""
    let name = temporary.split(separator: "/").last.map(String.init) ?? ""
    #expect(name.hasSuffix(".tmp"))
    #expect(
      calls[..<named].contains { $0.contains("fsync(") && $0.contains("/\(name)>)") },
      "\(file) was not synchronised before it got its name")
    #expect(
      calls[named...].contains { $0.contains("fsync(") && $0.contains("<\(folder)>)") },
      "the folder of \(file) was not synchronised")
    // Nobody writes into it under its own name.
    let opened = calls.filter {
      $0.contains("open") && ($0.contains("\"\(file)\"") || $0.contains("/\(file)\""))
    }
    #expect(!opened.contains { $0.contains("O_WRONLY") || $0.contains("O_RDWR") }, "\(opened)")
    #expect(
      calls.contains {
        $0.contains("/\(name)\"") && $0.contains("O_EXCL") && $0.contains("O_NOFOLLOW")
      })
  }

  @Test func `every file for somebody is written beside, synchronised, and named at the end`()
    throws
  {
    let guest = try Guest()
    _ = try guest.run(
      "new", input: "my gym charged me twice\n\n1\n1\n$40\nnov 5\n2\n1\n")
    let home = guest.home
    let config = home + "/.config/recourse"
    let works: [([String], [(String, String)])] = [
      (
        ["export", "--answers", "2026", "--format", "html", "--output", "p.html"],
        [("p.html", home)]
      ),
      (["cases", "export", "2026", "--output", "c.jsonl"], [("c.jsonl", home)]),
      (["cases", "redact", "2026", "--output", "r.jsonl"], [("r.jsonl", home)]),
      (["cases", "timeline", "2026", "--output", "t.md"], [("t.md", home)]),
      (["cases", "handover", "2026", "--output", "pack.tar"], [("pack.tar", home)]),
      (
        ["cases", "handover", "2026", "--output", "pack"],
        ["case.jsonl", "plan.md", "timeline.md", "SHA256SUMS"].map { ($0, home + "/pack") }
      ),
      (["config", "language", "en"], [("config", config)]),
      (
        [
          "letter", "--answers", "2026", "--letter", "first-complaint", "--output", "letter.txt",
        ], [("letter.txt", home)]
      ),
    ]
    for (arguments, files) in works {
      let calls = try calls(guest, arguments)
      for (file, folder) in files { check(calls, file, in: folder) }
    }
    let atPrompt = try calls(
      guest, ["resume", "2026"],
      input: "/export markdown\n/export ics\n/letter first-complaint\n")
    for file in ["2026-11-21-a.md", "2026-11-21-a.ics"] { check(atPrompt, file, in: home) }
    _ = try guest.write("%PDF", to: "bill.pdf")
    let copying = try calls(
      guest, ["resume", "2026"], input: "/evidence add --copy bill.pdf both lines\n0\n")
    let copies = home + "/.local/share/recourse/2026-11-21-a.files"
    let copy = try #require(
      PipedProgram.run("ls", [copies]).output.split(separator: "\n").first.map(String.init))
    check(copying, copy, in: copies)
  }

  @Test func `an answer is on the disk before anything more is said`() throws {
    let guest = try Guest()
    let calls = try calls(
      guest, ["new"], input: "my gym charged me twice\n\n1\n1\n$40\nnov 5\n2\n1\n/note end\n")
    var isOnTheWay = false
    var kept = 0
    for call in calls {
      if call.contains("write("), call.contains(".jsonl>") {
        isOnTheWay = true
      } else if call.contains("sync("), call.contains(".jsonl>") {
        #expect(call.hasSuffix("= 0"))
        isOnTheWay = false
        kept += 1
      } else if call.contains("write(1<") || call.contains("write(2<") {
        #expect(!isOnTheWay, "\(call)")
      }
    }
    #expect(kept >= 14 && !isOnTheWay)
  }

  @Test func `nothing is written through a link, and no name leaves its folder`() throws {
    let guest = try Guest()
    _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
    let victim = try guest.write("precious", to: "victim")
    for (link, arguments) in [
      ("c.jsonl", ["cases", "export", "2026", "--output", "c.jsonl", "--force"]),
      (
        "p.html",
        ["export", "--answers", "2026", "--format", "html", "--output", "p.html", "--force"]
      ),
      ("r.jsonl", ["cases", "redact", "2026", "--output", "r.jsonl", "--force"]),
      ("pack.tar", ["cases", "handover", "2026", "--output", "pack.tar"]),
      ("pack", ["cases", "handover", "2026", "--output", "pack"]),
    ] {
      _ = try PipedProgram.run("ln", ["-s", victim, guest.home + "/" + link])
      let refused = try guest.run(arguments, input: [])
      #expect(refused.status == .exited(73), "\(arguments): \(refused.errors)")
      #expect(refused.errors.split(separator: "\n").count == 1)
      #expect(try guest.text(of: victim) == "precious")
    }
    // At the prompt a name that is taken, be it by a link, is left alone.
    _ = try PipedProgram.run("ln", ["-s", victim, guest.home + "/2026-11-21-a.md"])
    _ = try PipedProgram.run(
      "ln", ["-s", guest.home + "/nowhere", guest.home + "/2026-11-21-a.ics"])
    let prompt = try guest.run("resume", "2026", input: "/export markdown\n/export ics\n")
    #expect(prompt.status == .exited(0))
    #expect(try guest.text(of: victim) == "precious")
    #expect(try !guest.files().contains { $0.hasSuffix(" nowhere") })
  }

  @Test func `a case from elsewhere cannot have other files packed as its evidence`() throws {
    let here = try Guest()
    let there = try Guest()
    _ = try here.write("%PDF", to: "bill.pdf")
    _ = try here.run(
      "new", input: "my gym charged me twice\n\n/evidence add --copy bill.pdf both lines\n0\n")
    let secret = try there.write("private key", to: "key")
    // The case says, with checksums that fit, that its evidence is a file of the reader's.
    let script = """
      import hashlib, json, sys
      out, link = b'', None
      for line in open(sys.argv[1], 'rb').read().splitlines():
          record = json.loads(line)
          link = link or record['case'].encode()
          del record['c']
          if record['kind'] == 'evidence':
              record['place'], record['copy'] = sys.argv[2], '../../../../key'
          body = json.dumps(record, ensure_ascii=False, separators=(',', ':')).encode()[:-1]
          link = hashlib.sha256(link + body).hexdigest()[:16].encode()
          out += body + b',"c":"' + link + b'"}\\n'
      open(sys.argv[3], 'wb').write(out)
      """
    let forged = there.home + "/forged.jsonl"
    let made = try PipedProgram.run(
      "python3", ["-c", script, try here.casePath(), secret, forged])
    #expect(made.status == .exited(0), "\(made.errors)")
    #expect(try there.run("cases", "import", forged).status == .exited(0))
    let packed = try there.run("cases", "handover", "forged", "--output", "pack")
    #expect(packed.status == .exited(0), "\(packed.errors)")
    #expect(
      try PipedProgram.run("grep", ["-rl", "private key", there.home + "/pack"]).output.isEmpty)
  }
}
