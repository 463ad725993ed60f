import Foundation
import Testing

/// What every file of ours keeps to.
struct ManuscriptTests {
  @Test func `no file is longer than 300 lines`() throws {
    for file in try SourceTree.files(in: ["Sources", "Tests"]) {
      #expect(file.lines.count <= 301, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `nothing is left to do later, and nothing traps on purpose`() throws {
    // Put together, so that this file does not hold them.
    let words = ["TO" + "DO", "FIX" + "ME", "fatal" + "Error", "precondition" + "Failure"]
    for file in try SourceTree.files(in: ["Sources"]) {
      for (index, line) in file.lines.enumerated() {
        let found = line.split { !$0.isLetter }.filter { words.contains(String($0)) }
        #expect(found.isEmpty, "\(file.path):\(index + 1): \(line)")
      }
    }
  }

  @Test func `the project speaks of itself alone`() throws {
    let places = ["/wo" + "rk/", "/ro" + "ot/", "work" + "tree"]
    let texts = try SourceTree.files(in: ["Sources", "Tests"]).map { ($0.path, $0.lines) }
    for (path, lines) in texts + [(try page("README.md")), (try page("CHANGELOG.md"))] {
      for line in lines {
        #expect(!places.contains { line.contains($0) }, "\(path): \(line)")
      }
    }
  }

  @Test func `only the programs print`() throws {
    for file in try SourceTree.files(in: ["Sources"])
    where !["RecourseCommand", "recourse-author", "recourse"].contains(file.target) {
      for line in file.lines {
        let words = line.split { !($0.isLetter || $0 == "(") }
        #expect(
          !words.contains { $0.hasPrefix("print(") || $0.hasPrefix("debugPrint(") }, "\(file.path)")
      }
    }
  }

  private func page(_ name: String) throws -> (String, [String]) {
    let url = SourceTree.root.appendingPathComponent(name)
    let text = try String(contentsOf: url, encoding: .utf8)
    return (name, text.split(separator: "\n").map(String.init))
  }
}
