import TerminalTestSupport
import Testing

/// A case file that came to harm: one clear line, what can be read is saved, the old one stays.
struct DamagedCaseTests {
  @Test(arguments: [
    ("flipped", "lines[3] = lines[3].replace(b'answered', b'ansvered')", "was changed", "被改动过"),
    ("cut", "lines[3] = lines[3][:40]", "end of this record is missing", "结尾缺失"),
    ("swapped", "lines[3], lines[4] = lines[4], lines[3]", "out of order", "顺序不对"),
    ("doubled", "lines.insert(3, lines[2])", "stands twice", "重复"),
    ("missing", "del lines[3]", "before this one is missing", "之前缺了记录"),
  ])
  func `a line is found and named, the rest is saved, and the old file stays`(
    kind: String, change: String, english: String, chinese: String
  ) throws {
    for (language, words) in [("en_US.UTF-8", english), ("zh_CN.UTF-8", chinese)] {
      let guest = try Guest(language)
      _ = try guest.run("new", input: "my gym charged me twice\n\n1\n1\n$40\n")
      let path = try guest.casePath()
      let script = """
        import sys
        lines = open(sys.argv[1], 'rb').read().splitlines()
        \(change)
        open(sys.argv[1], 'wb').write(b''.join(line + b'\\n' for line in lines))
        """
      #expect(try PipedProgram.run("python3", ["-c", script, path]).status == .exited(0))
      let old = try guest.text(of: path)
      for arguments in [
        ["resume", "2026"], ["cases", "export", "2026"], ["cases", "mask", "2026"],
      ] {
        let refused = try guest.run(arguments, input: Array("gym\n".utf8))
        #expect(refused.status == .exited(65), "\(arguments): \(refused.errors)")
        let lines = refused.errors.split(separator: "\n").filter { $0.hasPrefix("recourse: ") }
        #expect(lines.count == 1 && lines[0].contains(":4") && lines[0].contains(words), "\(lines)")
      }
      #expect(try guest.run("cases", "verify", "2026").status == .exited(65))
      #expect(try guest.run("cases", "list").output.contains(words))
      let saved = try guest.run("cases", "salvage", "2026")
      #expect(saved.status == .exited(0), "\(saved.errors)")
      #expect(try guest.text(of: path) == old)
      #expect(try guest.run("cases", "verify", "2026-11-21-a-s1").status == .exited(0))
      #expect(try guest.run("resume", "2026-11-21-a-s1").status == .exited(0))
    }
  }

  @Test(arguments: [("2", "later version"), ("2", "更新的版本")])
  func `a case of a newer format is refused in one line and never touched`(
    format: String, words: String
  ) throws {
    let guest = try Guest(words == "later version" ? "en_US.UTF-8" : "zh_CN.UTF-8")
    _ = try guest.run("new", input: "my gym charged me twice\n\n1\n")
    let path = try guest.casePath()
    _ = try PipedProgram.run("sed", ["-i", "s/\"format\":1/\"format\":\(format)/", path])
    let old = try guest.text(of: path)
    for arguments in [
      ["resume", "2026"], ["cases", "show", "2026"], ["cases", "verify", "2026"],
      ["cases", "mask", "2026"], ["cases", "redact", "2026"], ["cases", "export", "2026"],
      ["plan", "--answers", "2026"], ["cases", "import", path],
    ] {
      let refused = try guest.run(arguments, input: Array("gym\n".utf8))
      #expect(refused.status == .exited(65), "\(arguments): \(refused.errors)")
      #expect(
        refused.errors.split(separator: "\n").filter { $0.hasPrefix("recourse: ") }.count == 1)
      #expect(refused.errors.contains(words))
    }
    #expect(try guest.run("cases", "list").output.contains(words))
    #expect(try guest.text(of: path) == old)
  }
}
