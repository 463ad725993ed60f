import Testing

/// Data runs one way: what each target may import, and nothing else.
struct ArrowTests {
  private static let allowed: [String: Set<String>] = [
    // The terminal.
    "CLibedit": [],
    "LineEditing": ["CLibedit", "Glibc"],
    "TextLayout": [],
    "TerminalProgress": ["Glibc"],
    "ParallelWork": ["Glibc"],
    // The pure core: no Foundation, no C library, no clock.
    "DecisionDiagrams": [],
    "RecourseModel": [],
    "RecourseEngine": ["RecourseModel", "DecisionDiagrams"],
    "AgreementReview": ["RecourseModel"],
    "RecoursePlan": ["RecourseModel", "RecourseEngine", "TextLayout", "StrictJSON"],
    "RecourseSession": ["RecourseModel", "RecourseEngine", "RecoursePlan"],
    "StrictJSON": [],
    // Cases on disk.
    "CLibmd": [],
    "Casebook": ["RecourseModel", "StrictJSON", "ParallelWork", "CLibmd", "Glibc"],
    // Knowledge.
    "RecourseAuthoring": [
      "RecourseModel", "RecourseEngine", "StrictJSON", "ParallelWork", "CLibmd", "Yams", "Glibc",
    ],
    "recourse-author": [
      "RecourseAuthoring", "RecourseModel", "Casebook", "StrictJSON", "TerminalProgress",
      "AgreementReview",
      "ArgumentParser", "Glibc",
    ],
    "CompileKnowledge": ["PackagePlugin", "Foundation"],
    "ShippedKnowledge": ["RecourseModel"],
    // The program.
    "RecourseCommand": [
      "RecourseModel", "RecourseEngine", "RecoursePlan", "RecourseSession", "Casebook",
      "StrictJSON", "LineEditing", "TextLayout", "TerminalProgress", "ParallelWork",
      "ShippedKnowledge",
      "AgreementReview", "ArgumentParser", "Glibc",
    ],
    "recourse": ["RecourseCommand", "ArgumentParser"],
  ]

  @Test func `no file imports what its target may not`() throws {
    let files = try SourceTree.files(in: ["Sources"])
    #expect(files.count > 100)
    for file in files {
      let allowed = try #require(ArrowTests.allowed[file.target], "no row for \(file.target)")
      let refused = file.imports.filter { !allowed.contains($0) }
      #expect(refused == [], "\(file.path)")
    }
  }

  @Test func `every arrow of the table is walked, so that the table says what is`() throws {
    var used: [String: Set<String>] = [:]
    for file in try SourceTree.files(in: ["Sources"]) {
      used[file.target, default: []].formUnion(file.imports)
    }
    for (target, allowed) in ArrowTests.allowed {
      #expect(allowed.subtracting(used[target] ?? []) == [], "\(target)")
    }
  }

  @Test func `the arrows make no circle`() {
    var open = ArrowTests.allowed
    while let free = open.first(where: { $0.value.allSatisfy { open[$0] == nil } }) {
      open[free.key] = nil
    }
    #expect(open.keys.sorted() == [])
  }

  @Test func `an import is found however it is written`() {
    let file = SourceTree.File(
      path: "Sources/X/A.swift",
      lines: [
        "import Glibc", "public import RecourseModel", "@preconcurrency internal import Yams",
        "import struct Foundation.URL", "// import nothing", "let import_ = 1",
      ])
    #expect(file.imports.prefix(3) == ["Glibc", "RecourseModel", "Yams"])
    #expect(file.imports.count == 4)
  }
}
