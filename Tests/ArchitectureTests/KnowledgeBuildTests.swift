import Foundation
import Testing

/// The build sees every change of `Knowledge/`.
///
/// Builds a copy of the package several times, which takes minutes: run with
/// `RECOURSE_SLOW_TESTS=1 swift test --filter KnowledgeBuildTests`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["RECOURSE_SLOW_TESTS"] != nil))
struct KnowledgeBuildTests {
  private let copy = FileManager.default.temporaryDirectory
    .appendingPathComponent("recourse-copy-\(ProcessInfo.processInfo.processIdentifier)")

  @Test func `an added, broken, mended, renamed or deleted file is seen`() throws {
    defer { try? FileManager.default.removeItem(at: copy) }
    try copyPackage()
    let added = copy.appendingPathComponent("Knowledge/interface/added.yaml")
    let renamed = copy.appendingPathComponent("Knowledge/interface/renamed.yaml")
    let chinese = copy.appendingPathComponent("Knowledge/texts/zh-Hans/interface")
    #expect(try build().isBuilt)

    try write("format: 1\ninterface: {test.added: Added}\n", to: added)
    #expect(try build().output.contains("added.yaml:1:1: error: no such file yet"))
    let text = "format: 1\ninterface: {test.added: 已加}\n"
    try write(text, to: chinese.appendingPathComponent("added.yaml"))
    #expect(try build().isBuilt)

    try write("format: 1\ninterface: {test.added: !!str Added}\n", to: added)
    let broken = try build()
    #expect(!broken.isBuilt && broken.output.contains("interface/added.yaml:2:25: error: tags"))
    try write("format: 1\ninterface: {test.added: Added}\n", to: added)
    #expect(try build().isBuilt)

    try FileManager.default.moveItem(at: added, to: renamed)
    #expect(try build().output.contains("there is no `interface/added.yaml`"))
    try FileManager.default.moveItem(
      at: chinese.appendingPathComponent("added.yaml"),
      to: chinese.appendingPathComponent("renamed.yaml"))
    #expect(try build().isBuilt)

    try FileManager.default.removeItem(at: renamed)
    try FileManager.default.removeItem(at: chinese.appendingPathComponent("renamed.yaml"))
    #expect(try build().isBuilt)
  }

  private func copyPackage() throws {
    try FileManager.default.createDirectory(
      at: copy.appendingPathComponent(".build"), withIntermediateDirectories: true)
    // The packages that were fetched come along, so that the network is not needed.
    for name in [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Knowledge", ".build/checkouts",
      ".build/repositories", ".build/workspace-state.json",
    ] {
      try FileManager.default.copyItem(
        at: SourceTree.root.appendingPathComponent(name), to: copy.appendingPathComponent(name))
    }
  }

  private func write(_ text: String, to file: URL) throws {
    try Data(text.utf8).write(to: file)
  }

  private func build() throws -> (isBuilt: Bool, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swift", "build", "--target", "ShippedKnowledge"]
    process.currentDirectoryURL = copy
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: output, as: UTF8.self))
  }
}
